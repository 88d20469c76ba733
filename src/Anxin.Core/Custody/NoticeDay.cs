using System.Globalization;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Day;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>Clues that owe their notification to the labour department, in the day: one line for each unit and due instant; Detail says how many.</summary>
public sealed class NoticeDay(AnxinDb db) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct)
    {
        var owed = db.CluesOf(viewer).Where(c => c.NoticeDue != null && c.NoticeDue <= until && !db.NoticeLines.Any(l => l.ClueId == c.ClueId));
        if (from is { } first)
            owed = owed.Where(c => c.NoticeDue > first);
        var groups = await owed.GroupBy(c => new { c.UnitId, c.NoticeDue }).Select(g => new { g.Key.UnitId, g.Key.NoticeDue, Count = g.Count() })
            .OrderBy(g => g.NoticeDue).Take(AtMost).ToListAsync(ct);
        return [.. groups.Where(g => viewer.Has(Roles.Caseworker, g.UnitId)).Select(g => new DayItem(
            DayLane.Due, "notice", viewer.Tree.NameOf(g.UnitId), "/notices", g.UnitId, g.Count.ToString(CultureInfo.InvariantCulture), g.NoticeDue))];
    }
}
