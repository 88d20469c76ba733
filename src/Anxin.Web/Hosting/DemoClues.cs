using Anxin.Core.Clues;
using Anxin.Rules;

namespace Anxin.Web.Hosting;

/// <summary>The demo's clues of every channel that wait for triage: one is late, and one petition is near its fifteen days.</summary>
internal static class DemoClues
{
    private const string Consent = "为了帮您讨薪，工会需要把您反映的情况和联系方式转给劳动监察等有权处理的部门，只用于办这件事。您同意吗？";

    /// <param name="end">The instant at which the demo begins, UTC.</param>
    public static IEnumerable<(DateTime At, string Unit, CreateClue Told)> Until(DateTime end)
    {
        yield return (end.AddDays(-12).AddHours(-4), "630102", Of(Channel.LettersAndVisits, "演练桥建设工程有限公司", "学校食堂改造工地",
            "五名代表来访，说木工、钢筋工二十多人从六月起没有领到工资，项目部让等甲方付款。") with
        {
            PetitionForm = "visit",
            Representatives = "5",
            People = "23",
            AmountYuan = "31.4万元",
            OwedFrom = "2022-06-01",
            OwedTo = "2022-08-31",
            Name = "示例代表甲",
            Phone = "0971-0000001",
        });
        yield return (end.AddDays(-3), "630102", Of(Channel.PublicOpinion, "样板沟餐饮管理有限公司", null,
            "网上有人发帖说后厨八个人两个月没发工资，店已经关门。") with
        { People = "8", SourceSystem = "示例舆情平台", SourceNumber = "YQ-2022-0931" });
        yield return (end.AddHours(-2), "630102", Of(Channel.Hotline12351, "模拟滩物业服务有限公司", "东关片区",
            "保安来电，九月工资没有发，问了三次都说下周。") with
        {
            People = "6",
            AmountYuan = "19800",
            OwedFrom = "2022-09-01",
            OwedTo = "2022-09-30",
            Name = "示例来电人",
            Phone = "0971-0000002",
            Consent = "true",
            ConsentWording = Consent,
        });
        yield return (end.AddHours(-5), "630104", Of(Channel.LabourMonitoring, "虚构岭新能源材料有限公司", "厂房扩建工程",
            "监测点信息员报告：上月工资延迟二十天，员工情绪不稳。") with
        { People = "70", SourceSystem = "示例监测系统", SourceNumber = "JC-630104-118" });
        yield return (end.AddHours(-6), "630103", Of(Channel.Inspection, "示意坪装饰工程有限公司", "商场装修",
            "联合检查时油漆工反映两个月没有领到工资。") with
        { People = "9", AmountYuan = "7.2万元" });
        yield return (end.AddHours(-7), "630103", Of(Channel.OtherAgency, "假想湖农牧专业合作社", "大棚项目",
            "住建部门转来：务工人员集中反映工资拖欠。") with
        { People = "15", SourceSystem = "示例部门转办", SourceNumber = "ZB-2022-77" });
        yield return (end.AddMinutes(-50), "630105", Of(Channel.WorkerReport, "示例河路桥工程有限公司", "县道改建二标",
            "我和老乡四个人干到八月底，工头电话打不通。") with
        { Anonymous = "true", People = "4" });
        yield return (end.AddHours(-9), "630202", Of(Channel.Other, "样本川物流有限公司", null, "车站张贴的求助信，说十几名司机运费和工资一起拖着。"));
    }

    private static CreateClue Of(Channel channel, string employer, string? site, string heard) => new()
    {
        Channel = Words.Channel.Api(channel),
        Employer = employer,
        Site = site,
        Heard = heard,
    };
}
