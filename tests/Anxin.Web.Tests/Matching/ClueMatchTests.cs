using Anxin.Core.Accounts;
using Anxin.Core.Matching;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Matching;

/// <summary>A clue that waits for triage and looks like a case is found by the sweep, whoever has the case.</summary>
public sealed class ClueMatchTests : SiteTests
{
    private const string Industry = "QH-CY-01";

    private static readonly ACase TheirCase = ACase.Usual with { Unit = Industry, Employer = "青海云杉建筑劳务有限公司", Site = "云杉家园二期", People = 24 };
    private static readonly AClue OurClue = AClue.Usual with { Employer = "云杉建筑劳务有限责任公司", Site = "云杉家园2期项目部", People = 26 };

    [Theory, Engines]
    public async Task Across_two_hierarchies_it_lies_with_the_province_until_the_clue_is_triaged(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (district, union, province) = (await site.Caseworker("630102"), await site.Caseworker(Industry), await site.Caseworker("630000"));
        var theirs = await union.OpensAsync(TheirCase);
        var clue = await district.TellsAsync(OurClue);
        Assert.Equal(2, await SweepAsync(site));

        Assert.Equal((0, 0), ((await district.GetAsync("matches")).Count("clues"), (await union.GetAsync("matches")).Count("clues")));
        var found = (await province.GetAsync("matches")).Is(200);
        Assert.Equal((0, 1), (found.Count("items"), found.Count("clues")));
        Assert.Equal((clue.ToString(), "630102", theirs.Id.ToString(), Industry),
            (found.TextOf("clues.0.clue"), found.TextOf("clues.0.unit"), found.TextOf("clues.0.case.id"), found.TextOf("clues.0.case.unit")));
        Assert.InRange(found["clues.0.score"].GetDouble(), 0.5, 1);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630000");
        Assert.Contains("看起来已经有案件", (await person.GetAsync("/matches")).Is(200).Text, StringComparison.Ordinal);
        Assert.Equal(0, await SweepAsync(site));

        (await district.PostAsync($"clues/{clue}/decline", new { conclusion = "notWages", reason = "是工程款" })).Is(200);
        Assert.Equal(0, (await province.GetAsync("matches")).Count("clues"));
        (await district.PostAsync($"clues/{clue}/reopen", new { reason = "确有工资" })).Is(200);
        await SweepAsync(site);
        Assert.Equal(1, (await province.GetAsync("matches")).Count("clues"));
    }

    [Theory, Engines]
    public async Task A_case_that_comes_later_finds_the_clue_that_waits_and_one_press_joins_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var district = await site.Caseworker("630102");
        var clue = await district.TellsAsync(OurClue);
        await district.TellsAsync(OurClue with { Employer = "样板沟餐饮管理有限公司", Site = null, Phone = "0971-0000099", People = 3 });
        await SweepAsync(site);
        Assert.Equal(0, (await district.GetAsync("matches")).Count("clues"));
        var it = await district.OpensAsync(TheirCase with { Unit = "630102" });
        await SweepAsync(site);
        Assert.Equal(clue.ToString(), Assert.Single((await district.GetAsync("matches"))["clues"].EnumerateArray()).GetProperty("clue").GetString());

        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var page = (await person.GetAsync("/matches")).Is(200);
        (await person.PostAsync($"/clues/{clue}/same?into={it.Id}", page.Form(to: "Sweep"))).Is(302);
        await SweepAsync(site);
        Assert.Equal(0, (await district.GetAsync("matches")).Count("clues"));
        Assert.Equal(0, (await district.GetAsync("matches")).Count("items"));
        Assert.Contains(it.Id.ToString(), (await district.GetAsync($"clues/{clue}")).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Said_to_be_another_matter_it_is_not_offered_again_until_the_clue_or_the_case_changes(Engine engine)
    {
        var site = await SiteAsync(engine);
        var district = await site.Caseworker("630102");
        var it = await district.OpensAsync(TheirCase with { Unit = "630102" });
        var clue = await district.TellsAsync(OurClue);
        await SweepAsync(site);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        async Task<string> OfferedAsync(string path) => (await person.GetAsync(path)).Is(200).Main;
        var list = (await person.GetAsync("/matches")).Is(200);
        Assert.Contains("不是一回事", list.Text, StringComparison.Ordinal);
        (await person.PostAsync($"/clues/{clue}/same?handler=Not", list.Form($"not-{it.Id}"))).Is(200);
        Assert.Equal("/matches", (await person.PostAsync($"/clues/{clue}/same?handler=Not", list.Form($"not-{it.Id}"), ("Not.Reason", "另一个班组"))).Is(302).Location);
        var again = new { @case = it.Id, reason = "另一个班组" };
        (await district.PostAsync($"clues/{clue}/not-same", again)).IsRefused("match-decided");
        Assert.Equal("另一个班组", await site.ReadAsync(db => db.Acts.Where(a => a.Kind == "match.reject").Select(a => a.Reason).SingleAsync()));
        await SweepAsync(site);
        Assert.Equal(0, (await district.GetAsync("matches")).Count("clues"));
        foreach (var path in new[] { $"/clues/{clue}", $"/clues/{clue}/same" })
            Assert.DoesNotContain("并入这件", await OfferedAsync(path), StringComparison.Ordinal);

        (await it.AmendAsync(new { people = 26, reason = "核对花名册" })).Is(200);
        await SweepAsync(site);
        Assert.Equal(1, (await district.GetAsync("matches")).Count("clues"));
        Assert.Contains("并入这件", await OfferedAsync($"/clues/{clue}"), StringComparison.Ordinal);

        var neighbour = await site.Caseworker("630103");
        (await district.PostAsync($"clues/{clue}/not-same", new { })).IsWrongIn("case", "reason");
        (await neighbour.PostAsync($"clues/{clue}/not-same", again)).IsProblem(404);
        Assert.Equal("rejected", (await district.PostAsync($"clues/{clue}/not-same", again)).Is(200).TextOf("state"));
        await SweepAsync(site);
        Assert.Equal(0, (await district.GetAsync("matches")).Count("clues"));
    }

    private static async Task<int> SweepAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Sweep>().RunAsync(new DateOnly(2022, 10, 1), Stop);
    }
}
