using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clock;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Microsoft.AspNetCore.DataProtection;

namespace Anxin.Web.Pages.Public;

/// <summary>
/// A worker at this request, without an account: the draft or the receipt in the browser's cookie, and the context of an act. Cookies
/// are gone with the browser, unless the worker asked to keep a draft.
/// </summary>
public sealed class WorkerDesk(
    AnxinDb db, Organisation organisation, WorkClock clock, WorkerDrafts drafts, WorkerReceipts receipts, IDataProtectionProvider protection, IHttpContextAccessor accessor)
{
    public const string DraftCookie = "anxin-report";
    public const string FollowCookie = "anxin-follow";
    private const string DraftPath = "/report";
    private const string FollowPath = "/follow";
    private static readonly TimeSpan FollowFor = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector tickets = protection.CreateProtector("Anxin.Follow").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("No request.");

    public Task<UnitTree> TreeAsync(CancellationToken ct) => organisation.TodayAsync(ct);

    public async Task<ActContext> ActAsync(KeyedRequest? key, CancellationToken ct) => new(
        new Viewer(new Actor(ActorKind.Worker, null, "劳动者", null), [], await TreeAsync(ct)), await clock.NowAsync(db, ct), clock.SystemNow, key);

    public Task<WorkerDraft?> DraftAsync(CancellationToken ct) => drafts.FindAsync(Http.Request.Cookies[DraftCookie], ct);

    /// <summary>A new draft, its token in a cookie that dies with the browser unless it is to be kept.</summary>
    public async Task<WorkerDraft> StartAsync(bool keep, CancellationToken ct)
    {
        var (draft, token) = await drafts.StartAsync(keep, (await TreeAsync(ct)).Root.Id, ct);
        var options = Options(DraftPath);
        options.MaxAge = keep ? WorkerDrafts.Long : null;
        Http.Response.Cookies.Append(DraftCookie, token, options);
        return draft;
    }

    public void ForgetDraft() => Http.Response.Cookies.Delete(DraftCookie, Options(DraftPath));

    /// <summary>The receipt that this browser has opened, and whether with its passphrase; null when the time is over or the code was replaced.</summary>
    public async Task<(Receipt Receipt, bool Whole)?> FollowAsync(CancellationToken ct)
    {
        if (Http.Request.Cookies[FollowCookie] is not { Length: > 0 } ticket)
            return null;
        try
        {
            var text = tickets.Unprotect(ticket);
            return Guid.TryParse(text.AsSpan(1), out var id) && await receipts.FindAsync(id, ct) is { } receipt ? (receipt, text[0] == 'w') : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Opens a receipt to this browser for half an hour from now.</summary>
    public void Open(Guid receipt, bool whole) =>
        Http.Response.Cookies.Append(FollowCookie, tickets.Protect((whole ? "w" : "s") + receipt, FollowFor), Options(FollowPath));

    public void Leave() => Http.Response.Cookies.Delete(FollowCookie, Options(FollowPath));

    private CookieOptions Options(string path) => new()
    {
        Path = path,
        HttpOnly = true,
        Secure = Http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
    };
}
