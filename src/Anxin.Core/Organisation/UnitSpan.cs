using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Organisation;

/// <summary>
/// Where a unit stood, and under what name, from one civil date until before another. Past figures stand on the tree as it was.
/// </summary>
public sealed class UnitSpan
{
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>Inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Exclusive; null while it lasts.</summary>
    public DateOnly? Until { get; set; }
    public Guid? ParentId { get; init; }
    public required string Name { get; init; }
}

internal sealed class UnitSpanMapping : IEntityTypeConfiguration<UnitSpan>
{
    public void Configure(EntityTypeBuilder<UnitSpan> span)
    {
        span.HasKey(x => x.Id);
        span.HasIndex(x => new { x.UnitId, x.From }).IsUnique();
        span.Property(x => x.Name).HasMaxLength(100);
        span.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId);
    }
}
