using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Limits;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Law;

/// <summary>One run of a clock on a case.</summary>
public sealed record CaseClock(Guid CaseId, ClockEntry Entry, ClockRun Run);

/// <summary>An open run, with the case it belongs to.</summary>
public sealed record ClockDue(CaseState Case, CaseClock Clock);

/// <summary>Reads clocks: a pure function of a case's recorded steps, of the day it first reached the union, and of the calendar.</summary>
public sealed class ClockBook(AnxinDb db, LimitCache limits)
{
    /// <summary>Every run on one case that the viewer sees, by its own steps and those of the cases merged into it; open ones first, the next due first.</summary>
    public async Task<IReadOnlyList<CaseClock>> OfCaseAsync(Viewer viewer, Guid id, DateOnly today, CancellationToken ct)
    {
        var own = db.CasesOf(viewer).Where(s => s.CaseId == id);
        if (!await own.AnyAsync(ct))
            return [];
        var steps = await StepsAsync(own, ct);
        return [.. (await ReadAsync(steps, today, ct)).OrderByDescending(c => c.Run.IsOpen).ThenBy(c => c.Run.Due.Due)];
    }

    /// <summary>The recorded steps of one case, oldest first.</summary>
    public async Task<IReadOnlyList<CaseEvent>> EventsAsync(Viewer viewer, Guid id, CancellationToken ct) =>
        await db.CasesOf(viewer).AnyAsync(s => s.CaseId == id, ct)
            ? await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == id && e.UntilPosition == null).OrderBy(e => e.On).ThenBy(e => e.Number).ToListAsync(ct)
            : throw new Journal.NotVisibleException("case");

    /// <summary>The recorded steps of the cases merged into one, by which its clocks go, too; they are taken back where they were recorded.</summary>
    public async Task<IReadOnlyList<(CaseEvent Step, CaseState Case)>> MergedEventsAsync(Guid id, CancellationToken ct)
    {
        var merged = (await db.MergedAsync(id, ct)).ToDictionary(s => s.CaseId);
        var ids = merged.Keys.ToArray();
        return ids.Length == 0 ? [] : [.. (await db.CaseEvents.AsNoTracking().Where(e => ids.Contains(e.CaseId) && e.UntilPosition == null)
            .OrderBy(e => e.On).ThenBy(e => e.RowId).ToListAsync(ct)).Select(e => (e, merged[e.CaseId]))];
    }

    /// <summary>Open runs of the viewer's open cases whose last day lies before an instant; from another one on, or overdue ones too.</summary>
    public async Task<IReadOnlyList<ClockDue>> DueAsync(Viewer viewer, DateTime? from, DateTime until, DateOnly today, CancellationToken ct)
    {
        // From the few merged ones, not from everybody's steps.
        var gone = await db.CaseStates.Where(s => s.UntilPosition == null && s.MergedInto != null
            && db.CaseEvents.Any(e => e.CaseId == s.CaseId && e.UntilPosition == null)).Select(s => s.CaseId).ToListAsync(ct);
        var survivors = gone.Count == 0 ? [] : (await db.OpenSurvivorsAsync(db.CasesOf(viewer), gone, ct)).Values.Select(s => s.CaseId).Distinct().ToArray();
        var open = db.CasesOf(viewer).Where(s => s.Status == CaseStatus.Open
            && (survivors.Contains(s.CaseId) || db.CaseEvents.Any(e => e.CaseId == s.CaseId && e.UntilPosition == null)));
        var cases = await open.ToDictionaryAsync(s => s.CaseId, ct);
        var clocks = await ReadAsync(await StepsAsync(open, ct), today, ct);
        return [.. clocks.Where(c => c.Run.State is ClockState.Running or ClockState.Expired && c.Run.Due.Due <= until && (from is null || c.Run.Due.Due > from))
            .OrderBy(c => c.Run.Due.Due).Select(c => new ClockDue(cases[c.CaseId], c))];
    }

    /// <summary>
    /// Recorded steps by case, those of a merged one with its survivor; the day on which the first clue reached the union (asking for relief
    /// interrupts the limitation), and the days on which its petitions had their written answers.
    /// </summary>
    private async Task<ILookup<Guid, (LawEvent, DateOnly)>> StepsAsync(IQueryable<CaseState> cases, CancellationToken ct)
    {
        var steps = await OwnStepsAsync(cases, ct);
        var merged = await db.MergedIntoAsync(cases, ct);
        var ids = merged.Keys.ToArray();
        if (ids.Length > 0)
            steps.AddRange((await OwnStepsAsync(db.CaseStates.Where(s => s.UntilPosition == null && ids.Contains(s.CaseId)), ct)).Select(s => s with { Case = merged[s.Case] }));
        return steps.GroupBy(s => s.First ? (s.Case, s.What, default) : (s.Case, s.What, s.On), (key, same) => (key.Case, key.What, On: same.Min(s => s.On)))
            .ToLookup(s => s.Case, s => (s.What, s.On));
    }

    /// <param name="First">Of several of these only the earliest counts.</param>
    private readonly record struct Step(Guid Case, LawEvent What, DateOnly On, bool First);

    private async Task<List<Step>> OwnStepsAsync(IQueryable<CaseState> cases, CancellationToken ct)
    {
        var recorded = await (from s in cases
                              join e in db.CaseEvents on s.CaseId equals e.CaseId
                              where e.UntilPosition == null
                              select new { e.CaseId, e.What, e.On }).ToListAsync(ct);
        var asked = await (from s in cases
                           join c in db.Clues on s.CaseId equals c.CaseId
                           where c.UntilPosition == null
                           group c.ReceivedOn by s.CaseId into g
                           select new { CaseId = g.Key, What = LawEvent.AskedAuthority, On = g.Min() }).ToListAsync(ct);
        var informed = await (from s in cases
                              join c in db.Clues on s.CaseId equals c.CaseId
                              where c.UntilPosition == null && c.AnsweredOn != null
                              select new { CaseId = s.CaseId, What = LawEvent.PetitionInformed, On = c.AnsweredOn!.Value }).ToListAsync(ct);
        return [.. recorded.Concat(informed).Select(e => new Step(e.CaseId, e.What, e.On, false)), .. asked.Select(e => new Step(e.CaseId, e.What, e.On, true))];
    }

    private async Task<IReadOnlyList<CaseClock>> ReadAsync(ILookup<Guid, (LawEvent, DateOnly)> steps, DateOnly today, CancellationToken ct)
    {
        var calendar = (await limits.ReadAsync(db, ct)).Calendar;
        return [.. from one in steps
                   let events = one.ToList()
                   from entry in ClockData.All
                   from run in entry.Clock.Read(events, today, calendar)
                   select new CaseClock(one.Key, entry, run)];
    }
}
