using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Keys;

/// <summary>What a key of the server is for; a key serves one purpose only.</summary>
public enum KeyPurpose
{
    /// <summary>Makes and finds receipt codes.</summary>
    Receipts = 1,

    /// <summary>Blind indexes of phones and identity numbers: equal values have equal marks, and a mark tells nothing.</summary>
    BlindIndex = 2,

    /// <summary>Signs proofs of filing and sealed packages: ECDSA on P-256 with SHA-256.</summary>
    Signing = 3,

    /// <summary>One-time links.</summary>
    Links = 4,
}

/// <summary>A key of the server, kept in the database under the data-protection keys, never on a node.</summary>
public sealed class ServerKey
{
    public required Guid Id { get; init; }
    public required KeyPurpose Purpose { get; init; }

    /// <summary>From 1. The highest one makes; all of them are tried when something is checked.</summary>
    public required int Version { get; init; }

    /// <summary>Protected by data protection: 32 random bytes, or a PKCS#8 private key for signing.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>SubjectPublicKeyInfo of a signing key.</summary>
    public byte[]? PublicKey { get; init; }
    public required DateTime CreatedAt { get; init; }
}

internal sealed class ServerKeyMapping : IEntityTypeConfiguration<ServerKey>
{
    public void Configure(EntityTypeBuilder<ServerKey> key) => key.HasIndex(x => new { x.Purpose, x.Version }).IsUnique();
}
