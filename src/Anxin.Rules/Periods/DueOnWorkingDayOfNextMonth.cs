namespace Anxin.Rules;

/// <summary>Due on the n-th working day of the month after the period's: 每月初的5个工作日内.</summary>
public sealed record DueOnWorkingDayOfNextMonth(int Day, TimeOnly? At) : DueRule(At)
{
    public override DateOnly DayFor(ReportPeriod period, WorkingCalendar calendar)
    {
        var month = period.To.AddMonths(1);
        return calendar.NthWorkdayOfMonth(month.Year, month.Month, Day);
    }
}
