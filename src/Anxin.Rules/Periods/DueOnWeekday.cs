namespace Anxin.Rules;

/// <summary>Due on the first such weekday after the period's end: 每周一16时前.</summary>
public sealed record DueOnWeekday(DayOfWeek Weekday, TimeOnly? At, OnHoliday Holiday = OnHoliday.Keep) : DueRule(At)
{
    public override OnHoliday OnHoliday => Holiday;

    protected override bool CountsWorkingDays => false;

    public override DateOnly DayFor(ReportPeriod period, WorkingCalendar calendar)
    {
        var next = period.To.AddDays(1);
        return next.AddDays(((int)Weekday - (int)next.DayOfWeek + 7) % 7);
    }
}
