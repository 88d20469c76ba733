namespace Anxin.Rules;

/// <summary>The events' names.</summary>
public static class LawEventWords
{
    public static Vocabulary<LawEvent> Vocabulary { get; } = new(
        (LawEvent.EmploymentEnded, "劳动关系终止", "Employment ended", ["离职", "离场"]),
        (LawEvent.ArrearsEnded, "欠薪行为终了", "Arrears ended", []),
        (LawEvent.ClaimedFromEmployer, "向用人单位讨要", "Claimed from the employer", ["催讨"]),
        (LawEvent.AskedAuthority, "请求有关部门处理", "Asked an authority for relief", []),
        (LawEvent.MediationApplied, "申请调解", "Mediation applied for", ["收到调解申请"]),
        (LawEvent.MediationAgreed, "达成调解协议", "Mediation agreed", ["调解协议生效"]),
        (LawEvent.MediationFailed, "调解不成", "Mediation failed", []),
        (LawEvent.ConfirmationApplied, "申请司法确认", "Judicial confirmation applied for", []),
        (LawEvent.InspectionComplained, "向劳动监察投诉", "Complained to labour inspection", ["监察投诉"]),
        (LawEvent.InspectionFiled, "劳动监察立案", "Labour inspection filed it", ["监察立案", "监察受理"]),
        (LawEvent.InspectionRefused, "劳动监察不予受理", "Labour inspection refused", []),
        (LawEvent.InspectionExtended, "劳动监察批准延期", "Labour inspection extended", []),
        (LawEvent.InspectionDecided, "劳动监察作出处理", "Labour inspection decided", ["监察结案"]),
        (LawEvent.ArbitrationApplied, "申请劳动仲裁", "Arbitration applied for", ["申请仲裁"]),
        (LawEvent.ArbitrationAccepted, "仲裁受理", "Arbitration accepted", []),
        (LawEvent.ArbitrationRefused, "仲裁不予受理", "Arbitration refused", []),
        (LawEvent.ArbitrationSuspended, "仲裁中止", "Arbitration suspended", []),
        (LawEvent.ArbitrationResumed, "仲裁恢复审理", "Arbitration resumed", []),
        (LawEvent.ArbitrationExtended, "仲裁批准延期", "Arbitration extended", []),
        (LawEvent.AwardServed, "收到仲裁裁决", "Award served", ["仲裁裁决"]),
        (LawEvent.CourtSued, "向法院起诉", "Sued in court", ["起诉"]),
        (LawEvent.PaymentOrderApplied, "法院受理支付令申请", "Payment order applied for", ["申请支付令"]),
        (LawEvent.PaymentOrderIssued, "法院发出支付令", "Payment order issued", []),
        (LawEvent.PaymentOrderServed, "支付令送达", "Payment order served", []),
        (LawEvent.PaymentOrderAnswered, "债务人清偿或提出异议", "Debtor paid or objected", []),
        (LawEvent.PetitionRegistered, "收到信访事项", "Petition received", ["信访登记"]),
        (LawEvent.PetitionInformed, "书面告知信访人", "Petitioner informed in writing", []),
        (LawEvent.PetitionExtended, "信访延长办理", "Petition extended", []),
        (LawEvent.PetitionConcluded, "信访办结", "Petition concluded", []),
        (LawEvent.PetitionReviewAsked, "信访人请求复查", "Petitioner asked for review", []),
        (LawEvent.LegalAidApplied, "申请法律援助", "Legal aid applied for", []),
        (LawEvent.LegalAidDecided, "法律援助作出决定", "Legal aid decided", []),
        (LawEvent.LegalAidAssigned, "指派法律援助人员", "Legal aid assigned", []),
        (LawEvent.PoliceReceived, "公安接收移送", "Police received the transfer", []),
        (LawEvent.PoliceDecided, "公安决定是否立案", "Police decided on filing", []));
}
