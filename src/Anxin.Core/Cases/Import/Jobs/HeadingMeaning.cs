using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Cases.Import.Jobs;

/// <summary>A unit's answer to a heading that was not understood: asked once, used for every later workbook of that unit.</summary>
public sealed class HeadingMeaning
{
    public const int HeadingLength = 200;

    public required Guid UnitId { get; init; }

    /// <summary>As <see cref="UnknownColumn.Heading"/> words it.</summary>
    public required string Heading { get; init; }
    public required SheetField Field { get; set; }

    /// <summary>万元 or 万人 instead of yuan or people.</summary>
    public required bool InWan { get; set; }
    public required string By { get; set; }
    public required DateTime At { get; set; }
}

internal sealed class HeadingMeaningMapping : IEntityTypeConfiguration<HeadingMeaning>
{
    public void Configure(EntityTypeBuilder<HeadingMeaning> meaning)
    {
        meaning.HasKey(x => new { x.UnitId, x.Heading });
        meaning.Property(x => x.Heading).HasMaxLength(HeadingMeaning.HeadingLength);
        meaning.Property(x => x.By).HasMaxLength(100);
    }
}
