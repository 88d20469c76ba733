using Anxin.Core.Campaigns;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Dispatch;

/// <summary>
/// What happens by itself at a due instant: the silent are deemed zero, with evidence, where the campaign says that silence is zero.
/// Lateness needs no act; it is how things stand. Done once for each due instant, in order, each at its own instant.
/// </summary>
public sealed class ObligationDues(AnxinDb db, CampaignCache campaigns, OrganisationCache organisation, Clock.WorkClock clock) : DueSource
{
    public override Task<DateTime?> NextAfterAsync(DateTime now, CancellationToken ct) =>
        db.Obligations.Where(o => o.WithdrawnAt == null && o.Due > now).MinAsync(o => (DateTime?)o.Due, ct);

    public override Task<DateTime?> WaitingAsync(DateTime until, CancellationToken ct) =>
        db.Obligations.Where(o => o.DueHandledAt == null && o.WithdrawnAt == null && o.Due <= until).MinAsync(o => (DateTime?)o.Due, ct);

    public override async Task HandleAsync(DateTime due, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var owed = await db.Obligations.Where(o => o.Due == due && o.DueHandledAt == null && o.WithdrawnAt == null).ToListAsync(ct);
        if (owed.Count == 0)
            return; // Another node handled it between our look and this one.
        var context = await ContextAsync(due, ct);
        var rows = context.Begin("due.pass", context.Viewer.Tree.Root.Id);
        foreach (var obligation in owed)
            obligation.DueHandledAt = due;
        foreach (var campaign in await campaigns.AllAsync(db, ct))
            await DeemAsync(rows, campaign, [.. owed.Where(o => o.CampaignId == campaign.Id)], due, ct);
        try
        {
            await db.WriteAsync(rows, ct);
        }
        catch (StaleException)
        {
            // Another node was first with this instant; its work stands.
        }
        db.ChangeTracker.Clear();
    }

    private async Task DeemAsync(ActRows rows, LoadedCampaign campaign, List<Obligation> owed, DateTime due, CancellationToken ct)
    {
        var silent = owed.Where(o => campaign.Definition.Duties.Any(d => d.Key == o.Duty && d.ZeroWhen != ZeroPolicy.ConfirmedOnly)).ToList();
        var ids = silent.Select(o => o.Id).ToArray();
        var reported = await db.Submissions.Where(s => ids.Contains(s.ObligationId)).Select(s => s.ObligationId).ToListAsync(ct);
        silent.RemoveAll(o => reported.Contains(o.Id));
        foreach (var period in silent.GroupBy(o => new ReportPeriod(o.From, o.To)))
        {
            // What was entered before the due instant decides, however late this runs.
            var evidence = await db.Acts.Where(a => a.At < due).MaxAsync(a => (long?)a.Position, ct) ?? 0;
            var ledger = new LedgerAt(db, evidence, null);
            var tree = await organisation.TreeAsync(db, period.Key.To, ct);
            var (figures, waiting) = await PeriodReading.OfAsync(ledger, period.Key, ct);
            foreach (var o in period)
            {
                var below = tree.CountsFor(o.UnitId).Select(n => n.Id).ToList();
                var sum = below.Aggregate(default(Figures), (all, id) => all + figures.GetValueOrDefault(id));
                var active = sum.IsActivity || below.Exists(waiting.Contains);
                var policy = campaign.Definition.Duties.First(d => d.Key == o.Duty).ZeroWhen;
                if (ObligationRule.SilenceIsZero(policy, active, sum.OpenCases > 0))
                    Deem(rows, o, due, evidence, sum.OpenCases);
            }
        }
    }

    private static void Deem(ActRows rows, Obligation o, DateTime due, long evidence, int openCases)
    {
        rows.Insert(new ZeroDeeming
        {
            Id = Guid.CreateVersion7(due),
            ObligationId = o.Id,
            At = due,
            Evidence = evidence,
            OpenCases = openCases,
        });
        rows.Enter(EntrySubject.Obligation, o.Id, 1, null,
            new Changes().Set("zero", null, Words.ZeroKind.Api(ZeroKind.Deemed)).Set("evidence", null, evidence).Set("openCases", null, openCases));
    }

    private async Task<ActContext> ContextAsync(DateTime at, CancellationToken ct)
    {
        var tree = await organisation.TreeAsync(db, CivilTime.DateOf(at), ct);
        return new ActContext(new Accounts.Viewer(Actor.System, [], tree), at, clock.SystemNow, null);
    }
}
