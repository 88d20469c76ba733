using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Journal;

/// <summary>A sealed run of the journal in position order. The sealer works behind the acts, so intake never queues behind one head.</summary>
public sealed class Block
{
    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }
    public required long FromPosition { get; init; }
    public required long ToPosition { get; init; }
    public required byte[] Digest { get; init; }
    public required DateTime SealedAt { get; init; }
}

internal sealed class BlockMapping : IEntityTypeConfiguration<Block>
{
    public void Configure(EntityTypeBuilder<Block> block)
    {
        block.HasKey(x => x.Number);
        block.Property(x => x.Number).ValueGeneratedNever();
        block.HasIndex(x => x.ToPosition).IsUnique();
        block.Property(x => x.Digest).HasMaxLength(32);
    }
}
