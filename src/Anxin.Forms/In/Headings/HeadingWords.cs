using System.Collections.Frozen;
using Anxin.Core.Cases.Import;

namespace Anxin.Forms.In.Headings;

/// <summary>What headings are called in the ledgers and inspection lists that unions send. Anything else is asked.</summary>
internal static class HeadingWords
{
    private static readonly string[] Arrears =
        ["", "欠薪", "拖欠", "涉及", "欠薪涉及", "拖欠涉及", "涉欠", "涉薪", "涉案", "被欠薪", "被拖欠", "被欠", "欠薪案件涉及", "欠薪事件涉及", "拖欠工资涉及", "欠薪问题涉及"];

    private static readonly string[] Resolved =
        ["化解", "已化解", "解决", "已解决", "追回", "已追回", "追讨", "讨回", "支付", "已支付", "兑付", "已兑付", "清偿", "发放", "已发放",
            "化解欠薪", "解决欠薪", "化解涉及", "解决涉及", "化解欠薪涉及", "解决欠薪涉及", "解决欠薪问题涉及"];

    private static readonly string[] Employers =
        ["企业名称", "企业", "企业全称", "企业单位名称", "公司名称", "单位名称", "单位全称", "企业名称全称", "用人单位", "用人单位名称", "用人单位全称", "用工单位", "用工单位名称",
            .. Each(["欠薪", "拖欠", "涉事", "涉案", "涉欠", "涉及", "被投诉", "被反映", "被举报", "欠薪用人"], ["企业", "企业名称", "单位", "单位名称"]), "欠薪主体"];

    private static readonly string[] Units =
        ["单位", "单位代码", "填报单位", "填报单位名称", "填报单位代码", "报送单位", "上报单位", "报告单位", "制表单位", "制表单位名称", "填表单位", "受理单位", "受理工会",
            "承办单位", "承办工会", "工会", "工会名称", "工会组织", "工会代码", "所属工会", "报送工会", "市州"];

    private static readonly string[] Industries =
        ["所属行业", "行业", "行业类别", "行业类型", "行业分类", "行业名称", "所处行业", "所属行业类别", "企业所属行业", "用人单位所属行业", "单位所属行业"];

    private static readonly string[] Construction =
        ["是否工程建设", "工程建设", "工程建设领域", "是否工程建设领域", "是否属于工程建设", "是否属于工程建设领域", "是否为工程建设领域", "是否工程建设项目",
            "是否为工程建设项目", "是否建设项目", "是否工程项目"];

    private static readonly string[] Notes = ["备注", "备注说明", "说明", "情况说明", "案情", "简要案情", "案情简介", "基本情况", "简要情况"];

    // The last: the problem column that our own list of refused rows carries.
    private static readonly string[] Ignored = ["序号", "顺序号", "No", "NO", "行号", "栏次", RefusedRows.ProblemHeadingKey];

