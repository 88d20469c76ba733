using Anxin.TestCommon;

namespace Anxin.Web.Tests.Ledger;

/// <summary>Many people at one ledger.</summary>
public sealed class SideBySideTests : SiteTests
{
    [Theory, Engines]
    public async Task Of_two_who_amend_the_same_version_the_second_is_told(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.AmendAsync(new { people = 12, version = 1, reason = "甲核对" })).Is(200);
        (await it.AmendAsync(new { people = 13, version = 1, reason = "乙核对" })).IsProblem(409, "stale-version");
        Assert.Equal(12, (await it.ReadAsync())["people"].GetInt32());
        (await it.AmendAsync(new { people = 13, version = 2, reason = "乙核对" })).Is(200);
    }

    [Theory, Engines]
    public async Task A_version_that_never_was_is_stale(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        foreach (var version in new[] { 0, 2, -1, int.MaxValue })
            (await it.AmendAsync(new { people = 12, version, reason = "核对" })).IsProblem(409, "stale-version");
    }

    [Theory, Engines]
    public async Task Of_sixteen_who_amend_the_same_version_at_once_exactly_one_wins(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var answers = await Task.WhenAll(Enumerable.Range(11, 16).Select(n =>
            Task.Run(() => it.AmendAsync(new { people = n, version = 1, reason = "核对" }))));
        var won = Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a != won), a => a.IsProblem(409, "stale-version"));
        Assert.Equal(won["people"].GetInt32(), (await it.ReadAsync())["people"].GetInt32());
        Assert.Equal(2, (await it.JournalAsync()).Count("items"));
    }

    [Theory, Engines]
    public async Task Payments_entered_at_once_without_a_version_are_all_kept(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(40).Owing("50000"));
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Task.Run(() => it.RecoverAsync("2022-10-01", 1, $"{n}.00"))));
        Assert.All(answers, a => a.Is(200));
        var now = await it.ReadAsync();
        Assert.Equal(("36.00", 8, 9), (now.TextOf("recoveredYuan"), now["recoveredPeople"].GetInt32(), now["version"].GetInt32()));
        Assert.Equal(Enumerable.Range(1, 8), now["recoveries"].EnumerateArray().Select(r => r.GetProperty("n").GetInt32()));
    }

    [Theory, Engines]
    public async Task Payments_entered_at_once_never_exceed_what_is_owed(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(3).Owing("300"));
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(_ => Task.Run(() => it.RecoverAsync("2022-10-01", 1, "100"))));
        Assert.Equal(3, answers.Count(a => a.Status == 200));
        Assert.All(answers.Where(a => a.Status != 200), a => Assert.Equal(422, a.Status));
        Assert.Equal("300.00", (await it.ReadAsync()).TextOf("recoveredYuan"));
    }

    [Theory, Engines]
    public async Task Cases_entered_at_once_all_have_numbers_of_their_own(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630100");
        var cases = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() => clerk.OpensAsync(ACase.Usual.In(n % 2 == 0 ? "630102" : "630103")))));
        Assert.Equal(40, cases.Select(c => c.Number).Distinct().Count());
        Assert.Equal(40, (await clerk.GetAsync("cases"))["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task Of_two_merges_at_once_of_one_case_exactly_one_happens(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var (gone, one, two) = (await clerk.OpensAsync(), await clerk.OpensAsync(), await clerk.OpensAsync());
        (await gone.RecoverAsync("2022-10-01", 1, "100")).Is(200);
        var answers = await Task.WhenAll(new[] { one, two, one, two }.Select(into => Task.Run(() => gone.MergeAsync(into, 20))));
        Assert.Single(answers, a => a.Status == 200);
        var found = (await clerk.GetAsync("cases"))["items"].EnumerateArray().ToList();
        Assert.Equal(["0.00", "100.00"], found.Select(i => i.GetProperty("recoveredYuan").GetString()).Order());
    }

    [Theory]
    [Engines]
    public async Task Two_cases_cannot_be_merged_into_each_other(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var (a, b) = (await clerk.OpensAsync(), await clerk.OpensAsync());
        var answers = await Task.WhenAll(Task.Run(() => a.MergeAsync(b, 20)), Task.Run(() => b.MergeAsync(a, 20)));
        Assert.Single(answers, x => x.Status == 200);
        Assert.Equal(1, (await clerk.GetAsync("cases"))["total"].GetInt32());
    }

    [Fact]
    public async Task Two_nodes_on_one_database_know_each_others_work()
    {
        if (!PostgresCluster.IsInstalled)
            Missing.Skip("PostgreSQL");
        var first = await SiteAsync(Engine.Postgres);
        var second = await AnotherNodeAsync(first);
        var here = await first.Caseworker("630102");
        var there = here with { Http = second.Client() };
        var it = await here.OpensAsync();
        (await it.For(there).AmendAsync(new { people = 12, version = 1, reason = "核对" })).Is(200);
        (await it.AmendAsync(new { people = 13, version = 1, reason = "核对" })).IsProblem(409, "stale-version");
        var same = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() => (n % 2 == 0 ? here : there).PostAsync("cases", ACase.Usual.Body, "one"))));
        Assert.Single(same.Select(a => a.Is(201).Text).Distinct());
        var numbers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => (n % 2 == 0 ? here : there).OpensAsync())));
        Assert.Equal(20, numbers.Select(c => c.Number).Distinct().Count());
    }
}
