using System.Text;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;
using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Anxin.Web.Tests.Campaign;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Organisation;

/// <summary>A unit whose end is entered takes nothing more, so that no case is ever without an owner; what it closed is the unit's above.</summary>
public sealed class ClosingUnitTests : SiteTests
{
    private const string Row = "单位,受理日期,企业名称,所属行业,人数,金额(元),办结日期,办结结果\n{0},2022-10-11,示例旧账有限公司,制造业,3,900,{1}\n";

    [Theory, Engines]
    public async Task From_the_entry_of_its_end_nothing_comes_to_it_by_whatever_way(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-12T09:00");
        var (own, sibling, above) = (await site.Caseworker("630102"), await site.Caseworker("630103"), await site.Caseworker("630100"));
        var (done, elsewhere) = (await own.OpensAsync(ACase.Usual.On("2022-10-11")), await sibling.OpensAsync(ACase.Usual.In("630103").On("2022-10-11")));
        (await done.CloseAsync("2022-10-12", "withdrawn")).Is(200);
        await ClosesAsync(site, "630102", "2022-10-20");

        var refused = (await own.PostAsync("cases", ACase.Usual.On("2022-10-12").Body)).IsRefused("unit-closes");
        Assert.Contains("从2022-10-20起撤销", refused.Text, StringComparison.Ordinal);
        Assert.Contains("登记到西宁市总工会", refused.Text, StringComparison.Ordinal);
        (await own.PostAsync("clues", (AClue.Usual with { Unit = "630102" }).Body)).IsRefused("unit-closes");
        (await done.ReopenAsync()).IsRefused("unit-closes");
        (await elsewhere.ReassignAsync("630102")).IsRefused("unit-closes");
        (await elsewhere.For(above).ReassignAsync("630102")).IsRefused("unit-closes");
        (await elsewhere.ActAsync("handovers", new { kind = "assignment", to = "630102", reason = "工地在对方辖区" })).IsRefused("unit-closes");
        var row = (await ImportAsync(own, "630102", ",")).Is(200);
        Assert.Equal((0, "单位"), (row["accepted"].GetInt32(), row.TextOf("rejected.0.column")));
        Assert.Contains("从2022年10月20日起撤销", row.TextOf("rejected.0.problem"), StringComparison.Ordinal);
        // What is finished may still be written down.
        Assert.Equal(1, (await ImportAsync(own, "630102", "2022-10-12,撤诉")).Is(200)["accepted"].GetInt32());
        Assert.Equal(0, await site.ReadAsync(db => db.CaseStates.CountAsync(s => s.UntilPosition == null && s.Status == Rules.CaseStatus.Open
            && db.Units.Any(u => u.Id == s.UnitId && u.Code == "630102"))));
    }

    [Theory, Engines]
    public async Task A_workers_own_report_goes_to_the_unit_above_instead(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-12T09:00");
        await ClosesAsync(site, "630102", "2022-10-20");
        var worker = new Worker(site);
        await worker.FillsInAsync();
        await worker.SendsAsync();
        Assert.Equal(["630100"], await site.ReadAsync(db => db.Clues.Join(db.Units, c => c.UnitId, u => u.Id, (_, u) => u.Code).ToListAsync()));
    }

    [Theory, Engines]
    public async Task What_it_closed_is_read_and_counted_by_the_unit_above_when_it_is_gone(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-18T09:00"));
        var site = october.Site;
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(9).On("2022-10-17"));
        (await it.CloseAsync("2022-10-18", "withdrawn")).Is(200);
        await ClosesAsync(site, "630102", "2022-10-20");
        await october.ItBecomesAsync("2022-10-21T09:00:00");

        var above = await site.Caseworker("630100");
        Assert.Equal(("630102", "closed"), ((await it.For(above).ReadAsync()).Is(200).TextOf("unit"), (await it.For(above).ReadAsync()).TextOf("status")));
        var listed = (await above.GetAsync("cases?unit=630100&subtree=true")).Is(200);
        Assert.Equal((1, 1), (listed["total"].GetInt32(), listed.Count("items")));
        Assert.Contains("城东区总工会", (await (await Person.SignsInAsync(site, Roles.Caseworker, "630100")).GetAsync($"/cases/{it.Id}")).Is(200).Text, StringComparison.Ordinal);
        (await it.For(await site.Caseworker("630200")).ReadAsync()).IsProblem(404);
        // Whoever sat there sits nowhere now.
        (await it.ReadAsync()).IsProblem(404);
        (await it.For(above).ReopenAsync()).IsRefused("unit-closes");

        Assert.Equal("1 9 50000.00 0 0.00 1 0", October.Figures((await october.TableAsync("630100", "weekly", "2022-10-17"))["totals"]));
        Assert.Equal("1 9 50000.00 0 0.00 1 0", October.Figures((await october.TableAsync("630000", "weekly", "2022-10-17"))["totals"]));
        Assert.Equal(1, (await october.TableAsync("630100", "monthly", "2022-10-01"))["totals.cases"].GetInt32());
        var report = await october.ReportAsync("630100", "weekly", "2022-10-17");
        (await report.SubmitAsync()).Is(200);
        var officer = await Person.SignsInAsync(site, Roles.Reporter, "630100");
        Assert.Contains(it.Number, (await officer.GetAsync($"/reports/{report.Id}/figure?column=newCases&row=630100")).Is(200).Text, StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(Stop).ToListAsync(Stop));
    }

    [Theory, Engines]
    public async Task It_cannot_be_closed_while_clues_wait_and_nobody_is_put_below_it(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-12T09:00");
        await (await site.Caseworker("630102")).TellsAsync();
        Assert.Equal("unit-has-clues", (await Assert.ThrowsAsync<RefusalException>(() => ClosesAsync(site, "630102", "2022-10-20"))).Code);
        await ClosesAsync(site, "630103", "2022-10-20");
        var wrong = await Assert.ThrowsAsync<InputException>(() => DoAsync(site, (acts, context) =>
            acts.ChangeAsync(context, "630104", new UnitInput { Parent = "630103", Reason = "区划调整" }, Stop)));
        Assert.Equal(["parent"], wrong.Problems.All.Select(p => p.Field));
    }

    [Theory, Engines]
    public async Task A_name_sent_empty_is_asked_for(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-12T09:00");
        var wrong = await Assert.ThrowsAsync<InputException>(() => DoAsync(site, (acts, context) =>
            acts.ChangeAsync(context, "630102", new UnitInput { Name = "", Reason = "改名" }, Stop)));
        Assert.Equal(["请填写单位名称"], wrong.Problems.All.Select(p => p.Text.Chinese));
    }

    private static Task<Answer> ImportAsync(Caller clerk, string unit, string closing)
    {
        var csv = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, Row, unit, closing)));
        return clerk.SendAsync(HttpMethod.Post, $"imports?unit={unit}&mode=goodRows", new MultipartFormDataContent { { csv, "file", "ledger.csv" } }, null);
    }

    private static Task ClosesAsync(TestSite site, string code, string on) =>
        DoAsync(site, (acts, context) => acts.CloseAsync(context, code, new UnitInput { On = on, Reason = "撤并" }, Stop));

    private static async Task DoAsync(TestSite site, Func<UnitActs, ActContext, Task> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<UnitActs>(),
            await SystemActs.ContextAsync(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AnxinDb>()));
    }
}
