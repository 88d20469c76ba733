namespace Anxin.Rules;

/// <summary>One clock of the law or of practice, as data: what starts it, what stops it for a while, what ends it.</summary>
/// <param name="Key">Stable.</param>
/// <param name="Starts">The first of these starts a run; another one while it runs changes nothing.</param>
/// <param name="Restarts">Interruptions in the law's own sense: the run begins again from each of these.</param>
/// <param name="Ends">The first of these ends the run.</param>
/// <param name="Pauses">From the day of the first event until the day of the second nothing is counted.</param>
/// <param name="Extends">Lengthens a run, once.</param>
/// <param name="For">Whose time it is: the worker's, the union's, an office's.</param>
public sealed record LawClock(
    string Key, TimeLimit Limit, IReadOnlyList<LawEvent> Starts, IReadOnlyList<LawEvent> Restarts, IReadOnlyList<LawEvent> Ends,
    IReadOnlyList<(LawEvent From, LawEvent Until)> Pauses, (LawEvent On, TimeLimit By)? Extends, ClockFor For)
{
    /// <summary>Every run of this clock on the events of a case, oldest first.</summary>
    /// <param name="events">In any order; none after today.</param>
    /// <param name="today">Civil date.</param>
    public IReadOnlyList<ClockRun> Read(IReadOnlyList<(LawEvent What, DateOnly On)> events, DateOnly today, WorkingCalendar calendar)
    {
        var runs = new List<ClockRun>();
        var ordered = events.OrderBy(e => e.On).ToList();
        var since = DateOnly.MinValue;
        while (ordered.FirstOrDefault(e => e.On >= since && Starts.Contains(e.What)) is { On: var start } first && first != default)
        {
            var end = ordered.Where(e => Ends.Contains(e.What) && e.On >= start).Select(e => (DateOnly?)e.On).FirstOrDefault();
            var begin = ordered.Where(e => Restarts.Contains(e.What) && e.On > start && (end is null || e.On <= end)).Select(e => e.On).DefaultIfEmpty(start).Max();
            runs.Add(Run(start, begin, end, ordered, today, calendar));
            if (end is null)
                break;
            since = end.Value.AddDays(1);
        }
        return runs;
    }

    private ClockRun Run(
        DateOnly start, DateOnly begin, DateOnly? end, List<(LawEvent What, DateOnly On)> events, DateOnly today, WorkingCalendar calendar)
    {
        var pauses = Paused(begin, end ?? today, events);
        var (day, open) = LastDay(begin, Limit, pauses, calendar);
        if (Extends is { } more && events.Any(e => e.What == more.On && e.On >= begin && (end is null || e.On <= end)))
            (day, open) = LastDay(day, more.By, pauses, calendar);
        if (!open && !calendar.IsWorkday(day))
            day = calendar.NextWorkday(day);
        var due = Deadline.On(day, null, calendar.IsProvisional(begin.AddDays(1), day));
        var state = end is { } ended ? (ended <= day ? ClockState.Met : ClockState.MetLate)
            : open ? ClockState.Paused
            : today > day ? ClockState.Expired : ClockState.Running;
        return new ClockRun(this, start, begin, end, due, state);
    }

    /// <summary>The days that are not counted; the second date is null while it still pauses.</summary>
    private List<(DateOnly From, DateOnly? Until)> Paused(DateOnly begin, DateOnly last, List<(LawEvent What, DateOnly On)> events)
    {
        var all = new List<(DateOnly, DateOnly?)>();
        foreach (var (from, until) in Pauses)
            foreach (var pause in events.Where(e => e.What == from && e.On >= begin && e.On <= last))
                all.Add((pause.On, events.Where(e => e.What == until && e.On >= pause.On).Select(e => (DateOnly?)e.On).FirstOrDefault()));
        return all;
    }

    /// <summary>The limit's last day, counted from the day after <paramref name="from"/>; open while a pause that began before it lasts.</summary>
    private static (DateOnly Day, bool Open) LastDay(
        DateOnly from, TimeLimit limit, List<(DateOnly From, DateOnly? Until)> pauses, WorkingCalendar calendar)
    {
        if (limit.Span is LimitSpan.Months or LimitSpan.Years)
        {
            var end = limit.Span == LimitSpan.Months ? from.AddMonths(limit.Amount) : from.AddYears(limit.Amount);
            var open = pauses.Exists(p => p.Until is null && p.From <= end);
            return (end.AddDays(pauses.Where(p => p.Until is not null && p.From <= end).Sum(p => p.Until!.Value.DayNumber - p.From.DayNumber)), open);
        }
        var day = from;
        for (var left = limit.Amount; left > 0;)
        {
            day = day.AddDays(1);
            if (pauses.Exists(p => p.Until is null && p.From < day))
                return (day, true);
            if (pauses.Exists(p => p.From < day && day <= p.Until))
                continue;
            if (limit.Span == LimitSpan.Days || calendar.IsWorkday(day))
                left--;
        }
        return (day, false);
    }
}

/// <summary>Whose time a clock measures.</summary>
public enum ClockFor { Worker, Union, Office, Employer }

public enum ClockState { Running, Paused, Expired, Met, MetLate }

/// <summary>One run of a clock.</summary>
/// <param name="Start">The day of the event that started it.</param>
/// <param name="Begin">The day it is counted from: <paramref name="Start"/>, or the last interruption.</param>
/// <param name="End">The day of the event that ended it.</param>
/// <param name="Due">Its last day, as it stands; while paused, the day the pause reaches.</param>
public sealed record ClockRun(LawClock Clock, DateOnly Start, DateOnly Begin, DateOnly? End, Deadline Due, ClockState State)
{
    public bool IsOpen => State is ClockState.Running or ClockState.Paused or ClockState.Expired;
}
