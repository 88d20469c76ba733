using System.Globalization;
using System.Text.RegularExpressions;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Core.Letters;

/// <summary>The places of a template that a case fills in, by name: <c>{employer}</c>.</summary>
public static partial class LetterFills
{
    private const string Unknown = "（正在核实）";

    /// <summary>Every name, in the order in which the page of templates explains them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["employer", "site", "people", "amount", "owing", "accepted", "unit", "limit", "previous", "contact"];

    /// <param name="limit">As said: 15个工作日.</param>
    /// <param name="previous">The letter that this one follows on, once it was served.</param>
    /// <param name="contact">Name and phone of whoever answers for the unit.</param>
    public static LetterText Fill(LetterText template, CaseState state, string unit, string limit, Letter? previous, string? contact)
    {
        var owing = state.AmountFen - state.RecoveredFen;
        var fills = new Dictionary<string, string>
        {
            ["employer"] = state.Employer,
            ["site"] = state.Site ?? "有关用工地点",
            ["people"] = state.People is { } people ? people + "名劳动者" : "若干名劳动者" + Unknown,
            ["amount"] = state.AmountFen is { } fen ? Yuan(fen) : Unknown,
            ["owing"] = owing is { } left ? Yuan(left) : Unknown,
            ["accepted"] = Date(state.AcceptedOn),
            ["unit"] = unit,
            ["limit"] = limit,
            ["previous"] = previous is { ServedOn: { } on } ? string.Concat("我会已于", Date(on), "送达", LetterWords.Kinds.Chinese(previous.Kind), "（", previous.DocumentNumber, "）。") : "",
            ["contact"] = contact is null ? "" : "联系人：" + contact,
        };
        return template.Map(part => Place().Replace(part, m => fills.GetValueOrDefault(m.Groups[1].Value, m.Value)));
    }

    /// <summary>Tells of places that nothing fills.</summary>
    public static void Check(Problems problems, string field, string text)
    {
        foreach (var name in Place().Matches(text).Select(m => m.Groups[1].Value).Where(n => !Names.Contains(n)).Distinct())
            problems.Add(field, $"没有“{name}”这个填空；可用：{string.Join(' ', Names)}");
    }

    /// <summary>Name and telephone of whoever answers for a unit; null where neither is set.</summary>
    public static string? Contact(Unit unit) => unit.ContactName is null && unit.ContactPhone is null ? null
        : string.Join('，', new[] { unit.ContactName, unit.ContactPhone is { } phone ? "电话：" + phone : null }.OfType<string>());

    /// <summary>2022年10月3日, without zeros in front.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>1302000元, with decimals only where there are fen.</summary>
    public static string Yuan(long fen) => (fen / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "元";

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
