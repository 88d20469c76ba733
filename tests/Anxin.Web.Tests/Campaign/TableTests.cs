using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Campaign;

/// <summary>The tables fill themselves from the ledger; the figures here were counted by hand.</summary>
public sealed class TableTests : SiteTests
{
    [Theory, Engines]
    public async Task The_weekly_table_of_Xining(Engine engine)
    {
        var october = await AutumnAsync(engine);
        var table = await october.TableAsync("630100", "weekly", "2022-10-03");
        Assert.Equal(("weekly", "630100", "2022-10-03", "2022-10-09"),
            (table.TextOf("duty"), table.TextOf("unit"), table.TextOf("period.from"), table.TextOf("period.to")));
        Assert.False(table["frozen"].GetBoolean());
        var rows = table["rows"].EnumerateArray().ToDictionary(r => r.GetProperty("unit").GetString()!);
        Assert.Equal("1 37 180000.00 21 100500.50 1 1", October.Figures(rows["630102"]));
        Assert.Equal("1 15 24456.78 0 0.00 0 1", October.Figures(rows["630103"]));
        Assert.Equal("1 0 0.00 0 0.00 0 1", October.Figures(rows["630104"]));
        Assert.Equal("1 50 1000000.01 5 0.01 0 1", October.Figures(rows["630100"]));
        Assert.Equal("0 0 0.00 0 0.00 0 0", October.Figures(rows["630105"]));
        Assert.Equal("4 102 1204456.79 26 100500.51 1 4", October.Figures(table["totals"]));
        Assert.Equal("630100", table["rows"].EnumerateArray().Last().GetProperty("unit").GetString());
        Assert.Equal(JsonValueKind.Null, rows["630102"].GetProperty("state").ValueKind);
        Assert.Equal(2, rows["630102"].GetProperty("cases").GetArrayLength());

        var first = await october.TableAsync("630100", "weekly", "2022-10-01");
        Assert.Equal("1 3 3000.00 0 0.00 0 1", October.Figures(first["totals"]));
        var third = await october.TableAsync("630100", "weekly", "2022-10-10");
        Assert.Equal("0 0 0.00 17 80000.00 1 3", October.Figures(third["totals"]));
    }

    [Theory, Engines]
    public async Task The_provinces_weekly_table_has_a_row_for_each_reporter_with_its_state(Engine engine)
    {
        var october = await AutumnAsync(engine);
        var table = await october.TableAsync("630000", "weekly", "2022-10-03");
        var rows = table["rows"].EnumerateArray().ToDictionary(r => r.GetProperty("unit").GetString()!);
        Assert.Equal(16, rows.Count);
        Assert.Equal("4 102 1204456.79 26 100500.51 1 4", October.Figures(rows["630100"]));
        Assert.Equal(("late", "deemed"), (rows["630100"].GetProperty("state").GetString(), rows["630100"].GetProperty("zero").GetString()));
        Assert.Equal(("zeroDeemed", "deemed"), (rows["QH-ZS-03"].GetProperty("state").GetString(), rows["QH-ZS-03"].GetProperty("zero").GetString()));
        Assert.Equal(JsonValueKind.Null, rows["630000"].GetProperty("state").ValueKind);
        Assert.Equal("4 102 1204456.79 26 100500.51 1 4", October.Figures(table["totals"]));
    }

    [Theory, Engines]
    public async Task Annex_1_of_October(Engine engine)
    {
        var october = await AutumnAsync(engine);
        var table = await october.TableAsync("630100", "monthly", "2022-10-01");
        Assert.Equal(
        [
            "1 2022-10-02 示例丁商行 other 3 0.3 False True",
            "2 2022-10-04 示例甲建筑有限公司 construction 37 18 True True",
            "3 2022-10-05 示例乙制造有限公司 manufacturing 15 2.445678 False False",
            "4 2022-10-08 示例庚饭店 accommodationAndCatering   False False",
            "5 2022-10-09 示例丙置业有限公司 realEstate 50 100.000001 False False",
        ], table["rows"].EnumerateArray().Select(r => string.Join(' ', new[] { "no", "acceptedOn", "employer", "industry", "people", "amountWan", "mediatedOrServed", "closed" }
            .Select(name => r.GetProperty(name).ToString()))));
        Assert.Equal(("105", "120.745679"), (table.TextOf("totals.people"), table.TextOf("totals.amountWan")));
        Assert.Equal(0, (await october.TableAsync("630100", "monthly", "2022-11-01")).Count("rows"));
        Assert.Equal(5, (await october.TableAsync("630000", "monthly", "2022-10-01")).Count("rows"));
    }

