using Anxin.Core.Accounts;
using Anxin.Core.Day;
using Anxin.Rules;

namespace Anxin.Core.Law;

/// <summary>The clocks of the law in the day.</summary>
public sealed class ClockDay(ClockBook clocks) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct) =>
        [.. (await clocks.DueAsync(viewer, from, until, CivilTime.DateOf(now), ct)).Select(d => new DayItem(
            DayLane.Due, "clock", d.Case.Employer, $"/cases/{d.Case.CaseId}/clocks", d.Case.UnitId, d.Clock.Entry.Clock.Key, d.Clock.Run.Due.Due))];
}
