using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Organisation;

/// <summary>
/// Where a unit stood, and under what name, from one civil date until before another. Past figures stand on the tree as it was; a
/// change supersedes the row and writes others, so that a frozen table finds the tree that was known at its position.
/// </summary>
public sealed record UnitSpan : ISuperseded
{
    public long RowId { get; init; }
    public required Guid UnitId { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }

    /// <summary>Inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Exclusive; null while it lasts.</summary>
    public DateOnly? Until { get; init; }
    public Guid? ParentId { get; init; }
    public required string Name { get; init; }
}

internal sealed class UnitSpanMapping : IEntityTypeConfiguration<UnitSpan>
{
    public void Configure(EntityTypeBuilder<UnitSpan> span)
    {
        span.HasKey(x => x.RowId);
        span.Property(x => x.RowId).ValueGeneratedOnAdd();
        span.Property(x => x.FromPosition).IsActPosition();
        span.HasIndex(x => new { x.UnitId, x.From }).IsUnique().HasFilter("until_position IS NULL");
        span.Property(x => x.Name).HasMaxLength(100);
        span.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId);
    }
}
