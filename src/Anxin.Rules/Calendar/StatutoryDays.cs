using System.Globalization;

namespace Anxin.Rules;

/// <summary>The days off for everybody under 全国年节及纪念日放假办法 (2013 text; 2024 text from 2025 on), with a working day off in
/// exchange for each that falls on a weekend, but before the State Council's yearly shifts: the best guess for a year without a table.</summary>
public static class StatutoryDays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>A provisional table without make-up days; 2001–2099, the years of the formula for 清明.</summary>
    public static CalendarYear Guess(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2001);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2099);
        var off = Festivals(year).ToHashSet();
        foreach (var day in off.Where(IsWeekend).Order().ToList())
            off.Add(FirstFreeAfter(day, off));
        return new CalendarYear(year, off, new HashSet<DateOnly>(), Provisional: true);
    }

    private static DateOnly FirstFreeAfter(DateOnly day, HashSet<DateOnly> off)
    {
        do
            day = day.AddDays(1);
        while (IsWeekend(day) || off.Contains(day));
        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>The festivals themselves, without a day in exchange for one that falls on a weekend; of the years that this law is of: 2014–2099.</summary>
    public static IEnumerable<DateOnly> Of(int year) => year is >= 2014 and <= 2099 ? Festivals(year) : [];

    private static IEnumerable<DateOnly> Festivals(int year)
    {
        var rule2024 = year >= 2025;
        var festival = SpringFestival.FirstDay(year);
        return
        [
            new(year, 1, 1),
            .. Run(festival.AddDays(rule2024 ? -1 : 0), rule2024 ? 4 : 3),
            ClearBrightness(year),
            .. Run(new(year, 5, 1), rule2024 ? 2 : 1),
            LunarDate(year, 5, 5),
            LunarDate(year, 8, 15),
            .. Run(new(year, 10, 1), 3),
        ];
    }

    private static IEnumerable<DateOnly> Run(DateOnly first, int days) => Enumerable.Range(0, days).Select(first.AddDays);

    // 清明 as a solar term by the usual formula for the 21st century.
    private static DateOnly ClearBrightness(int year)
    {
        var y = year % 100;
        return new DateOnly(year, 4, (int)Math.Floor(0.2422 * y + 4.81) - y / 4);
    }

    private static DateOnly LunarDate(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }
}
