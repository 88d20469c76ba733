using Anxin.Core.Cases;
using Anxin.Core.Cases.Import;
using Anxin.Core.Cases.Mediation;
using Anxin.Core.Cases.Parties;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Dispatch;
using Anxin.Core.Inspections;
using Anxin.Core.Law;
using Anxin.Core.Letters;
using Anxin.Core.Matching;
using Anxin.Core.Reports;

namespace Anxin.Web.Api;

/// <summary>An example of every request body, and of what the endpoints that others rely on answer, by its type. Everybody in them is invented.</summary>
internal static class ApiExamples
{
    private const string Id = "0192a3b4-0000-7000-8000-000000000000";

    private const string Figures = """
        {"newCases":1,"newPeople":37,"newAmountYuan":"412000.00","resolvedPeople":10,"resolvedAmountYuan":"56000.00","closedCases":0,"openCases":1}
        """;

    private const string Line = $$"""
        "id":"{{Id}}","number":"630102-2022-00017","unit":"630102","status":"open","acceptedOn":"2022-10-03",
        "employer":{"name":"示例建筑有限公司","creditCode":null},"industry":"construction","people":37,"amountYuan":"412000.00","recoveredYuan":"56000.00",
        "closed":false,"counted":true
        """;

    private const string Obligation = $$"""
        {"id":"{{Id}}","duty":"weekly","unit":"630100","period":{"from":"2022-10-03","to":"2022-10-09"},"due":"2022-10-10T16:00:00+08:00","dueOn":"2022-10-10",
        "provisional":false,"clause":"每周一16时前电话报送","state":"submitted","zero":"none","onTime":true,"submittedAt":"2022-10-10T15:20:00+08:00",
        "acceptedAt":null,"version":1,"figures":{{Figures}},"contradicted":false}
        """;

    private const string Campaign = """
        {"code":"qinghai-2022-41","title":"集中整治拖欠农民工工资问题专项行动","version":1,"window":{"from":"2022-10-01","to":"2023-01-21"},"recipient":"630000","threshold":50,
        "duties":[{"key":"weekly","name":"周报","form":"weekly","window":{"from":"2022-10-01","to":"2022-10-31"},"clause":"每周一16时前电话报送","reading":null}]}
        """;

    private const string Immediate = $$"""
        {"id":"{{Id}}","case":"{{Id}}","unit":"630102","people":52,"crossedAt":"2022-10-10T15:40:00+08:00","due":"2022-10-10T17:40:00+08:00","state":"open",
        "acknowledgedAt":null,"acknowledgedBy":null,"late":false}
        """;

    private const string Table = $$"""
        {"duty":"weekly","unit":"630100","period":{"from":"2022-10-03","to":"2022-10-09"},"asOf":218,"rows":[{"unit":"630102","state":null,"zero":null,
        "newCases":1,"newPeople":37,"newAmountYuan":"412000.00","resolvedPeople":10,"resolvedAmountYuan":"56000.00","closedCases":0,"openCases":1,"cases":["{{Id}}"]}],
        "totals":{{Figures}},"frozen":true,"version":1,"digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
        """;

