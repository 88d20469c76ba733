using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Mediation;
using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Web.Hosting;

/// <summary>The demo's case under mediation: agreed in three instalments, of which one came, one is overdue and one lies ahead; a lawyer helped. Invented.</summary>
internal sealed class DemoMediation(CaseActs cases, MediationActs mediation)
{
    private Guid id;

    /// <summary>What was done, and when.</summary>
    public IEnumerable<(DateTime At, Func<ActContext, Task> Act)> Steps() =>
    [
        (At(19, 9), OpenAsync),
        (At(21, 15), c => mediation.RecordAsync(c, id, new RecordMediation { On = Day(c), Place = "示例街道劳动争议调解室", Result = Api(MediationResult.Adjourned) }, default)),
        (At(22, 10), c => mediation.HelpAsync(c, id, new RecordLegalHelp
        {
            On = Day(c),
            Kind = LegalHelpWords.Kinds.Api(LegalHelpKind.UnionLegalAid),
            Provider = "示例律师事务所",
            Outcome = "核对考勤和欠条，起草调解协议",
        }, default)),
        (At(23, 15), AgreeAsync),
        (At(30, 16), c => mediation.PayAsync(c, id, 1, new PayInstalment { On = Day(c), People = "9" }, default)),
    ];

    private async Task OpenAsync(ActContext context) => id = (await cases.CreateAsync(context, new CreateCase
    {
        Unit = "630102",
        AcceptedOn = Day(context),
        Channel = Words.Channel.Api(Channel.LettersAndVisits),
        Employer = new EmployerInput("样本川门窗安装有限公司", null),
        Site = new SiteInput("模拟滩回迁楼五号院", "true"),
        Industry = Words.Industry.Api(Industry.Construction),
        People = "9",
        AmountYuan = "81000",
    }, default)).Id;

    private Task AgreeAsync(ActContext context) => mediation.RecordAsync(context, id, new RecordMediation
    {
        On = Day(context),
        Place = "示例街道劳动争议调解室",
        Result = Api(MediationResult.Agreed),
        AgreedYuan = "81000",
        Instalments = [new("2022-09-30", "27000"), new("2022-10-08", "27000"), new("2022-11-08", "27000")],
        Note = "示例代表乙、示例公司经理在场，双方签字。",
    }, default);

    private static string Api(MediationResult result) => LegalHelpWords.Results.Api(result);

    private static string Day(ActContext context) => context.Today.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Of September 2022.</summary>
    private static DateTime At(int day, int hour) => CivilTime.ToUtc(new DateOnly(2022, 9, day), new TimeOnly(hour, 20));
}
