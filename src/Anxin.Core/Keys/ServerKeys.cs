using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Keys;

/// <summary>A signature together with the version of the key that made it.</summary>
public sealed record Signature(int KeyVersion, byte[] Bytes);

/// <summary>The server's own keys: marks (HMAC-SHA-256) and signatures (ECDSA P-256, SHA-256, r‖s). Read once a process.</summary>
public sealed class ServerKeys(IDataProtectionProvider protection) : IDisposable
{
    private readonly IDataProtector protector = protection.CreateProtector("Anxin.ServerKeys");
    private readonly SemaphoreSlim gate = new(1);
    private volatile IReadOnlyList<Opened>? opened;

    private sealed record Opened(KeyPurpose Purpose, int Version, byte[] Secret, byte[]? PublicKey);

    /// <summary>Makes what is missing; the caller holds the start's turn.</summary>
    public async Task PlantAsync(AnxinDb db, DateTime now, CancellationToken ct = default)
    {
        var there = await db.ServerKeys.Select(k => k.Purpose).ToListAsync(ct);
        foreach (var purpose in Enum.GetValues<KeyPurpose>().Except(there))
            db.ServerKeys.Add(Make(purpose, now));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>HMAC-SHA-256 of the text under the purpose's newest key; 32 bytes.</summary>
    public async Task<byte[]> MarkAsync(AnxinDb db, KeyPurpose purpose, string text, CancellationToken ct = default) =>
        HMACSHA256.HashData((await NewestAsync(db, purpose, ct)).Secret, Encoding.UTF8.GetBytes(text));

    public async Task<Signature> SignAsync(AnxinDb db, byte[] what, CancellationToken ct = default)
    {
        var key = await NewestAsync(db, KeyPurpose.Signing, ct);
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(key.Secret, out _);
        return new Signature(key.Version, ecdsa.SignData(what, HashAlgorithmName.SHA256));
    }

    /// <summary>The public key of a version (SubjectPublicKeyInfo), with which anyone can check a signature offline; null if there is none.</summary>
    public async Task<byte[]?> PublicKeyAsync(AnxinDb db, int version, CancellationToken ct = default) =>
        (await AllAsync(db, ct)).FirstOrDefault(k => k.Purpose == KeyPurpose.Signing && k.Version == version)?.PublicKey;

    /// <summary>Checks a signature with a public key alone: no database, no secret.</summary>
    public static bool Verify(byte[] publicKey, byte[] what, byte[] signature)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(publicKey, out _);
        return ecdsa.VerifyData(what, signature, HashAlgorithmName.SHA256);
    }

    public void Dispose() => gate.Dispose();

    private async Task<Opened> NewestAsync(AnxinDb db, KeyPurpose purpose, CancellationToken ct) =>
        (await AllAsync(db, ct)).Where(k => k.Purpose == purpose).MaxBy(k => k.Version)
            ?? throw new InvalidOperationException($"No key for {purpose}; the program has not been started on this database.");

    private async Task<IReadOnlyList<Opened>> AllAsync(AnxinDb db, CancellationToken ct)
    {
        if (opened is { Count: > 0 } known)
            return known;
        await gate.WaitAsync(ct);
        try
        {
            var rows = await db.ServerKeys.AsNoTracking().ToListAsync(ct);
            return opened = [.. rows.Select(k => new Opened(k.Purpose, k.Version, protector.Unprotect(k.Secret), k.PublicKey))];
        }
        finally
        {
            gate.Release();
        }
    }

    private ServerKey Make(KeyPurpose purpose, DateTime now)
    {
        using var ecdsa = purpose == KeyPurpose.Signing ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : null;
        return new ServerKey
        {
            Id = Guid.CreateVersion7(now),
            Purpose = purpose,
            Version = 1,
            Secret = protector.Protect(ecdsa?.ExportPkcs8PrivateKey() ?? RandomNumberGenerator.GetBytes(32)),
            PublicKey = ecdsa?.ExportSubjectPublicKeyInfo(),
            CreatedAt = now,
        };
    }
}
