using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Vault;

/// <summary>
/// Personal text and files: notes, contacts, attachments. Nothing personal is stored anywhere else; the journal holds only the
/// record's id and a salted digest, so that erasing a record never breaks its chain. Never indexed for search.
/// </summary>
public sealed class VaultRecord
{
    public required Guid Id { get; init; }

    /// <summary>The unit whose key wraps this record's data key, once offices have keys.</summary>
    public required Guid OfficeId { get; init; }
    public required Sealed Content { get; set; }

    /// <summary>For finding an exact value without reading it; empty until keys exist.</summary>
    public byte[]? BlindIndex { get; init; }
    public required DateTime At { get; init; }
    public DateTime? ErasedAt { get; set; }
}

/// <summary>Bytes together with how they are sealed. Suite 0 is plain; other suites carry a key version and a wrapped data key.</summary>
public sealed record Sealed(short Suite, int KeyVersion, byte[]? WrappedKey, byte[] Bytes, byte[] Salt)
{
    public const short Plain = 0;

    public static Sealed Text(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static Sealed Of(byte[] bytes) => new(Plain, 0, null, bytes, RandomNumberGenerator.GetBytes(16));

    public string AsText() => Encoding.UTF8.GetString(Bytes);

    /// <summary>SHA-256 over salt and content, as lower-case hex: what the journal keeps of it.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData([.. Salt, .. Bytes]));
}

internal sealed class VaultRecordMapping : IEntityTypeConfiguration<VaultRecord>
{
    public void Configure(EntityTypeBuilder<VaultRecord> record)
    {
        record.HasKey(x => x.Id);
        record.HasIndex(x => x.BlindIndex);
        record.ComplexProperty(x => x.Content);
    }
}