    /// <summary>By the type that is answered.</summary>
    public static IReadOnlyDictionary<Type, string> Answers { get; } = new Dictionary<Type, string>
    {
        [typeof(IEnumerable<UnitsApi.UnitItem>)] = """[{"code":"630000","name":"青海省总工会","kind":"province","parent":null},{"code":"630100","name":"西宁市总工会","kind":"prefecture","parent":"630000"}]""",
        [typeof(Listed<CampaignsApi.CampaignView>)] = $$"""{"items":[{{Campaign}}]}""",
        [typeof(CampaignsApi.CampaignView)] = Campaign,
        [typeof(Listed<ObligationView>)] = $$"""{"items":[{{Obligation}}]}""",
        [typeof(ObligationView)] = Obligation,
        [typeof(TableAnswer)] = Table,
        [typeof(Listed<VersionView>)] = $$"""
            {"items":[{"version":1,"asOf":218,"digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","receivedAt":"2022-10-10T15:20:00+08:00",
            "signedOffBy":"示例负责人","preparedBy":"示例制表人","phone":"0971-0000000","call":null,"empty":false,
            "answers":[{"kind":"accepted","at":"2022-10-10T16:30:00+08:00","by":"示例接收人","reason":null}],"table":{{Table}}}]}
            """,
        [typeof(ChangesView)] = $$"""{"changes":[{"case":"{{Id}}","inspection":null,"number":"630102-2022-00017","field":"people","was":37,"now":52,"entry":241}]}""",
        [typeof(CaseCreated)] = $$"""{"id":"{{Id}}","number":"630102-2022-00017","version":1,"warnings":[{"code":"likely-duplicate","message":"与2022年10月1日受理的“示例建筑公司”（630102-2022-00016）可能是同一案件（企业名称相似度92%），请核对","case":"{{Id}}","number":"630102-2022-00016"}]}""",
        [typeof(CasePage)] = $$"""{"items":[{{{Line}}}],"total":1,"more":false,"page":1,"pageSize":50}""",
        [typeof(CaseView)] = $$"""
            {{{Line}},"version":2,"holder":"630102","channel":"hotline12351","site":{"name":"示例安置房项目","constructionProject":true},
            "disputed":false,"mediated":true,"legalService":false,"mediatedOrServed":true,"recoveredPeople":10,"closedOn":null,"outcome":null,"mergedInto":null,
            "joinedTo":null,"note":null,"namedWorkers":0,"namesComplete":false,"proof":null,"reopenings":0,
            "recoveries":[{"n":1,"on":"2022-10-09","people":10,"amountYuan":"56000.00"}],"services":[{"n":1,"kind":"mediation","on":"2022-10-08"}],"offer":null}
            """,
        [typeof(Listed<TimelineItem>)] = """
            {"items":[{"kind":"case.amend","at":"2022-10-08T10:12:00+08:00","by":"示例经办人","unit":"630102","reason":"到工地核实","before":{"people":37},
            "after":{"people":52},"digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}
            """,
        [typeof(InspectionView)] = $$"""
            {"id":"{{Id}}","unit":"630102","on":"2022-10-12","employer":{"name":"示例建筑有限公司","creditCode":null},"employers":1,"industry":"construction",
            "constructionProject":true,"workers":120,"migrantWorkers":96}
            """,
        [typeof(ImportResult)] = $$"""
            {"accepted":0,"updated":0,"alreadyTaken":12,"rejected":[{"sheet":"台账","row":14,"column":"受理日期","value":"2022-10-32","problem":"不是日期，请写成 2022-10-03 这样的日期"}],
            "warnings":[{"code":"sheet","message":"“采矿业”不在通知的五类行业里，按“其他”收；别的行里同样写的也一样。","sheet":"台账","row":3,"case":null}],
            "cases":[],"rejectedRows":1,"questions":[],"skipped":[]}
            """,
        [typeof(Listed<ImmediateView>)] = $$"""{"items":[{{Immediate}}]}""",
        [typeof(ImmediateView)] = Immediate,
        [typeof(DrillClockView)] = """{"now":"2022-10-10T16:00:00+08:00"}""",
    };

