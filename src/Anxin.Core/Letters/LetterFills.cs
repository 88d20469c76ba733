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
        ["employer", "site", "people", "amount", "owing", "unpaid", "accepted", "unit", "limit", "previous", "standing", "remedy", "contact"];

    /// <param name="kind">Of the letter that is filled in.</param>
    /// <param name="limit">As said: 15个工作日.</param>
    /// <param name="previous">The letter that this one follows on, once it was served.</param>
    /// <param name="now">Decides whether the reply to it is overdue.</param>
    /// <param name="contact">Name and phone of whoever answers for the unit.</param>
    public static LetterText Fill(LetterText template, LetterKind kind, CaseState state, string unit, string limit, Letter? previous, string? contact, DateTime now)
    {
        var owing = state.AmountFen - state.RecoveredFen;
        var fills = new Dictionary<string, string>
        {
            ["employer"] = state.Employer,
            ["site"] = state.Site ?? "有关用工地点",
            ["people"] = state.People is { } people ? people + "名劳动者" : "若干名劳动者" + Unknown,
            ["amount"] = state.AmountFen is { } fen ? Yuan(fen) : Unknown,
            ["owing"] = owing is { } left ? Yuan(left) : Unknown,
            ["unpaid"] = owing switch { null => "尚未支付的金额" + Unknown[1..^1], <= 0 => "现已全部支付", { } unpaid => "尚未支付" + Yuan(unpaid) },
            ["standing"] = previous is null ? "" : Standing(previous, owing, now),
            ["remedy"] = Remedy(kind, owing is <= 0),
            ["accepted"] = Date(state.AcceptedOn),
            ["unit"] = unit,
            ["limit"] = limit,
            ["previous"] = previous is { ServedOn: { } on } ? string.Concat("我会已于", Date(on), "送达", LetterWords.Kinds.Chinese(previous.Kind), "（", previous.DocumentNumber, "）。") : "",
            ["contact"] = contact is null ? "" : "联系人：" + contact,
        };
        return template.Map(part => Place().Replace(part, m => fills.GetValueOrDefault(m.Groups[1].Value, m.Value)));
    }

    /// <summary>What came of the letter before: nothing is claimed of it that has not happened.</summary>
    private static string Standing(Letter previous, long? owing, DateTime now)
    {
        var left = owing is <= 0 ? "" : "，拖欠的工资仍未付清";
        if (previous.Reply is { } reply)
            return reply == LetterReply.Satisfied && left.Length > 0 ? string.Concat("该单位答复称已经改正", left, "。") : string.Concat("该单位答复：", LetterWords.Replies.Chinese(reply), left, "。");
        return previous.IsUnanswered(now) ? owing is <= 0 ? "该单位没有在规定的期限内答复。" : "该单位没有在规定的期限内答复，也没有改正。"
            : previous.ReplyDue is { } due ? string.Concat("答复期限到", Date(CivilTime.DateOf(due.AddTicks(-1))), "为止，尚未届满。") : "";
    }

    /// <summary>What is asked for first: payment, where something is still owed.</summary>
    private static string Remedy(LetterKind kind, bool paid) => (kind, paid) switch
    {
        (LetterKind.Recommendation, false) => "依法对该单位拖欠工资的行为立案查处，责令其限期支付。",
        (LetterKind.Recommendation, true) => "对该单位拖欠工资的行为依法处理，督促其今后按时足额支付工资。",
        (_, false) => "立即改正拖欠工资的行为，将尚未支付的工资足额支付给劳动者本人。",
        _ => "今后按时足额支付工资，不得再次拖欠。",
    };

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

    /// <summary>1,302,000元, with decimals only where there are fen.</summary>
    public static string Yuan(long fen) => Money.Grouped(fen) + "元";

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
