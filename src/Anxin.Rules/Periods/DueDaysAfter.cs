namespace Anxin.Rules;

/// <summary>Due n calendar days after the period's last day; one day after is the next day (次日).</summary>
public sealed record DueDaysAfter(int Days, TimeOnly? At, OnHoliday Holiday = OnHoliday.Keep) : DueRule(At)
{
    public override OnHoliday OnHoliday => Holiday;

    protected override bool CountsWorkingDays => false;

    public override DateOnly DayFor(ReportPeriod period, WorkingCalendar calendar) => period.To.AddDays(Days);
}
