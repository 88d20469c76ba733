using System.Security.Claims;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clock;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;

namespace Anxin.Web.Accounts;

/// <summary>Who sits at this request: the viewer with today's tree, and the context of an act. Read once a request.</summary>
public sealed class Desk(AnxinDb db, Organisation organisation, WorkClock clock, Glances glances, IHttpContextAccessor http)
{
    private Viewer? viewer;

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("No request.");

    /// <exception cref="InvalidOperationException">Nobody is signed in; the page or endpoint must require it.</exception>
    public async Task<Viewer> ViewerAsync(CancellationToken ct = default) => viewer ??= await LoadAsync(ct);

    public Task<DateTime> NowAsync(CancellationToken ct = default) => clock.NowAsync(db, ct);

    public async Task<ActContext> ActAsync(KeyedRequest? key, CancellationToken ct = default) =>
        new(await ViewerAsync(ct), await clock.NowAsync(db, ct), clock.SystemNow, key);

    private async Task<Viewer> LoadAsync(CancellationToken ct)
    {
        var tree = await organisation.TodayAsync(ct);
        if (Context.Items[typeof(ApiClient)] is ApiClient client)
            return new Viewer(new Actor(ActorKind.ApiClient, client.Id, client.Name, client.UnitId), [new Seat(client.UnitId, client.Roles)], tree);
        var id = Guid.Parse(Context.User.FindFirstValue(ClaimTypes.NameIdentifier)
            ?? throw new InvalidOperationException("Nobody is signed in."));
        return MemberSeats.Viewer(await glances.OfAsync($"member {id:N}", () => MemberSeats.LoadAsync(db, id, ct)), tree);
    }
}
