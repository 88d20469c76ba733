using Anxin.TestCommon;

namespace Anxin.Web.Tests.Ledger;

/// <summary>Two cases found to be one count once, under the survivor; the way back is open.</summary>
public sealed class MergeTests : SiteTests
{
    [Theory, Engines]
    public async Task The_survivor_has_the_people_stated_the_sum_of_the_amounts_and_every_slip(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var gone = await clerk.OpensAsync(ACase.Usual.Of(20).Owing("30000"));
        var survivor = await clerk.OpensAsync(ACase.Usual.Of(30).Owing("50000"));
        (await gone.RecoverAsync("2022-10-01", 4, "1000")).Is(200);
        (await gone.ServeAsync("mediation", "2022-10-01")).Is(200);
        (await survivor.RecoverAsync("2022-10-01", 5, "2000")).Is(200);

        var merged = (await gone.MergeAsync(survivor, 42)).Is(200);
        Assert.Equal(("merged", survivor.Id.ToString()), (merged.TextOf("status"), merged.TextOf("mergedInto")));
        Assert.Equal("0.00", merged.TextOf("recoveredYuan"));
        var now = await survivor.ReadAsync();
        Assert.Equal((42, "80000.00", 9, "3000.00"),
            (now["people"].GetInt32(), now.TextOf("amountYuan"), now["recoveredPeople"].GetInt32(), now.TextOf("recoveredYuan")));
        Assert.True(now["mediated"].GetBoolean());
        Assert.Equal([1, 2], now["recoveries"].EnumerateArray().Select(r => r.GetProperty("n").GetInt32()));
        Assert.Equal(1, (await clerk.GetAsync("cases"))["total"].GetInt32());
        Assert.Equal("case.merge", (await survivor.JournalAsync()).TextOf("items.2.kind"));
        Assert.Equal("case.merge", (await gone.JournalAsync()).TextOf("items.3.kind"));
    }

    [Theory, Engines]
    public async Task An_amount_that_is_stated_stands_in_place_of_the_sum(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var (gone, survivor) = (await clerk.OpensAsync(ACase.Usual.Owing("30000")), await clerk.OpensAsync(ACase.Usual.Owing("50000")));
        (await gone.MergeAsync(survivor, 10, "60000.00")).Is(200);
        Assert.Equal("60000.00", (await survivor.ReadAsync()).TextOf("amountYuan"));
    }

    [Theory, Engines]
    public async Task A_merge_that_leaves_less_owed_than_was_recovered_is_refused_and_moves_nothing(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var (gone, survivor) = (await clerk.OpensAsync(ACase.Usual.Of(10)), await clerk.OpensAsync(ACase.Usual.Of(10)));
        (await gone.RecoverAsync("2022-10-01", 8, "40000")).Is(200);
        (await survivor.RecoverAsync("2022-10-01", 8, "40000")).Is(200);
        (await gone.MergeAsync(survivor, 15)).IsRefused("recovered-more-people-than-owed");
        (await gone.MergeAsync(survivor, 16, "79999.99")).IsRefused("recovered-more-than-owed");
        Assert.Equal("open", (await gone.ReadAsync()).TextOf("status"));
        Assert.Equal(2, (await survivor.ReadAsync())["version"].GetInt32());
        (await gone.MergeAsync(survivor, 16, "80000")).Is(200);
    }

    [Theory, Engines]
    public async Task Undoing_gives_each_its_own_back(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var gone = await clerk.OpensAsync(ACase.Usual.Of(20).Owing("30000"));
        var survivor = await clerk.OpensAsync(ACase.Usual.Of(30).Owing("50000"));
        (await gone.RecoverAsync("2022-10-01", 4, "1000")).Is(200);
        (await survivor.RecoverAsync("2022-10-01", 5, "2000")).Is(200);
        (await gone.MergeAsync(survivor, 42)).Is(200);
        (await survivor.RecoverAsync("2022-10-01", 1, "500")).Is(200);

        (await gone.UnmergeAsync()).Is(200);
        var (a, b) = (await gone.ReadAsync(), await survivor.ReadAsync());
        Assert.Equal(("open", 20, "30000.00", "1000.00"), (a.TextOf("status"), a["people"].GetInt32(), a.TextOf("amountYuan"), a.TextOf("recoveredYuan")));
        Assert.Equal(("open", 30, "50000.00", "2500.00"), (b.TextOf("status"), b["people"].GetInt32(), b.TextOf("amountYuan"), b.TextOf("recoveredYuan")));
        (await gone.UnmergeAsync()).IsRefused("case-not-merged");
        (await gone.RecoverAsync("2022-10-01", 1, "1")).Is(200);
    }

    [Theory, Engines]
    public async Task What_a_person_amended_after_the_merge_stays_when_it_is_undone(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var (gone, survivor) = (await clerk.OpensAsync(ACase.Usual.Of(20)), await clerk.OpensAsync(ACase.Usual.Of(30)));
        (await gone.MergeAsync(survivor, 42)).Is(200);
        (await survivor.AmendAsync(new { people = 33, reason = "核对花名册" })).Is(200);
        (await gone.UnmergeAsync()).Is(200);
        Assert.Equal(33, (await survivor.ReadAsync())["people"].GetInt32());
        Assert.Equal("50000.00", (await survivor.ReadAsync()).TextOf("amountYuan"));
    }

