using System.Text.RegularExpressions;
using Anxin.Rules;

namespace Anxin.Core.Campaigns.Reading;

/// <summary>Reads the file's top: what the campaign is, who reports to whom, and its duties.</summary>
internal static partial class CampaignReader
{
    /// <summary>Null when something that the definition needs is missing; then the problems say so.</summary>
    /// <param name="units">The units there are, by code; null takes any code.</param>
    public static CampaignDefinition? Read(YamlMap root, IReadOnlyDictionary<string, UnitKind>? units)
    {
        var code = root.Value("code")?.Text(CodeForm(), "not-a-code");
        var title = root.Value("title")?.Text();
        var titleEnglish = root.Value("titleEnglish", required: false)?.Text();
        var notice = root.Map("notice") is { } n ? Notice(n) : null;
        var window = root.Map("window") is { } w ? WindowReader.Campaign(w) : null;
        var reporters = root.Map("reporters") is { } r ? Reporters(r, units) : null;
        var recipient = root.Map("recipient") is { } to ? Recipient(to, units) : null;
        var duties = Duties(root, window);
        var immediate = root.Map("immediate", required: false) is { } i ? DutyReader.Immediate(i, window) : null;
        var dayBook = root.Map("dayBook", required: false) is { } d ? DutyReader.DayBook(d, window) : null;
        root.Finish();
        return code is null || title is null || notice is null || window is null || reporters is null || recipient is null
            ? null
            : new CampaignDefinition(
                code, title, titleEnglish, notice, window.Value, reporters, recipient, duties, immediate, dayBook);
    }

    private static CampaignNotice? Notice(YamlMap map)
    {
        var number = map.Value("number")?.Text();
        var title = map.Value("title")?.Text();
        var issuedBy = map.Value("issuedBy")?.Text();
        var issuedOn = map.Value("issuedOn")?.Date();
        map.Finish();
        return number is null || title is null || issuedBy is null || issuedOn is null
            ? null
            : new CampaignNotice(number, title, issuedBy, issuedOn.Value);
    }

    private static ReporterSelection Reporters(YamlMap map, IReadOnlyDictionary<string, UnitKind>? units)
    {
        var kinds = map.Values("kinds").Select(v => v.Choice(Choices.UnitKinds, "not-a-reporter-kind")).OfType<UnitKind>().ToHashSet();
        var codes = map.Values("codes").Select(v => Unit(v, units)).OfType<string>().ToHashSet();
        var chosen = new ReporterSelection(kinds, codes);
        if (!map.HasItems("kinds") && !map.HasItems("codes"))
            map.Problem("no-reporters");
        else if (units is not null && kinds.Count > 0 && !units.Any(u => chosen.Includes(u.Value, u.Key)))
            map.Problem("no-such-reporters", string.Join(", ", kinds.Select(Words.UnitKind.Api)));
        map.Finish();
        return chosen;
    }

    private static CampaignRecipient? Recipient(YamlMap map, IReadOnlyDictionary<string, UnitKind>? units)
    {
        var unit = map.Value("unit") is { } value ? Unit(value, units) : null;
        var office = map.Value("office")?.Text();
        map.Finish();
        return unit is null || office is null ? null : new CampaignRecipient(unit, office);
    }

    private static string? Unit(YamlValue value, IReadOnlyDictionary<string, UnitKind>? units)
    {
        var code = value.Text();
        return code is null || units is null || units.ContainsKey(code) ? code : value.Problem<string>("unknown-unit", code);
    }

    private static List<DutyDefinition> Duties(YamlMap root, ReportPeriod? campaignWindow)
    {
        var duties = new List<DutyDefinition>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var map in root.Maps("duties"))
            if (DutyReader.Duty(map, campaignWindow, keys) is { } duty)
                duties.Add(duty);
        return duties;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex CodeForm();
}
