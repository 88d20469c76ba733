using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Clues;

/// <summary>
/// A report that a worker is still filling in. What was answered lies in the vault; the browser holds a random token and nothing else.
/// Times are the system clock's.
/// </summary>
public sealed class WorkerDraft
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the token.</summary>
    public required byte[] TokenMark { get; init; }

    /// <summary>Vault record of the answers; null once the report was sent.</summary>
    public Guid? AnswersId { get; set; }

    /// <summary>The worker asked for it: this phone is theirs alone.</summary>
    public required bool Kept { get; init; }
    public required DateTime TouchedAt { get; set; }

    /// <summary>What became of it: the receipt can be shown again for a short while.</summary>
    public DateTime? SentAt { get; set; }
    public Guid? ReceiptId { get; set; }
}

internal sealed class WorkerDraftMapping : IEntityTypeConfiguration<WorkerDraft>
{
    public void Configure(EntityTypeBuilder<WorkerDraft> draft)
    {
        draft.HasIndex(x => x.TokenMark).IsUnique();
        draft.HasIndex(x => x.TouchedAt);
    }
}
