using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Anxin.Core.Custody;

/// <summary>
/// Secrets shared with partners, and their signatures: HMAC-SHA-256 over <c>{unix seconds}.{text}</c>, written
/// <c>t=1665388800,v1={lower-case hex}</c>. The text is the body; of a GET it is path and query.
/// </summary>
public sealed class PartnerSecrets(IDataProtectionProvider protection)
{
    public const string Header = "Anxin-Signature";

    /// <summary>How far a signature's time may lie from the system clock.</summary>
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(5);
    private readonly IDataProtector protector = protection.CreateProtector("Anxin.Partners");

    public (string Secret, byte[] Kept) Make()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        return (Convert.ToHexStringLower(secret), protector.Protect(secret));
    }

    /// <param name="kept">As <see cref="Make"/> gave it.</param>
    public string Sign(byte[] kept, string text, DateTime systemNow) => Sign(protector.Unprotect(kept), text, Seconds(systemNow));

    /// <param name="secret">As it was shown to the partner.</param>
    public static string SignWith(string secret, string text, DateTime systemNow) => Sign(Convert.FromHexString(secret), text, Seconds(systemNow));

    /// <summary>Compared in constant time; false for anything that is not a signature of our time.</summary>
    public bool Verify(byte[] kept, string text, string? signature, DateTime systemNow)
    {
        var parts = (signature ?? "").Split(',');
        if (parts.Length != 2 || !parts[0].StartsWith("t=", StringComparison.Ordinal)
            || !long.TryParse(parts[0].AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            return false;
        var near = Math.Abs(Seconds(systemNow) - at) <= Drift.TotalSeconds;
        return near & CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(protector.Unprotect(kept), text, at)), Encoding.ASCII.GetBytes(signature!));
    }

    private static string Sign(byte[] secret, string text, long at) => string.Create(CultureInfo.InvariantCulture,
        $"t={at},v1={Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{at.ToString(CultureInfo.InvariantCulture)}.{text}")))}");

    private static long Seconds(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeSeconds();
}
