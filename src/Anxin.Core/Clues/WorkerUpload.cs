using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Clues;

/// <summary>
/// A photo or paper on its way from a worker's phone, whole or in parts; it becomes an attachment with the report or the message it is
/// sent with. The phone's own name for it is not kept.
/// </summary>
public sealed class WorkerUpload
{
    public required Guid Id { get; init; }

    /// <summary>The draft or the receipt it was sent under.</summary>
    public required Guid HolderId { get; init; }

    /// <summary>SHA-256 of what the browser says of the file: the same file chosen again goes on where it was cut off.</summary>
    public required byte[] Fingerprint { get; init; }
    public required long Length { get; init; }

    /// <summary>Bytes that are here: the offset of the next part.</summary>
    public required long Received { get; set; }

    /// <summary>Vault record of the whole; null while parts are missing.</summary>
    public Guid? VaultId { get; set; }

    /// <summary>By its first bytes, once it is whole.</summary>
    public string? ContentType { get; set; }
    public required DateTime TouchedAt { get; set; }

    public bool Whole => VaultId is not null;
}

/// <summary>A part that has come in; its bytes lie in the vault.</summary>
public sealed class WorkerUploadPart
{
    public required Guid UploadId { get; init; }
    public required long Offset { get; init; }
    public required Guid VaultId { get; init; }
}

internal sealed class WorkerUploadMapping : IEntityTypeConfiguration<WorkerUpload>
{
    public void Configure(EntityTypeBuilder<WorkerUpload> upload)
    {
        upload.Ignore(x => x.Whole);
        upload.HasIndex(x => new { x.HolderId, x.Fingerprint }).IsUnique();
        upload.HasIndex(x => x.TouchedAt);
        upload.Property(x => x.ContentType).HasMaxLength(100);
    }
}

internal sealed class WorkerUploadPartMapping : IEntityTypeConfiguration<WorkerUploadPart>
{
    public void Configure(EntityTypeBuilder<WorkerUploadPart> part) => part.HasKey(x => new { x.UploadId, x.Offset });
}
