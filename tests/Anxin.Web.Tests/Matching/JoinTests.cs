using System.Globalization;
using Anxin.Core.Matching;
using Anxin.Core.Reports;
using Anxin.TestCommon;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Matching;

/// <summary>One case in two hierarchies: found across, decided by whoever stands above both, counted once.</summary>
public sealed class JoinTests : SiteTests
{
    private const string Industry = "QH-CY-01";

    private static readonly ACase Here = ACase.Usual with { Employer = "青海云杉建筑劳务有限公司", Site = "云杉家园二期", People = 24 };
    private static readonly ACase There = Here with { Unit = Industry, Employer = "云杉建筑劳务有限责任公司", Site = "云杉家园2期项目部", People = 26, Channel = "lettersAndVisits" };

    [Theory, Engines]
    public async Task A_pair_across_two_hierarchies_lies_with_the_province_and_with_nobody_below(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (district, union, province) = (await site.Caseworker("630102"), await site.Caseworker(Industry), await site.Caseworker("630000"));
        await district.OpensAsync(Here);
        var there = await union.OpensAsync(There);
        Assert.Empty(there.Created["warnings"].EnumerateArray());
        Assert.Equal(2, await SweepAsync(site));

        Assert.Empty((await district.GetAsync("matches"))["items"].EnumerateArray());
        Assert.Empty((await union.GetAsync("matches"))["items"].EnumerateArray());
        var pair = Assert.Single((await province.GetAsync("matches")).Is(200)["items"].EnumerateArray());
        Assert.InRange(pair.GetProperty("score").GetDouble(), 0.5, 1);
        Assert.Contains(pair.GetProperty("why").EnumerateArray(), e => e.GetProperty("code").GetString() == "name-same");
        Assert.Equal(2, await NewCasesAsync(province, "630000"));
        Assert.Equal(0, await SweepAsync(site));
    }

    [Theory, Engines]
    public async Task Joined_it_counts_once_under_the_territorial_unit_and_the_other_lists_it_as_not_counted(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (district, union, province) = (await site.Caseworker("630102"), await site.Caseworker(Industry), await site.Caseworker("630000"));
        var here = await district.OpensAsync(Here);
        var there = await union.OpensAsync(There);
        var pair = await PairAsync(site, province);

        (await district.PostAsync($"matches/{pair}/join", new { reason = "同一工地" })).IsProblem(404);
        (await province.PostAsync($"matches/{pair}/join", new { })).IsWrongIn("reason");
        (await province.PostAsync($"matches/{pair}/join", new { reason = "同一工地同一批工人" })).Is(200);

        Assert.Equal((1, 1, 0), (await NewCasesAsync(province, "630000"), await NewCasesAsync(province, "630102"), await NewCasesAsync(province, Industry)));
        var participant = await there.ReadAsync();
        Assert.Equal((here.Id.ToString(), false), (participant.TextOf("joinedTo"), participant["counted"].GetBoolean()));
        Assert.Equal("case.join", (await there.JournalAsync()).TextOf("items.1.kind"));
        Assert.Equal(Industry, (await here.JournalAsync()).TextOf("items.1.after.countsFor.unit"));
        Assert.Equal("26", (await here.JournalAsync())["items"][1].GetProperty("after").GetProperty("countsFor").GetProperty("people").ToString());
        var table = await TableAsync(union, "monthly", Industry);
        Assert.Empty(table["rows"].EnumerateArray());
        Assert.Equal(there.Id.ToString(), table["notCounted"][0].GetProperty("cases")[0].GetString());
        Assert.Empty((await province.GetAsync("matches"))["items"].EnumerateArray());

        (await here.For(province).VoidAsync()).IsRefused("case-counts-for-others");
        (await there.For(union).ActAsync("unjoin", new { reason = "核实为两件" })).IsProblem(404);
        (await there.For(province).ActAsync("unjoin", new { reason = "核实为两件" })).Is(200);
        Assert.Equal(2, await NewCasesAsync(province, "630000"));
    }

