using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Custody;

/// <summary>What was told between bodies without anything moving: 签收, 反馈, 通报. Its text lies in the vault.</summary>
public sealed class Exchange
{
    public required Guid Id { get; init; }
    public required HandoverSubject Subject { get; init; }
    public required Guid SubjectId { get; init; }

    /// <summary>The offer it belongs to, if any.</summary>
    public Guid? HandoverId { get; init; }
    public long Position { get; init; }
    public required ExchangeKind Kind { get; init; }
    public required Guid FromId { get; init; }
    public required Guid ToId { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }
    public required ExchangeMeans Means { get; init; }
    public Guid? TextId { get; init; }

    /// <summary>The day that a paper bears.</summary>
    public DateOnly? On { get; init; }
    public string? LetterNumber { get; init; }
    public Guid? AttachmentId { get; init; }
}

internal sealed class ExchangeMapping : IEntityTypeConfiguration<Exchange>
{
    public void Configure(EntityTypeBuilder<Exchange> exchange)
    {
        exchange.Property(x => x.Position).IsActPosition();
        exchange.HasIndex(x => x.SubjectId);
        exchange.HasIndex(x => new { x.ToId, x.At });
        exchange.Property(x => x.By).HasMaxLength(100);
        exchange.Property(x => x.LetterNumber).HasMaxLength(100);
    }
}