    public static FrozenDictionary<string, SheetField> Ledger { get; } = Table(
        (SheetField.Ignored, Ignored),
        (SheetField.Unit, Units),
        (SheetField.Number, ["案件编号", "案件号", "案号", "线索编号", "案件编码"]),
        (SheetField.AcceptedOn, ["受理日期", "受理时间", "受理日", "受理年月日", "登记日期", "登记时间", "接报日期", "接报时间", "接访日期", "接访时间", "接案日期", "接案时间",
            "立案日期", "立案时间", "收案日期", "收案时间", "投诉日期", "投诉时间", "日期", "时间"]),
        (SheetField.Channel, ["来源", "来源渠道", "线索来源", "案件来源", "信息来源", "渠道", "受理渠道", "反映渠道", "投诉渠道", "受理方式"]),
        (SheetField.Employer, Employers),
        (SheetField.CreditCode, ["统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码", "企业信用代码", "企业统一社会信用代码", "单位统一社会信用代码"]),
        (SheetField.Site, ["项目名称", "项目", "工程名称", "工程项目", "工程项目名称", "工地", "工地名称", "施工项目", "施工项目名称", "所在项目", "所属项目", "涉及项目", "涉及项目名称",
            "欠薪项目", "欠薪项目名称"]),
        (SheetField.ConstructionProject, Construction),
        (SheetField.Industry, Industries),
        (SheetField.People, [.. Each(Arrears, ["人数", "人员数", "人员数量", "总人数", "职工人数", "职工数", "农民工人数", "农民工数", "劳动者人数", "工人人数", "务工人员人数"])]),
        (SheetField.Amount, [.. Each(Arrears, ["金额", "总金额", "数额", "工资金额", "工资数额", "工资总额", "农民工工资金额"]), .. Each(Arrears[1..], ["工资"]),
            "欠薪争议金额", "争议金额", "欠薪或争议金额", "欠薪及争议金额", "欠薪额"]),
        (SheetField.Disputed, ["是否争议", "争议", "是否有争议", "是否存在争议", "存在争议", "金额有争议", "金额是否有争议"]),
        (SheetField.Mediated, ["调解", "是否调解", "是否进行调解", "是否已调解", "是否经调解", "是否经过调解", "进行调解", "调解情况", "工会调解"]),
        (SheetField.LegalService, ["法律服务", "是否提供法律服务", "是否法律服务", "提供法律服务", "法律服务情况", "法律援助", "是否提供法律援助", "是否法律援助"]),
        (SheetField.MediatedOrServed, [.. Each(["是否", "是否进行", "", "进行", "是否已进行", "是否提供"],
            [.. Each(["调解"], [.. Each(["或", "和", "及", "与", "", "或者"], ["法律服务", "提供法律服务", "法律援助", "提供法律援助"])])])]),
        (SheetField.ResolvedOn, [.. Each(["化解", "解决", "支付", "发放", "追回", "兑付", "清偿"], ["日期", "时间"])]),
        (SheetField.ResolvedPeople, [.. Each(Resolved, ["人数", "职工人数", "农民工人数", "农民工数"])]),
        (SheetField.ResolvedAmount, [.. Each(Resolved, ["金额", "工资金额", "数额", "工资", "工资数额", "总金额"])]),
        (SheetField.ClosedOn, ["办结日期", "办结时间", "办结日", "结案日期", "结案时间", "完结日期", "完结时间"]),
        (SheetField.Closed, ["是否办结", "办结", "办结情况", "是否已办结", "是否结案", "是否已结案", "是否完结", "案件状态", "状态"]),
        (SheetField.Outcome, ["办结结果", "办结方式", "办结结论", "结案方式", "结案结果", "办理结果"]),
        (SheetField.Note, Notes));

    public static FrozenDictionary<string, SheetField> Inspections { get; } = Table(
        (SheetField.Ignored, Ignored),
        (SheetField.Unit, Units),
        (SheetField.InspectedOn, ["日期", "时间", "检查日期", "检查时间", "检查日", "排查日期", "排查时间"]),
        (SheetField.Employer, [.. Employers, "被检查单位", "被检查单位名称", "被检查企业", "被检查企业名称", "检查单位名称", "检查企业名称"]),
        (SheetField.Employers, ["户数", "用人单位户数", "用人单位数", "检查户数", "检查用人单位户数", "检查用人单位数", "企业户数", "企业数", "单位数"]),
        (SheetField.Industry, Industries),
        (SheetField.ConstructionProject, Construction),
        (SheetField.Workers, ["职工人数", "职工数", "涉及职工人数", "涉及职工数", "用工人数", "从业人数", "人数"]),
        (SheetField.MigrantWorkers, ["其中农民工数", "其中农民工人数", "其中农民工", "农民工数", "农民工人数", "涉及农民工数", "涉及农民工人数"]),
        (SheetField.Note, Notes));

