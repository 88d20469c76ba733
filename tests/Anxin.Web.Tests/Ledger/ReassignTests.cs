using System.Text.Json;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Ledger;

/// <summary>Who answers for a case can change: at once by an order from above, between siblings only when accepted.</summary>
public sealed class ReassignTests : SiteTests
{
    [Theory, Engines]
    public async Task From_above_both_units_the_case_moves_at_once(Engine engine)
    {
        var site = await SiteAsync(engine);
        var prefecture = await site.Caseworker("630100");
        var (from, to) = (await site.Caseworker("630102"), await site.Caseworker("630103"));
        var it = await from.OpensAsync();
        var moved = (await it.For(prefecture).ReassignAsync("630103")).Is(200);
        Assert.Equal(("630103", "630103", 2), (moved.TextOf("unit"), moved.TextOf("holder"), moved["version"].GetInt32()));
        (await it.ReadAsync()).IsProblem(404);
        (await it.For(to).ReadAsync()).Is(200);
        var told = (await it.For(to).JournalAsync())["items.1"];
        Assert.Equal("case.reassign", told.GetProperty("kind").GetString());
        Assert.Equal("630102", told.GetProperty("before").GetProperty("unit").GetString());
        Assert.Equal("630103", told.GetProperty("after").GetProperty("unit").GetString());
        Assert.Equal("工地在对方辖区", told.GetProperty("reason").GetString());
    }

    [Theory, Engines]
    public async Task Between_siblings_it_is_an_offer_that_the_other_accepts(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (from, to) = (await site.Caseworker("630102"), await site.Caseworker("630103"));
        var it = await from.OpensAsync();
        var offered = (await it.ReassignAsync("630103")).Is(200);
        Assert.Equal("630102", offered.TextOf("unit"));
        Assert.Equal("630103", offered.TextOf("offer.toUnit"));
        (await it.ReassignAsync("630104")).IsRefused("offer-pending");
        (await it.ActAsync("reassign/accept", new { })).IsProblem(404);
        (await it.For(await site.Caseworker("630104")).ActAsync("reassign/accept", new { })).IsProblem(404);

        var taken = (await it.For(to).ActAsync("reassign/accept", new { })).Is(200);
        Assert.Equal("630103", taken.TextOf("unit"));
        Assert.False(taken.Has("offer.toUnit"));
        (await it.ReadAsync()).IsProblem(404);
        (await it.For(to).ActAsync("reassign/accept", new { })).IsProblem(404);
        Assert.Equal(["case.create", "case.offer", "case.offer.accept"],
            (await it.For(to).JournalAsync())["items"].EnumerateArray().Select(i => i.GetProperty("kind").GetString()));
    }

    [Theory, Engines]
    public async Task An_offer_declined_leaves_the_case_where_it_is_and_says_why(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (from, to) = (await site.Caseworker("630102"), await site.Caseworker("630103"));
        var it = await from.OpensAsync();
        (await it.ReassignAsync("630103")).Is(200);
        (await it.For(to).ActAsync("reassign/decline", new { })).IsWrongIn("reason");
        (await it.For(to).ActAsync("reassign/decline", new { reason = "工地不在我区" })).Is(200);
        (await it.For(to).ReadAsync()).IsProblem(404);
        var now = await it.ReadAsync();
        Assert.Equal(("630102", JsonValueKind.Null), (now.TextOf("unit"), now["offer"].ValueKind));
        Assert.Equal("工地不在我区", (await it.JournalAsync()).TextOf("items.2.reason"));
        (await it.ReassignAsync("630103")).Is(200);
    }

    [Theory, Engines]
    public async Task What_is_no_longer_there_to_take_cannot_be_accepted(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (from, to) = (await site.Caseworker("630102"), await site.Caseworker("630103"));
        var (it, other) = (await from.OpensAsync(), await from.OpensAsync());
        (await it.ReassignAsync("630103")).Is(200);
        (await it.MergeAsync(other, 20)).Is(200);
        (await it.For(to).ActAsync("reassign/accept", new { })).IsRefused("custody-over");
        (await it.UnmergeAsync()).Is(200);
        Assert.Equal("open", (await it.ReadAsync()).TextOf("status"));
        // The merge withdrew the offer: it is made anew.
        (await it.For(to).ActAsync("reassign/accept", new { })).IsRefused("custody-over");
        (await it.ReassignAsync("630103")).Is(200);
        (await it.For(to).ActAsync("reassign/accept", new { })).Is(200);
    }

    [Theory, Engines]
    public async Task To_itself_to_nobody_or_without_a_reason_there_is_no_reassignment(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.ReassignAsync("630102")).IsWrongIn("toUnit");
        (await it.ReassignAsync("999999")).IsWrongIn("toUnit");
        (await it.ActAsync("reassign", new { })).IsWrongIn("reason", "toUnit");
    }

    [Theory, Engines]
    public async Task A_stale_version_stops_an_acceptance_like_any_act(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (from, to) = (await site.Caseworker("630102"), await site.Caseworker("630103"));
        var it = await from.OpensAsync();
        (await it.ReassignAsync("630103")).Is(200);
        (await it.AmendAsync(new { people = 300, reason = "花名册" })).Is(200);
        (await it.For(to).ActAsync("reassign/accept", new { version = 2 })).IsProblem(409, "stale-version");
        (await it.For(to).ActAsync("reassign/accept", new { version = 3 })).Is(200);
    }
}
