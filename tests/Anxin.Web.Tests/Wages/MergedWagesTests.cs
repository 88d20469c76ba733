using System.Globalization;
using System.Text.Json;
using Anxin.Core.Reports;
using Anxin.TestCommon;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Wages;

/// <summary>Two cases with named workers found to be one: the names go with the merge, and come home with the way back.</summary>
public sealed class MergedWagesTests : SiteTests
{
    [Theory, Engines]
    public async Task The_survivor_names_the_workers_of_both_and_each_goes_home_with_what_came_to_him_meanwhile(Engine engine)
    {
        var (gone, survivor) = await TwoAsync(engine, ACase.Usual.Of(3).Owing("15000"), ACase.Usual.Of(4).Owing("20000"));
        await NameAsync(gone, 1, 3);
        await NameAsync(survivor, 11, 4);
        (await gone.ActAsync("workers/complete", new { complete = true })).Is(200);
        (await PayAsync(gone, (1, "1000"))).Is(200);
        (await gone.MergeAsync(survivor, 7)).Is(200);

        var (left, now) = (await gone.ReadAsync(), await survivor.ReadAsync());
        Assert.Equal((0, "0.00"), (left["namedWorkers"].GetInt32(), left.TextOf("recoveredYuan")));
        Assert.Equal((7, 7, "35000.00", "1000.00", 1), Figures(now));
        var sheet = await SheetAsync(survivor);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], sheet["items"].EnumerateArray().Select(w => w.GetProperty("n").GetInt32()));
        Assert.Equal(("虚构工人1", "1000.00"), (sheet.TextOf("items.4.name"), sheet.TextOf("items.4.paidYuan")));

        // One payment to a worker of each: it is parted when they part.
        (await PayAsync(survivor, (1, "500"), (5, "200"), (6, "300"))).Is(200);
        (await survivor.ActAsync("workers/7", new { name = "虚构工人3", number = Workers.Number(3), owedYuan = "6000" })).Is(200);
        (await gone.UnmergeAsync()).Is(200);
        Assert.Equal((3, 3, "16000.00", "1500.00", 2), Figures(await gone.ReadAsync()));
        Assert.Equal((4, 4, "20000.00", "500.00", 1), Figures(await survivor.ReadAsync()));
        var home = await SheetAsync(gone);
        Assert.Equal([(1, "1200.00"), (2, "300.00"), (3, "0.00")], home["items"].EnumerateArray().Select(w => (w.GetProperty("n").GetInt32(), w.GetProperty("paidYuan").GetString()!)));
        Assert.True(home["complete"].GetBoolean());
        // What was paid under the merge can still be taken back, last first, where it lies now.
        (await gone.ActAsync("recoveries/3/void", new { reason = "误录" })).IsRefused("payment-not-last");
        (await gone.ActAsync("recoveries/2/void", new { reason = "误录" })).Is(200);
        (await gone.ActAsync("recoveries/3/void", new { reason = "误录" })).Is(200);
        Assert.Equal((3, 3, "16000.00", "0.00", 0), Figures(await gone.ReadAsync()));
        await AddsUpAsync(gone);
        await NothingIsWrongAsync();
    }

    [Theory, Engines]
    public async Task A_worker_named_in_both_is_one_of_the_people_and_counts_as_paid_once(Engine engine)
    {
        var (gone, survivor) = await TwoAsync(engine, ACase.Usual.Of(2).Owing("10000"), ACase.Usual.Of(2).Owing("10000"));
        await NameAsync(gone, 1, 2);
        await NameAsync(survivor, 2, 2);
        (await PayAsync(gone, (1, "5000"), (2, "5000"))).Is(200);
        (await PayAsync(survivor, (1, "5000"))).Is(200);
        (await gone.MergeAsync(survivor, 3)).Is(200);
        Assert.Equal((3, 3, "20000.00", "15000.00", 2), Figures(await survivor.ReadAsync()));
        // Either of the two lines can be put right.
        (await survivor.ActAsync("workers/4", new { name = "虚构工人2", number = Workers.Number(2), phone = "13800000002", trade = "瓦工", owedYuan = "5000" })).Is(200);
        (await PayAsync(survivor, (2, null))).Is(200);
        (await gone.UnmergeAsync()).Is(200);
        Assert.Equal((2, 2, "10000.00", "10000.00", 2), Figures(await gone.ReadAsync()));
        Assert.Equal((2, 2, "10000.00", "10000.00", 2), Figures(await survivor.ReadAsync()));
        await NothingIsWrongAsync();
    }

    [Theory, Engines]
    public async Task Merges_in_a_chain_bring_every_worker_home_in_order(Engine engine)
    {
        var (a, b) = await TwoAsync(engine, ACase.Usual.Of(1).Owing("5000"), ACase.Usual.Of(1).Owing("5000"));
        var c = await a.Clerk.OpensAsync(ACase.Usual.Of(1).Owing("5000"));
        foreach (var (it, n) in new[] { (a, 1), (b, 2), (c, 3) })
            await NameAsync(it, n, 1);
        (await a.MergeAsync(b, 2)).Is(200);
        (await b.MergeAsync(c, 3)).Is(200);
        (await PayAsync(c, (1, null), (2, null), (3, null))).Is(200);
        (await b.UnmergeAsync()).Is(200);
        Assert.Equal((2, 2, "10000.00", "10000.00", 2), Figures(await b.ReadAsync()));
        (await a.UnmergeAsync()).Is(200);
        foreach (var (it, n) in new[] { (a, 1), (b, 2), (c, 3) })
        {
            Assert.Equal((1, 1, "5000.00", "5000.00", 1), Figures(await it.ReadAsync()));
            Assert.Equal($"虚构工人{n}", (await SheetAsync(it)).TextOf("items.0.name"));
        }
        await NothingIsWrongAsync();
    }

    private static readonly Gen<(int Act, int Case, int N)[]> Story = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 9]).Array[8, 24];

    [Theory, Engines]
    public async Task Any_story_of_names_payments_and_merges_adds_up_and_loses_nobody(Engine engine)
    {
        site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        await Story.SampleAsync(async story =>
        {
            var cases = new List<TheCase>();
            for (var n = 0; n < 3; n++)
                cases.Add(await clerk.OpensAsync(ACase.Usual.Of(2).Owing("8000")));
            foreach (var (act, at, n) in story)
                Assert.Contains((await DoAsync(cases, act, at, n)).Status, new[] { 200, 400, 404, 422 });
            foreach (var it in cases)
                await AddsUpAsync(it);
            // All the way back, the last merge first: each has its own again, and still adds up.
            var named = await NamesAsync(cases);
            for (var round = 0; round < 3; round++)
                foreach (var it in cases)
                    Assert.Contains((await it.UnmergeAsync()).Status, new[] { 200, 422 });
            foreach (var it in cases)
                await AddsUpAsync(it);
            Assert.Equal(named, await NamesAsync(cases));
        }, iter: 6, threads: 1);
        await NothingIsWrongAsync();
    }

    private TestSite site = null!;

    private async Task<(TheCase Gone, TheCase Survivor)> TwoAsync(Engine engine, ACase gone, ACase survivor)
    {
        site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        return (await clerk.OpensAsync(gone), await clerk.OpensAsync(survivor));
    }

    private static Task<Answer> DoAsync(List<TheCase> cases, int act, int at, int n)
    {
        var it = cases[at];
        return act switch
        {
            0 or 1 => it.ActAsync("workers", Workers.Line(n, $"{1000 + (n * 100)}")),
            2 => it.ActAsync($"workers/{n + 1}", Workers.Line(n, $"{2000 + (n * 10)}")),
            3 => it.ActAsync($"workers/{n + 1}/void", new { reason = "误录" }),
            4 => PayAsync(it, (n + 1, "100"), (((n + 1) % 4) + 1, "150")),
            5 => it.ActAsync($"recoveries/{n + 1}/void", new { reason = "误录" }),
            6 => it.ActAsync("workers/complete", new { complete = n % 3 != 0 }),
            7 => it.RecoverAsync("2022-10-01", n % 2, "50"),
            8 => it.MergeAsync(cases[(at + 1 + (n % 2)) % 3], n + 1),
            _ => it.UnmergeAsync(),
        };
    }

    private static async Task NameAsync(TheCase it, int first, int count)
    {
        for (var n = first; n < first + count; n++)
            (await it.ActAsync("workers", Workers.Line(n))).Is(200);
    }

    private static Task<Answer> PayAsync(TheCase it, params (int Line, string? Yuan)[] lines) => it.ActAsync("payments", new
    {
        on = "2022-10-01",
        method = "bankTransfer",
        lines = lines.Select(l => new { line = l.Line, amountYuan = l.Yuan }),
    });

    private static async Task<Answer> SheetAsync(TheCase it) => (await it.Clerk.GetAsync($"cases/{it.Id}/workers")).Is(200);

    private static async Task<List<string>> NamesAsync(IEnumerable<TheCase> cases)
    {
        var all = new List<string>();
        foreach (var it in cases)
            all.AddRange((await SheetAsync(it))["items"].EnumerateArray().Select(w => $"{w.GetProperty("name")} {w.GetProperty("owedYuan")} {w.GetProperty("paidYuan")}"));
        return [.. all.Order(StringComparer.Ordinal)];
    }

    private static (int People, int Named, string? Amount, string? Recovered, int RecoveredPeople) Figures(Answer now) =>
        (now["people"].GetInt32(), now["namedWorkers"].GetInt32(), now.TextOf("amountYuan"), now.TextOf("recoveredYuan"), now["recoveredPeople"].GetInt32());

    private static async Task AddsUpAsync(TheCase it)
    {
        var (now, sheet) = ((await it.ReadAsync()).Is(200), await SheetAsync(it));
        var lines = sheet["items"].EnumerateArray().ToList();
        var workers = lines.Select(w => w.GetProperty("number").GetString() + w.GetProperty("name").GetString()).Distinct().Count();
        Assert.Equal(workers, now["namedWorkers"].GetInt32());
        Assert.True(now["people"].GetInt32() >= workers, now.Text);
        Assert.Equal(lines.Sum(w => Yuan(w.GetProperty("owedYuan"))), Yuan(sheet["owedYuan"]));
        if (sheet["complete"].GetBoolean())
            Assert.Equal((workers, sheet.TextOf("owedYuan")), (now["people"].GetInt32(), now.TextOf("amountYuan")));
        Assert.True(Yuan(now["recoveredYuan"]) >= Yuan(sheet["paidYuan"]), now.Text + sheet.Text);
        Assert.True(Yuan(now["recoveredYuan"]) <= Yuan(now["amountYuan"]), now.Text);
        Assert.True(now["recoveredPeople"].GetInt32() <= now["people"].GetInt32(), now.Text);
    }

    private async Task NothingIsWrongAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var faults = new List<string>();
        await foreach (var fault in scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(Stop))
            faults.Add(fault);
        Assert.Equal([], faults);
    }

    private static decimal Yuan(JsonElement amount) => decimal.Parse(amount.GetString()!, CultureInfo.InvariantCulture);
}
