namespace Anxin.Rules;

/// <summary>Due on the n-th working day after the period's last day.</summary>
public sealed record DueWorkingDaysAfter(int Days, TimeOnly? At) : DueRule(At)
{
    public override DateOnly DayFor(ReportPeriod period, WorkingCalendar calendar) => calendar.AddWorkingDays(period.To, Days);
}