    [Theory, Engines]
    public async Task Rejected_it_is_not_shown_again_until_the_facts_change(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (district, union, province) = (await site.Caseworker("630102"), await site.Caseworker(Industry), await site.Caseworker("630000"));
        var here = await district.OpensAsync(Here);
        await union.OpensAsync(There);
        var pair = await PairAsync(site, province);
        (await province.PostAsync($"matches/{pair}/reject", new { reason = "两个班组" })).Is(200);
        (await province.PostAsync($"matches/{pair}/reject", new { reason = "两个班组" })).IsRefused("match-decided");

        (await here.RecoverAsync("2022-10-01", 1, "100")).Is(200);
        await SweepAsync(site);
        Assert.Empty((await province.GetAsync("matches"))["items"].EnumerateArray());

        (await here.AmendAsync(new { people = 26, reason = "核对花名册" })).Is(200);
        Assert.Equal(pair, await PairAsync(site, province));
    }

    [Theory, Engines]
    public async Task A_joint_case_is_reported_at_once_only_by_the_unit_that_counts_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (district, union, province) = (await site.Caseworker("630102"), await site.Caseworker(Industry), await site.Caseworker("630000"));
        var here = await district.OpensAsync(Here);
        var there = await union.OpensAsync(There);
        (await province.PostAsync($"matches/{await PairAsync(site, province)}/join", new { reason = "同一工地" })).Is(200);
        (await there.AmendAsync(new { people = 60, reason = "核对" })).Is(200);
        Assert.Equal(0, await site.ReadAsync(db => db.ImmediateReports.CountAsync(Stop)));
        (await here.AmendAsync(new { people = 55, reason = "核对" })).Is(200);
        Assert.Equal(1, await site.ReadAsync(db => db.ImmediateReports.CountAsync(Stop)));
        (await there.For(province).ActAsync("unjoin", new { reason = "核实为两件" })).Is(200);
        Assert.Equal(2, await site.ReadAsync(db => db.ImmediateReports.CountAsync(Stop)));
    }

    [Theory, Engines]
    public async Task Alike_in_the_own_subtree_is_told_with_the_reason_and_outside_it_is_not(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (district, neighbour, city) = (await site.Caseworker("630102"), await site.Caseworker("630103"), await site.Caseworker("630100"));
        var here = await district.OpensAsync(Here);
        var again = await district.OpensAsync(Here with { Employer = "青海云衫建筑勞務有限公司" });
        Assert.Equal("likely-duplicate", again.Created.TextOf("warnings.0.code"));
        Assert.Contains("企业名称", again.Created.TextOf("warnings.0.message"), StringComparison.Ordinal);
        var other = await neighbour.OpensAsync(Here with { Unit = "630103" });
        Assert.Empty(other.Created["warnings"].EnumerateArray());
        Assert.Empty((await neighbour.GetAsync($"cases/{other.Id}/alike"))["items"].EnumerateArray());
        var seen = (await city.GetAsync($"cases/{other.Id}/alike")).Is(200)["items"].EnumerateArray().Select(i => i.GetProperty("id").GetGuid()).ToList();
        Assert.Contains(here.Id, seen);
    }

    /// <summary>An act by number on one of the cases: join, unjoin, merge, unmerge, reassign, recover, close, reopen.</summary>
    private static readonly Gen<(int Act, int Case, int N)[]> Story = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 4], Gen.Int[0, 9]).Array[6, 18];

    [Theory, Engines]
    public async Task Whatever_is_joined_merged_or_moved_every_parent_is_the_sum_of_its_children_and_its_own(Engine engine)
    {
        var site = await SiteAsync(engine);
        var province = await site.Caseworker("630000");
        await Story.SampleAsync(async story =>
        {
            var cases = new List<TheCase>();
            foreach (var unit in new[] { "630102", Industry, "630103", "QH-CY-02", "630100" })
                cases.Add(await province.OpensAsync(Here with { Unit = unit, People = 10, Owed = "5000" }));
            await SweepAsync(site);
            foreach (var (act, at, n) in story)
                Assert.Contains((await DoAsync(site, province, cases, act, at, n)).Status, new[] { 200, 400, 404, 422 });
            await EverySumHoldsAsync(province);
        }, iter: 4, threads: 1);
        await using var scope = site.Services.CreateAsyncScope();
        var faults = new List<string>();
        await foreach (var fault in scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(Stop))
            faults.Add(fault);
        Assert.Equal([], faults);
    }

    private static async Task<Answer> DoAsync(TestSite site, Caller province, List<TheCase> cases, int act, int at, int n)
    {
        var it = cases[at];
        switch (act)
        {
            case 0 or 1:
                await SweepAsync(site);
                var open = (await province.GetAsync("matches"))["items"].EnumerateArray().Select(i => i.GetProperty("id").GetGuid()).ToList();
                return open.Count == 0 ? await it.ReadAsync() : await province.PostAsync($"matches/{open[n % open.Count]}/join", new { reason = "同一工地" });
            case 2: return await it.ActAsync("unjoin", new { reason = "两件" });
            case 3: return await it.MergeAsync(cases[(at + 1 + n % 4) % 5], 10 + n);
            case 4: return await it.UnmergeAsync();
            case 5: return await it.ReassignAsync(n % 2 == 0 ? "630104" : "QH-CY-03");
            case 6: return await it.RecoverAsync("2022-10-01", 1, $"{n + 1}.00");
            default: return n % 2 == 0 ? await it.CloseAsync("2022-10-01", "withdrawn") : await it.ReopenAsync();
        }
    }

    private static async Task EverySumHoldsAsync(Caller province)
    {
        var units = (await province.GetAsync("units")).Is(200).Json.EnumerateArray().ToList();
        foreach (var parent in new[] { "630000", "630100" })
        {
            var weekly = await TableAsync(province, "weekly", parent);
            var rows = weekly["rows"].EnumerateArray().ToList();
            foreach (var figure in new[] { "newCases", "newPeople", "resolvedPeople", "closedCases", "openCases" })
                Assert.Equal(weekly["totals"].GetProperty(figure).GetInt64(), rows.Sum(r => r.GetProperty(figure).GetInt64()));
            var annex = await TableAsync(province, "monthly", parent);
            Assert.Equal(annex["totals"].GetProperty("cases").GetInt32(), annex["rows"].GetArrayLength());
            Assert.Equal(annex["totals"].GetProperty("cases").GetInt32(), weekly["totals"].GetProperty("newCases").GetInt32());
            var below = new List<string>();
            foreach (var child in units.Where(u => u.GetProperty("parent").GetString() == parent).Select(u => u.GetProperty("code").GetString()!))
            {
                var own = await TableAsync(province, "weekly", child);
                Assert.Equal(own["totals"].GetProperty("newCases").GetInt32(), rows.Single(r => r.GetProperty("unit").GetString() == child).GetProperty("newCases").GetInt32());
                below.Add(child);
            }
            Assert.NotEmpty(below);
        }
        var final = await TableAsync(province, "final", "630000");
        var all = await TableAsync(province, "weekly", "630000");
        Assert.Equal(all["totals"].GetProperty("resolvedAmountYuan").GetString(),
            (decimal.Parse(final["totals"].GetProperty("resolvedAmountWan").GetString()!, CultureInfo.InvariantCulture) * 10_000).ToString("0.00", CultureInfo.InvariantCulture));
    }

    private static async Task<Answer> TableAsync(Caller caller, string duty, string unit) =>
        (await caller.GetAsync($"campaigns/qinghai-2022-41/tables/{duty}/2022-10-01?unit={unit}")).Is(200);

    private static async Task<int> NewCasesAsync(Caller caller, string unit) => (await TableAsync(caller, "weekly", unit))["totals"].GetProperty("newCases").GetInt32();

    private static async Task<Guid> PairAsync(TestSite site, Caller province)
    {
        await SweepAsync(site);
        return Assert.Single((await province.GetAsync("matches")).Is(200)["items"].EnumerateArray()).GetProperty("id").GetGuid();
    }

    private static async Task<int> SweepAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Sweep>().RunAsync(new DateOnly(2022, 10, 1), Stop);
    }
}
