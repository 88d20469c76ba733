namespace Anxin.Rules;

/// <summary>What a time limit is counted in.</summary>
public enum LimitSpan { Hours, Days, WorkingDays, Months, Years }

/// <summary>A limit of the law or of practice: so many hours, days, working days, months or years.</summary>
public sealed record TimeLimit(int Amount, LimitSpan Span)
{
    /// <summary>
    /// The end of a limit that begins at an instant. Hours run from the instant; everything else is counted from the day after it (民法典
    /// art. 201), and ends with its last day, at 24:00. A last day that is no working day is followed by the next one that is (art. 203),
    /// where <paramref name="calendar"/> knows the year.
    /// </summary>
    /// <exception cref="CalendarYearMissingException">The calendar lacks a year that is asked for.</exception>
    public Deadline After(DateTime fromUtc, WorkingCalendar calendar) =>
        Span == LimitSpan.Hours ? Hours(fromUtc) : OnDay(CivilTime.DateOf(fromUtc), calendar);

    private Deadline Hours(DateTime fromUtc)
    {
        var due = fromUtc.AddHours(Amount);
        return new Deadline(due, CivilTime.DateOf(due), false);
    }

    private Deadline OnDay(DateOnly from, WorkingCalendar calendar)
    {
        var day = Span switch
        {
            LimitSpan.Days => from.AddDays(Amount),
            LimitSpan.Months => from.AddMonths(Amount),
            LimitSpan.Years => from.AddYears(Amount),
            _ => calendar.AddWorkingDays(from, Amount),
        };
        if (!calendar.IsWorkday(day))
            day = calendar.NextWorkday(day);
        return Deadline.On(day, null, calendar.IsProvisional(from.AddDays(1), day));
    }
}