    public static FrozenDictionary<string, SheetField> Clues { get; } = Table(
        (SheetField.Ignored, Ignored),
        (SheetField.Unit, Units),
        (SheetField.SourceNumber, ["来源编号", "工单编号", "工单号", "信访编号", "信访件编号", "线索编号", "编号", "受理编号", "登记编号", "来电编号", "投诉编号", "监测编号", "舆情编号"]),
        (SheetField.SourceSystem, ["来源系统", "来源平台", "平台", "系统", "数据来源"]),
        (SheetField.Channel, ["来源", "来源渠道", "线索来源", "信息来源", "渠道", "受理渠道", "反映渠道", "投诉渠道", "受理方式", "反映方式"]),
        (SheetField.AcceptedOn, ["反映时间", "反映日期", "来电时间", "来电日期", "来访时间", "来访日期", "来信日期", "来信时间", "接报时间", "接报日期", "收到日期", "收到时间", "登记日期",
            "登记时间", "受理日期", "受理时间", "投诉时间", "投诉日期", "发现时间", "发现日期", "监测日期", "监测时间", "发布时间", "日期", "时间"]),
        (SheetField.Employer, Employers),
        (SheetField.CreditCode, ["统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码", "企业信用代码"]),
        (SheetField.Site, ["项目名称", "项目", "工程名称", "工程项目", "工程项目名称", "工地", "工地名称", "施工项目", "所在项目", "涉及项目", "欠薪项目", "欠薪项目名称"]),
        (SheetField.GeneralContractor, ["总包单位", "总承包单位", "施工总承包单位", "总包", "总包企业", "施工单位"]),
        (SheetField.Place, ["地点", "工作地点", "干活地点", "项目地点", "工地地址", "地址", "所在地", "发生地"]),
        (SheetField.People, [.. Each(Arrears, ["人数", "人员数", "人员数量", "总人数", "职工人数", "职工数", "农民工人数", "农民工数", "劳动者人数", "工人人数", "务工人员人数"])]),
        (SheetField.Amount, [.. Each(Arrears, ["金额", "总金额", "数额", "工资金额", "工资数额", "工资总额", "农民工工资金额"]), .. Each(Arrears[1..], ["工资"]), "欠薪额"]),
        (SheetField.OwedFrom, ["欠薪开始日期", "欠薪起始日期", "欠薪起始时间", "欠薪开始时间", "拖欠开始日期", "拖欠起始日期", "欠薪起"]),
        (SheetField.OwedTo, ["欠薪截止日期", "欠薪结束日期", "欠薪截止时间", "欠薪结束时间", "拖欠截止日期", "拖欠结束日期", "欠薪止"]),
        (SheetField.OwedPeriod, ["欠薪时间", "欠薪时段", "欠薪期间", "拖欠时间", "拖欠时段", "拖欠期间"]),
        (SheetField.Note, ["反映内容", "反映情况", "反映问题", "主要诉求", "诉求", "诉求内容", "来电内容", "来信内容", "来访内容", "投诉内容", "工单内容", "信访内容", "线索内容", "内容",
            "内容摘要", "舆情内容", "监测内容", "问题描述", .. Notes]),
        (SheetField.ContactName, ["联系人", "联系人姓名", "反映人", "反映人姓名", "来电人", "来电人姓名", "来访人", "来访人姓名", "信访人", "信访人姓名", "投诉人", "投诉人姓名", "姓名", "职工姓名",
            "农民工姓名", "代表姓名"]),
        (SheetField.ContactPhone, ["联系电话", "联系方式", "电话", "电话号码", "手机", "手机号", "手机号码", "来电号码", "反映人电话", "信访人电话", "投诉人电话", "联系人电话"]),
        (SheetField.Foreman, ["包工头", "班组长", "带班人", "工头"]),
        (SheetField.PetitionForm, ["信访形式", "信访方式", "来信或来访"]),
        (SheetField.Representatives, ["代表人数", "来访人数", "来访代表人数"]));

    /// <summary>Words above a group of columns that add nothing to the words below: 案件情况 over 人数.</summary>
    public static FrozenSet<string> NeutralGroups { get; } =
        new[] { "", "欠薪", "拖欠", "拖欠工资", "案件", "线索", "欠薪案件", "欠薪线索", "基本", "案件基本", "欠薪基本", "企业", "单位", "用人单位", "受理", "检查用人单位", "检查" }.ToFrozenSet();

    /// <summary>Words too general to be understood under a group that is not.</summary>
    public static FrozenSet<string> General { get; } = new[] { "人数", "金额", "日期", "时间", "名称", "数额", "企业", "单位", "情况", "项目", "户数" }.ToFrozenSet();

    private static IEnumerable<string> Each(IEnumerable<string> begins, IReadOnlyCollection<string> ends) =>
        from begin in begins from end in ends select begin + end;

    private static FrozenDictionary<string, SheetField> Table(params (SheetField Field, string[] Words)[] rows) =>
        rows.SelectMany(row => row.Words.Distinct().Select(word => KeyValuePair.Create(word, row.Field)))
            .ToDictionary(StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
}
