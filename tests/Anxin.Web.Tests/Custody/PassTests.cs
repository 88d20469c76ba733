using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Custody;

/// <summary>A clue that came to the wrong unit goes to the right one, which must take it; until then it stays and keeps its clock.</summary>
public sealed class PassTests : SiteTests
{
    [Theory, Engines]
    public async Task It_moves_when_the_other_unit_accepts(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (from, to) = (await site.Caseworker("630102"), await site.Caseworker("630103"));
        var clue = await site.HearsAsync("630102");
        var pass = (await from.PostAsync($"clues/{clue}/pass", new { toUnit = "630103", reason = "工地在城中区" })).Is(201);
        (await from.PostAsync($"clues/{clue}/pass", new { toUnit = "630104", reason = "工地在城西区" })).IsRefused("custody-pending");
        Assert.Equal("630102", await UnitOfAsync(site, clue));
        (await to.HandoverAsync(pass["id"].GetGuid(), "accept")).Is(200);
        Assert.Equal("630103", await UnitOfAsync(site, clue));
        (await from.PostAsync($"clues/{clue}/pass", new { toUnit = "630104", reason = "工地在城西区" })).IsProblem(404);
    }

    [Theory, Engines]
    public async Task Unanswered_it_stays_and_refused_it_says_why(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (from, to) = (await site.Caseworker("630102"), await site.Caseworker("630103"));
        var clue = await site.HearsAsync("630102");
        (await from.PostAsync($"clues/{clue}/pass", new { toUnit = "630103", reason = "工地在城中区" })).Is(201);
        await site.ItIsAsync("2022-10-10T00:00");
        Assert.Equal("630102", await UnitOfAsync(site, clue));
        var again = (await from.PostAsync($"clues/{clue}/pass", new { toUnit = "630103", reason = "工地在城中区" })).Is(201)["id"].GetGuid();
        (await to.HandoverAsync(again, "refuse")).IsWrongIn("reason");
        (await to.HandoverAsync(again, "refuse", new { reason = "工地不在我区" })).Is(200);
        Assert.Equal("630102", await UnitOfAsync(site, clue));
        (await (await site.Caseworker("630100")).PostAsync($"clues/{clue}/pass", new { toUnit = "630103", reason = "核实在城中区" })).Is(200);
        Assert.Equal("630103", await UnitOfAsync(site, clue));
    }

    private static Task<string> UnitOfAsync(TestSite site, Guid clue) => site.ReadAsync(async db =>
    {
        var unit = (await db.Clues.SingleAsync(c => c.ClueId == clue && c.UntilPosition == null, Stop)).UnitId;
        return (await db.Units.SingleAsync(u => u.Id == unit, Stop)).Code;
    });
}
