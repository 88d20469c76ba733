using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Clues;

/// <summary>
/// One report of unpaid wages as it came in through one channel (欠薪线索). A clue is not a case; until somebody has triaged it,
/// it is activity of its unit all the same.
/// </summary>
public sealed record Clue : ISuperseded
{
    public long RowId { get; init; }
    public required Guid ClueId { get; init; }
    public required int Version { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }
    public required Guid UnitId { get; init; }
    public required Channel Channel { get; init; }
    public required DateTime ReceivedAt { get; init; }
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The number under which another system (hotline, petition system …) knows it: the same number is the same clue.</summary>
    public string? SourceSystem { get; init; }
    public string? SourceNumber { get; init; }

    /// <summary>The case it was taken into; null while it waits, or when it was declined.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Ended without a case.</summary>
    public bool Declined { get; init; }

    /// <summary>How it ended; null while it waits. A clue born together with its case says no more than <see cref="CaseId"/>.</summary>
    public ClueConclusion? Conclusion { get; init; }

    /// <summary>The exclusive instant by which it should be triaged; null for a clue born with its case.</summary>
    public DateTime? TriageDue { get; init; }

    /// <summary>When the worker was asked for more; the clue waits all the same.</summary>
    public DateTime? AskedAt { get; init; }

    /// <summary>The exclusive instant until which the answer is waited for; then the clue is to be decided without it.</summary>
    public DateTime? AskedDue { get; init; }

    /// <summary>Where the worker was told to go instead when it was declined.</summary>
    public string? GoTo { get; init; }

    /// <summary>A letter or a visit, for a petition.</summary>
    public PetitionForm? PetitionForm { get; init; }

    /// <summary>Who came for all, at most five.</summary>
    public int? Representatives { get; init; }

    /// <summary>A petition is answered in writing before this exclusive instant; null for any other channel.</summary>
    public DateTime? PetitionDue { get; init; }

    /// <summary>The day on which the written answer went out.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>How the written answer reached the petitioner.</summary>
    public string? AnsweredHow { get; init; }

    /// <summary>The inspection that found it.</summary>
    public Guid? InspectionId { get; init; }

    /// <summary>Another clue that tells of the same matter, by whoever took this one.</summary>
    public Guid? SameAsId { get; init; }

    /// <summary>Whoever told it can be reached; how, only the vault knows.</summary>
    public bool Reachable { get; init; }
    /// <summary>
    /// The exclusive instant by which the labour department of the same level is to be notified of it (N8). Null only where a setting
    /// excepts it: a clue that an old ledger brought.
    /// </summary>
    public required DateTime? NoticeDue { get; init; }

    /// <summary>As said; null once taken into a case at birth, which then holds it.</summary>
    public string? Employer { get; init; }
    public string? CreditCode { get; init; }
    public string? Site { get; init; }
    public string? GeneralContractor { get; init; }

    /// <summary>Where the work was, as said.</summary>
    public string? Place { get; init; }
    public DateOnly? OwedFrom { get; init; }
    public DateOnly? OwedTo { get; init; }
    public int? People { get; init; }
    public long? AmountFen { get; init; }

    /// <summary>Whoever told it wants no name known; then the vault holds none.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Vault record of what was said and of how to reach who said it.</summary>
    public Guid? StoryId { get; init; }
    public byte[]? Digest { get; init; }

    public bool Waiting => CaseId is null && !Declined;

    /// <summary>An agency works on it: its own clock stands still, and the union triages nothing until that one has given its last word or it back.</summary>
    public bool WithAgency => Waiting && TriageDue is null;

    /// <summary>Whom or what it is about, in one line; null where nothing of that was said.</summary>
    public string? Title => Employer ?? Site ?? GeneralContractor ?? Place;

    /// <summary>When the union must have moved next: triage, or the end of the wait for an answer, whichever is later. Null once it ended.</summary>
    public DateTime? Due => Waiting && !WithAgency ? AskedDue > TriageDue ? AskedDue : TriageDue : null;

    /// <summary>Something of it should have happened before now.</summary>
    public bool IsLate(DateTime now) => Due <= now || IsAnswerLate(now);

    /// <summary>The written answer to a petition is overdue, whatever became of the clue.</summary>
    public bool IsAnswerLate(DateTime now) => AnsweredOn is null && PetitionDue <= now;

    /// <summary>What it says of the six (六明确).</summary>
    public KnownEssentials Known => new(
        Employer is not null || CreditCode is not null || GeneralContractor is not null, Site is not null || Place is not null,
        AmountFen is not null, OwedFrom is not null || OwedTo is not null, People is not null, Reachable);
}

internal sealed class ClueMapping : IEntityTypeConfiguration<Clue>
{
    public void Configure(EntityTypeBuilder<Clue> clue)
    {
        clue.HasKey(x => x.RowId);
        clue.Property(x => x.RowId).ValueGeneratedOnAdd();
        clue.Property(x => x.FromPosition).IsActPosition();
        clue.Ignore(x => x.Waiting);
        clue.Ignore(x => x.WithAgency);
        clue.Ignore(x => x.Title);
        clue.Ignore(x => x.Due);
        clue.Ignore(x => x.Known);
        clue.Property(x => x.GoTo).HasMaxLength(CaseLimits.Reason);
        clue.Property(x => x.AnsweredHow).HasMaxLength(CaseLimits.Reason);
        clue.Property(x => x.Employer).HasMaxLength(CaseLimits.Name);
        clue.Property(x => x.CreditCode).HasMaxLength(18);
        clue.Property(x => x.Site).HasMaxLength(CaseLimits.Name);
        clue.Property(x => x.GeneralContractor).HasMaxLength(CaseLimits.Name);
        clue.Property(x => x.Place).HasMaxLength(CaseLimits.Name);
        clue.Property(x => x.SourceSystem).HasMaxLength(40);
        clue.Property(x => x.SourceNumber).HasMaxLength(100);
        clue.HasIndex(x => new { x.SourceSystem, x.SourceNumber }).IsUnique()
            .HasFilter(CaseStateMapping.Current + " AND source_number IS NOT NULL").HasDatabaseName("ix_clues_source");
        clue.HasIndex(x => new { x.ClueId, x.Version }).IsUnique();
        clue.HasIndex(x => x.CaseId);
        // Those that came before their case: of one entered with it there is nothing to add when cases are compared.
        clue.HasIndex(x => x.CaseId, "ix_clues_told").HasFilter(CaseStateMapping.Current + " AND story_id IS NOT NULL AND case_id IS NOT NULL").HasDatabaseName("ix_clues_told");
        clue.HasIndex(x => x.SameAsId).HasFilter(CaseStateMapping.Current + " AND same_as_id IS NOT NULL").HasDatabaseName("ix_clues_same");
        clue.HasIndex(x => x.NoticeDue).HasFilter(CaseStateMapping.Current + " AND notice_due IS NOT NULL").HasDatabaseName("ix_clues_notice");
        // The few that wait (declined ones among them: SQLite compares a filter word by word), and those that waited at a past position.
        clue.HasIndex(x => x.ReceivedOn).HasFilter("case_id IS NULL").HasDatabaseName("ix_clues_waiting");
    }
}
