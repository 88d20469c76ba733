using Anxin.Core.Journal;
using Anxin.Core.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Clues;

/// <summary>What a line of the thread says beside its words.</summary>
public enum MessageKind
{
    Words = 1,

    /// <summary>The union asks for more.</summary>
    Asks = 2,

    /// <summary>The worker's own word on the money: the case must answer it.</summary>
    PaidInFull = 3,
    PaidInPart = 4,
    NotPaid = 5,
}

/// <summary>One line of the thread between a worker and whoever has the clue or its case in hand. Its text lies in the vault.</summary>
public sealed class ClueMessage
{
    public required Guid Id { get; init; }
    public required Guid ClueId { get; init; }
    public long Position { get; init; }
    public required MessageKind Kind { get; init; }
    public required bool FromWorker { get; init; }
    public required Guid? TextId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The body that wrote it; null for the worker.</summary>
    public Guid? BodyId { get; init; }
    public required string By { get; init; }

    /// <summary>When the other side had answered or looked into it; a worker's word without it stands open.</summary>
    public DateTime? AnsweredAt { get; set; }
}

public static class ClueThread
{
    /// <summary>Adds a line; the act that carries it enters it on the clue or on its case.</summary>
    /// <returns>The line and the digest of its text, for the journal.</returns>
    public static (ClueMessage Message, string? Digest) Write(
        ActRows rows, Clue clue, MessageKind kind, string? text, bool fromWorker, ActContext context)
    {
        VaultRecord? record = text is null ? null : new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = clue.UnitId,
            Content = Sealed.Text(text),
            At = context.Now,
        };
        if (record is not null)
            rows.Insert(record);
        var message = new ClueMessage
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            ClueId = clue.ClueId,
            Kind = kind,
            FromWorker = fromWorker,
            TextId = record?.Id,
            At = context.Now,
            BodyId = fromWorker ? null : context.Viewer.Actor.Body,
            By = context.Viewer.Actor.Name,
        };
        rows.Insert(message);
        return (message, record?.Content.Digest());
    }
}

internal sealed class ClueMessageMapping : IEntityTypeConfiguration<ClueMessage>
{
    public void Configure(EntityTypeBuilder<ClueMessage> message)
    {
        message.Property(x => x.Position).IsActPosition();
        message.HasIndex(x => x.ClueId);
        message.Property(x => x.By).HasMaxLength(100);
    }
}
