using System.Text.RegularExpressions;
using Anxin.Rules;

namespace Anxin.Core.Campaigns.Reading;

/// <summary>Reads duties, the immediate report and the day book.</summary>
internal static partial class DutyReader
{
    private static readonly string RhythmNames = string.Join(", ", Rhythm.Named.Select(r => r.Name).Append($"every-n-days (n = 2…{Rhythm.MostDays})"));

    /// <param name="keys">The keys of the duties before it.</param>
    public static DutyDefinition? Duty(YamlMap map, ReportPeriod? campaignWindow, HashSet<string> keys)
    {
        var key = map.Value("key") is { } k ? Key(k, keys) : null;
        var name = map.Value("name")?.Text();
        var nameEnglish = map.Value("nameEnglish", required: false)?.Text();
        var form = map.Value("form")?.Choice(Choices.Of<ReportForm>());
        var window = WindowReader.Duty(map, campaignWindow);
        var rhythm = map.Value("rhythm")?.Parsed(Rhythm.Parse, RhythmNames);
        var clipped = map.Value("clipped", required: false)?.Flag() ?? true;
        var due = map.Map("due") is { } d ? DueReader.Read(d) : null;
        var zeroWhen = map.Value("zeroWhen")?.Choice(Choices.Of<ZeroPolicy>());
        var include = map.Value("include", required: false)?.Choice(Choices.Of<CaseSelection>());
        var delivery = map.Map("delivery") is { } by ? Delivery(by) : null;
        var zerosPassedTo = map.Value("zerosPassedTo", required: false)?.Text();
        var clause = map.Value("clause")?.Text();
        var reading = map.Value("reading", required: false)?.Text();
        if (include is not null && form is not (null or ReportForm.Annex1))
            map.Problem("include-without-annex1");
        map.Finish();
        return key is null || name is null || form is null || window is null || rhythm is null || due is null || zeroWhen is null
            || delivery is null || clause is null
            ? null
            : new DutyDefinition(
                key, name, nameEnglish, form.Value, window.Value, rhythm, clipped, due, zeroWhen.Value,
                include ?? CaseSelection.Accepted, delivery, zerosPassedTo, clause, reading);
    }

    public static ImmediateDefinition? Immediate(YamlMap map, ReportPeriod? campaignWindow)
    {
        var name = map.Value("name")?.Text();
        var nameEnglish = map.Value("nameEnglish", required: false)?.Text();
        var window = WindowReader.Duty(map, campaignWindow);
        var measure = map.Value("measure")?.Choice(Choices.Of<ThresholdMeasure>());
        var atLeast = map.Value("atLeast")?.Number(1, HeadCount.Max);
        var within = map.Value("acknowledgeWithin")?.Duration();
        var delivery = map.Map("delivery") is { } by ? Delivery(by) : null;
        var clause = map.Value("clause")?.Text();
        var reading = map.Value("reading", required: false)?.Text();
        map.Finish();
        return name is null || window is null || measure is null || atLeast is null || within is null || delivery is null || clause is null
            ? null
            : new ImmediateDefinition(
                name, nameEnglish, window.Value, measure.Value, atLeast.Value, within.Value, delivery, clause, reading);
    }

    public static DayBookDefinition? DayBook(YamlMap map, ReportPeriod? campaignWindow)
    {
        var name = map.Value("name")?.Text();
        var nameEnglish = map.Value("nameEnglish", required: false)?.Text();
        var window = WindowReader.Duty(map, campaignWindow);
        var clause = map.Value("clause")?.Text();
        var reading = map.Value("reading", required: false)?.Text();
        map.Finish();
        return name is null || window is null || clause is null
            ? null
            : new DayBookDefinition(name, nameEnglish, window.Value, clause, reading);
    }

    private static string? Key(YamlValue value, HashSet<string> keys)
    {
        var key = value.Text(KeyForm(), "not-a-duty-key");
        return key is null || keys.Add(key) ? key : value.Problem<string>("repeated", key);
    }

    private static Delivery? Delivery(YamlMap map)
    {
        var by = map.Value("by")?.Choice(Choices.Of<DeliveryChannel>());
        var stampedScan = map.Value("stampedScan", required: false)?.Flag() ?? false;
        var address = map.Value("address", required: false)?.Text();
        map.Finish();
        return by is null ? null : new Delivery(by.Value, stampedScan, address);
    }

    [GeneratedRegex(@"^[a-z][a-zA-Z0-9-]{0,39}\z")]
    private static partial Regex KeyForm();
}
