using System.Text.Json;
using Anxin.Core.Cases;
using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Web.Wording;

/// <summary>One act of a case's story in words: what was done, and every changed field before and after.</summary>
public sealed record StoryEntry(
    DateTime At, string Title, string By, string? Unit, string? Reason, bool System, IReadOnlyList<(string Label, string? Was, string? Now)> Changes);

/// <summary>Tells the journal of a case. No field's key and no word's API name is ever shown.</summary>
public sealed class StoryWords(Wordbook L, Say say)
{
    /// <summary>What a slip's own line tells already.</summary>
    private static readonly HashSet<string> TalliedBySlips = ["mediated", "legalService", "servedUnspecified", "recoveredPeople", "recoveredYuan"];

    /// <param name="tree">For units' names.</param>
    public StoryEntry Tell(TimelineItem item, UnitTree tree)
    {
        CivilTime.TryParseInstant(item.At, out var at);
        var born = item.Kind == "case.create";
        var slips = item.After.Keys.Any(k => Plain(k) is "recovery" or "service");
        var changes = new List<(string, string?, string?)>();
        foreach (var (field, now) in item.After)
        {
            var was = item.Before[field];
            if ((slips && TalliedBySlips.Contains(field)) || (born && IsNothing(field, now)) || (field == "holder" && item.After.ContainsKey("unit")))
                continue;
            if (Label(Plain(field)) is { } label)
                changes.Add((label, Value(field, was, tree), Value(field, now, tree)));
        }
        return new StoryEntry(at, Title(item.Kind), item.By, item.Unit is { } code ? tree.Find(code)?.Name : null, item.Reason, false, changes);
    }

    private string Title(string kind) => kind switch
    {
        "case.create" => L["受理立案"],
        "case.amend" => L["更正"],
        "case.service" => L["登记调解或法律服务"],
        "case.service.void" => L["作废一次调解或法律服务"],
        "case.recovery" => L["登记追回的工资"],
        "case.recovery.void" => L["作废一笔追回"],
        "case.close" => L["办结"],
        "case.reopen" => L["重开"],
        "case.void" => L["作废案件"],
        "case.merge" => L["并案"],
        "case.unmerge" => L["撤销并案"],
        "case.join" => L["合着计数"],
        "case.unjoin" => L["取消合着计数"],
        "case.reassign" => L["移交"],
        "case.offer" => L["提出移交，等对方答复"],
        "case.offer.accept" => L["接收移交"],
        "case.offer.decline" => L["退回移交"],
        "case.clue" => L["又有一条线索并入"],
        "case.attach" => L["存入附件"],
        "import" => L["由台账文件导入"],
        _ => L["办理"],
    };

    private string? Label(string field) => field switch
    {
        "number" => L["案件编号"].Value,
        "unit" => L["责任单位"],
        "holder" => L["经办单位"],
        "status" => L["状态"],
        "acceptedOn" => L["受理日期"],
        "channel" => L["来源"],
        "employer" => L["企业名称"],
        "creditCode" => L["信用代码"],
        "site" => L["项目名称"],
        "constructionProject" => L["工程建设项目"],
        "industry" => L["所属行业"],
        "people" => L["欠薪人数"],
        "amountYuan" => L["欠薪金额"],
        "disputed" => L["金额有争议"],
        "mediated" => L["调解"],
        "legalService" => L["法律服务"],
        "servedUnspecified" => L["调解或法律服务"],
        "recoveredPeople" => L["已追回人数"],
        "recoveredYuan" => L["已追回金额"],
        "closedOn" => L["办结日期"],
        "outcome" => L["办结结果"],
        "mergedInto" => L["并入"],
        "joinedTo" => L["合到"],
        "countedBy" => L["由哪一件计数（联办）"],
        "countsFor" => L["也替哪一件计数"],
        "countsNoMore" => L["不再替哪一件计数"],
        "note" => L["说明"],
        "recovery" => L["追回"],
        "service" => L["服务"],
        "clue" => L["线索"],
        "attachment" => L["附件"],
        _ => null,
    };

    private string? Value(string field, JsonElement value, UnitTree tree)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        return Plain(field) switch
        {
            "unit" or "holder" => tree.Find(value.ToString())?.Name ?? L["其他单位"],
            "status" => Word(Words.CaseStatus, value),
            "channel" => Word(Words.Channel, value),
            "industry" => Word(Words.Industry, value),
            "outcome" => Word(Words.Outcome, value),
            "acceptedOn" or "closedOn" => Date(value),
            "people" or "recoveredPeople" => say.People(value.GetInt64()),
            "amountYuan" or "recoveredYuan" => Amount(value),
            "constructionProject" or "disputed" or "mediated" or "legalService" or "servedUnspecified" => value.GetBoolean() ? L["是"] : L["否"],
            "mergedInto" or "joinedTo" => L["另一件案件"],
            "countedBy" or "countsFor" or "countsNoMore" => Side(value, tree),
            "note" => L["有内容"],
            "recovery" => L["{0} {1} {2}", Date(value.GetProperty("on")), say.People(value.GetProperty("people").GetInt64()), Amount(value.GetProperty("amountYuan"))],
            "service" => L["{0} {1}", Date(value.GetProperty("on")), Word(Words.ServiceKind, value.GetProperty("kind"))],
            "clue" => L["{0} {1}", Date(value.GetProperty("on")), Word(Words.Channel, value.GetProperty("channel"))],
            "attachment" => value.GetProperty("name").GetString(),
            _ => value.ToString(),
        };
    }

    /// <summary>The other side of a join: employer, site, people and unit; never the workers.</summary>
    private string Side(JsonElement side, UnitTree tree) => string.Join(" · ", new[]
    {
        side.GetProperty("number").GetString(),
        side.GetProperty("employer").GetString(),
        side.GetProperty("site").GetString(),
        side.GetProperty("people") is { ValueKind: JsonValueKind.Number } people ? say.People(people.GetInt64()) : null,
        side.GetProperty("unit").GetString() is { } code ? tree.Find(code)?.Name ?? code : null,
    }.OfType<string>());

    private string Word<T>(Vocabulary<T> words, JsonElement value) where T : struct, Enum =>
        words.TryParse(value.GetString(), out var word) ? say.Word(words, word) : L["其他"];

    private string Date(JsonElement value) => say.Date(DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private string Amount(JsonElement value) => Money.TryParseYuan(value.GetString(), out var fen, out _) ? say.Money(fen) : "";

    /// <summary>A new case does not tell of what it has not got.</summary>
    private static bool IsNothing(string field, JsonElement value) =>
        field is "status" or "holder" || value.ValueKind == JsonValueKind.False || (field == "recoveredPeople" && value.GetInt64() == 0)
        || (field == "recoveredYuan" && value.GetString() == "0.00");

    /// <summary>recovery2 and recovery3 are recoveries.</summary>
    private static string Plain(string field) => field.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
