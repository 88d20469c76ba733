using System.Security.Claims;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clock;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Accounts;

/// <summary>Who sits at this request: the viewer with today's tree, and the context of an act. Read once a request.</summary>
public sealed class Desk(AnxinDb db, Organisation organisation, WorkClock clock, IHttpContextAccessor http)
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
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == id, ct);
        var seats = await db.Memberships.AsNoTracking().Where(m => m.UserId == id).ToListAsync(ct);
        return new Viewer(
            new Actor(ActorKind.Member, id, user.DisplayName, seats.Count > 0 ? seats[0].UnitId : null),
            [.. seats.Where(s => tree.Find(s.UnitId) is not null).Select(s => new Seat(s.UnitId, s.Roles))], tree);
    }
}
