using Anxin.Core.Accounts;
using Anxin.Rules;

namespace Anxin.Core.Day;

/// <summary>A caseworker's day on one screen, put together from every room's share.</summary>
public sealed class WorkDay(IEnumerable<DaySource> sources)
{
    /// <summary>News of the last so many days.</summary>
    private const int RecentDays = 3;

    /// <summary>Until when something is due soon: the end of tomorrow.</summary>
    public static DateTime Until(DateTime now) => CivilTime.EndOfDay(CivilTime.DateOf(now).AddDays(1));

    /// <summary>Each lane, the most urgent first. Due: until the end of tomorrow, overdue things included.</summary>
    public async Task<ILookup<DayLane, DayItem>> OfAsync(Viewer viewer, DateTime now, CancellationToken ct)
    {
        var until = Until(now);
        var items = new List<DayItem>();
        foreach (var source in sources)
        {
            items.AddRange(await source.DuesAsync(viewer, null, until, now, ct));
            items.AddRange(await source.NewsAsync(viewer, now.AddDays(-RecentDays), now, ct));
        }
        return items.OrderBy(i => i.Due ?? DateTime.MaxValue).ThenByDescending(i => i.At).ToLookup(i => i.Lane);
    }

    /// <summary>What falls due on each civil date of a range, both ends included.</summary>
    public async Task<ILookup<DateOnly, DayItem>> CalendarAsync(Viewer viewer, DateOnly first, DateOnly last, DateTime now, CancellationToken ct)
    {
        var items = new List<DayItem>();
        foreach (var source in sources)
            items.AddRange(await source.DuesAsync(viewer, CivilTime.StartOfDay(first), CivilTime.EndOfDay(last), now, ct));
        return items.Where(i => i.Due is not null).OrderBy(i => i.Due).ToLookup(i => DueOn(i.Due!.Value));
    }

    /// <summary>The civil date people speak of: midnight ends the day before it.</summary>
    private static DateOnly DueOn(DateTime due) => CivilTime.DateOf(due.AddTicks(-1));
}
