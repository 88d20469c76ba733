using System.Text.Json;
using Anxin.Core.Cases;
using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Web.Wording;

/// <summary>One act of a case's story in words: what was done, and every changed field before and after.</summary>
public sealed record StoryEntry(
    DateTime At, string Title, string By, string? Unit, string? Reason, bool System, IReadOnlyList<(string Label, string? Was, string? Now)> Changes);

/// <summary>Tells the journal of a case. No field's key and no word's API name is ever shown.</summary>
public sealed partial class StoryWords(Wordbook L, Say say)
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
            // A receipt's own clue: it stands on that clue's page.
            if (field == "clue" && now.ValueKind == JsonValueKind.String)
                continue;
            if (Label(Plain(field)) is { } label)
                changes.Add((label, born ? null : Value(field, was, tree), Value(field, now, tree)));
        }
        return new StoryEntry(at, Title(item.Kind), item.By, item.Unit is { } code ? tree.Find(code)?.Name ?? tree.Agency(code)?.Name : null, item.Reason, false, changes);
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
        "case.transfer" => L["提出移送，等对方接收"],
        "case.offer.withdraw" => L["撤回移交"],
        "case.offer.timeout" => L["对方到期没有答复，自动留在原处"],
        "case.return" => L["提出退回"],
        "case.acknowledge" => L["对方签收"],
        "case.feedback" => L["反馈"],
        "case.notify" => L["通报"],
        "case.notify.read" => L["对方签收"],
        "case.link" => L["生成一次性链接"],
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
        "case.callback" => L["回访"],
        "case.party" => L["登记责任方"],
        "case.party.amend" => L["更正责任方"],
        "case.party.void" => L["撤回责任方"],
        "case.safeguard" => L["问工资保障"],
        "case.worker" => L["登记一名职工的工资"],
        "case.worker.amend" or "case.worker.owed" => L["更正一名职工的工资"],
        "case.worker.void" => L["撤回一名职工"],
        "case.worker.confirm" => L["本人确认钱拿到了"],
        "case.worker.show" => L["查看一名职工的全号"],
        "case.workers.complete" => L["名单是否齐全"],
        "case.workers.import" => L["收工资表"],
        "case.payment" => L["登记付款"],
        "import" => L["由台账文件导入"],
        "clue.create" => L["收到线索"],
        "worker.report" => L["职工反映"],
        "worker.message" => L["职工留言"],
        "worker.consent" => L["职工同意或不同意转给有关部门"],
        "receipt.passphrase" => L["职工设了口令"],
        "receipt.reissue" => L["换新号码"],
        "clue.from.agency" => L["部门转来线索"],
        "clue.update" => L["来源补充了情况"],
        "clue.decline" => L["退回，不立案"],
        "clue.reopen" => L["重新受理线索"],
        "clue.apart" => L["另算一件事"],
        "clue.ask" => L["请反映人补充"],
        "clue.answer" => L["书面告知信访人"],
        "clue.import" => L["由线索表格导入"],
        "clue.pass" => L["提出转出，等对方答复"],
        "clue.pass.accept" => L["对方接收了线索"],
        "clue.pass.decline" => L["对方不接收"],
        "clue.pass.withdraw" => L["撤回移交"],
        "clue.pass.timeout" => L["对方到期没有答复，自动留在原处"],
        "clue.order" => L["上级指定承办单位"],
        "clue.return" => L["提出退回"],
        "clue.acknowledge" => L["对方签收"],
        "clue.feedback" => L["反馈"],
        "clue.link" => L["生成一次性链接"],
        "clue.consent" => L["登记是否同意转交"],
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
        "callFrom" => L["来电人"],
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
        "sameAs" => L["和另一条线索是同一件事"],
        "source" => L["来源编号"],
        "namedWorkers" => L["名单人数"],
        "namedYuan" => L["名单欠薪合计"],
        "namesComplete" => L["名单齐全"],
        "proof" => L["办结依据"],
        "reopenings" => L["办结后重开次数"],
        "party" => L["责任方"],
        "safeguard" => L["工资保障"],
        "worker" or "shown" => L["职工"],
        "workers" => L["职工"],
        "payment" => L["付款"],
        "callback" => L["回访结果"],
        "handover" => L["移交"],
        "exchange" => L["往来"],
        "consent" => L["同意转交"],
        _ => null,
    };

    private string? Value(string field, JsonElement value, UnitTree tree)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return field is "people" or "amountYuan" ? L["待核"].Value : null;
        return Plain(field) switch
        {
            "unit" or "holder" => tree.Find(value.ToString())?.Name ?? tree.Agency(value.ToString())?.Name ?? L["其他单位"],
            "status" => Word(Words.CaseStatus, value),
            "channel" => Word(Words.Channel, value),
            "industry" => Word(Words.Industry, value),
            "outcome" => Word(Words.Outcome, value),
            "acceptedOn" or "closedOn" or "owedFrom" or "owedTo" or "answeredOn" => Date(value),
            "conclusion" => Word(Words.ClueConclusion, value),
            "case" => L["已归入"],
            "sameAs" => L["是"],
            "story" or "asked" => L["有内容"],
            "party" or "safeguard" or "worker" or "shown" or "workers" or "payment" or "callback" or "proof" => Wages(Plain(field), value),
            "people" or "recoveredPeople" or "namedWorkers" => say.People(value.GetInt64()),
            "amountYuan" or "recoveredYuan" or "namedYuan" => Amount(value),
            "constructionProject" or "disputed" or "mediated" or "legalService" or "servedUnspecified" or "namesComplete" => value.GetBoolean() ? L["是"] : L["否"],
            "consent" => value.GetBoolean() ? L["同意转交"] : L["不同意"],
            "mergedInto" or "joinedTo" => L["另一件案件"],
            "countedBy" or "countsFor" or "countsNoMore" => Side(value, tree),
            "note" => L["有内容"],
            "recovery" => L["{0} {1} {2}", Date(value.GetProperty("on")), say.People(value.GetProperty("people").GetInt64()), Amount(value.GetProperty("amountYuan"))],
            "service" => L["{0} {1}", Date(value.GetProperty("on")), Word(Words.ServiceKind, value.GetProperty("kind"))],
            "clue" => L["{0} {1}", Date(value.GetProperty("on")), Word(Words.Channel, value.GetProperty("channel"))],
            "handover" => L["{0}：{1}给{2}", Word(CustodyWords.OfferKind, value.GetProperty("kind")), Body(tree, value.GetProperty("from")), Body(tree, value.GetProperty("to"))],
            "exchange" => L["{0}：{1}给{2}", Word(CustodyWords.ExchangeKind, value.GetProperty("kind")), Body(tree, value.GetProperty("from")), Body(tree, value.GetProperty("to"))],
            "attachment" => value.GetProperty("name").GetString(),
            "mediation" => L["{0} {1}", Date(value.GetProperty("on")), Word(LegalHelpWords.Results, value.GetProperty("result"))],
            "instalment" => L["{0} {1}", Date(value.GetProperty("dueOn")), Amount(value.GetProperty("amountYuan"))],
            "legalHelp" => L["{0} {1}", Word(LegalHelpWords.Kinds, value.GetProperty("kind")), value.GetProperty("provider").GetString() ?? ""],
            "letter" => L["{0} {1}", Word(LetterWords.Kinds, value.GetProperty("kind")), Letter(value)],
            "event" => L["{0} {1}", Date(value.GetProperty("on")), Word(LawEventWords.Vocabulary, value.GetProperty("what"))],
            _ => value.ToString(),
        };
    }

    private string Body(UnitTree tree, JsonElement code) =>
        tree.Find(code.ToString())?.Name ?? tree.Agency(code.ToString())?.Name ?? L["其他单位"];

    /// <summary>The other side of a join: employer, site, people and unit; never the workers.</summary>
    private string Side(JsonElement side, UnitTree tree) => string.Join(" · ", new[]
    {
        side.GetProperty("number").GetString(),
        side.GetProperty("employer").GetString(),
        side.GetProperty("site").GetString(),
        side.GetProperty("people") is { ValueKind: JsonValueKind.Number } people ? say.People(people.GetInt64()) : null,
        side.GetProperty("unit").GetString() is { } code ? tree.Find(code)?.Name ?? code : null,
    }.OfType<string>());

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
