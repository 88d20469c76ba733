using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Clues;

/// <summary>A mobile number is somebody's; a fixed line is an office's, and says little of who tells.</summary>
public enum ClueMarkKind { Phone = 1, IdentityNumber = 2, FixedLine = 3 }

/// <summary>A blind index: clues told from the same phone have the same mark, which tells nothing else.</summary>
public sealed class ClueMark
{
    public long RowId { get; init; }
    public required Guid ClueId { get; init; }
    public required ClueMarkKind Kind { get; init; }

    /// <summary>HMAC-SHA-256 under the server's key.</summary>
    public required byte[] Mark { get; init; }
}

internal sealed class ClueMarkMapping : IEntityTypeConfiguration<ClueMark>
{
    public void Configure(EntityTypeBuilder<ClueMark> mark)
    {
        mark.HasKey(x => x.RowId);
        mark.Property(x => x.RowId).ValueGeneratedOnAdd();
        mark.HasIndex(x => x.Mark);
        mark.HasIndex(x => x.ClueId);
    }
}
