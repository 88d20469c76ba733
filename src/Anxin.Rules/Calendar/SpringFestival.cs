using System.Globalization;

namespace Anxin.Rules;

/// <summary>春节.</summary>
public static class SpringFestival
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>正月初一 of the year, 1901–2100.</summary>
    public static DateOnly FirstDay(int year) => DateOnly.FromDateTime(Lunar.ToDateTime(year, 1, 1, 0, 0, 0, 0));

    /// <summary>The first 正月初一 after a date.</summary>
    public static DateOnly FirstDayAfter(DateOnly date)
    {
        var thisYear = FirstDay(date.Year);
        return thisYear > date ? thisYear : FirstDay(date.Year + 1);
    }
}
