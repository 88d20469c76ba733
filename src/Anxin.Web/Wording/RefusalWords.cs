using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Web.Wording;

/// <summary>Every refusal in words that say what stands in the way and what to do; the codes are the stable part.</summary>
public static class RefusalWords
{
    private static readonly Dictionary<string, (string Chinese, string English)> All = new(StringComparer.Ordinal)
    {
        ["case-open"] = ("案件在办，不能这样办理", "The case is open: this cannot be done with it"),
        ["case-closed"] = ("案件已办结；如有新情况，请先重开", "The case is closed; reopen it first if something has come up"),
        ["case-merged"] = ("案件已并入另一案件；请到并入后的案件办理，或先撤销并案", "The case was merged into another: work on that one, or undo the merge first"),
        ["case-void"] = ("案件已作废，不能再办理", "The case is void; nothing more can be done with it"),
        ["case-not-merged"] = ("案件没有并入其他案件，无需撤销并案", "The case was not merged; there is nothing to undo"),
        ["nothing-changed"] = ("没有任何变动，无需保存", "Nothing changed; there is nothing to save"),
        ["recovery-holds-closing"] = ("案件已办结，这笔化解是办结的依据；请先重开案件", "The case was closed on the strength of this recovery; reopen it first"),
        ["report-accepted"] = ("这一期已经审核通过，不能再报；如需更正，请先请上级退回", "This report was accepted already; ask the recipient to return it first"),
        ["report-not-by-phone"] = ("这项报送不是电话报送，不能按来电登记；请单位自己报送", "This report does not go by telephone and cannot be entered from a call; the unit hands it in itself"),
        ["report-open"] = ("这一期还没有报送", "Nothing has been submitted for this period yet"),
        ["report-late"] = ("这一期还没有报送", "Nothing has been submitted for this period yet"),
        ["report-zeroDeemed"] = ("这一期没有报送，已视为零报告", "Nothing was submitted for this period; it was deemed zero"),
        ["report-submitted"] = ("这一版无需确认：不是电话报送，或已经确认", "This version needs no confirmation"),
        ["report-returned"] = ("这一版已经退回，等待单位重新报送", "This version was returned already and waits to be corrected"),
        ["consolidated-not-due"] = ("这一期还没有到报送时限，到时再汇总", "This period is not due yet; consolidate it after the due instant"),
        ["zeros-stay"] = ("这项报送的零报告不再往上报送", "Zeros of this duty are not passed on"),
        ["nothing-to-pass"] = ("没有要报送的零报告，也没有要更正的", "There is no zero to pass on or to correct"),
        ["unit-has-units"] = ("下面还有单位；请先把它们移走或撤销", "Units still stand below it; move or close them first"),
        ["unit-has-cases"] = ("还有在办案件在这个单位；请先移交到别的单位", "Cases are still open there; reassign them first"),
        ["unit-has-clues"] = ("还有线索在这个单位等着分办；请先办理或移交", "Clues still wait there; triage them or pass them on first"),
        ["unit-closes"] = ("{0}从{1}起撤销，不再接收新的案件和线索；请登记到{2}，或交给接手的单位", "{0} closes on {1} and takes no more cases or clues; enter it at {2}, or with the unit that takes over"),
        ["unit-closed"] = ("这个单位已经撤销", "This unit is closed"),
        ["nothing-submitted"] = ("还没有收到报送，无从审核或退回", "Nothing has been received yet to accept or return"),
        ["period-not-begun"] = ("这一期还没有开始，不能提前报送", "This period has not begun"),
        ["immediate-acknowledged"] = ("这条第一时间报告已经签收", "This immediate report was acknowledged already"),
        ["campaign-period-changed"] = ("改动会移动已经开始的报送期；请保留原有的期间划分", "The edit would move a reporting period that has begun; keep the periods as they are"),
        ["clue-taken"] = ("这条线索已经并入案件，不用再办", "The clue was taken into a case already"),
        ["clue-declined"] = ("这条线索已经退回，不用再办", "The clue was declined already"),
        ["mediation-has-payments"] = ("按这份协议已经付过款，先作废付款再作废调解", "Something was paid under this agreement; void the payment first"),
        ["instalment-paid"] = ("这一期已经登记付过了", "This instalment is recorded as paid"),
        ["letter-county"] = ("建议书由县级以上地方总工会发出；请向{0}报告，由它发出", "A recommendation is issued by a county federation or above; ask {0} to issue it"),
        ["letter-draft"] = ("这份文书还没有签发", "The letter has not been signed off"),
        ["letter-signed"] = ("这份文书已经签发，内容和文号不能再改；写错了请作废后重新起草", "The letter was signed off; its text and number stay. Void it and draft another if it is wrong"),
        ["letter-served"] = ("这份文书已经送达", "The letter was served already"),
        ["letter-answered"] = ("这份文书已经有了答复", "The letter was answered already"),
        ["letter-void"] = ("这份文书已经作废", "The letter is void"),
        ["limit-is-law"] = ("这个期限是法律规定的，不能调整", "The law fixes this limit; it cannot be set"),
        ["clue-waiting"] = ("这条线索还在等着分办，不用重开", "The clue still waits for triage; there is nothing to reopen"),
        ["clue-no-petition"] = ("这条线索不是信访，不用书面告知", "The clue is no petition and needs no written answer"),
        ["clue-answered"] = ("这件信访已经书面告知过", "The petition was answered in writing already"),
        ["source-number-elsewhere"] = ("这个来源编号的线索由别的单位经办，请与上级工会联系", "The clue of that source number is in another unit's hands; ask the union above"),
        ["receipt-passphrase-set"] = ("口令已经设过，或者号码已经换了新的", "A passphrase was set already, or the code was replaced"),
        ["import-moved-on"] = ("这份表格已经办到下一步了，请看它现在的样子", "This workbook has moved on meanwhile; see how it stands now"),
        ["names-complete"] = ("名单已标为齐全，人数和金额以名单为准；请改名单，或先取消“齐全”", "The list names everybody, so people and amount are what it says; change the list, or take the mark off first"),
        ["workers-none"] = ("名单还是空的，不能标为齐全", "The list is empty and cannot be marked complete"),
        ["workers-owed-unknown"] = ("名单里还有人不知道欠多少，先填上再标为齐全", "For some on the list it is not known what is owed; fill it in before marking the list complete"),
        ["worker-has-payments"] = ("这名职工已经登记过付款；请先作废那笔追回，再撤回这一行", "Payments to this worker are on record; void that recovery before taking the line back"),
        ["payment-not-last"] = ("这笔里的职工后来又领过钱；请先作废后面的付款，再作废这一笔", "Workers of this payment were paid again later; void the later payments first"),
        ["merge-into-paid"] = ("并入的案件已经按付清办结，要并过去的这件还不能说付清：{0}。请先补齐，或者先重开那件", "The other case is closed as paid, and this one is not shown to be: {0}. Mend that first, or reopen the other"),
        ["closing-needs-proof"] = ("还不能按付清办结：{0}", "It cannot be closed as paid while workers on the list have neither proof nor confirmed it: {0}"),
        ["closing-worker-says"] = ("还不能按付清办结：{0}", "It cannot be closed as paid while a worker's own word says that it did not come: {0}"),
        ["closing-callback-bad"] = ("还不能按付清办结：{0}", "It cannot be closed as paid after a call that found it unpaid: {0}"),
        ["closing-not-withdrawn"] = ("上次按撤回办结以后打电话问，职工没有拿到钱、不是自愿撤回。再打一次；是本人自愿撤回的，记下回访以后再办结", "When rung after the last withdrawal, the worker had not been paid and had not withdrawn freely. Ring again; if it is the worker's own wish, record that call first"),
        ["closing-instalments-unpaid"] = ("还不能按达成协议并履行办结：{0}", "It cannot be closed as performed while instalments are unpaid: {0}"),
        ["callback-same-person"] = ("抽查回访要由办结人以外的人来打", "A sample is called back by somebody other than the one who closed the case"),
        ["custody-pending"] = ("已经提出，正在等对方答复；答复或撤回以后再办", "Something is offered and waits for its answer; wait for it or withdraw it first"),
        ["custody-nothing-offered"] = ("现在没有等着答复的移交", "Nothing is offered that could be answered"),
        ["custody-at-agency"] = ("现在在对方部门手里：要移交、作废、并案或立案，先请它退回，或由上级收回；要办结，等它最终反馈（已办结、已支付或不予受理）", "It is in an agency's hands. To hand it on, void it, merge it or open a case, ask for it back, or have it ordered back from above; to close it, wait for the agency's final feedback"),
        ["custody-over"] = ("已经了结（办结、作废、并入别的案件，或者线索有了结论），移交随之撤回；不能再接收、反馈、退回或移交。有新情况请联系对方，或先重开", "It has ended (closed, void, merged, or the clue was decided) and what was offered is withdrawn with it: it cannot be accepted, fed back on, returned or offered. If something has come up, reach the other side, or reopen it first"),
        ["custody-not-over"] = ("还没有了结，不用重开", "It has not ended; there is nothing to reopen"),
        ["reconcile-done"] = ("这个月已经登记过对账，或者还没有到", "That month is reconciled already, or has not come"),
        ["custody-not-from-another"] = ("案件本来就是本单位的，没有来处可退", "The case has always been this unit's; there is nobody to return it to"),
        ["custody-not-yours"] = ("案件现在不在您这里，不能这样办", "The case is not in your hands; this is not yours to do"),
        ["custody-target"] = ("不能交给自己；移送只能交给有权处理的部门", "It cannot go to whoever has it; a transfer goes to an agency"),
        ["custody-not-due"] = ("时限还没有到", "The limit has not passed"),
        ["custody-over-due"] = ("已超过答复时限，案件已自动留在原单位；如仍要接收，请对方重新提出", "The limit has passed and it stayed where it was; ask for a new offer"),
        ["custody-answered"] = ("已经答复过，或已经撤回，不用再办", "It was answered or withdrawn already"),
        ["custody-acknowledged"] = ("已经签收过", "It was acknowledged already"),
        ["notice-sent"] = ("其中有线索已经通报过，请刷新后重新选择", "One of the clues was notified already; look again and choose anew"),
        ["clue-not-from-agency"] = ("这条线索不是其他部门转来的", "This clue did not come from an agency"),
        ["partner-out-of-order"] = ("序号不连续，请从上一个被接收的序号接着报", "Out of order: continue with the number after the last one that was taken"),
        ["case-joined"] = ("这件案件由另一单位计数，不能并案；请先由上级分开计数", "Another unit counts this case: it cannot be merged until the two are counted apart again"),
        ["case-not-joined"] = ("这件案件没有和别的案件合着计数", "The case is not counted with another"),
        ["case-counts-for-others"] = ("这件案件还替别的单位计数；请先分开计数", "The case counts for another unit's, too; count them apart first"),
        ["match-decided"] = ("这一对已经定过了", "This pair was decided already"),
        ["offer-pending"] = ("已向另一单位提出移交，等待对方答复", "The case has been offered to another unit, which has not answered yet"),
    };

