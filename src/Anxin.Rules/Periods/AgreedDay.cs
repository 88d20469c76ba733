namespace Anxin.Rules;

/// <summary>A day of the week on which something is done by agreement, and the end of a month.</summary>
public static class AgreedDay
{
    /// <summary>The first such weekday after a day; where it is no working day, the next one that is. Due at its end, 24:00.</summary>
    /// <exception cref="CalendarYearMissingException">The calendar lacks the year.</exception>
    public static Deadline After(DateOnly from, DayOfWeek weekday, WorkingCalendar calendar)
    {
        var day = from.AddDays(((int)weekday - (int)from.DayOfWeek + 6) % 7 + 1);
        if (!calendar.IsWorkday(day))
            day = calendar.NextWorkday(day);
        return Deadline.On(day, null, calendar.IsProvisional(from.AddDays(1), day));
    }

    /// <summary>The last working day of a month, due at its end.</summary>
    /// <param name="month">Any day of it.</param>
    /// <exception cref="CalendarYearMissingException">The calendar lacks the year.</exception>
    public static Deadline MonthEnd(DateOnly month, WorkingCalendar calendar)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var day = first.AddMonths(1).AddDays(-1);
        while (!calendar.IsWorkday(day))
            day = day.AddDays(-1);
        return Deadline.On(day, null, calendar.IsProvisional(first, first.AddMonths(1).AddDays(-1)));
    }
}
