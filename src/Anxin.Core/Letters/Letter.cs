using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Letters;

/// <summary>A supervision letter as one act left it: drafted, signed off with its number, served with its clock, answered.</summary>
public sealed record Letter : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>From 1, within the case; never used twice.</summary>
    public required int Number { get; init; }
    public required LetterKind Kind { get; init; }
    public required LetterState State { get; init; }

    /// <summary>Who writes: the case's unit, by the name it had when it was signed.</summary>
    public required Guid UnitId { get; init; }
    public required string Issuer { get; init; }

    /// <summary>An employer, or the body that a recommendation goes to.</summary>
    public required string Addressee { get; init; }

    /// <summary>Vault record of the <see cref="LetterText"/>; its parts may name people.</summary>
    public required Guid TextId { get; init; }

    /// <summary>Of the unit's own template; 0 for the one that ships.</summary>
    public required int TemplateVersion { get; init; }

    /// <summary>The letter of this case that it follows on.</summary>
    public int? After { get; init; }

    /// <summary>Civil year and serial in the unit's series of this kind; taken at sign-off, without gaps.</summary>
    public int? Year { get; init; }
    public int? Serial { get; init; }
    public string? DocumentNumber { get; init; }
    public DateOnly? SignedOn { get; init; }
    public string? SignedBy { get; init; }

    public DateOnly? ServedOn { get; init; }
    public LetterService? ServedHow { get; init; }

    /// <summary>The receipt (送达回证), among the case's files.</summary>
    public Guid? ReceiptFileId { get; init; }

    /// <summary>Fixed at service; no later setting moves it.</summary>
    public DateTime? ReplyDue { get; init; }
    public bool ReplyProvisional { get; init; }
    public string? ReplyBasis { get; init; }

    public DateOnly? RepliedOn { get; init; }
    public LetterReply? Reply { get; init; }

    /// <summary>Vault record: what was answered.</summary>
    public Guid? ReplyNoteId { get; init; }
    public Guid? ReplyFileId { get; init; }

    /// <summary>When this version was written, on the work clock.</summary>
    public required DateTime ChangedAt { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }

    public bool IsUnanswered(DateTime now) => State == LetterState.Served && ReplyDue <= now;
}

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    private const string Current = "until_position IS NULL";

    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.HasKey(x => x.RowId);
        letter.Property(x => x.RowId).ValueGeneratedOnAdd();
        letter.Property(x => x.FromPosition).IsActPosition();
        letter.Property(x => x.Issuer).HasMaxLength(CaseLimits.Name);
        letter.Property(x => x.Addressee).HasMaxLength(CaseLimits.Name);
        letter.Property(x => x.DocumentNumber).HasMaxLength(60);
        letter.Property(x => x.SignedBy).HasMaxLength(100);
        letter.Property(x => x.ReplyBasis).HasMaxLength(500);
        letter.HasIndex(x => new { x.CaseId, x.Number }).IsUnique().HasFilter(Current);
        letter.HasIndex(x => new { x.UnitId, x.Kind, x.Year, x.Serial }).IsUnique().HasFilter(Current + " AND serial IS NOT NULL");
        // What waits for a reply, by its due instant: the day, and the list of the overdue.
        letter.HasIndex(x => x.ReplyDue).HasFilter(Current + " AND state = 2").HasDatabaseName("ix_letters_waiting");
        letter.HasIndex(x => x.ChangedAt).HasFilter(Current + " AND state = 3").HasDatabaseName("ix_letters_answered");
    }
}
