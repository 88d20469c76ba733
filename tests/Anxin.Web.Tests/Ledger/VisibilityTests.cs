using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Ledger;

/// <summary>A unit sees itself and what is below it; another unit's case does not exist for it, whatever it asks.</summary>
public sealed class VisibilityTests : SiteTests
{
    [Theory, Engines]
    public async Task Another_units_case_is_404_by_every_act_and_address(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.RecoverAsync("2022-10-01", 1, "1")).Is(200);
        foreach (var unit in new[] { "630103", "630200", "632801", "QH-CY-01", "QH-ZS-01" })
        {
            var stranger = await site.As(Roles.Caseworker | Roles.Reporter | Roles.Duty | Roles.Viewer, unit);
            var seen = it.For(stranger);
            var own = await stranger.OpensAsync();
            (await seen.ReadAsync()).IsProblem(404, "not-found");
            (await seen.JournalAsync()).IsProblem(404, "not-found");
            (await seen.AmendAsync(new { people = 12, reason = "复核" })).IsProblem(404, "not-found");
            (await seen.RecoverAsync("2022-10-01", 1, "100")).IsProblem(404, "not-found");
            (await seen.ActAsync("recoveries/1/void", new { reason = "误录" })).IsProblem(404, "not-found");
            (await seen.ServeAsync("mediation", "2022-10-01")).IsProblem(404, "not-found");
            (await seen.CloseAsync("2022-10-01", "withdrawn")).IsProblem(404, "not-found");
            (await seen.ReopenAsync()).IsProblem(404, "not-found");
            (await seen.VoidAsync()).IsProblem(404, "not-found");
            (await seen.MergeAsync(own, 1)).IsProblem(404, "not-found");
            (await own.MergeAsync(seen, 1)).IsProblem(404, "not-found");
            (await seen.UnmergeAsync()).IsProblem(404, "not-found");
            (await seen.ReassignAsync(unit)).IsProblem(404, "not-found");
            (await seen.ActAsync("reassign/accept", new { })).IsProblem(404, "not-found");
            (await seen.ActAsync("reassign/decline", new { reason = "不接" })).IsProblem(404, "not-found");
        }
        Assert.Equal(2, (await it.JournalAsync()).Count("items"));
    }

    [Theory, Engines]
    public async Task Lists_searches_and_hints_speak_of_the_own_subtree_only(Engine engine)
    {
        var site = await SiteAsync(engine);
        await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.By("湟源示例水利有限公司"));
        var neighbour = await site.Caseworker("630103");
        var own = await neighbour.OpensAsync(ACase.Usual.In("630103").By("湟源示例水利有限公司"));
        Assert.Equal(0, own.Created.Count("warnings"));
        Assert.Equal(1, (await neighbour.GetAsync("cases"))["total"].GetInt32());
        Assert.Equal(1, (await neighbour.GetAsync("cases?q=水利"))["total"].GetInt32());
        Assert.Equal(1, (await neighbour.GetAsync("cases?unit=630103&q=水利&subtree=true"))["total"].GetInt32());
        (await neighbour.GetAsync("cases?unit=630102")).IsProblem(404, "not-found");
        (await neighbour.GetAsync("cases?unit=630100&q=水利")).IsProblem(404, "not-found");
        (await neighbour.PostAsync("cases", ACase.Usual.In("630102").Body)).IsProblem(404, "not-found");

        var prefecture = await site.Caseworker("630100");
        Assert.Equal(2, (await prefecture.GetAsync("cases?q=水利"))["total"].GetInt32());
        Assert.Equal(2, (await prefecture.OpensAsync(ACase.Usual.In("630104").By("湟源示例水利有限公司"))).Created.Count("warnings"));
    }

    [Theory, Engines]
    public async Task The_levels_above_see_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        foreach (var unit in new[] { "630100", "630000" })
            (await it.For(await site.As(Roles.Viewer, unit)).ReadAsync()).Is(200);
    }

    [Theory, Engines]
    public async Task A_role_below_gives_nothing_above_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630100")).OpensAsync(ACase.Usual.In("630100"));
        (await it.For(await site.Caseworker("630102")).ReadAsync()).IsProblem(404, "not-found");
    }
}
