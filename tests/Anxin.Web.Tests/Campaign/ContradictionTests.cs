using Anxin.Core.Accounts;
using Anxin.Core.Dispatch;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Campaign;

/// <summary>A zero that something spoke against is no zero any more, whatever becomes of what spoke.</summary>
public sealed class ContradictionTests : SiteTests
{
    private static readonly DateOnly Week = new(2022, 10, 3);

    [Theory, Engines]
    public async Task A_confirmed_zero_that_was_contradicted_is_not_passed_on_and_one_passed_on_is_corrected(Engine engine)
    {
        var (october, report) = await ZeroAsync(engine, "2022-10-10T09:00:00");
        (await report.AcceptAsync(october.Province)).Is(200);
        var clerk = await october.Site.Caseworker("632200");
        var it = await clerk.OpensAsync(ACase.Usual.In("632200").On("2022-10-06"));
        await october.ItBecomesAsync("2022-10-10T16:00:00");
        var list = await PassAsync(october, FederationNoticeKind.ZeroList);
        Assert.DoesNotContain("632200", list);
        var row = (await october.Province.GetAsync($"{October.Campaign}/tables/weekly/2022-10-03?unit=630000")).Is(200)["rows"].EnumerateArray()
            .Single(r => r.GetProperty("unit").GetString() == "632200");
        Assert.Equal("1 10 50000.00 0 0.00 0 1", October.Figures(row));
        var page = (await (await Person.SignsInAsync(october.Site, Roles.Reporter, "630000")).GetAsync("/consolidated/qinghai-2022-41/weekly/2022-10-03")).Is(200);
        Assert.Contains("零报告不再成立", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("已审，零报告", page.Text, StringComparison.Ordinal);

        (await it.VoidAsync()).Is(200);
        Assert.True((await report.ReadAsync())["contradicted"].GetBoolean());
        Assert.Equal(2, (await report.SubmitAsync()).Is(200)["version"].GetInt32());
        Assert.False((await report.ReadAsync())["contradicted"].GetBoolean());
        Assert.Equal(["632200"], await PassAsync(october, FederationNoticeKind.ZeroList));
        await clerk.OpensAsync(ACase.Usual.In("632200").On("2022-10-06"));
        Assert.Equal(["632200"], await PassAsync(october, FederationNoticeKind.Correction));
    }

    [Theory, Engines]
    public async Task A_deemed_zero_stays_contradicted_when_the_case_that_did_it_is_voided(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var report = await october.ReportAsync("632200", "weekly", "2022-10-03");
        await october.ItBecomesAsync("2022-10-10T16:00:00");
        await PassAsync(october, FederationNoticeKind.ZeroList);
        var it = await (await october.Site.Caseworker("632200")).OpensAsync(ACase.Usual.In("632200").On("2022-10-06"));
        Assert.Equal(["632200"], await PassAsync(october, FederationNoticeKind.Correction));
        (await it.VoidAsync()).Is(200);

        var now = (await report.ReadAsync()).Is(200);
        Assert.Equal(("late", "deemed", false, true), (now.TextOf("state"), now.TextOf("zero"), now["onTime"].GetBoolean(), now["contradicted"].GetBoolean()));
        Assert.Equal(0, now["figures.newCases"].GetInt32());
        var officer = await Person.SignsInAsync(october.Site, Roles.Reporter, "632200");
        var page = (await officer.GetAsync($"/reports/{report.Id}")).Is(200).Text;
        Assert.Contains("后来又撤掉了：原来的零报告已被推翻", page, StringComparison.Ordinal);
        Assert.Contains(it.Number, page, StringComparison.Ordinal);
        Assert.Contains("1次", (await officer.GetAsync("/board/qinghai-2022-41?duty=weekly")).Is(200).Text, StringComparison.Ordinal);

        // Handed in again it is a zero again, and goes upward again; that it was contradicted stays on record.
        (await report.SubmitAsync()).Is(200);
        now = (await report.ReadAsync()).Is(200);
        Assert.Equal(("submitted", "deemed", true), (now.TextOf("state"), now.TextOf("zero"), now["contradicted"].GetBoolean()));
        Assert.Equal(["632200"], await PassAsync(october, FederationNoticeKind.ZeroList));
    }

    [Theory, Engines]
    public async Task A_recovery_or_a_clue_that_was_taken_back_contradicted_it_too_and_another_week_did_not(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-01T09:00"));
        var (paid, told) = (await october.Site.Caseworker("632200"), await october.Site.Caseworker("632300"));
        var it = await paid.OpensAsync(ACase.Usual.In("632200").On("2022-10-01"));
        await october.ItBecomesAsync("2022-10-10T16:00:00");
        (await it.RecoverAsync("2022-10-05", 1, "100")).Is(200);
        (await it.ActAsync("recoveries/1/void", new { reason = "误录" })).Is(200);
        var clue = await told.TellsAsync(AClue.Usual with { Unit = "632300", ReceivedOn = "2022-10-06" });
        (await told.PostAsync($"clues/{clue}/decline", new { conclusion = "notWages", reason = "不属于工资" })).Is(200);
        var other = await (await october.Site.Caseworker("632500")).OpensAsync(ACase.Usual.In("632500").On("2022-10-10"));
        (await other.VoidAsync()).Is(200);
        foreach (var (unit, state) in new[] { ("632200", "late"), ("632300", "late"), ("632500", "zeroDeemed") })
            Assert.Equal((unit, state), (unit, (await (await october.ReportAsync(unit, "weekly", "2022-10-03")).ReadAsync()).TextOf("state")));
    }

    [Theory, Engines]
    public async Task A_case_that_moved_here_and_was_voided_spoke_against_nobodys_zero_but_where_it_was(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        await october.ItBecomesAsync("2022-10-10T16:00:00");
        var it = await (await october.Site.Caseworker("632200")).OpensAsync(ACase.Usual.In("632200").On("2022-10-06"));
        var province = await october.Site.Caseworker("630000");
        (await it.For(province).ReassignAsync("632300")).Is(200);
        (await it.For(province).VoidAsync()).Is(200);
        Assert.Equal("zeroDeemed", (await (await october.ReportAsync("632300", "weekly", "2022-10-03")).ReadAsync()).TextOf("state"));
    }

    [Theory, Engines]
    public async Task Late_without_figures_says_that_a_clue_waits(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        await (await october.Site.Caseworker("632200")).TellsAsync(AClue.Usual with { Unit = "632200" });
        await october.ItBecomesAsync("2022-10-10T16:00:00");
        var report = await october.ReportAsync("632200", "weekly", "2022-10-03");
        Assert.Equal("late", (await report.ReadAsync()).TextOf("state"));
        var officer = await Person.SignsInAsync(october.Site, Roles.Reporter, "632200");
        Assert.Contains("有收到的线索还没分办，所以不能视为零报告", (await officer.GetAsync($"/reports/{report.Id}")).Is(200).Text, StringComparison.Ordinal);
    }

    private async Task<(October, TheReport)> ZeroAsync(Engine engine, string at)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        await october.ItBecomesAsync(at);
        var report = await october.ReportAsync("632200", "weekly", "2022-10-03");
        Assert.Equal("confirmed", (await report.SubmitAsync()).Is(200).TextOf("zero"));
        return (october, report);
    }

    private static async Task<List<string>> PassAsync(October october, FederationNoticeKind kind) =>
        [.. (await october.ProvinceDoesAsync((c, context) => c.PassAsync(context, "qinghai-2022-41", "weekly", Week, kind, Stop))).Read().Select(l => l.Unit)];
}
