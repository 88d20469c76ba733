namespace Anxin.Rules;

/// <summary>Who stands where in the chain from the project's owner to the worker.</summary>
public enum PartyRole { Owner, GeneralContractor, Subcontractor, LabourCompany, Foreman }

/// <summary>What protects wages on a site, and is asked about each one.</summary>
public enum Safeguard { SpecialAccount, Deposit, RealNameList, PayThroughContractor }

/// <summary>Asked: yes, no, or nobody knows.</summary>
public enum Answered { Yes, No, NotKnown }

/// <summary>What a rate is paid for.</summary>
public enum RateBasis { Day, Piece, Month }

/// <summary>How wages came to the worker.</summary>
public enum PaymentMethod { BankTransfer, Cash, ThroughContractor, CourtEnforcement, EmergencyFund, Other }

/// <summary>How a worker said that the wages had come.</summary>
public enum ConfirmationHow { Phone, InPerson, Signature, OwnPage, Other }

/// <summary>The paper that tells who somebody is. Only a citizen's number has a check digit.</summary>
public enum PersonDocument { CitizenId, ResidencePermit, ForeignPermanentResident, Passport, Other }

/// <summary>What a call-back found.</summary>
/// <remarks><see cref="OwnWish"/>: of a withdrawal, that it was the worker's own.</remarks>
public enum CallBackResult { Paid, PaidInPart, NotPaid, NotReached, OwnWish }

/// <summary>What a closing as paid, or as performed, rests on.</summary>
public enum ClosingProof
{
    /// <summary>Nothing yet: a call-back is due.</summary>
    Awaited,

    /// <summary>Every worker's line is proven or confirmed.</summary>
    Lines,

    /// <summary>Evidence was put to the closing.</summary>
    Evidence,

    /// <summary>Somebody rang and heard that it came.</summary>
    CallBack,
}

/// <summary>The words of wages, parties and closings in the API, in Chinese and in English.</summary>
public static class WageWords
{
    public static Vocabulary<PartyRole> PartyRole { get; } = new(
        (Rules.PartyRole.Owner, "建设单位", "Owner", ["业主", "建设方", "发包方", "甲方"]),
        (Rules.PartyRole.GeneralContractor, "施工总承包单位", "General contractor", ["总承包单位", "总包", "总包单位", "施工总承包"]),
        (Rules.PartyRole.Subcontractor, "分包单位", "Subcontractor", ["分包", "专业分包单位", "专业分包"]),
        (Rules.PartyRole.LabourCompany, "劳务公司", "Labour company", ["劳务单位", "劳务分包单位", "劳务分包"]),
        (Rules.PartyRole.Foreman, "包工头", "Foreman", ["班组长", "工头", "个人承包"]));

    public static Vocabulary<Safeguard> Safeguard { get; } = new(
        (Rules.Safeguard.SpecialAccount, "工资专用账户", "Wage special account", ["工资专户", "专用账户"]),
        (Rules.Safeguard.Deposit, "工资保证金", "Wage deposit", ["保证金"]),
        (Rules.Safeguard.RealNameList, "实名制名册", "Real-name list", ["实名制"]),
        (Rules.Safeguard.PayThroughContractor, "总包代发工资", "Pay through the general contractor", ["总包代发"]));

    public static Vocabulary<Answered> Answered { get; } = new(
        (Rules.Answered.Yes, "有", "Yes", ["是"]), (Rules.Answered.No, "没有", "No", ["否", "无"]), (Rules.Answered.NotKnown, "不知道", "Not known", ["不清楚", "未知"]));

    public static Vocabulary<RateBasis> RateBasis { get; } = new(
        (Rules.RateBasis.Day, "按天", "By the day", ["日", "天", "日工资"]),
        (Rules.RateBasis.Piece, "计件", "By the piece", ["件", "单价", "计量"]),
        (Rules.RateBasis.Month, "按月", "By the month", ["月", "月工资"]));

    public static Vocabulary<PaymentMethod> PaymentMethod { get; } = new(
        (Rules.PaymentMethod.BankTransfer, "银行转账", "Bank transfer", ["转账", "打卡", "银行卡"]),
        (Rules.PaymentMethod.Cash, "现金", "Cash", []),
        (Rules.PaymentMethod.ThroughContractor, "总包代发", "Paid by the general contractor", ["专户代发"]),
        (Rules.PaymentMethod.CourtEnforcement, "法院执行", "Court enforcement", ["执行款"]),
        (Rules.PaymentMethod.EmergencyFund, "应急周转金", "Emergency fund", []),
        (Rules.PaymentMethod.Other, "其他", "Other", ["其它"]));

    public static Vocabulary<ConfirmationHow> ConfirmationHow { get; } = new(
        (Rules.ConfirmationHow.Phone, "电话", "By phone", ["来电", "通话"]),
        (Rules.ConfirmationHow.InPerson, "当面", "In person", ["来访", "面谈"]),
        (Rules.ConfirmationHow.Signature, "签字", "By signature", ["按手印", "签名"]),
        (Rules.ConfirmationHow.OwnPage, "本人网页回复", "On the worker's own page", ["网页"]),
        (Rules.ConfirmationHow.Other, "其他", "Other", ["其它"]));

    public static Vocabulary<PersonDocument> PersonDocument { get; } = new(
        (Rules.PersonDocument.CitizenId, "居民身份证", "Citizen identity card", ["身份证", "居民身份证号"]),
        (Rules.PersonDocument.ResidencePermit, "港澳台居民居住证", "Residence permit (HK, Macao, Taiwan)", ["居住证"]),
        (Rules.PersonDocument.ForeignPermanentResident, "外国人永久居留身份证", "Foreign permanent resident card", ["永居证"]),
        (Rules.PersonDocument.Passport, "护照", "Passport", []),
        (Rules.PersonDocument.Other, "其他证件", "Other document", ["其他", "其它"]));

    public static Vocabulary<CallBackResult> CallBackResult { get; } = new(
        (Rules.CallBackResult.Paid, "钱已拿到", "Paid", ["已付", "已拿到"]),
        (Rules.CallBackResult.PaidInPart, "只拿到一部分", "Paid in part", ["部分"]),
        (Rules.CallBackResult.NotPaid, "没有拿到", "Not paid", ["未付"]),
        (Rules.CallBackResult.NotReached, "没有联系上", "Not reached", ["未接通"]),
        (Rules.CallBackResult.OwnWish, "是本人自愿撤回的", "Withdrawn of the worker's own will", ["自愿撤回"]));

    public static Vocabulary<ClosingProof> ClosingProof { get; } = new(
        (Rules.ClosingProof.Awaited, "待回访核实", "Proof awaited", []),
        (Rules.ClosingProof.Lines, "逐人有凭证或本人确认", "Proven or confirmed for each worker", []),
        (Rules.ClosingProof.Evidence, "有办结凭据", "Evidence on file", []),
        (Rules.ClosingProof.CallBack, "回访证实", "Confirmed by call-back", []));
}
