using Anxin.Rules;

namespace Anxin.Core.Data;

/// <summary>The working-day tables that ship. Source: SOURCES.md beside this file. Years after them are guessed by
/// <see cref="StatutoryDays"/> until an administrator loads their table.</summary>
public static class CalendarData
{
    /// <summary>The years whose State Council notice is published: 2020–2026.</summary>
    public static IReadOnlyList<CalendarYear> Years()
    {
        using var stream = ShippedFile.Open("cn-workdays.json");
        return CalendarYear.Parse(stream);
    }
}
