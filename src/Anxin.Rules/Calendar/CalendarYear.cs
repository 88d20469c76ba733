using System.Globalization;
using System.Text.Json;

namespace Anxin.Rules;

/// <summary>One year's table of the State Council: days off, and weekend days worked in exchange (调休上班日).
/// Provisional until the notice for the year is published.</summary>
public sealed record CalendarYear(
    int Year, IReadOnlySet<DateOnly> OffDays, IReadOnlySet<DateOnly> MakeUpWorkdays, bool Provisional)
{
    /// <summary>Reads <c>{"2022": {"offDays": [dates], "makeUpWorkdays": [dates]}}</c>, one member a year. A year with
    /// <c>statutoryDays</c> in place of <c>offDays</c> is provisional.</summary>
    /// <exception cref="FormatException">Says which year and what is wrong.</exception>
    public static IReadOnlyList<CalendarYear> Parse(JsonDocument document) =>
        document.RootElement.ValueKind == JsonValueKind.Object
            ? [.. document.RootElement.EnumerateObject().Select(ReadYear)]
            : throw new FormatException("A calendar is an object with one member a year.");

    /// <inheritdoc cref="Parse(JsonDocument)"/>
    public static IReadOnlyList<CalendarYear> Parse(Stream stream)
    {
        using var document = JsonDocument.Parse(stream);
        return Parse(document);
    }

    private static CalendarYear ReadYear(JsonProperty member)
    {
        if (!int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1949 or > 2100)
            throw new FormatException($"\"{member.Name}\" is not a year.");
        if (member.Value.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{year}: a year is an object with offDays and makeUpWorkdays.");
        var published = member.Value.TryGetProperty("offDays", out var off);
        if (!published && !member.Value.TryGetProperty("statutoryDays", out off))
            throw new FormatException($"{year}: offDays is missing.");
        member.Value.TryGetProperty("makeUpWorkdays", out var makeUp);
        return new CalendarYear(year, Dates(year, "offDays", off), Dates(year, "makeUpWorkdays", makeUp), !published);
    }

    private static HashSet<DateOnly> Dates(int year, string name, JsonElement list) => list.ValueKind switch
    {
        JsonValueKind.Array => [.. list.EnumerateArray().Select(item => Date(year, name, item))],
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => throw new FormatException($"{year}: {name} is a list of dates."),
    };

    private static DateOnly Date(int year, string name, JsonElement item) =>
        item.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(
            item.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"{year}: {item.GetRawText()} in {name} is not a date such as {year}-10-01.");
}
