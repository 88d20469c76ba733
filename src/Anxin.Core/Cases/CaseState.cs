using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Cases;

/// <summary>
/// A case as one act left it. Each act adds a row and closes the one before, so "as of a position" is a plain query; the row
/// without an end is the case as it stands. Amounts in fen, dates civil.
/// </summary>
public sealed record CaseState : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>From 1; unique with the case, which is what makes the second of two people editing at once fail.</summary>
    public required int Version { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }

    /// <summary>Order of entry: rises with each case created, the same in all its versions.</summary>
    public required long Serial { get; init; }
    public required string Number { get; init; }

    /// <summary>Accountable: where the case counts.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The body that has it in hand; equal to the unit at first.</summary>
    public required Guid HolderId { get; init; }
    public required CaseStatus Status { get; init; }
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>Of the clue it was born from.</summary>
    public required Channel Channel { get; init; }
    public required string Employer { get; init; }

    /// <summary><see cref="EmployerName.Normalise"/> of the employer, for look-alikes.</summary>
    public required string EmployerKey { get; init; }
    public string? CreditCode { get; init; }
    public string? Site { get; init; }
    public required bool ConstructionProject { get; init; }
    public required Industry Industry { get; init; }

    /// <summary>Null is unknown (待核), which is not zero.</summary>
    public int? People { get; init; }
    public long? AmountFen { get; init; }
    public bool Disputed { get; init; }
    public bool Mediated { get; init; }
    public bool LegalService { get; init; }

    /// <summary>Annex 1 says "mediated or served" in one column; a workbook may say no more than that.</summary>
    public bool ServedUnspecified { get; init; }
    public int RecoveredPeople { get; init; }
    public long RecoveredFen { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public Outcome? Outcome { get; init; }
    public Guid? MergedInto { get; init; }

    /// <summary>What a person stated, while workers are named: the case's people are then the larger number, or the names alone.</summary>
    public int? StatedPeople { get; init; }
    public long? StatedFen { get; init; }

    /// <summary>Distinct workers named on the sheet of wages; 0: none.</summary>
    public int NamedWorkers { get; init; }

    /// <summary>What is owed to them, summed.</summary>
    public long NamedFen { get; init; }

    /// <summary>The sheet names everybody: people and amount are the sheet's.</summary>
    public bool NamesComplete { get; init; }

    /// <summary>What a closing as paid or performed rests on; null for any other case.</summary>
    public ClosingProof? Proof { get; init; }

    /// <summary>How often it was opened again after a closing.</summary>
    public int Reopenings { get; init; }
    /// <summary>The case that counts for both, where this one was found to be the same in another hierarchy; then this one is in no figure.</summary>
    public Guid? JoinedTo { get; init; }

    /// <summary>Vault record of the caseworker's note.</summary>
    public Guid? NoteId { get; init; }
    public required DateTime ChangedAt { get; init; }

    /// <summary>Of the last entry; the next one chains to it.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>Two-character grams of number, employer, site and code.</summary>
    public required string SearchGrams { get; init; }

    /// <summary>Keys of <see cref="Rules.Matching.MatchKeys"/>, by which what may be the same case is found.</summary>
    public string? MatchName { get; init; }
    public string? MatchSite { get; init; }

    public bool MediatedOrServed => Mediated || LegalService || ServedUnspecified;
}

internal sealed class CaseStateMapping : IEntityTypeConfiguration<CaseState>
{
    public const string Current = "until_position IS NULL";

    /// <summary>Cases so large have an index of their own for lists sorted by people: few, so that it costs those who write little.</summary>
    public const int ManyPeople = 50;

    /// <summary>The same for lists sorted by amount: half a million yuan, in fen.</summary>
    public const long MuchFen = 50_000_000;

