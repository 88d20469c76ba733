namespace Anxin.Rules;

/// <summary>The words of the work in the API, in Chinese and in English.</summary>
public static class Words
{
    /// <summary>Also reads sections and divisions of GB/T 4754-2017 (C, 制造业; 47, 房屋建筑业; H, 住宿和餐饮业 …).</summary>
    public static Vocabulary<Industry> Industry { get; } = IndustryWords.Vocabulary;

    public static Vocabulary<Channel> Channel { get; } = new(
        (Rules.Channel.Hotline12351, "12351热线", "12351 hotline",
            ["12351", "职工维权热线", "12351职工维权热线", "维权热线", "职工热线", "热线", "热线电话", "热线来电", "hotline"]),
        (Rules.Channel.LettersAndVisits, "信访", "Letters and visits",
            ["来信来访", "来信", "来访", "上访", "群众来访", "职工来访", "接访", "信访接待", "petition"]),
        (Rules.Channel.PublicOpinion, "网络舆情", "Public opinion online",
            ["舆情", "网络舆情监控", "网络舆情监控体系", "网络舆情监测", "舆情监测", "网上舆情"]),
        (Rules.Channel.LabourMonitoring, "劳动关系监测", "Labour-relations monitoring",
            ["劳动关系监测系统", "监测系统", "监测", "劳动关系监测点", "监测点"]),
        (Rules.Channel.Inspection, "检查排查", "Inspection",
            ["检查", "排查", "集中排查", "现场检查", "实地检查", "联合检查", "工地检查", "走访", "走访排查", "摸排", "巡查"]),
        (Rules.Channel.WorkerReport, "职工反映", "Worker's own report",
            ["劳动者反映", "农民工反映", "职工举报", "农民工举报", "职工投诉", "农民工投诉", "本人反映", "自行反映", "投诉", "举报", "举报投诉", "自述"]),
        (Rules.Channel.UnionInformant, "工会报告人", "Union informant",
            ["基层工会报告", "基层工会", "工会干部", "基层工会上报", "企业工会", "信息员", "工会信息员", "第一报告人", "第一知情人", "下级工会上报", "逐级上报"]),
        (Rules.Channel.OtherAgency, "其他部门移交", "Other agency",
            ["其他部门", "部门移送", "部门转办", "部门转来", "部门移交", "移送", "转办", "人社部门", "人社局", "人社", "法院", "住建部门", "住建局"]),
        (Rules.Channel.Other, "其他", "Other", ["其它", "其他渠道", "其它渠道", "其他来源"]));

    public static Vocabulary<Outcome> Outcome { get; } = new(
        (Rules.Outcome.PaidInFull, "已足额支付", "Paid in full",
            ["足额支付", "全额支付", "已全额支付", "已支付", "已付清", "付清", "已结清", "结清", "全部支付", "已全部支付", "全部化解"]),
        (Rules.Outcome.AgreementPerformed, "达成协议并履行", "Agreement performed",
            ["协议履行", "协议已履行", "达成协议已履行", "调解协议已履行"]),
        (Rules.Outcome.LedToArbitrationOrCourt, "引导仲裁或诉讼", "Led to arbitration or court",
            ["引导仲裁诉讼", "仲裁", "诉讼", "进入仲裁", "进入诉讼", "仲裁诉讼", "仲裁或诉讼", "司法途径", "走司法程序", "已仲裁", "已起诉"]),
        (Rules.Outcome.TransferredToPolice, "移送公安", "Transferred to the police",
            ["移送公安机关", "已移送公安", "移交公安", "公安", "移送公安部门"]),
        (Rules.Outcome.NotSubstantiated, "不属实", "Not substantiated", ["查无实据", "情况不实", "反映不实", "不实", "查无此事"]),
        (Rules.Outcome.NotWages, "不属于工资", "Not wages",
            ["非工资", "非工资工程款", "工程款", "工程款纠纷", "不是工资", "非欠薪", "不属欠薪"]),
        (Rules.Outcome.Unreachable, "无法联系", "Unreachable", ["联系不上", "失联", "无法联系当事人"]),
        (Rules.Outcome.Withdrawn, "撤回", "Withdrawn", ["撤诉", "撤销", "自行撤回", "本人撤回", "撤回投诉"]),
        (Rules.Outcome.StatedInLedger, "台账注明办结", "Stated in the ledger", ["办结", "已办结", "完结", "已完结", "结案", "已结案"]));

    public static Vocabulary<CaseStatus> CaseStatus { get; } = new(
        (Rules.CaseStatus.Open, "在办", "Open", ["未办结", "办理中", "未结"]),
        (Rules.CaseStatus.Closed, "已办结", "Closed", ["办结", "已结"]),
        (Rules.CaseStatus.Merged, "已并案", "Merged", ["并案", "已合并"]),
        (Rules.CaseStatus.Void, "已作废", "Void", ["作废"]));