    [Theory, Engines]
    public async Task Annex_2_of_the_campaign(Engine engine)
    {
        var october = await AutumnAsync(engine);
        var table = await october.TableAsync("630100", "final", "2022-10-01");
        Assert.Equal(
        [
            "engineeringConstruction 7 0.1 0.06 0.0042 18.000001",
            "manufacturing 1 0.013 0.009 0 0",
            "otherEmployers 0 0 0 0.0001 0.05005",
        ], table["rows"].EnumerateArray().Select(Line));
        Assert.Equal("8 0.113 0.069 0.0043 18.050051", Sums(table["totals"]));
        Assert.Equal("8 0.113 0.069 0.0043 18.050051", Sums((await october.TableAsync("630000", "final", "2022-10-01"))["totals"]));
    }

    [Theory, Engines]
    public async Task A_past_period_counts_a_case_where_it_was_and_its_parent_never_notices_the_move(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var xining = await october.Site.Caseworker("630100");
        var it = await xining.OpensAsync(ACase.Usual.In("630102").On("2022-10-04"));
        await october.ItBecomesAsync("2022-10-12T09:00:00");
        var before = October.Figures((await october.TableAsync("630100", "weekly", "2022-10-03"))["totals"]);
        (await it.ReassignAsync("630103")).Is(200);
        Assert.Equal(before, October.Figures((await october.TableAsync("630100", "weekly", "2022-10-03"))["totals"]));
        Assert.Equal("1 10 50000.00 0 0.00 0 1", await RowAsync("2022-10-03", "630102"));
        Assert.Equal("0 0 0.00 0 0.00 0 0", await RowAsync("2022-10-03", "630103"));
        Assert.Equal("0 0 0.00 0 0.00 0 0", await RowAsync("2022-10-10", "630102"));
        Assert.Equal("0 0 0.00 0 0.00 0 1", await RowAsync("2022-10-10", "630103"));

        async Task<string> RowAsync(string from, string unit) => October.Figures(
            (await october.TableAsync("630100", "weekly", from))["rows"].EnumerateArray().Single(r => r.GetProperty("unit").GetString() == unit));
    }

    [Theory]
    [Engines(1)]
    [Engines(2)]
    public async Task Every_parents_figures_are_the_sum_of_its_childrens_and_its_own(Engine engine, int seed)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-20T09:00"));
        var clerk = await october.Site.Caseworker("630000");
        var units = (await clerk.GetAsync("units")).Json.EnumerateArray().Select(u => u.GetProperty("code").GetString()!).ToArray();
        var random = new Random(seed);
        for (var n = 0; n < 60; n++)
            await SomethingHappensAsync(clerk, units, random);

