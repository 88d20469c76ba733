using System.Globalization;
using System.Text.Json;

namespace Anxin.Rules;

/// <summary>One year's table of the State Council: days off, and weekend days worked in exchange (调休上班日).
/// Provisional until the notice for the year is published.</summary>
public sealed record CalendarYear(
    int Year, IReadOnlySet<DateOnly> OffDays, IReadOnlySet<DateOnly> MakeUpWorkdays, bool Provisional)
{
    private const string Example = "{\"2027\": {\"offDays\": [\"2027-01-01\"], \"makeUpWorkdays\": []}}";

    /// <summary>Its own days, and those about New Year that the notice lists with the year beside it: 20 December before to 15 January after.</summary>
    public bool MayList(DateOnly day) => day >= new DateOnly(Year - 1, 12, 20) && day <= new DateOnly(Year + 1, 1, 15);

    /// <summary>Reads <c>{"2022": {"offDays": [dates], "makeUpWorkdays": [dates]}}</c>, one member a year. A year with
    /// <c>statutoryDays</c> in place of <c>offDays</c> is provisional.</summary>
    /// <exception cref="CalendarFormatException">Says which year and what is wrong.</exception>
    public static IReadOnlyList<CalendarYear> Parse(JsonDocument document) =>
        document.RootElement.ValueKind == JsonValueKind.Object
            ? [.. document.RootElement.EnumerateObject().Select(ReadYear)]
            : throw new CalendarFormatException("A calendar is an object with one member a year.", $"应为一个对象，每年一项，例如 {Example}");

    /// <inheritdoc cref="Parse(JsonDocument)"/>
    public static IReadOnlyList<CalendarYear> Parse(Stream stream)
    {
        using var document = JsonDocument.Parse(stream);
        return Parse(document);
    }

    private static CalendarYear ReadYear(JsonProperty member)
    {
        if (!int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1949 or > 2100)
            throw new CalendarFormatException($"\"{member.Name}\" is not a year.", $"“{member.Name}”不是年份，请写四位数字，例如 2027");
        if (member.Value.ValueKind != JsonValueKind.Object)
            throw new CalendarFormatException($"{year}: a year is an object with offDays and makeUpWorkdays.", $"{year}年应为一个对象，写放假日（offDays）和调休上班日（makeUpWorkdays）");
        var published = member.Value.TryGetProperty("offDays", out var off);
        if (!published && !member.Value.TryGetProperty("statutoryDays", out off))
            throw new CalendarFormatException($"{year}: offDays is missing.", $"{year}年缺放假日（offDays）");
        member.Value.TryGetProperty("makeUpWorkdays", out var makeUp);
        return new CalendarYear(year, Dates(year, "offDays", off), Dates(year, "makeUpWorkdays", makeUp), !published);
    }

    private static HashSet<DateOnly> Dates(int year, string name, JsonElement list) => list.ValueKind switch
    {
        JsonValueKind.Array => [.. list.EnumerateArray().Select(item => Date(year, name, item))],
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => throw new CalendarFormatException($"{year}: {name} is a list of dates.", $"{year}年的 {name} 应为日期的列表"),
    };

    private static DateOnly Date(int year, string name, JsonElement item) =>
        item.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(
            item.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new CalendarFormatException($"{year}: {item.GetRawText()} in {name} is not a date such as {year}-10-01.", $"{year}年的 {name} 里的 {item.GetRawText()} 不是日期，请写成 {year}-10-01");
}

/// <summary>A calendar file that is none.</summary>
public sealed class CalendarFormatException(string message, string chinese) : FormatException(message)
{
    /// <summary>Which year and what is wrong, for the person who loads it.</summary>
    public Sentence Says { get; } = Sentence.Of(chinese, message);
}