    public static IReadOnlyDictionary<Type, string> All { get; } = new Dictionary<Type, string>
    {
        [typeof(CreateCase)] = """
            {"unit":"630102","acceptedOn":"2022-10-03","channel":"hotline12351","employer":{"name":"示例建筑有限公司","creditCode":"91630100000000019A"},
            "site":{"name":"示例安置房项目","constructionProject":true},"industry":"construction","people":37,"amountYuan":"412000.00","disputed":false}
            """,
        [typeof(AmendCase)] = """{"people":52,"reason":"到工地核实","version":3}""",
        [typeof(RecordService)] = """{"kind":"mediation","on":"2022-10-08"}""",
        [typeof(RecordRecovery)] = """{"on":"2022-10-09","people":10,"amountYuan":"56000.00"}""",
        [typeof(CloseCase)] = """{"on":"2022-10-20","outcome":"paidInFull","evidence":{"text":"银行代发回单，60人全部到账"}}""",
        [typeof(PartyInput)] = """{"role":"generalContractor","name":"示例建设集团有限公司","creditCode":"91632801MA00000X7F","article":"wage-regulation-30","order":2}""",
        [typeof(SafeguardInput)] = """{"kind":"specialAccount","answer":"yes","bank":"示例银行城东支行","on":"2022-03-01"}""",
        [typeof(WorkerInput)] = """
            {"name":"示例工人甲","number":"11010519491231002X","phone":"13800000000","trade":"木工","days":"26","rateYuan":"260.00","rateBasis":"day",
            "from":"2022-08-01","to":"2022-08-31","owedYuan":"6760.00"}
            """,
        [typeof(ConfirmPaid)] = """{"how":"phone","on":"2022-10-18"}""",
        [typeof(MarkComplete)] = """{"complete":true}""",
        [typeof(RecordPayments)] = """{"on":"2022-10-09","method":"bankTransfer","lines":[{"line":1,"amountYuan":"3000.00"},{"line":2}],"instalment":1}""",
        [typeof(LogCallBack)] = """{"on":"2022-10-22","whom":"第3号工人","lines":["3"],"result":"paid","said":"钱已到卡上"}""",
        [typeof(ClosingApi.AmountQuestion)] = """{"days":"52","dayRateYuan":"260","paidYuan":"5000"}""",
        [typeof(SetMinimumWage)] = """{"unit":"630100","monthlyYuan":"2000.00","from":"2022-01-01","source":"示例文件"}""",
        [typeof(WithReason)] = """{"reason":"录入有误"}""",
        [typeof(MergeCase)] = """{"into":"0192a3b4-0000-7000-8000-000000000000","people":60,"reason":"同一工地的两批工人"}""",
        [typeof(ReassignCase)] = """{"toUnit":"630103","reason":"工地在城中区"}""",
        [typeof(RecordInspection)] = """
            {"unit":"630102","on":"2022-10-12","employer":{"name":"示例建筑有限公司"},"industry":"construction","constructionProject":true,"workers":120,"migrantWorkers":96}
            """,
        [typeof(SubmitReport)] = """{"signedOffBy":"示例负责人","preparedBy":"示例制表人","phone":"0971-0000000"}""",
        [typeof(AnswerReport)] = """{"reason":"人数与上周不符，请核对"}""",
        [typeof(Acknowledge)] = """{"by":"示例值班员","phone":"0971-0000000"}""",
        [typeof(CreateClue)] = """
            {"unit":"630102","channel":"hotline12351","sourceSystem":"示例热线工单","sourceNumber":"GD2022100300017","receivedOn":"2022-10-03",
            "employer":"示例建筑劳务有限公司","site":"示例安置房项目","people":12,"amountYuan":"86000.00","owedFrom":"2022-06-01","owedTo":"2022-08-31",
            "heard":"木工班组三个月没有领到工资","name":"示例来电人","phone":"0971-0000000","consent":true,"consentWording":"为了办理，工会可以把您反映的情况转给有权处理的部门。"}
            """,
        [typeof(RecordConsent)] = """{"given":false,"who":"worker","how":"phone","on":"2022-10-08"}""",
        [typeof(DeclineClue)] = """{"conclusion":"notWages","reason":"反映的是分包工程款，不是工资","goTo":"人民法院诉讼服务中心，电话12368"}""",
        [typeof(AskForMore)] = """{"text":"请问项目叫什么名字，一共多少人没有领到？"}""",
        [typeof(AnswerPetition)] = """{"on":"2022-10-12","how":"挂号信送达"}""",
        [typeof(JoinCase)] = """{"case":"0192a3b4-0000-7000-8000-000000000000"}""",
        [typeof(SetApart)] = """{"reason":"是另一个工地的事"}""",
        [typeof(NotOfCase)] = """{"case":"0192a3b4-0000-7000-8000-000000000000","reason":"反映的是另一个工地"}""",
        [typeof(DutyApi.MoveClock)] = """{"now":"2022-10-10T16:00:00+08:00"}""",
        [typeof(JoinMatch)] = """{"counting":"0192a3b4-0000-7000-8000-000000000000","reason":"同一工地同一批工人"}""",
        [typeof(RecordEvent)] = """{"what":"inspectionComplained","on":"2022-09-28"}""",
        [typeof(RecordMediation)] = """
            {"on":"2022-09-28","place":"示例街道调解室","result":"agreed","agreedYuan":"30000.00",
            "instalments":[{"dueOn":"2022-10-31","amountYuan":"10000.00"},{"dueOn":"2022-11-30","amountYuan":"20000.00"}],"note":"双方签字"}
            """,
        [typeof(PayInstalment)] = """{"on":"2022-10-31","people":6}""",
        [typeof(RecordLegalHelp)] = """{"on":"2022-09-28","kind":"unionLegalAid","provider":"示例律师事务所","outcome":"代写仲裁申请书"}""",
        [typeof(DraftLetter)] = """{"kind":"opinion","addressee":"示例建筑有限公司","facts":"我会受理12名劳动者反映的欠薪问题，经调查属实。"}""",
        [typeof(AmendLetter)] = """{"requests":"请在收到本意见书之日起15个工作日内书面答复。"}""",
        [typeof(SignLetter)] = """{"by":"示例主席"}""",
        [typeof(ServeLetter)] = """{"on":"2022-10-08","how":"inPerson"}""",
        [typeof(AnswerLetter)] = """{"on":"2022-10-20","result":"partly","note":"先付三分之一，余款月底前付清"}""",
        [typeof(OfferHandover)] = """{"kind":"transfer","to":"630102-RS","reason":"用人单位拒不配合，请依法查处"}""",
        [typeof(AnswerHandover)] = """{"reason":"不在本部门职权范围","by":"示例经办人"}""",
        [typeof(RecordAnswer)] = """{"what":"feedback","by":"示例经办人","on":"2022-10-12","letterNumber":"示人社函〔2022〕8号","text":"已立案，责令限期支付"}""",
        [typeof(FeedbackInput)] = """{"text":"已立案，责令限期支付","by":"示例经办人"}""",
        [typeof(NotifyInput)] = """{"to":"630102-RS","text":"该企业在本区另有一处工地，请留意"}""",
        [typeof(PassClue)] = """{"toUnit":"630103","reason":"工地在城中区"}""",
        [typeof(SendNotices)] = """{"clues":["0192a3b4-0000-7000-8000-000000000000"],"means":"letter","letterNumber":"示工通〔2022〕3号","on":"2022-10-08"}""",
        [typeof(PartnerAnswer)] = """{"eventId":"RS-2022-0001","sequence":1,"kind":"accept","handover":"0192a3b4-0000-7000-8000-000000000000","by":"示例经办人"}""",
    };
}
