namespace Anxin.Rules;

/// <summary>Cuts a window into periods, in order, without gap or overlap; the first and last are clipped to the window.</summary>
public static class ReportPeriods
{
    public static IReadOnlyList<ReportPeriod> Days(ReportPeriod window) => Cut(window, date => date);

    /// <summary>Weeks from Monday to Sunday.</summary>
    public static IReadOnlyList<ReportPeriod> Weeks(ReportPeriod window) => Cut(window, LastOfWeek);

    /// <summary>旬: the 1st to 10th, 11th to 20th, 21st to the month's end.</summary>
    public static IReadOnlyList<ReportPeriod> TenDays(ReportPeriod window) => Cut(window, LastOfTenDays);

    public static IReadOnlyList<ReportPeriod> Months(ReportPeriod window) => Cut(window, LastOfMonth);

    /// <summary>Runs of n days counted from the window's first day.</summary>
    public static IReadOnlyList<ReportPeriod> EveryNDays(ReportPeriod window, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return Cut(window, date => date.AddDays(n - 1));
    }

    /// <summary>The window as one period.</summary>
    public static IReadOnlyList<ReportPeriod> Whole(ReportPeriod window) => [window];

    /// <summary>The window widened to the Monday before and the Sunday after.</summary>
    public static ReportPeriod ToWholeWeeks(ReportPeriod window) =>
        new(LastOfWeek(window.From).AddDays(-6), LastOfWeek(window.To));

    public static ReportPeriod ToWholeTenDays(ReportPeriod window) =>
        new(FirstOfTenDays(window.From), LastOfTenDays(window.To));

    public static ReportPeriod ToWholeMonths(ReportPeriod window) =>
        new(window.From.AddDays(1 - window.From.Day), LastOfMonth(window.To));

    private static DateOnly LastOfWeek(DateOnly date) => date.AddDays((7 - (int)date.DayOfWeek) % 7);

    private static DateOnly FirstOfTenDays(DateOnly date) =>
        new(date.Year, date.Month, date.Day switch { <= 10 => 1, <= 20 => 11, _ => 21 });

    private static DateOnly LastOfTenDays(DateOnly date) => date.Day switch
    {
        <= 10 => new DateOnly(date.Year, date.Month, 10),
        <= 20 => new DateOnly(date.Year, date.Month, 20),
        _ => LastOfMonth(date),
    };

    private static DateOnly LastOfMonth(DateOnly date) =>
        new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));

    private static List<ReportPeriod> Cut(ReportPeriod window, Func<DateOnly, DateOnly> lastDayOfPeriodFrom)
    {
        var periods = new List<ReportPeriod>();
        for (var from = window.From; from <= window.To;)
        {
            var last = lastDayOfPeriodFrom(from);
            var to = last < window.To ? last : window.To;
            periods.Add(new ReportPeriod(from, to));
            from = to.AddDays(1);
        }
        return periods;
    }
}
