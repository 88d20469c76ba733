using System.Globalization;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Printing;

namespace Anxin.Web.Hosting;

/// <summary>The demo's custody: a labour department whose member signs in, a transfer that waits, one accepted and fed back, and daily notices.</summary>
public sealed class DemoCustody(CaseActs cases, CustodyActs custody, NoticeActs notices, AgencyActs agencies, AccountActs accounts)
{
    private const string Unit = "630102";
    private const string Department = "630102-RS";
    private const int Order = 8;

    /// <summary>With the demo's people: the department has accounts, and one of its people is a click away.</summary>
    public async Task PlantAsync(ActContext context)
    {
        await agencies.ChangeAsync(context, Department, new AgencyInput { Partner = CustodyWords.PartnerKind.Api(PartnerKind.Accounts) }, default);
        var made = await accounts.CreateAsync(context, new NewAccount("demo-labour", "示例·人社部门经办人", context.Viewer.Tree.Agency(Department)!.Id, Roles.None, Order), null, default);
        if (!made.Succeeded)
            throw new InvalidOperationException(string.Join(" ", made.Errors.Select(e => e.Description)));
    }

    /// <summary>What happened, each at its own instant.</summary>
    public IEnumerable<(DateTime At, UnitNode Unit, Func<ActContext, Task> Act)> Tell(UnitTree tree, DateTime end)
    {
        var unit = tree.Find(Unit)!;
        Guid waiting = default, taken = default, transfer = default;
        yield return (end.AddDays(-12), unit, async c => taken = await OpenAsync(c, "假想湖市政工程有限公司", "滨河路管网改造", 23, "412000"));
        yield return (end.AddDays(-11), unit, async c => transfer = (await custody.OfferCaseAsync(c, taken, new OfferHandover { Kind = "transfer", To = Department, Reason = "用人单位拒不配合，请依法查处" }, default)).Id);
        yield return (end.AddDays(-10), unit, c => custody.AnswerAsync(Member(c), transfer, true, new AnswerHandover(), ExchangeMeans.Desk, default));
        yield return (end.AddDays(-2), unit, c => custody.FeedBackAsync(Member(c), transfer, new FeedbackInput { Text = "已立案，责令限期支付，约定本月二十日前付清" }, ExchangeMeans.Desk, default));
        yield return (end.AddDays(-3), unit, async c => waiting = await OpenAsync(c, "模拟滩劳务分包有限公司", "东郊冷链仓库", 17, "208500"));
        yield return (end.AddDays(-1), unit, c => custody.OfferCaseAsync(c, waiting, new OfferHandover { Kind = "transfer", To = Department, Reason = "总包与分包互相推诿，请人社部门介入" }, default));
        // Every morning at half past ten the units tell their departments what came in before; what came since is still owed.
        for (var day = CivilTime.DateOf(end).AddDays(-40); day < CivilTime.DateOf(end); day = day.AddDays(1))
            yield return (CivilTime.ToUtc(day, new TimeOnly(10, 30)), tree.Root, SendAsync);
    }

    private async Task SendAsync(ActContext context)
    {
        var owed = await notices.ListAsync(DemoPeople.DeskOf(context.Viewer.Tree, context.Viewer.Tree.Root, Roles.Caseworker), false, context.Now, default);
        foreach (var unit in owed.Where(r => r.Agency is not null).GroupBy(r => r.UnitId))
        {
            var node = context.Viewer.Tree.Find(unit.Key)!;
            var letter = unit.First().Agency!.Partner == PartnerKind.Package;
            await notices.SendAsync(context with { Viewer = DemoPeople.DeskOf(context.Viewer.Tree, node, Roles.Caseworker) }, new SendNotices
            {
                Clues = [.. unit.Select(r => r.ClueId.ToString())],
                LetterNumber = letter ? $"示工通〔{context.Today.Year}〕{context.Today.DayOfYear}号" : null,
                On = letter ? context.Today.ToString("O", CultureInfo.InvariantCulture) : null,
            }, l => NoticePaper.Docx(l, "演练"), default);
        }
    }

    private async Task<Guid> OpenAsync(ActContext context, string employer, string site, int people, string yuan) => (await cases.CreateAsync(context, new CreateCase
    {
        Unit = Unit,
        AcceptedOn = context.Today.ToString("O", CultureInfo.InvariantCulture),
        Channel = Words.Channel.Api(Channel.Hotline12351),
        Employer = new EmployerInput(employer, null),
        Site = new SiteInput(site, "true"),
        Industry = Words.Industry.Api(Industry.Construction),
        People = people.ToString(CultureInfo.InvariantCulture),
        AmountYuan = yuan,
    }, default)).Id;

    private static ActContext Member(ActContext context) => context with
    {
        Viewer = new Viewer(new Actor(ActorKind.AgencyMember, null, "示例·人社部门经办人", context.Viewer.Tree.Agency(Department)!.Id), [], context.Viewer.Tree),
    };
}
