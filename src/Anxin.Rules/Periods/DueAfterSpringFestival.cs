namespace Anxin.Rules;

/// <summary>Due on the n-th working day after the first Spring Festival that follows the period: 春节后10个工作日内.</summary>
public sealed record DueAfterSpringFestival(int WorkingDays, TimeOnly? At) : DueRule(At)
{
    public override DateOnly DayFor(ReportPeriod period, WorkingCalendar calendar) =>
        calendar.NthWorkdayAfterSpringFestival(SpringFestival.FirstDayAfter(period.To).Year, WorkingDays);
}
