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
        // Its number is given to a case once, at its birth, by hand or by workbook.
        var born = item.After.ContainsKey("number");
        var slips = item.After.Keys.Any(k => Plain(k) is "recovery" or "service");
        var changes = new List<(string, string?, string?)>();
        foreach (var (field, now) in item.After)
        {
            var was = item.Before[field];
            if ((slips && TalliedBySlips.Contains(field)) || (born && IsNothing(field, now)) || (field == "holder" && item.After.ContainsKey("unit")))
                continue;
            if (Label(Plain(field)) is { } label)
                changes.Add((label, born ? null : Value(field, was, tree), Value(field, now, tree)));
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
        "case.reassign" => L["移交"],
        "case.offer" => L["提出移交，等对方答复"],
        "case.offer.accept" => L["接收移交"],
        "case.offer.decline" => L["退回移交"],
        "case.clue" => L["又有一条线索并入"],
        "case.attach" => L["存入附件"],
        "case.mediation" => L["调解"],
        "case.mediation.void" => L["作废一次调解"],
        "case.instalment" => L["按协议付了一期"],
        "case.legal" => L["提供法律服务"],
        "letter.draft" => L["起草文书"],
        "letter.amend" => L["修改文书"],
        "letter.sign" => L["签发文书"],
        "letter.serve" => L["送达文书"],
        "letter.reply" => L["收到答复"],
        "letter.void" => L["作废文书"],
        "case.event" => L["记下办到哪一步"],
        "case.event.void" => L["撤回一步"],
        "import" => L["由台账文件导入"],
        "clue.create" => L["收到线索"],
        "clue.update" => L["来源补充了情况"],
        "clue.decline" => L["退回，不立案"],
        "clue.reopen" => L["重新受理线索"],
        "clue.ask" => L["请反映人补充"],
        "clue.answer" => L["书面告知信访人"],
        "clue.import" => L["由线索表格导入"],
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
        "note" => L["说明"],
        "recovery" => L["追回"],
        "service" => L["服务"],
        "clue" => L["线索"],
        "attachment" => L["附件"],
        "event" => L["步骤"],
        "mediation" => L["调解"],
        "instalment" => L["分期付款"],
        "legalHelp" => L["法律服务"],
        "letter" => L["一函两书"],
        "generalContractor" => L["总包单位"],
        "place" => L["干活的地方"],
        "owedFrom" => L["欠薪从"],
        "owedTo" => L["欠薪到"],
        "conclusion" => L["结论"],
        "goTo" => L["告知去处"],
        "answeredOn" => L["书面告知日期"],
        "answeredHow" => L["怎样送达"],
        "story" => L["反映内容"],
        "asked" => L["问的话"],
        "case" => L["案件"],
        "source" => L["来源编号"],
        _ => null,
    };

    private string? Value(string field, JsonElement value, UnitTree tree)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return field is "people" or "amountYuan" ? L["待核"].Value : null;
        return Plain(field) switch
        {
            "unit" or "holder" => tree.Find(value.ToString())?.Name ?? L["其他单位"],
            "status" => Word(Words.CaseStatus, value),
            "channel" => Word(Words.Channel, value),
            "industry" => Word(Words.Industry, value),
            "outcome" => Word(Words.Outcome, value),
            "acceptedOn" or "closedOn" or "owedFrom" or "owedTo" or "answeredOn" => Date(value),
            "conclusion" => Word(Words.ClueConclusion, value),
            "case" => L["已归入"],
            "story" or "asked" => L["有内容"],
            "people" or "recoveredPeople" => say.People(value.GetInt64()),
            "amountYuan" or "recoveredYuan" => Amount(value),
            "constructionProject" or "disputed" or "mediated" or "legalService" or "servedUnspecified" => value.GetBoolean() ? L["是"] : L["否"],
            "mergedInto" => L["另一件案件"],
            "note" => L["有内容"],
            "recovery" => L["{0} {1} {2}", Date(value.GetProperty("on")), say.People(value.GetProperty("people").GetInt64()), Amount(value.GetProperty("amountYuan"))],
            "service" => L["{0} {1}", Date(value.GetProperty("on")), Word(Words.ServiceKind, value.GetProperty("kind"))],
            "clue" => L["{0} {1}", Date(value.GetProperty("on")), Word(Words.Channel, value.GetProperty("channel"))],
            "attachment" => value.GetProperty("name").GetString(),
            "mediation" => L["{0} {1}", Date(value.GetProperty("on")), Word(LegalHelpWords.Results, value.GetProperty("result"))],
            "instalment" => L["{0} {1}", Date(value.GetProperty("dueOn")), Amount(value.GetProperty("amountYuan"))],
            "legalHelp" => L["{0} {1}", Word(LegalHelpWords.Kinds, value.GetProperty("kind")), value.GetProperty("provider").GetString() ?? ""],
            "letter" => L["{0} {1}", Word(LetterWords.Kinds, value.GetProperty("kind")), Letter(value)],
            "event" => L["{0} {1}", Date(value.GetProperty("on")), Word(LawEventWords.Vocabulary, value.GetProperty("what"))],
            _ => value.ToString(),
        };
    }

    private string Letter(JsonElement value)
    {
        var state = Word(LetterWords.States, value.GetProperty("state"));
        if (value.GetProperty("reply").ValueKind == JsonValueKind.String)
            state = Word(LetterWords.Replies, value.GetProperty("reply"));
        return value.GetProperty("documentNumber").GetString() is { } number ? L["{0} {1}", number, state] : state;
    }

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