        foreach (var from in new[] { "2022-10-01", "2022-10-03", "2022-10-10", "2022-10-17" })
        {
            var province = await october.TableAsync("630000", "weekly", from);
            Assert.Equal(October.Figures(province["totals"]), Sum(province));
            foreach (var row in province["rows"].EnumerateArray().Where(r => r.GetProperty("unit").GetString() != "630000"))
            {
                var own = await october.TableAsync(row.GetProperty("unit").GetString()!, "weekly", from);
                Assert.Equal(October.Figures(own["totals"]), Sum(own));
                Assert.Equal(October.Figures(row), October.Figures(own["totals"]));
            }
        }
        var all = await october.TableAsync("630000", "monthly", "2022-10-01");
        var parts = new List<int>();
        foreach (var unit in units.Where(u => u is "QH-CY-01" or "QH-CY-02" or "QH-CY-03" or "QH-CY-04" or "QH-ZS-01" or "QH-ZS-02" or "QH-ZS-03" || (u.EndsWith("00", StringComparison.Ordinal) && u != "630000")))
            parts.Add((await october.TableAsync(unit, "monthly", "2022-10-01")).Count("rows"));
        var provincesOwn = (await clerk.GetAsync("cases?unit=630000&subtree=false"))["total"].GetInt32();
        Assert.Equal(all.Count("rows"), parts.Sum() + provincesOwn);
    }

    [Theory, Engines]
    public async Task A_table_of_another_unit_an_unknown_duty_or_period_is_404(Engine engine)
    {
        var site = await SiteAsync(engine);
        var xining = await site.As(Roles.Viewer, "630100");
        foreach (var path in new[] { "weekly/2022-10-03?unit=630200", "weekly/2022-10-03?unit=630000", "hourly/2022-10-03", "weekly/2022-10-04", "weekly/tomorrow", "monthly/2023-01-01" })
            (await xining.GetAsync($"{October.Campaign}/tables/{path}")).IsProblem(404, "not-found");
        (await xining.GetAsync($"{October.Campaign}/tables/weekly/2022-10-03?unit=630102")).Is(200);
        (await xining.GetAsync($"{October.Campaign}/tables/weekly/2022-10-03")).Is(200);
    }

    /// <summary>Xining's autumn, seen on 3 November.</summary>
    private async Task<October> AutumnAsync(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-11-03T09:00"));
        var clerk = await october.Site.Caseworker("630100");
        var a = await clerk.OpensAsync(ACase.Usual.In("630102").On("2022-10-04").By("示例甲建筑有限公司").Of(37).Owing("180000") with { Mediated = true });
        (await a.RecoverAsync("2022-10-06", 20, "100000")).Is(200);
        (await a.RecoverAsync("2022-10-14", 17, "80000")).Is(200);
        (await a.CloseAsync("2022-10-15", "paidInFull")).Is(200);
        var b = await clerk.OpensAsync(ACase.Usual.In("630103").On("2022-10-05").By("示例乙制造有限公司").Of(12).Owing("23456.78") with { Industry = "manufacturing" });
        var c = await clerk.OpensAsync(ACase.Usual.In("630100").On("2022-10-09").By("示例丙置业有限公司").Of(50).Owing("1000000.01") with { Industry = "realEstate", Construction = true });
        (await c.RecoverAsync("2022-10-09", 5, "0.01")).Is(200);
        var d = await clerk.OpensAsync(ACase.Usual.In("630102").On("2022-10-02").By("示例丁商行").Of(3).Owing("3000") with { Industry = "other" });
        (await d.RecoverAsync("2022-10-07", 1, "500.50")).Is(200);
        (await d.RecoverAsync("2022-10-07", 1, "999.99")).Is(200);
        (await d.ActAsync("recoveries/2/void", new { reason = "误录" })).Is(200);
        (await d.CloseAsync("2022-10-09", "withdrawn")).Is(200);
        var e = await clerk.OpensAsync(ACase.Usual.In("630102").On("2022-10-06").By("示例戊有限公司").Of(99));
        (await e.VoidAsync()).Is(200);
        var f = await clerk.OpensAsync(ACase.Usual.In("630103").On("2022-10-07").By("示例乙制造厂").Of(8).Owing("1000"));
        (await f.MergeAsync(b, 15)).Is(200);
        await clerk.OpensAsync(ACase.Usual.In("630104").On("2022-10-08").By("示例庚饭店").Of(null).Owing(null) with { Industry = "accommodationAndCatering" });
        foreach (var visit in new object[]
        {
            new { unit = "630102", on = "2022-10-11", employer = new { name = "示例辛机械有限公司" }, industry = "manufacturing", constructionProject = false, workers = 120, migrantWorkers = 80 },
            new { unit = "630103", on = "2022-10-20", employer = new { name = "示例辛机械有限责任公司" }, industry = "manufacturing", constructionProject = false, workers = 130, migrantWorkers = 90 },
            new { unit = "630100", on = "2022-10-21", employers = 7, industry = "construction", constructionProject = true, workers = 1000, migrantWorkers = 600 },
        })
            (await clerk.PostAsync("inspections", visit)).Is(201);
        return october;
    }

    private static async Task SomethingHappensAsync(Caller clerk, string[] units, Random random)
    {
        string Day() => $"2022-10-{random.Next(1, 20):00}";
        var it = await clerk.OpensAsync(ACase.Usual.In(units[random.Next(units.Length)]).On(Day()).Of(random.Next(0, 60)).Owing($"{random.Next(1, 1_000_000)}.{random.Next(100):00}"));
        if (random.Next(3) == 0)
            await it.RecoverAsync(Day(), random.Next(5), $"{random.Next(1, 5000)}.{random.Next(100):00}");
        if (random.Next(4) == 0)
            await it.CloseAsync(Day(), "withdrawn");
        if (random.Next(5) == 0)
            await it.ReassignAsync(units[random.Next(units.Length)]);
        if (random.Next(8) == 0)
            (await it.VoidAsync()).Is(200);
    }

    private static string Sum(Answer table)
    {
        var rows = table["rows"].EnumerateArray().ToList();
        string Of(string name) => name.EndsWith("Yuan", StringComparison.Ordinal)
            ? rows.Sum(r => decimal.Parse(r.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture)).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)
            : rows.Sum(r => r.GetProperty(name).GetInt64()).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return string.Join(' ', new[] { "newCases", "newPeople", "newAmountYuan", "resolvedPeople", "resolvedAmountYuan", "closedCases", "openCases" }.Select(Of));
    }

    private static string Line(JsonElement row) => row.GetProperty("group").GetString() + " " + Sums(row);

    private static string Sums(JsonElement row) => string.Join(' ',
        new[] { "employers", "workersWan", "migrantWorkersWan", "resolvedPeopleWan", "resolvedAmountWan" }.Select(name => row.GetProperty(name).ToString()));
}
