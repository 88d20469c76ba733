namespace Anxin.Rules;

/// <summary>The words of custody in the API, in Chinese and in English.</summary>
public static class CustodyWords
{
    public static Vocabulary<AgencyKind> AgencyKind { get; } = new(
        (Rules.AgencyKind.Labour, "人社部门", "Labour department", ["人力资源社会保障部门", "人社", "人社局", "人社厅", "劳动保障监察"]),
        (Rules.AgencyKind.Court, "法院", "Court", ["人民法院"]),
        (Rules.AgencyKind.Procuratorate, "检察院", "Procuratorate", ["人民检察院"]),
        (Rules.AgencyKind.Police, "公安机关", "Police", ["公安", "公安局"]),
        (Rules.AgencyKind.Housing, "住房城乡建设部门", "Housing department", ["住建", "住建局", "住建部门"]),
        (Rules.AgencyKind.Transport, "交通运输部门", "Transport department", ["交通", "交通局"]),
        (Rules.AgencyKind.Water, "水利部门", "Water department", ["水利", "水利局"]),
        (Rules.AgencyKind.LegalAid, "法律援助机构", "Legal-aid body", ["法援", "法律援助中心"]));

    public static Vocabulary<AgencyLevel> AgencyLevel { get; } = new(
        (Rules.AgencyLevel.Province, "省级", "Province", []),
        (Rules.AgencyLevel.Prefecture, "市州级", "Prefecture", []),
        (Rules.AgencyLevel.County, "县级", "County", []));

    public static Vocabulary<PartnerKind> PartnerKind { get; } = new(
        (Rules.PartnerKind.Package, "函件和一次性链接", "Letter and one-time link", ["package"]),
        (Rules.PartnerKind.Accounts, "有账户，登录办理", "Has accounts", ["accounts"]),
        (Rules.PartnerKind.Api, "系统对接", "By interface", ["api"]));

    public static Vocabulary<OfferKind> OfferKind { get; } = new(
        (Rules.OfferKind.Transfer, "移送", "Transfer", []),
        (Rules.OfferKind.Assignment, "转办", "Assignment", []),
        (Rules.OfferKind.Return, "退回", "Return", []));

    public static Vocabulary<HandoverState> HandoverState { get; } = new(
        (Rules.HandoverState.Pending, "等答复", "Awaiting an answer", ["pending"]),
        (Rules.HandoverState.Accepted, "已接收", "Accepted", []),
        (Rules.HandoverState.Refused, "不接收", "Refused", []),
        (Rules.HandoverState.Withdrawn, "已撤回", "Withdrawn", []),
        (Rules.HandoverState.TimedOut, "超过时限，自动留在原处", "Timed out", []),
        (Rules.HandoverState.Overtaken, "上级已另行指定", "Overtaken by an order", []),
        (Rules.HandoverState.Ended, "已了结", "Ended", []),
        (Rules.HandoverState.MatterEnded, "事情已有结果，已撤回", "Withdrawn, as the matter has ended", []));

    public static Vocabulary<ExchangeMeans> ExchangeMeans { get; } = new(
        (Rules.ExchangeMeans.Desk, "登录办理", "At the desk", []),
        (Rules.ExchangeMeans.Api, "系统对接", "By interface", []),
        (Rules.ExchangeMeans.Link, "一次性链接", "By one-time link", []),
        (Rules.ExchangeMeans.Letter, "函件", "By letter", []),
        (Rules.ExchangeMeans.Clerk, "经办员代录", "Entered by a clerk", []),
        (Rules.ExchangeMeans.Email, "电子邮件", "By e-mail", ["email"]));

    public static Vocabulary<ExchangeKind> ExchangeKind { get; } = new(
        (Rules.ExchangeKind.Acknowledged, "签收", "Acknowledged", []),
        (Rules.ExchangeKind.Feedback, "反馈", "Feedback", []),
        (Rules.ExchangeKind.Notification, "通报", "Notification", []),
        (Rules.ExchangeKind.Concluded, "反馈已办结", "Final feedback: concluded", []),
        (Rules.ExchangeKind.Paid, "反馈已支付", "Final feedback: paid", []),
        (Rules.ExchangeKind.NotTaken, "反馈不予受理", "Final feedback: not taken on", []));

    public static Vocabulary<FeedbackResult> FeedbackResult { get; } = new(
        (Rules.FeedbackResult.Underway, "正在办（已立案、正在调查等，以后还要反馈）", "Under way (more feedback will follow)", ["正在办", "已立案"]),
        (Rules.FeedbackResult.Concluded, "已办结", "Concluded", []),
        (Rules.FeedbackResult.Paid, "已支付", "Paid", []),
        (Rules.FeedbackResult.NotTaken, "不予受理", "Not taken on", []));

    public static Vocabulary<NoticeState> NoticeState { get; } = new(
        (Rules.NoticeState.Due, "待通报", "Due", []),
        (Rules.NoticeState.Late, "逾期未通报", "Late", []),
        (Rules.NoticeState.Sent, "已通报", "Sent", []),
        (Rules.NoticeState.SentLate, "逾期后通报", "Sent late", []));
}
