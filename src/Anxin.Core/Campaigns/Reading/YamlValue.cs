using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Anxin.Core.Campaigns.Reading;

/// <summary>A single value of a campaign file, read as what it should be; null and a problem when it is not.</summary>
internal sealed partial class YamlValue(string text, Mark at, string path, ProblemSink problems)
{
    private const int MostText = 500;

    public bool Is(string word) => text == word;

    public string? Text() => text.Length <= MostText ? text.Trim() : Problem<string>("too-long-text", MostText);

    /// <param name="code">The problem of a text that does not fit.</param>
    public string? Text(Regex form, string code) => form.IsMatch(text) ? text : Problem<string>(code, text);

    public DateOnly? Date() =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Missing<DateOnly>("not-a-date", text);

    public TimeOnly? Time() =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : Missing<TimeOnly>("not-a-time", text);

    public int? Number(int from, int to) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number
            : Missing<int>("not-a-number", text, from, to);

    public bool? Flag() => text switch
    {
        "true" => true,
        "false" => false,
        _ => Missing<bool>("not-a-flag", text),
    };

    /// <summary>30m, 2h, 1d; at most 30 days.</summary>
    public TimeSpan? Duration()
    {
        var match = DurationForm().Match(text);
        if (!match.Success)
            return Missing<TimeSpan>("not-a-duration", text);
        var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var length = match.Groups[2].Value switch
        {
            "m" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
        return length <= TimeSpan.FromDays(30) ? length : Missing<TimeSpan>("not-a-duration", text);
    }

    /// <summary>One of the names a table gives.</summary>
    public T? Choice<T>(IReadOnlyDictionary<string, T> choices, string code = "not-a-choice") where T : struct =>
        choices.TryGetValue(text, out var value) ? value : Missing<T>(code, text, string.Join(", ", choices.Keys));

    /// <summary>What a function makes of the text, when it makes something of it.</summary>
    /// <param name="choices">What it takes, in words for the problem.</param>
    public T? Parsed<T>(Func<string, T?> parse, string choices) where T : class =>
        parse(text) ?? Problem<T>("not-a-choice", text, choices);

    public T? Problem<T>(string code, params object[] details) where T : class
    {
        problems.Add(at, path, code, details);
        return null;
    }

    private T? Missing<T>(string code, params object[] details) where T : struct
    {
        problems.Add(at, path, code, details);
        return null;
    }

    [GeneratedRegex(@"^([1-9][0-9]{0,4})([mhd])\z")]
    private static partial Regex DurationForm();
}
