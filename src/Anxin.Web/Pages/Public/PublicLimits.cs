using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Anxin.Web.Pages.Public;

/// <summary>
/// How often strangers may do what costs or what could be guessed at: counted in memory, on each node by itself. An address is a
/// household's or a building site's, so the limits leave room for a whole crew.
/// </summary>
public sealed class PublicLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> reports = By(40, TimeSpan.FromHours(1));
    private readonly PartitionedRateLimiter<string> files = By(300, TimeSpan.FromHours(1));
    private readonly PartitionedRateLimiter<string> codes = By(30, TimeSpan.FromMinutes(10));
    private readonly PartitionedRateLimiter<string> allCodes = By(1_000, TimeSpan.FromMinutes(10));
    private readonly PartitionedRateLimiter<string> passphrases = By(6, TimeSpan.FromMinutes(10));
    private readonly PartitionedRateLimiter<string> allPassphrases = By(120, TimeSpan.FromMinutes(10));
    private readonly PartitionedRateLimiter<string> proofs = By(60, TimeSpan.FromMinutes(10));

    /// <summary>How long every look-up of a code takes longer than it must: nothing for a person, much for a machine.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    public bool Report(HttpContext http) => Take(reports, Address(http));

    /// <summary>A file begun; its parts are not counted.</summary>
    public bool File(HttpContext http) => Take(files, Address(http));

    public bool Code(HttpContext http) => Take(codes, Address(http)) && Take(allCodes, "");

    /// <summary>
    /// Whether one more passphrase may be tried. Only wrong ones are counted, and from each address apart: whoever found a code cannot lock its
    /// worker out. All addresses together have a limit that takes twenty of them to reach.
    /// </summary>
    public bool Passphrase(HttpContext http, Guid receipt) => Left(passphrases, Of(http, receipt)) && Left(allPassphrases, receipt.ToString());

    public void WrongPassphrase(HttpContext http, Guid receipt)
    {
        Take(passphrases, Of(http, receipt));
        Take(allPassphrases, receipt.ToString());
    }

    public bool Proof(HttpContext http) => Take(proofs, Address(http));

    public void Dispose()
    {
        foreach (var limiter in new[] { reports, files, codes, allCodes, passphrases, allPassphrases, proofs })
            limiter.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, string who, int permits = 1)
    {
        using var lease = limiter.AttemptAcquire(who, permits);
        return lease.IsAcquired;
    }

    /// <summary>Takes nothing.</summary>
    private static bool Left(PartitionedRateLimiter<string> limiter, string who) => Take(limiter, who, 0);

    private static string Of(HttpContext http, Guid receipt) => $"{receipt} {Address(http)}";

    /// <summary>An IPv6 line has a whole /64 to itself.</summary>
    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } six => Convert.ToHexString(six.GetAddressBytes().AsSpan(0, 8)),
        IPAddress four => four.ToString(),
    };

    private static PartitionedRateLimiter<string> By(int permits, TimeSpan window) => PartitionedRateLimiter.Create<string, string>(
        who => RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window, QueueLimit = 0 }));
}
