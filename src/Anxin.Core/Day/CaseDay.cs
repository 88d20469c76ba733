using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Dispatch;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Day;

/// <summary>Clues that wait, closings that a workbook merely stated, and cases that nobody has touched.</summary>
public sealed class CaseDay(AnxinDb db) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct)
    {
        var waiting = db.CluesOf(viewer).Where(c => c.CaseId == null && !c.Declined && c.TriageDue != null && c.TriageDue <= until);
        if (from is { } first)
            waiting = waiting.Where(c => c.TriageDue > first);
        var clues = await waiting.OrderBy(c => c.TriageDue).Take(AtMost).ToListAsync(ct);
        return [.. clues.Select(c => Clue(c, DayLane.Due) with { Due = c.TriageDue })];
    }

    public override async Task<IReadOnlyList<DayItem>> NewsAsync(Viewer viewer, DateTime since, DateTime now, CancellationToken ct)
    {
        var clues = await db.CluesOf(viewer).Where(c => c.CaseId == null && !c.Declined && c.ReceivedAt >= since)
            .OrderByDescending(c => c.ReceivedAt).Take(AtMost).ToListAsync(ct);
        var stuckBefore = now.AddDays(-Today.StuckAfterDays);
        var stuck = await db.CasesOf(viewer).Where(s => s.Status == CaseStatus.Open && s.ChangedAt < stuckBefore)
            .OrderBy(s => s.ChangedAt).Take(AtMost).ToListAsync(ct);
        return
        [
            .. clues.Select(c => Clue(c, DayLane.CameIn) with { At = c.ReceivedAt }),
            .. stuck.Select(s => new DayItem(DayLane.Stuck, "stuck", s.Employer, $"/cases/{s.CaseId}", s.UnitId, At: s.ChangedAt)),
        ];
    }

    private static DayItem Clue(Clue clue, DayLane lane) => new(
        lane, "clue", clue.Title ?? "", $"/clues/{clue.ClueId}", clue.UnitId, Words.Channel.Api(clue.Channel));
}
