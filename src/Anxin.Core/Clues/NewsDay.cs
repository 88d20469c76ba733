using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Day;
using Anxin.Core.Limits;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>
/// News that workers were promised by a day, one a case or clue, in the day of the unit whose caseworkers write it; those of a merged case with
/// the survivor.
/// </summary>
public sealed class NewsDay(AnxinDb db, WorkerStories stories, LimitBook limits) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct)
    {
        var first = from ?? DateTime.UnixEpoch;
        var waiting = (await WaitingAsync(viewer, until, ct)).ToList();
        var written = await WrittenAsync([.. waiting.Select(w => w.Clue.ClueId)], ct);
        var likely = new List<(Clue Clue, CaseState? Case)>();
        foreach (var (clue, state) in waiting)
        {
            // Nothing is promised for sooner than this, and no story need be read for it.
            var told = written.TryGetValue(clue.ClueId, out var at) && at > clue.ReceivedAt ? at : clue.ReceivedAt;
            if ((await limits.AfterAsync(WorkerStories.NewsLimit, state?.UnitId ?? clue.UnitId, told, ct)).Due <= until)
                likely.Add((clue, state));
        }
        var dues = await stories.NewsDuesAsync([.. likely.Select(l => l.Clue.ClueId)], ct);
        var items = from l in likely
                    where dues.TryGetValue(l.Clue.ClueId, out var due) && due <= until && due > first
                    select new DayItem(DayLane.Due, "news", l.Case?.Employer ?? l.Clue.Title ?? "",
                        l.Case is { } it ? $"/cases/{it.CaseId}#threads" : $"/clues/{l.Clue.ClueId}#threads", l.Case?.UnitId ?? l.Clue.UnitId, Due: dues[l.Clue.ClueId]);
        return [.. items.OrderBy(i => i.Due).DistinctBy(i => i.Href)];
    }

    /// <summary>When staff last wrote to a worker.</summary>
    private async Task<Dictionary<Guid, DateTime>> WrittenAsync(Guid[] clues, CancellationToken ct) =>
        await db.ClueMessages.AsNoTracking().Where(m => clues.Contains(m.ClueId) && !m.FromWorker)
            .GroupBy(m => m.ClueId).Select(g => new { g.Key, At = g.Max(m => m.At) }).ToDictionaryAsync(x => x.Key, x => x.At, ct);

    /// <summary>Clues whose worker can read how it goes, with the open case they are part of; null for one that an agency has.</summary>
    private async Task<IEnumerable<(Clue Clue, CaseState? Case)>> WaitingAsync(Viewer viewer, DateTime until, CancellationToken ct)
    {
        var own = viewer.Seats.Where(s => s.Roles.HasFlag(Roles.Caseworker)).Select(s => s.UnitId).ToArray();
        var open = await db.CasesOf(viewer).Where(s => own.Contains(s.UnitId) && s.Status == CaseStatus.Open).OrderBy(s => s.AcceptedOn).Take(AtMost).ToListAsync(ct);
        var cases = await db.WithMergedAsync(open, ct);
        var ids = cases.Keys.ToArray();
        var taken = await db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && c.CaseId != null && ids.Contains(c.CaseId.Value) && c.ReceivedAt < until
            && db.Receipts.Any(r => r.ClueId == c.ClueId && r.RevokedAt == null)).OrderBy(c => c.ReceivedAt).Take(AtMost).ToListAsync(ct);
        var given = await db.CluesOf(viewer).Where(c => own.Contains(c.UnitId) && c.CaseId == null && !c.Declined && c.AskedAt == null && c.ReceivedAt < until
                && db.Receipts.Any(r => r.ClueId == c.ClueId && r.RevokedAt == null)
                && db.Handovers.Any(h => h.SubjectId == c.ClueId && h.Accepted == true && h.EndedAt == null))
            .OrderBy(c => c.ReceivedAt).Take(AtMost).ToListAsync(ct);
        return taken.Select(c => (c, (CaseState?)cases[c.CaseId!.Value])).Concat(given.Select(c => (c, (CaseState?)null)))
            .OrderBy(x => x.Item1.ReceivedAt).Take(AtMost);
    }
}
