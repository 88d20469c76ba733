namespace Anxin.Rules;

/// <summary>When the report on a period is due. A null time of day means the day's end, 24:00.</summary>
public abstract record DueRule(TimeOnly? At)
{
    /// <summary>What becomes of a due day that is no working day.</summary>
    public virtual OnHoliday OnHoliday => OnHoliday.Keep;

    /// <summary>The due day by the rule's own words, before any ruling on holidays.</summary>
    public abstract DateOnly DayFor(ReportPeriod period, WorkingCalendar calendar);

    /// <summary>Whether <see cref="DayFor"/> asks the calendar.</summary>
    protected virtual bool CountsWorkingDays => true;

    /// <summary>Each period with its deadline, in order. Folded periods come out as part of the next; a last one that cannot be
    /// folded moves to the next working day.</summary>
    /// <exception cref="CalendarYearMissingException"/>
    public IReadOnlyList<DuePeriod> Plan(IReadOnlyList<ReportPeriod> periods, WorkingCalendar calendar)
    {
        var plan = new List<DuePeriod>();
        DateOnly? foldedFrom = null;
        for (var i = 0; i < periods.Count; i++)
        {
            var period = periods[i] with { From = foldedFrom ?? periods[i].From };
            var day = DayFor(period, calendar);
            var holiday = OnHoliday != OnHoliday.Keep && !calendar.IsWorkday(day);
            foldedFrom = holiday && OnHoliday == OnHoliday.FoldIntoNext && i < periods.Count - 1 ? period.From : null;
            if (foldedFrom is null)
                plan.Add(new DuePeriod(period, DeadlineOn(holiday ? calendar.NextWorkday(day) : day, period, calendar)));
        }
        return plan;
    }

    private Deadline DeadlineOn(DateOnly day, ReportPeriod period, WorkingCalendar calendar) =>
        Deadline.On(day, At, (CountsWorkingDays || OnHoliday != OnHoliday.Keep) && calendar.IsProvisional(period.To.AddDays(1), day));
}