    public void Configure(EntityTypeBuilder<CaseState> state)
    {
        state.HasKey(x => x.RowId);
        state.Property(x => x.RowId).ValueGeneratedOnAdd();
        state.Property(x => x.FromPosition).IsActPosition();
        state.Ignore(x => x.MediatedOrServed);
        state.Property(x => x.Number).HasMaxLength(60);
        state.Property(x => x.Employer).HasMaxLength(CaseLimits.Name);
        state.Property(x => x.EmployerKey).HasMaxLength(CaseLimits.Name);
        state.Property(x => x.CreditCode).HasMaxLength(18);
        state.Property(x => x.Site).HasMaxLength(CaseLimits.Name);
        state.Property(x => x.Digest).HasMaxLength(32);

        state.HasIndex(x => new { x.CaseId, x.Version }).IsUnique();
        // The ledger page: newest first, everywhere or in some units; what it is filtered by is read off the index.
        state.HasIndex(x => new { x.AcceptedOn, x.Serial, x.Status, x.Industry, x.UnitId }).HasFilter(Current)
            .HasDatabaseName("ix_case_states_newest");
        state.HasIndex(x => new { x.UnitId, x.AcceptedOn, x.Serial, x.Status, x.Industry }).HasFilter(Current)
            .HasDatabaseName("ix_case_states_newest_in_unit");
        // Sorted by people or by amount, newest first among equals: the large ones.
        state.HasIndex(x => new { x.People, x.Serial, x.Status, x.UnitId }).HasFilter($"{Current} AND people >= {ManyPeople}")
            .HasDatabaseName("ix_case_states_many_people");
        state.HasIndex(x => new { x.AmountFen, x.Serial, x.Status, x.UnitId }).HasFilter($"{Current} AND amount_fen >= {MuchFen}")
            .HasDatabaseName("ix_case_states_much_money");
        // The tables: what closed in a period, what is open, what has changed since a position.
        state.HasIndex(x => new { x.ClosedOn, x.UnitId, x.AcceptedOn, x.CaseId }).HasFilter(Current + " AND closed_on IS NOT NULL")
            .HasDatabaseName("ix_case_states_closed");
        state.HasIndex(x => new { x.AcceptedOn, x.UnitId, x.CaseId }).HasFilter(Current + " AND status = 0")
            .HasDatabaseName("ix_case_states_open");
        state.HasIndex(x => x.UntilPosition).HasFilter("until_position IS NOT NULL");
        // Look-ups by name and number.
        state.HasIndex(x => x.EmployerKey).HasFilter(Current);
        state.HasIndex(x => x.CreditCode).HasFilter(Current + " AND credit_code IS NOT NULL");
        state.HasIndex(x => x.Number).HasFilter(Current);
        // What may be the same case, near in time; who sees it is read off the index.
        state.Property(x => x.MatchName).HasMaxLength(Rules.Matching.MatchKeys.MaxLength);
        state.Property(x => x.MatchSite).HasMaxLength(Rules.Matching.MatchKeys.MaxLength);
        state.HasIndex(x => new { x.MatchName, x.AcceptedOn, x.UnitId }).HasFilter(Current + " AND match_name IS NOT NULL").HasDatabaseName("ix_case_states_match_name");
        state.HasIndex(x => new { x.MatchSite, x.AcceptedOn, x.UnitId }).HasFilter(Current + " AND match_site IS NOT NULL").HasDatabaseName("ix_case_states_match_site");
        // The few that another case counts for, now and at past positions.
        state.HasIndex(x => x.JoinedTo).HasFilter("joined_to IS NOT NULL").HasDatabaseName("ix_case_states_joined");
        // The few that were merged: what a case has taken in.
        state.HasIndex(x => x.MergedInto).HasFilter(Current + " AND merged_into IS NOT NULL").HasDatabaseName("ix_case_states_merged");
    }
}

/// <summary>What a form accepts at most.</summary>
public static class CaseLimits
{
    public const int Name = 200;
    public const int Note = 4000;
    public const int Reason = 500;
    public const int People = 1_000_000;

    /// <summary>100 亿元, in fen: beyond any arrears ever reported, and far from overflow when summed.</summary>
    public const long AmountFen = 1_000_000_000_000;
    public static readonly DateOnly Earliest = new(2000, 1, 1);
}
