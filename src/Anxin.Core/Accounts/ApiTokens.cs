using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Accounts;

/// <summary>Bearer tokens of API clients: 32 random bytes, kept only as their SHA-256. Their life is on the system clock.</summary>
public sealed class ApiTokens(TimeProvider time)
{
    private const string Prefix = "anxin_";
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, (long At, ApiClient Client)> known = new(StringComparer.Ordinal);

    public static (ApiClient Client, string Token) Make(string name, Guid unit, Roles roles, DateTime now, TimeSpan life)
    {
        var token = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (new ApiClient
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            UnitId = unit,
            Roles = roles,
            TokenDigest = Digest(token),
            CreatedAt = now,
            ExpiresAt = now + life,
        }, token);
    }

    /// <summary>The client of a token that is known, not expired and not revoked; looked up again every few seconds.</summary>
    public async Task<ApiClient?> FindAsync(AnxinDb db, string token, CancellationToken ct)
    {
        if (known.TryGetValue(token, out var found) && time.GetElapsedTime(found.At) < Lifetime)
            return found.Client;
        known.TryRemove(token, out _);
        var digest = Digest(token);
        var client = await db.ApiClients.AsNoTracking().SingleOrDefaultAsync(c => c.TokenDigest == digest, ct);
        if (client is null || client.RevokedAt is not null || client.ExpiresAt <= time.GetUtcNow().UtcDateTime)
            return null;
        known[token] = (time.GetTimestamp(), client);
        return client;
    }

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
