using Anxin.Core.Clues;
using Anxin.Rules;

namespace Anxin.Web.Pages.Public;

public sealed partial class WorkerStoryWords
{
    /// <summary>
    /// A step of the law. What the worker may do within days of a paper is said with it: 《劳动争议调解仲裁法》第二十九、四十八、五十条,
    /// 《民事诉讼法》第二百二十七条, 《信访工作条例》第三十五、三十六条.
    /// </summary>
    private string Law(WorkerEvent e) => e.Law switch
    {
        LawEvent.AwardServed or LawEvent.PetitionConcluded or LawEvent.PetitionReviewed or LawEvent.PaymentOrderServed when e.Due <= shell.Now => Late(e.Law),
        LawEvent.ConfirmationApplied => L["调解协议送到法院请它确认了；确认以后，对方不付就可以申请强制执行。"],
        LawEvent.InspectionComplained => L["向劳动监察投诉了。"],
        LawEvent.InspectionFiled => L["劳动监察立案了，开始查。"],
        LawEvent.InspectionRefused => L["劳动监察没有受理，工会想别的办法。"],
        LawEvent.InspectionExtended => L["劳动监察要多查一段时间。"],
        LawEvent.InspectionDecided => L["劳动监察查完了，作出了处理。"],
        LawEvent.ArbitrationApplied => L["申请了劳动仲裁，等仲裁委答复受不受理。"],
        LawEvent.ArbitrationAccepted => L["仲裁委受理了，会通知开庭的日子。"],
        LawEvent.ArbitrationRefused => L["仲裁委没有受理。可以到法院起诉，怎么办请问工会。"],
        LawEvent.ArbitrationSuspended => L["仲裁先停下来了。"],
        LawEvent.ArbitrationResumed => L["仲裁又接着审了。"],
        LawEvent.ArbitrationExtended => L["仲裁要多审一段时间。"],
        LawEvent.AwardServed => L["仲裁裁决下来了。不服的话，收到后15天内要到法院起诉；拿不准就赶快问工会。"],
        LawEvent.CourtSued => L["到法院起诉了。"],
        LawEvent.PaymentOrderApplied => L["法院受理了支付令的申请。"],
        LawEvent.PaymentOrderIssued => L["法院发了支付令，要对方付钱。"],
        LawEvent.PaymentOrderServed => L["支付令送到了对方手里，对方15天内要么付钱，要么提出异议。"],
        LawEvent.PaymentOrderAnswered => L["支付令有了回音：对方付了钱，或者提了异议。拿到没有，请在下面告诉我们。"],
        LawEvent.PetitionExtended => L["信访这边要多办一段时间。"],
        LawEvent.PetitionConcluded => L["信访有了书面的处理意见。不服的话，收到后30天内可以请求复查。"],
        LawEvent.PetitionReviewed => L["信访复查有了书面意见。不服的话，收到后30天内可以请求复核。"],
        LawEvent.PetitionSecondReviewed => L["信访复核有了书面意见。"],
        LawEvent.LegalAidApplied => L["申请了法律援助。"],
        LawEvent.LegalAidDecided => L["法律援助给不给，有了决定，请问工会。"],
        LawEvent.LegalAidAssigned => L["法律援助派了人来帮忙。"],
        LawEvent.PoliceReceived => L["公安收下了材料。"],
        LawEvent.PoliceDecided => L["公安决定了立不立案，请问工会。"],
        _ => L["这件事又走了一步，详情请打电话问。"],
    };

    /// <summary>A paper whose days are over is not told as if one could still move.</summary>
    private string Late(LawEvent? paper) => paper switch
    {
        LawEvent.AwardServed => L["仲裁裁决下来了。从送到那天起过了15天，还想起诉就赶快问工会。"],
        LawEvent.PaymentOrderServed => L["支付令送到了对方手里，给它的15天已经过了。"],
        LawEvent.PetitionConcluded => L["信访有了书面的处理意见。"],
        _ => L["信访复查有了书面意见。"],
    };

    /// <summary>Steps that workers take for themselves: of a case of many perhaps only some did.</summary>
    private static bool IsForSingleOnes(LawEvent? step) => step is LawEvent.ConfirmationApplied or LawEvent.ArbitrationApplied or LawEvent.ArbitrationAccepted
        or LawEvent.ArbitrationRefused or LawEvent.ArbitrationSuspended or LawEvent.ArbitrationResumed or LawEvent.ArbitrationExtended or LawEvent.AwardServed
        or LawEvent.CourtSued or LawEvent.PaymentOrderApplied or LawEvent.PaymentOrderIssued or LawEvent.PaymentOrderServed or LawEvent.PaymentOrderAnswered
        or LawEvent.PetitionExtended or LawEvent.PetitionConcluded or LawEvent.PetitionReviewed or LawEvent.PetitionSecondReviewed
        or LawEvent.LegalAidApplied or LawEvent.LegalAidDecided or LawEvent.LegalAidAssigned;
}
