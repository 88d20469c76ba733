using Anxin.Core.Clock;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>Offers that nobody answered in time fall back by themselves, each at its own limit.</summary>
public sealed class HandoverDues(AnxinDb db, CustodyActs acts, OrganisationCache organisation, WorkClock clock) : DueSource
{
    private IQueryable<Handover> Waiting => db.Handovers.Where(h => h.AnsweredAt == null && h.Due != null);

    public override Task<DateTime?> NextAfterAsync(DateTime now, CancellationToken ct) => Waiting.Where(h => h.Due > now).MinAsync(h => h.Due, ct);

    public override Task<DateTime?> WaitingAsync(DateTime until, CancellationToken ct) => Waiting.Where(h => h.Due <= until).MinAsync(h => h.Due, ct);

    public override async Task HandleAsync(DateTime due, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var tree = await organisation.TreeAsync(db, CivilTime.DateOf(due), ct);
        foreach (var id in await Waiting.Where(h => h.Due == due).OrderBy(h => h.SentAt).Select(h => h.Id).ToListAsync(ct))
        {
            var context = new ActContext(new Accounts.Viewer(Actor.System, [], tree), due, clock.SystemNow, null);
            try
            {
                if (await db.Handovers.SingleAsync(h => h.Id == id, ct) is { IsPending: true } offer)
                    await acts.TimeOutAsync(context, offer, ct);
            }
            catch (StaleException)
            {
                // Somebody was first, perhaps with an answer that was in time; if not, it is found again.
            }
            db.ChangeTracker.Clear();
        }
    }
}
