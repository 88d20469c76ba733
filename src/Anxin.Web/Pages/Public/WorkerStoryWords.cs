using Anxin.Core.Clues;
using Anxin.Rules;
using Anxin.Web.Look;
using Anxin.Web.Wording;

namespace Anxin.Web.Pages.Public;

/// <summary>A report's way in plain sentences, as one would say them to a worker.</summary>
public sealed partial class WorkerStoryWords(Wordbook L, Say say, Shell shell)
{
    public string Tell(WorkerEvent e) => e.Step switch
    {
        WorkerStep.Received => L["{0}收到了您反映的事。", e.Body ?? ""],
        WorkerStep.AskedForMore => L["工会想请您再说清楚一些。"],
        WorkerStep.PassedOn => L["这件事归{0}管，已经转过去了。", e.Body ?? ""],
        WorkerStep.TakenUp => L["工会立案了，开始找对方核实。"],
        WorkerStep.JoinedOthers => L["还有人反映同一家，您的事一起办。"],
        WorkerStep.NotTaken => NotTaken(e.Conclusion),
        WorkerStep.Mediated => L["工会组织了调解。"],
        WorkerStep.LegalHelp => L["工会安排了法律帮助。"],
        WorkerStep.MoneyCame => L["对方付了一部分钱。拿到没有，请在下面告诉我们。"],
        WorkerStep.MoneyAllCame => L["按登记的数，欠的钱都付了。您那份拿到没有，请在下面告诉我们。"],
        WorkerStep.ListMade => L["工会列了工资名单，一个人一个人地核对欠多少。"],
        WorkerStep.ToldProvince => L["涉及的人多，已经报给{0}，省里盯着办。", e.Body ?? ""],
        WorkerStep.ProvinceHasIt => L["{0}收到了，会一直盯着。", e.Body ?? ""],
        WorkerStep.LetterServed or WorkerStep.LetterUnanswered or WorkerStep.LetterAnswered => Letter(e),
        WorkerStep.MediationHeld => Mediation(e),
        WorkerStep.InstalmentCame => L["协议里约好的一期钱付了。拿到没有，请在下面告诉我们。"],
        WorkerStep.InstalmentLate => L["协议里约好的钱到日子没有付，工会去催。"],
        WorkerStep.Offered when e.Due is { } due => L["请{0}接手这件事，它应当在{1}答复。", e.Body ?? "", say.Due(due)],
        WorkerStep.Offered => L["请{0}接手这件事，等它答复。", e.Body ?? ""],
        WorkerStep.OfferRefused => L["{0}没有接，工会接着办。", e.Body ?? ""],
        WorkerStep.OfferTimedOut => L["{0}到日子没有答复，工会接着办。", e.Body ?? ""],
        WorkerStep.OfferWithdrawn => L["不转给{0}了，工会接着办。", e.Body ?? ""],
        WorkerStep.OfferOver => L["不转给{0}了。", e.Body ?? ""],
        WorkerStep.FedBack => FedBack(e.Word, e.Body ?? ""),
        WorkerStep.LawStep when e.OfOthersToo && IsForSingleOnes(e.Law) => L["{0}里面有没有您，请问工会。", Law(e)],
        WorkerStep.LawStep => Law(e),
        WorkerStep.KeptThere => L["{0}想把这件事退回来，没有退成，还在它那里。", e.Body ?? ""],
        WorkerStep.Unfiled => L["立案登记有误，已经撤了。您反映的事没有丢，工会重新看怎么办。"],
        WorkerStep.ToldForKnowledge => L["把情况通报给了{0}，里面没有您的名字和电话。", e.Body ?? ""],
        WorkerStep.CalledBack => L["工会打电话问过了：工资拿到了。"],
        WorkerStep.MovedTo => L["换到{0}接着办。", e.Body ?? ""],
        WorkerStep.HandedTo => L["交给{0}办，工会盯着结果。", e.Body ?? ""],
        WorkerStep.BackWith => L["又回到工会手里办。"],
        WorkerStep.Merged => L["和同一家的另一件并在一起办。"],
        WorkerStep.Closed => Closed(e.Outcome),
        WorkerStep.OnItsOwnAgain => L["又分开，单独办。"],
        WorkerStep.OpenedAgain => L["又重新开始办。"],
        _ => L["登记的内容有改动。有疑问请打电话问。"],
    };

    public string Next(WorkerStory story) => story.Next switch
    {
        WorkerNext.Triage when story.Due is { } due => L["接下来：{0}，{1}会决定怎么办，在这里告诉您。", say.Due(due), story.Holder],
        WorkerNext.Triage => L["接下来：{0}会决定怎么办，在这里告诉您。", story.Holder],
        WorkerNext.YourAnswer => L["接下来：等您的回话。写在下面，或者打电话说。"],
        WorkerNext.Look => L["接下来：工会收到了您的回话，会看了再告诉您怎么办。"],
        WorkerNext.TakeOver => L["接下来：等{0}答复接不接手，答复了就在这里告诉您。{1}", story.Asked ?? "", Until(story.Due)],
        WorkerNext.TakeBack => L["接下来：{0}想把这件事退回来，等{1}答复，答复了就在这里告诉您。{2}", story.Holder, story.Asked ?? "", Until(story.Due)],
        WorkerNext.Feedback when story.Due is { } due => L["接下来：{0}应当在{1}把办得怎么样告诉工会，工会在这里告诉您。", story.Holder, say.Due(due)],
        WorkerNext.News when story.Due is { } due => L["接下来：{0}，会在这里告诉您新的进展。", say.Due(due)],
        WorkerNext.AskFree => L["接下来：工会会打电话问，是不是您自己要撤回的。不是的话，就在下面说，或者打电话。"],
        WorkerNext.CallBack => L["接下来：工会可能打电话问您满意不满意。钱没拿到，就在下面说，或者打电话。"],
        _ => L["接下来没有别的步骤了。有疑问请打电话问。"],
    };