    [Theory, Engines]
    public async Task Merges_in_a_chain_come_apart_in_order_with_every_slip_where_it_was(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var a = await clerk.OpensAsync(ACase.Usual.Of(10).Owing("10000"));
        var b = await clerk.OpensAsync(ACase.Usual.Of(20).Owing("20000"));
        var c = await clerk.OpensAsync(ACase.Usual.Of(30).Owing("30000"));
        (await a.RecoverAsync("2022-10-01", 1, "100")).Is(200);
        (await b.RecoverAsync("2022-10-01", 2, "200")).Is(200);
        (await a.MergeAsync(b, 30)).Is(200);
        (await b.MergeAsync(c, 60)).Is(200);
        Assert.Equal("300.00", (await c.ReadAsync()).TextOf("recoveredYuan"));

        (await a.UnmergeAsync()).IsRefused("case-merged");
        (await b.UnmergeAsync()).Is(200);
        Assert.Equal(("300.00", "0.00"), ((await b.ReadAsync()).TextOf("recoveredYuan"), (await c.ReadAsync()).TextOf("recoveredYuan")));
        (await a.UnmergeAsync()).Is(200);
        Assert.Equal(("100.00", "200.00"), ((await a.ReadAsync()).TextOf("recoveredYuan"), (await b.ReadAsync()).TextOf("recoveredYuan")));
        Assert.Equal((20, "20000.00"), ((await b.ReadAsync())["people"].GetInt32(), (await b.ReadAsync()).TextOf("amountYuan")));
    }

    [Theory, Engines]
    public async Task A_merged_case_takes_nothing_and_is_not_merged_again(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var (a, b, c) = (await clerk.OpensAsync(), await clerk.OpensAsync(), await clerk.OpensAsync());
        (await a.MergeAsync(b, 20)).Is(200);
        (await a.MergeAsync(c, 20)).IsRefused("case-merged");
        (await c.MergeAsync(a, 20)).IsRefused("case-merged");
        (await a.RecoverAsync("2022-10-01", 1, "1")).IsRefused("case-merged");
        (await a.AmendAsync(new { people = 3, reason = "核对" })).IsRefused("case-merged");
        (await a.ReassignAsync("630103")).IsRefused("case-merged");
        (await b.UnmergeAsync()).IsRefused("case-not-merged");
    }

    [Theory, Engines]
    public async Task Into_itself_into_nothing_or_into_a_void_one_there_is_no_merge(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var (a, b) = (await clerk.OpensAsync(), await clerk.OpensAsync());
        (await a.MergeAsync(a, 10)).IsWrongIn("into");
        (await a.ActAsync("merge", new { into = "somewhere", people = 10, reason = "并案" })).IsWrongIn("into");
        (await a.ActAsync("merge", "{}")).IsWrongIn("into", "people", "reason");
        (await a.MergeAsync(a with { Id = Guid.CreateVersion7() }, 10)).IsProblem(404);
        (await b.VoidAsync()).Is(200);
        (await a.MergeAsync(b, 10)).IsRefused("case-void");
    }

    [Theory, Engines]
    public async Task Nothing_comes_into_a_case_closed_as_paid_that_is_not_shown_to_be_paid_itself(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var paid = await clerk.OpensAsync(ACase.Usual.Of(2).Owing("10000"));
        (await paid.RecoverAsync("2022-10-01", 2, "10000")).Is(200);
        (await paid.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        async Task<TheCase> AnotherAsync()
        {
            var it = await clerk.OpensAsync(ACase.Usual.Of(1).Owing("5000"));
            (await it.RecoverAsync("2022-10-01", 1, "5000")).Is(200);
            return it;
        }
        var denied = await AnotherAsync();
        (await denied.ActAsync("callbacks", new { on = "2022-10-01", whom = "样本甲", result = "notPaid", said = "没有到账" })).Is(200);
        var refused = await denied.MergeAsync(paid, 3);
        refused.IsRefused("merge-into-paid");
        Assert.Contains("没有拿到", refused.Text, StringComparison.Ordinal);
        // A bad call is not forgotten by a merge into an open case either.
        var open = await AnotherAsync();
        (await denied.MergeAsync(open, 2)).Is(200);
        (await open.CloseAsync("2022-10-01", "paidInFull")).IsRefused("closing-callback-bad");

        var awaited = await AnotherAsync();
        (await awaited.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        (await awaited.MergeAsync(paid, 3)).IsRefused("merge-into-paid");
        (await (await AnotherAsync()).MergeAsync(paid, 3)).Is(200);
    }

    [Theory, Engines]
    public async Task A_merge_into_a_case_closed_as_paid_in_full_needs_it_reopened(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var (unpaid, paid) = (await clerk.OpensAsync(), await clerk.OpensAsync());
        (await paid.RecoverAsync("2022-10-01", 10, "50000")).Is(200);
        (await paid.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        (await unpaid.MergeAsync(paid, 20)).IsRefused("paid-in-full-but-short");
        (await paid.ReopenAsync()).Is(200);
        (await unpaid.MergeAsync(paid, 20)).Is(200);
    }
}
