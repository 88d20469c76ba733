using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Journal;

/// <summary>Written with the act it belongs to, never without: the same key and body later get the first answer again.</summary>
public sealed class SubmissionKey
{
    /// <summary>Who sent it; a key is the sender's own.</summary>
    public required Guid SenderId { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 of what was sent, address included.</summary>
    public required byte[] BodyDigest { get; init; }
    public required int Status { get; set; }

    /// <summary>The first answer, JSON as it was sent.</summary>
    public required string Answer { get; set; }
    public required DateTime At { get; init; }
}

internal sealed class SubmissionKeyMapping : IEntityTypeConfiguration<SubmissionKey>
{
    public void Configure(EntityTypeBuilder<SubmissionKey> key)
    {
        key.HasKey(x => new { x.SenderId, x.Key });
        key.Property(x => x.Key).HasMaxLength(200);
        key.HasIndex(x => x.At);
    }
}