    /// <summary>A form was changed and sent again under a key that had already been taken.</summary>
    public static string FormTaken => English ? "This form was taken already. If this is another matter, look it over and send it once more."
        : "这张表已经办过一次。如果是另一件事，请看一遍再送一次；如果是同一件，不用再送。";

    /// <summary>Somebody was faster.</summary>
    public static string Meanwhile => English ? "Somebody else acted a moment ago. Look at how it stands now, then do it again."
        : "刚才别人先办了；请看一看现在的情况再办。";

    /// <summary>Every code with what it means, by code.</summary>
    public static IEnumerable<(string Code, string Says)> Codes() => All.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value.English));

    /// <summary>In the reader's language.</summary>
    public static string Say(RefusalException refusal) => English ? InEnglish(refusal) : Chinese(refusal);

    public static string Chinese(RefusalException refusal) => All.TryGetValue(refusal.Code, out var words) ? Filled(words.Chinese, refusal, s => s.Chinese, "；")
        : ProblemWords.Codes.Contains(refusal.Code) ? ProblemWords.Chinese(refusal.Code) : refusal.Code;

    private static string Filled(string words, RefusalException refusal, Func<Sentence, string> say, string joint) =>
        refusal.Args.Count == 0 ? words : string.Format(System.Globalization.CultureInfo.InvariantCulture, words,
            [.. refusal.Args.Select(arg => arg is IEnumerable<Sentence> all ? string.Join(joint, all.Select(say)) : arg)]);

    private static bool English => Wordbook.Language == "en";

    private static string InEnglish(RefusalException refusal) => All.TryGetValue(refusal.Code, out var words) ? Filled(words.English, refusal, SentenceWords.Say, "; ")
        : ProblemWords.Codes.Contains(refusal.Code) ? ProblemWords.English(refusal.Code) : refusal.Code;
}
