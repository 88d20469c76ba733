using Anxin.Core.Cases;
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

/// <summary>An example of every request body, by its type. Everybody in them is invented.</summary>
internal static class ApiExamples
{
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
        [typeof(RecordConsent)] = """{"given":false,"who":"worker","how":"phone","on":"2022-10-12"}""",
        [typeof(DeclineClue)] = """{"conclusion":"notWages","reason":"反映的是分包工程款，不是工资","goTo":"人民法院诉讼服务中心，电话12368"}""",
        [typeof(AskForMore)] = """{"text":"请问项目叫什么名字，一共多少人没有领到？"}""",
        [typeof(AnswerPetition)] = """{"on":"2022-10-12","how":"挂号信送达"}""",
        [typeof(JoinCase)] = """{"case":"0192a3b4-0000-7000-8000-000000000000"}""",
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
