using System.Globalization;
using System.Text.Json;

namespace Anxin.Rules.Tests;

internal static class TestData
{
    /// <summary>The published years 2020–2026, as they ship.</summary>
    public static readonly WorkingCalendar Calendar = new(Years("cn-workdays.json"));

    public static IReadOnlyList<CalendarYear> Years(string file) => CalendarYear.Parse(Open(file));

    public static IReadOnlyList<string> Vectors(string number, string kind)
    {
        using var document = JsonDocument.Parse(Open("check-digit-vectors.json"));
        return [.. document.RootElement.GetProperty(number).GetProperty(kind).EnumerateArray().Select(x => x.GetString()!)];
    }

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime Instant(string iso) =>
        CivilTime.TryParseInstant(iso, out var utc) ? utc : throw new FormatException(iso);

    public static ReportPeriod Period(string from, string to) => new(Day(from), Day(to));

    public static string ReadText(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) => typeof(TestData).Assembly.GetManifestResourceStream(name)!;
}
