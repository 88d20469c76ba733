using System.Globalization;
using System.Text.Json;
using Anxin.Core.Reports;
using Anxin.TestCommon;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Ledger;

/// <summary>Whatever people do in whatever order, the ledger adds up and its journal tells how it came to be.</summary>
public sealed class LedgerInvariantTests : SiteTests
{
    private const int Rounds = 6;

    /// <summary>An act by number, on one of three cases, with a number that stands for people, money or a slip.</summary>
    private static readonly Gen<(int Act, int Case, int N)[]> Story = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 2], Gen.Int[0, 40]).Array[5, 25];

    [Theory, Engines]
    public async Task Any_story_of_acts_keeps_sums_versions_and_chains(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630100");
        await Story.SampleAsync(async story =>
        {
            var cases = new List<TheCase>();
            for (var n = 0; n < 3; n++)
                cases.Add(await clerk.OpensAsync(ACase.Usual.Of(20).Owing("2000")));
            foreach (var (act, at, n) in story)
                Assert.Contains((await DoAsync(cases, act, at, n)).Status, new[] { 200, 400, 404, 422 });
            foreach (var it in cases)
                await ItAddsUpAsync(it);
        }, iter: Rounds, threads: 1);

        await using var scope = site.Services.CreateAsyncScope();
        var faults = new List<string>();
        await foreach (var fault in scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(Stop))
            faults.Add(fault);
        Assert.Equal([], faults);
    }

    [Theory]
    [Engines("UPDATE entries SET payload = replace(payload, '\"people\":[null,10]', '\"people\":[null,11]')", "entry 1")]
    [Engines("UPDATE acts SET reason = '另一个理由' WHERE kind = 'case.amend'", "entry 2")]
    [Engines("DELETE FROM entries WHERE number = 2 AND subject = 1", "entry 2")]
    [Engines("UPDATE case_states SET people = 7 WHERE until_position IS NULL", "people")]
    [Engines("UPDATE recoveries SET amount_fen = amount_fen + 1", "")]
    public async Task Whoever_writes_past_the_acts_is_found_out(Engine engine, string sql, string told)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.AmendAsync(new { people = 12, reason = "核对" })).Is(200);
        (await it.RecoverAsync("2022-10-01", 1, "100")).Is(200);
        Assert.Equal([], await FaultsAsync(site));
        Assert.NotEqual(0, await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql, Stop)));
        Assert.Contains(await FaultsAsync(site), f => f.Contains(told, StringComparison.Ordinal));
    }

    private static async Task<List<string>> FaultsAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var faults = new List<string>();
        await foreach (var fault in scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(Stop))
            faults.Add(fault);
        return faults;
    }

    private static Task<Answer> DoAsync(List<TheCase> cases, int act, int at, int n)
    {
        var it = cases[at];
        return act switch
        {
            0 => it.AmendAsync(new { people = n, reason = "核对" }),
            1 => it.AmendAsync(new { amountYuan = n * 100, reason = "核对" }),
            2 or 3 => it.RecoverAsync("2022-10-01", n / 4, $"{(n * 20) + 1}.25"),
            4 => it.ActAsync($"recoveries/{(n % 5) + 1}/void", new { reason = "误录" }),
            5 => it.ServeAsync(n % 2 == 0 ? "mediation" : "legalService", "2022-10-01"),
            6 => it.ActAsync($"services/{(n % 3) + 1}/void", new { reason = "误录" }),
            7 => it.CloseAsync("2022-10-01", n % 2 == 0 ? "paidInFull" : "withdrawn"),
            8 => it.ReopenAsync(),
            9 => it.MergeAsync(cases[(at + 1 + (n % 2)) % 3], n),
            10 => it.UnmergeAsync(),
            _ => it.ReassignAsync(n % 2 == 0 ? "630102" : "630103"),
        };
    }

    private static async Task ItAddsUpAsync(TheCase it)
    {
        var now = (await it.ReadAsync()).Is(200);
        var recoveries = now["recoveries"].EnumerateArray().ToList();
        Assert.Equal(now.TextOf("recoveredYuan"), recoveries.Sum(r => Yuan(r.GetProperty("amountYuan"))).ToString("0.00", CultureInfo.InvariantCulture));
        Assert.Equal(now["recoveredPeople"].GetInt32(), recoveries.Sum(r => r.GetProperty("people").GetInt32()));
        Assert.True(Yuan(now["recoveredYuan"]) <= Yuan(now["amountYuan"]), now.Text);
        Assert.True(now["recoveredPeople"].GetInt32() <= now["people"].GetInt32(), now.Text);
        if (now.TextOf("outcome") == "paidInFull")
            Assert.Equal(now.TextOf("amountYuan"), now.TextOf("recoveredYuan"));

        var items = (await it.JournalAsync()).Is(200)["items"].EnumerateArray().ToList();
        Assert.Equal(now["version"].GetInt32(), items.Count);
        Assert.Equal(items.Count, items.Select(i => i.GetProperty("digest").GetString()).Distinct().Count());
        var told = new Dictionary<string, string>();
        foreach (var item in items)
            foreach (var field in item.GetProperty("after").EnumerateObject())
            {
                var before = item.GetProperty("before").GetProperty(field.Name).ToString();
                if (!field.Name.StartsWith("recovery", StringComparison.Ordinal) && !field.Name.StartsWith("service", StringComparison.Ordinal))
                    Assert.Equal(told.GetValueOrDefault(field.Name, ""), before);
                told[field.Name] = field.Value.ToString();
            }
        foreach (var field in new[] { "unit", "status", "people", "amountYuan", "recoveredYuan", "recoveredPeople", "mediated", "legalService", "outcome", "closedOn", "mergedInto" })
            Assert.Equal(told.GetValueOrDefault(field, ""), now[field].ToString());
    }

    private static decimal Yuan(JsonElement amount) => decimal.Parse(amount.GetString()!, CultureInfo.InvariantCulture);
}
