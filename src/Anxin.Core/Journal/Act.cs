using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Journal;

/// <summary>One thing somebody did: one method, one transaction, one record. Positions order everything; instants are only shown.</summary>
public sealed class Act
{
    /// <summary>Given by the database as the act is written. Commit order is not position order; see <see cref="AnxinDb.SettleAsync"/>.</summary>
    public long Position { get; private set; }
    public required Guid Id { get; init; }

    /// <summary>For example <c>case.create</c>; listed in docs/acts.md.</summary>
    public required string Kind { get; init; }

    /// <summary>Work clock, UTC: decides dates, dues and lateness.</summary>
    public required DateTime At { get; init; }

    /// <summary>System clock, UTC: when this machine wrote it.</summary>
    public required DateTime RecordedAt { get; init; }
    public required ActorKind ActorKind { get; init; }
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }

    /// <summary>The body for which it was done.</summary>
    public Guid? BodyId { get; init; }
    public string? Reason { get; init; }
}

internal sealed class ActMapping : IEntityTypeConfiguration<Act>
{
    public void Configure(EntityTypeBuilder<Act> act)
    {
        act.HasKey(x => x.Position);
        act.Property(x => x.Position).ValueGeneratedOnAdd();
        act.HasIndex(x => x.Id).IsUnique();
        act.HasIndex(x => x.At);
        act.Property(x => x.Kind).HasMaxLength(40);
        act.Property(x => x.ActorName).HasMaxLength(100);
    }
}
