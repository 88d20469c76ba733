using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Anxin.Core.Keys;

namespace Anxin.Core.Clues;

/// <summary>
/// The server's signed word that a report came in: when, with which union, and a digest of what was told, with no personal data.
/// Anyone can check it offline with the published key. See docs/decisions/proof-of-filing.md.
/// </summary>
/// <param name="Unit">Code and name of the union that received it.</param>
/// <param name="ReceivedAt">Civil time, ISO 8601 with its offset.</param>
/// <param name="Told">SHA-256 of the journal's first entry of the clue, hex.</param>
/// <param name="CodeDigest">PBKDF2-SHA256 of the receipt's code, hex: whoever holds the code can show that the two belong together.</param>
/// <param name="PublicKey">For reading only; what is checked against is the published key of that version.</param>
public sealed record ProofOfFiling(
    string Kind, string Unit, string UnitName, string ReceivedAt, string Told, string CodeSalt, string CodeDigest,
    int KeyVersion, string PublicKey, string Signature)
{
    public const string KindOne = "anxin-proof-of-filing-1";

    /// <summary>A proof is small; anything larger is none.</summary>
    public const int MaxLength = 16 * 1024;

    private const int Rounds = 200_000;
    private static readonly JsonSerializerOptions Pretty = new(CoreJson.Api) { WriteIndented = true };

    /// <summary>Signs a proof for a receipt.</summary>
    public static async Task<ProofOfFiling> SignAsync(
        AnxinDb db, ServerKeys keys, (string Code, string Name) unit, DateTime receivedAt, byte[] told, Guid receipt, CancellationToken ct)
    {
        var code = await Receipts.CodeAsync(db, keys, receipt, ct);
        var salt = SHA256.HashData(receipt.ToByteArray())[..16];
        var open = new ProofOfFiling(KindOne, unit.Code, unit.Name, Rules.CivilTime.Iso(receivedAt), Hex(told), Hex(salt), Digest(code, salt), 0, "", "");
        var signature = await keys.SignAsync(db, open.Signed(), ct);
        return open with
        {
            KeyVersion = signature.KeyVersion,
            PublicKey = Convert.ToBase64String((await keys.PublicKeyAsync(db, signature.KeyVersion, ct))!),
            Signature = Convert.ToBase64String(signature.Bytes),
        };
    }

    /// <summary>What <see cref="ToText"/> wrote, also with blanks around it; null for anything else.</summary>
    public static ProofOfFiling? Read(string? text)
    {
        if (text is not { Length: > 0 and <= MaxLength })
            return null;
        try
        {
            var proof = JsonSerializer.Deserialize<ProofOfFiling>(text.Trim('\ufeff', ' ', '\r', '\n', '\t'), CoreJson.Api);
            return proof is { Kind: KindOne, Unit: not null, UnitName: not null, ReceivedAt: not null, Told: not null, CodeSalt: not null, CodeDigest: not null, Signature: not null }
                ? proof : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToText() => JsonSerializer.Serialize(this, Pretty);

    /// <summary>Whether the key signed exactly this. The key carried in the file decides nothing.</summary>
    /// <param name="publicKey">The published key: SubjectPublicKeyInfo.</param>
    public bool IsSignedBy(byte[] publicKey)
    {
        var signature = new byte[Signature.Length];
        try
        {
            return Convert.TryFromBase64String(Signature, signature, out var length) && ServerKeys.Verify(publicKey, Signed(), signature[..length]);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether the receipt's code belongs to this proof.</summary>
    /// <param name="code">Normalised.</param>
    public bool IsOf(string code) => CodeSalt.Length == 32 && CodeSalt.All(char.IsAsciiHexDigit)
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Digest(code, Convert.FromHexString(CodeSalt))), Encoding.ASCII.GetBytes(CodeDigest));

    /// <summary>The bytes that are signed: one field a line, in this order.</summary>
    private byte[] Signed() => Encoding.UTF8.GetBytes(string.Join('\n', Kind, Unit, UnitName, ReceivedAt, Told, CodeSalt, CodeDigest));

    private static string Digest(string code, byte[] salt) =>
        Hex(Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), salt, Rounds, HashAlgorithmName.SHA256, 32));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
