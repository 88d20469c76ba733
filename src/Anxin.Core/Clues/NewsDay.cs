using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Day;
using Anxin.Core.Limits;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>News that workers were promised by a day, one a case or clue; those of a merged case in the day of whoever has the survivor.</summary>
public sealed class NewsDay(AnxinDb db, WorkerStories stories, LimitBook limits) : DaySource
{
    /// <summary>So many workers, the longest waiting first: each one's story has to be read for the day.</summary>
    private const int Workers = 200;

    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct)
    {
        var first = from ?? DateTime.UnixEpoch;
        var items = new List<DayItem>();
        foreach (var (clue, state) in await WaitingAsync(viewer, until, ct))
        {
            var unit = state?.UnitId ?? clue.UnitId;
            // Nothing is promised for sooner than this.
            if ((await limits.AfterAsync(WorkerStories.NewsLimit, unit, clue.ReceivedAt, ct)).Due > until)
                continue;
            if (await stories.NewsDueAsync(clue.ClueId, ct) is { } due && due <= until && due > first)
                items.Add(new DayItem(DayLane.Due, "news", state?.Employer ?? clue.Title ?? "",
                    state is null ? $"/clues/{clue.ClueId}#threads" : $"/cases/{state.CaseId}#threads", unit, Due: due));
        }
        return [.. items.OrderBy(i => i.Due).DistinctBy(i => i.Href)];
    }

    /// <summary>Clues whose worker can read how it goes, with the open case they are part of; null for one that an agency has.</summary>
    private async Task<IEnumerable<(Clue Clue, CaseState? Case)>> WaitingAsync(Viewer viewer, DateTime until, CancellationToken ct)
    {
        var cases = db.CasesOf(viewer);
        var read = db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && c.ReceivedAt < until
            && db.Receipts.Any(r => r.ClueId == c.ClueId && r.RevokedAt == null));
        var found = await (from c in read
                           join s in cases on c.CaseId equals s.CaseId
                           where s.Status == CaseStatus.Open
                           orderby c.ReceivedAt
                           select new { Clue = c, Case = s }).Take(Workers).ToListAsync(ct);
        var merged = await (from c in read
                            join s in db.CaseStates on c.CaseId equals s.CaseId
                            where s.UntilPosition == null && s.Status == CaseStatus.Merged
                            orderby c.ReceivedAt
                            select c).Take(Workers).ToListAsync(ct);
        var survivors = await db.OpenSurvivorsAsync(cases, merged.Select(c => c.CaseId!.Value), ct);
        var given = await db.CluesOf(viewer).Where(c => c.CaseId == null && !c.Declined && c.AskedAt == null && c.ReceivedAt < until
                && db.Receipts.Any(r => r.ClueId == c.ClueId && r.RevokedAt == null)
                && db.Handovers.Any(h => h.SubjectId == c.ClueId && h.Accepted == true && h.EndedAt == null))
            .OrderBy(c => c.ReceivedAt).Take(Workers).ToListAsync(ct);
        return found.Select(x => (x.Clue, (CaseState?)x.Case))
            .Concat(merged.Where(c => survivors.ContainsKey(c.CaseId!.Value)).Select(c => (c, (CaseState?)survivors[c.CaseId!.Value])))
            .Concat(given.Select(c => (c, (CaseState?)null)))
            .OrderBy(x => x.Item1.ReceivedAt).Take(Workers);
    }
}
