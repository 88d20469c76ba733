using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clock;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;

namespace Anxin.Web.Hosting;

/// <summary>The context of what the program does by itself: seeding, due instants.</summary>
public static class SystemActs
{
    public static async Task<ActContext> ContextAsync(IServiceProvider services, AnxinDb db, CancellationToken ct = default)
    {
        var clock = services.GetRequiredService<WorkClock>();
        var tree = await services.GetRequiredService<Organisation>().TodayAsync(ct);
        var viewer = new Viewer(Actor.System, [new Seat(tree.Root.Id, Roles.Administrator | Roles.Viewer)], tree);
        return new ActContext(viewer, await clock.NowAsync(db, ct), clock.SystemNow, null);
    }
}