    /// <summary>When the next part of what was agreed is to come; nothing where none is outstanding.</summary>
    public string? Pays(WorkerStory story) => story.Pays is { } due ? L["按协议，下一期钱应当在{0}付。拿到没有，请在下面告诉我们。", say.Due(due)].Value : null;

    public string Now(WorkerStory story) => story is { Over: false, Answered: true } ? L["{0}已经给了最后的答复，{1}接着管。", story.Holder, story.UnitName ?? ""] : story.Over ? L["有疑问找{0}。", story.UnitName ?? story.Holder] : story.Since is { } since
        ? L["从{0}起由{1}办，{2}盯着结果。", say.Date(CivilTime.DateOf(since), false), story.Holder, story.UnitName ?? ""] : L["现在由{0}办。", story.Holder];

    /// <summary>Where to go instead of the union.</summary>
    public string GoTo(WorkerDecline declined) => declined.GoTo is { } place ? L["该找谁：{0}", place] : L["该找谁，请打电话问。"];

    /// <summary>Said when what was promised for a day has not come.</summary>
    public string Overdue => L["说好告诉您的日子已经过了。请打电话催一催。"];

    public string Line(MessageKind kind) => kind switch
    {
        MessageKind.Asks => L["工会想问您"],
        MessageKind.PaidInFull => L["我拿到钱了"],
        MessageKind.PaidInPart => L["拿到一部分"],
        MessageKind.NotPaid => L["没拿到"],
        _ => "",
    };

    private string Letter(WorkerEvent e) => (e.Step, e.Letter, e.Reply) switch
    {
        (WorkerStep.LetterServed, LetterKind.Recommendation, _) => L["工会给管这事的部门发了建议书，请它依法处理。{0}", Until(e.Due)],
        (WorkerStep.LetterServed, LetterKind.Opinion, _) => L["工会给对方发了意见书，要它改正、付清工资。{0}", Until(e.Due)],
        (WorkerStep.LetterServed, _, _) => L["工会给对方发了提示函，提醒它付工资。{0}", Until(e.Due)],
        (WorkerStep.LetterUnanswered, LetterKind.Recommendation, _) => L["建议书到期没有答复，工会接着想办法。"],
        (WorkerStep.LetterUnanswered, LetterKind.Opinion, _) => L["对方到期没有答复意见书，工会走下一步。"],
        (WorkerStep.LetterUnanswered, _, _) => L["对方到期没有答复提示函，工会走下一步。"],
        (_, LetterKind.Recommendation, _) => L["管这事的部门答复了工会的建议书。"],
        (_, _, LetterReply.Satisfied) => L["对方答复说已经改正。拿到没有，请在下面告诉我们。"],
        (_, _, LetterReply.Partly) => L["对方答复了，只答应了一部分，工会接着办。"],
        _ => L["对方答复了，不肯照办，工会走下一步。"],
    };

    private string FedBack(ExchangeKind? word, string body) => word switch
    {
        ExchangeKind.Concluded => L["{0}告诉工会：它那边办完了。结果怎样，工会核对了再往下办。", body],
        ExchangeKind.Paid => L["{0}告诉工会：工资付了。拿到没有，请在下面告诉我们。", body],
        ExchangeKind.NotTaken => L["{0}告诉工会：这件事它不办，工会想别的办法。", body],
        _ => L["{0}给工会回了话，说了办到哪一步。", body],
    };

    private string Until(DateTime? due) => due is { } by ? L["它应当在{0}答复。", say.Due(by)] : "";

    private string Mediation(WorkerEvent e) => (e.Mediation, e.Parts, e.Due) switch
    {
        (MediationResult.Agreed, > 1, { } due) => L["调解达成了协议，分{0}期付，头一期在{1}付。", e.Parts, say.Due(due)],
        (MediationResult.Agreed, _, { } due) => L["调解达成了协议，在{0}付。", say.Due(due)],
        (MediationResult.Agreed, _, _) => L["调解达成了协议。"],
        (MediationResult.Adjourned, _, _) => L["工会组织了调解，还没有谈成，下次接着谈。"],
        _ => L["工会组织了调解，没有谈成，工会走下一步。"],
    };

    private string NotTaken(ClueConclusion? conclusion) => conclusion switch
    {
        ClueConclusion.NotWages => L["看过了，这不是欠工资的事，工会没有立案。"],
        ClueConclusion.NotSubstantiated => L["查过了，没有查到欠薪，工会没有立案。有新的材料可以再说。"],
        ClueConclusion.Unreachable => L["联系不上您，先放下了。您回个话，就接着办。"],
        ClueConclusion.Withdrawn => L["按您的意思，这件事不办了。"],
        _ => L["这件事要由别的部门管，工会没有立案。"],
    };

    private string Closed(Outcome? outcome) => outcome switch
    {
        Outcome.PaidInFull => L["办完了：工资付清了。"],
        Outcome.AgreementPerformed => L["办完了：说好的都做到了。"],
        Outcome.LedToArbitrationOrCourt => L["转到仲裁或者法院去要了。"],
        Outcome.TransferredToPolice => L["交给公安了。"],
        Outcome.NotSubstantiated => L["办完了：没有查到欠薪。"],
        Outcome.NotWages => L["办完了：这不是欠工资的事。"],
        Outcome.Unreachable => L["联系不上您，先放下了。您回个话，就接着办。"],
        Outcome.Withdrawn => L["按您的意思，这件事不办了。"],
        _ => L["办完了。"],
    };
}