    public static Vocabulary<UnitKind> UnitKind { get; } = new(
        (Rules.UnitKind.Province, "省总工会", "Provincial federation", ["省级", "省", "省总"]),
        (Rules.UnitKind.Prefecture, "市（州）总工会", "Prefecture federation", ["市州总工会", "市州", "市级", "市", "州"]),
        (Rules.UnitKind.IndustryUnion, "省级产业工会", "Provincial industry union", ["产业工会"]),
        (Rules.UnitKind.DirectUnion, "省总直属工会", "Directly affiliated union", ["直属工会", "直属"]),
        (Rules.UnitKind.County, "县（市、区）总工会", "County federation", ["县市区总工会", "县级", "县", "区", "县总工会", "区总工会"]),
        (Rules.UnitKind.Township, "乡镇（街道）工会", "Township union", ["乡镇街道工会", "乡镇工会", "街道工会", "乡镇", "街道"]),
        (Rules.UnitKind.Enterprise, "企业工会", "Enterprise union", ["企业", "基层工会"]));

    public static Vocabulary<ServiceKind> ServiceKind { get; } = new(
        (Rules.ServiceKind.Mediation, "调解", "Mediation", ["进行调解", "已调解"]),
        (Rules.ServiceKind.LegalService, "法律服务", "Legal service", ["提供法律服务", "法律援助"]),
        (Rules.ServiceKind.Unspecified, "调解或法律服务", "Mediation or legal service",
            ["进行调解或提供法律服务", "调解或提供法律服务", "未注明"]));

    public static Vocabulary<EmployerGroup> EmployerGroup { get; } = new(
        (Rules.EmployerGroup.EngineeringConstruction, "工程建设领域", "Engineering construction", ["工程建设"]),
        (Rules.EmployerGroup.Manufacturing, "制造业", "Manufacturing", ["制造"]),
        (Rules.EmployerGroup.OtherEmployers, "其他用人单位", "Other employers", ["其它用人单位"]));

    public static Vocabulary<ObligationState> ObligationState { get; } = new(
        (Rules.ObligationState.Open, "待报", "Open", []),
        (Rules.ObligationState.Late, "逾期", "Late", []),
        (Rules.ObligationState.Submitted, "已报", "Submitted", []),
        (Rules.ObligationState.Accepted, "已审", "Accepted", []),
        (Rules.ObligationState.Returned, "退回", "Returned", []),
        (Rules.ObligationState.ZeroDeemed, "视为零报告", "Deemed zero", []));

    public static Vocabulary<ZeroKind> ZeroKind { get; } = new(
        (Rules.ZeroKind.None, "无", "None", []),
        (Rules.ZeroKind.Confirmed, "零报告（确认）", "Zero, confirmed", ["零报告"]),
        (Rules.ZeroKind.Deemed, "视为零报告", "Zero, deemed", []));

    public static Vocabulary<ClueConclusion> ClueConclusion { get; } = new(
        (Rules.ClueConclusion.NewCase, "已立案", "New case", ["立案"]),
        (Rules.ClueConclusion.JoinedCase, "并入已有案件", "Joined a case", ["并入案件"]),
        (Rules.ClueConclusion.ReferredElsewhere, "告知其他渠道", "Referred elsewhere", ["不归工会办"]),
        (Rules.ClueConclusion.NotWages, "不属于工资", "Not wages", ["非工资", "工程款"]),
        (Rules.ClueConclusion.NotSubstantiated, "不属实", "Not substantiated", ["查无实据"]),
        (Rules.ClueConclusion.Unreachable, "无法联系", "Unreachable", ["联系不上"]),
        (Rules.ClueConclusion.Withdrawn, "本人撤回", "Withdrawn", ["撤回"]));

    public static Vocabulary<PetitionForm> PetitionForm { get; } = new(
        (Rules.PetitionForm.Letter, "来信", "Letter", ["信件", "书信", "网上来信"]),
        (Rules.PetitionForm.Visit, "来访", "Visit", ["走访", "上门", "接访"]));

    /// <summary>The six of 六明确, as a list of what to ask names them.</summary>
    public static Vocabulary<Essential> Essential { get; } = new(
        (Rules.Essential.Employer, "欠薪企业", "Who owes", ["企业"]),
        (Rules.Essential.Project, "工程项目名称", "Project or site", ["项目", "工地"]),
        (Rules.Essential.Amount, "欠薪金额", "Amount owed", ["金额"]),
        (Rules.Essential.Period, "欠薪时间", "Period owed for", ["时间"]),
        (Rules.Essential.Workers, "欠薪农民工信息", "The workers", ["农民工信息", "人数"]),
        (Rules.Essential.Contact, "农民工（代表）联系方式", "How to reach a worker", ["联系方式", "联系电话"]));

    public static Vocabulary<ConsentGiver> ConsentGiver { get; } = new(
        (Rules.ConsentGiver.Worker, "本人", "The worker", ["职工本人"]),
        (Rules.ConsentGiver.Representative, "本人委托的人", "Somebody the worker authorised", ["代表", "家属", "受托人"]));
}
