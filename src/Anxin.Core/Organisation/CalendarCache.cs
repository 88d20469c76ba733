using Anxin.Rules;

namespace Anxin.Core.Organisation;

/// <summary>
/// The working calendar with provisional years, kept in memory for a few seconds: it is asked at every intake and changes a few times a year.
/// </summary>
public sealed class CalendarCache(TimeProvider time)
{
    private const int First = 2020;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private volatile Loaded? loaded;

    private sealed record Loaded(long At, int Last, WorkingCalendar Calendar);

    /// <summary>On this node a change holds at once.</summary>
    public void Forget() => loaded = null;

    /// <summary>The calendar with a guess for each year up to <paramref name="last"/> that has no table yet.</summary>
    public async Task<WorkingCalendar> UpToAsync(int last, Func<Task<WorkingCalendar>> read)
    {
        if (loaded is { } now && now.Last >= last && time.GetElapsedTime(now.At) <= Lifetime)
            return now.Calendar;
        var fresh = new Loaded(time.GetTimestamp(), last, (await read()).WithProvisionalYears(First, last));
        loaded = fresh;
        return fresh.Calendar;
    }
}
