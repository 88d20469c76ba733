using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Parties;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Web.Hosting;

/// <summary>One case of the demo told to the last worker: the whole chain, sixty invented workers from a payroll, partly paid.</summary>
internal sealed class DemoWages(CaseActs cases, PartyActs parties, WageActs wages)
{
    private const int Workers = 60;
    private const int PaidWhole = 22;
    private const int PaidHalf = 10;
    private static readonly string[] Trades = ["木工", "钢筋工", "瓦工", "架子工", "小工"];

    private Guid id;

    /// <summary>What was done, and when.</summary>
    public IEnumerable<(DateTime At, Func<ActContext, Task> Act)> Steps() =>
    [
        (At(5, 9), OpenAsync), (At(5, 11), ChainAsync), (At(6, 10), ListAsync), (At(8, 15), c => PayAsync(c, 1, PaidWhole, null)),
        (At(9, 16), c => PayAsync(c, PaidWhole + 1, PaidHalf, "2000")),
    ];

    private async Task OpenAsync(ActContext context) => id = (await cases.CreateAsync(context, new CreateCase
    {
        Unit = "630102",
        AcceptedOn = Day(context),
        Channel = Words.Channel.Api(Channel.LettersAndVisits),
        Employer = new EmployerInput("样板沟建筑劳务有限公司", null),
        Site = new SiteInput("示意坪安置小区一期", "true"),
        Industry = Words.Industry.Api(Industry.Construction),
        People = "48",
        AmountYuan = "300000",
    }, default)).Id;

    private async Task ChainAsync(ActContext context)
    {
        (PartyRole Role, string Name, string? Code, string Article)[] chain =
        [
            (PartyRole.Owner, "示意坪城镇建设投资有限公司（示例）", null, "wage-regulation-29"),
            (PartyRole.GeneralContractor, "示例河建设集团有限公司", "91632801MA00000X7F", "wage-regulation-30"),
            (PartyRole.Subcontractor, "虚构岭建筑工程有限公司", null, "wage-regulation-30"),
            (PartyRole.LabourCompany, "样板沟建筑劳务有限公司", null, "wage-regulation-19"),
            (PartyRole.Foreman, "示例·包工头", null, "wage-regulation-36"),
        ];
        foreach (var (role, name, code, article) in chain)
            await parties.AddAsync(context, id, new PartyInput
            {
                Role = WageWords.PartyRole.Api(role),
                Name = name,
                CreditCode = code,
                Article = article,
                Phone = role == PartyRole.Foreman ? "13800000000" : null,
            }, default);
        await parties.AskAsync(context, id, Asked(Safeguard.SpecialAccount, Answered.Yes, "示例银行城东支行"), default);
        await parties.AskAsync(context, id, Asked(Safeguard.Deposit, Answered.NotKnown, null), default);
        await parties.AskAsync(context, id, Asked(Safeguard.RealNameList, Answered.No, null), default);
    }

    private async Task ListAsync(ActContext context)
    {
        var rows = Enumerable.Range(1, Workers).Select(n => new PayrollRow("工资表", n + 3, new WorkerInput
        {
            Name = $"示例工人{n:00}",
            Number = Number(n),
            Phone = $"138000000{n:00}",
            Trade = Trades[n % Trades.Length],
            Days = (18 + (n % 9)).ToString(CultureInfo.InvariantCulture),
            RateYuan = (220 + (n % 5 * 20)).ToString(CultureInfo.InvariantCulture),
            RateBasis = WageWords.RateBasis.Api(RateBasis.Day),
            From = "2022-08-01",
            To = "2022-08-31",
        }, new Dictionary<string, string>()));
        await wages.ImportAsync(context, id, new Payroll([.. rows], []), new WithReason(), default);
        await wages.CompleteAsync(context, id, new MarkComplete { Complete = "true" }, default);
    }

    private Task PayAsync(ActContext context, int from, int count, string? yuan) => wages.PayAsync(context, id, new RecordPayments
    {
        On = Day(context),
        Method = WageWords.PaymentMethod.Api(yuan is null ? PaymentMethod.ThroughContractor : PaymentMethod.Cash),
        Lines = [.. Enumerable.Range(from, count).Select(n => new LinePayment(n.ToString(CultureInfo.InvariantCulture), yuan))],
    }, yuan is null ? new AttachFile("示例代发回单.txt", "text/plain", "示例回单，不是真的"u8.ToArray()) : null, default);

    private static SafeguardInput Asked(Safeguard kind, Answered answer, string? bank) =>
        new() { Kind = WageWords.Safeguard.Api(kind), Answer = WageWords.Answered.Api(answer), Bank = bank };

    /// <summary>Of no place and no person; only its check sign is right.</summary>
    private static string Number(int n)
    {
        var digits = $"00000019900101{n:000}";
        return digits + IdentityNumber.CheckSign(digits);
    }

    private static string Day(ActContext context) => context.Today.ToString("O", CultureInfo.InvariantCulture);

    private static DateTime At(int day, int hour) => CivilTime.ToUtc(new DateOnly(2022, 10, day), new TimeOnly(hour, 10));
}
