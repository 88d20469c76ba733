using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Ledger;

/// <summary>Finding cases in the ledger.</summary>
public sealed class CaseListTests : SiteTests
{
    [Theory]
    [Engines("建筑", "示例建筑工程有限公司")]
    [Engines("水利", "青海示例水利水电有限公司")]
    [Engines("水电有限", "青海示例水利水电有限公司")]
    [Engines("ＡＢＣ", "ABC示例餐饮店")]
    [Engines("abc示", "ABC示例餐饮店")]
    [Engines("二期", "示例置业有限公司")]
    [Engines("花园二期", "示例置业有限公司")]
    public async Task Two_characters_of_employer_or_site_are_enough(Engine engine, string words, string employer)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        foreach (var sheet in new[]
        {
            ACase.Usual, ACase.Usual.By("青海示例水利水电有限公司"), ACase.Usual.By("ABC示例餐饮店"),
            ACase.Usual.By("示例置业有限公司") with { Site = "花园二期" },
        })
            await clerk.OpensAsync(sheet);
        var found = (await clerk.GetAsync($"cases?q={Uri.EscapeDataString(words)}")).Is(200);
        Assert.Equal([employer], found["items"].EnumerateArray().Select(i => i.GetProperty("employer").GetProperty("name").GetString()));
        Assert.Equal(1, found["total"].GetInt32());
    }

    [Theory]
    [Engines("甲乙丙", "示例甲乙丙有限公司")]
    [Engines("丙商行", "甲乙示例乙丙商行")]
    [Engines("商行 甲乙", "甲乙示例乙丙商行")]
    [Engines("ab12号店", "ＡＢ１２号店（示例）")]
    [Engines("Ａｂ１２", "ＡＢ１２号店（示例）")]
    public async Task Words_are_found_as_they_stand_not_by_their_pairs_of_characters(Engine engine, string words, string employer)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        foreach (var name in new[] { "示例甲乙丙有限公司", "甲乙示例乙丙商行", "ＡＢ１２号店（示例）", "AB示例12号店" })
            await clerk.OpensAsync(ACase.Usual.By(name));
        var found = (await clerk.GetAsync($"cases?q={Uri.EscapeDataString(words)}")).Is(200);
        Assert.Equal([employer], found["items"].EnumerateArray().Select(i => i.GetProperty("employer").GetProperty("name").GetString()));
        Assert.Equal(1, found["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task Walking_the_list_finds_what_the_index_finds(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        foreach (var name in new[] { "示例甲乙丙有限公司", "甲乙示例乙丙商行", "示例｛甲｝乙丙'店" })
            await clerk.OpensAsync(ACase.Usual.By(name));
        foreach (var walk in new[] { false, true })
        {
            Assert.Equal(["示例甲乙丙有限公司"], await FoundAsync("甲乙丙", null, walk));
            Assert.Equal(["示例｛甲｝乙丙'店"], await FoundAsync("{甲}乙丙'店", null, walk));
            Assert.Empty(await FoundAsync("甲乙丙", [Guid.Empty], walk));
        }

        Task<List<string>> FoundAsync(string words, Guid[]? units, bool walk) =>
            site.ReadAsync(db => db.Containing(words, units, walk).Select(s => s.Employer).ToListAsync());
    }

    [Theory, Engines]
    public async Task Sorted_by_people_the_large_come_first_and_the_unknown_last(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        foreach (var people in new int?[] { 7, 60, null, 50, 80 })
            await clerk.OpensAsync(ACase.Usual.Of(people));
        var seen = new List<int?>();
        for (var page = 1; page <= 3; page++)
            seen.AddRange((await clerk.GetAsync($"cases?order=mostPeople&pageSize=2&page={page}")).Is(200)["items"].EnumerateArray()
                .Select(i => i.GetProperty("people") is { ValueKind: System.Text.Json.JsonValueKind.Number } n ? n.GetInt32() : (int?)null));
        Assert.Equal([80, 60, 50, 7, null], seen);
    }

    [Theory, Engines]
    public async Task The_number_finds_its_case_and_an_old_name_no_longer_does(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync(ACase.Usual.By("示例旧名有限公司"));
        await clerk.OpensAsync();
        Assert.Equal([it.Id], (await clerk.GetAsync($"cases?q={it.Number}"))["items"].EnumerateArray().Select(i => i.GetProperty("id").GetGuid()));
        (await it.AmendAsync(new { employer = new { name = "示例新名有限公司" }, reason = "更名" })).Is(200);
        Assert.Equal(0, (await clerk.GetAsync("cases?q=旧名"))["total"].GetInt32());
        Assert.Equal(1, (await clerk.GetAsync("cases?q=新名"))["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task A_single_character_or_only_signs_is_answered_with_what_to_do(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        foreach (var words in new[] { "建", "%", "\"'", "🏗", "*:-^" })
            (await clerk.GetAsync($"cases?q={Uri.EscapeDataString(words)}")).IsWrongIn("q");
        foreach (var words in new[] { "建筑\" OR 1=1 --", "建筑 AND 水利", "NEAR(建筑)", "建筑*", "{建筑}" })
            (await clerk.GetAsync($"cases?q={Uri.EscapeDataString(words)}")).Is(200);
        (await clerk.GetAsync("cases?q=%00%00")).Is(400);
    }

    [Theory, Engines]
    public async Task Filters_narrow_by_date_industry_status_and_unit(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T10:00");
        var clerk = await site.Caseworker("630100");
        var a = await clerk.OpensAsync(ACase.Usual.In("630102").On("2022-10-03"));
        await clerk.OpensAsync(ACase.Usual.In("630103").On("2022-10-09") with { Industry = "manufacturing" });
        await clerk.OpensAsync(ACase.Usual.In("630100").On("2022-10-10"));
        (await a.CloseAsync("2022-10-11", "withdrawn")).Is(200);

        Assert.Equal(3, await TotalAsync(""));
        Assert.Equal(2, await TotalAsync("acceptedFrom=2022-10-09"));
        Assert.Equal(2, await TotalAsync("acceptedTo=2022-10-09"));
        Assert.Equal(1, await TotalAsync("acceptedFrom=2022-10-09&acceptedTo=2022-10-09"));
        Assert.Equal(1, await TotalAsync("industry=manufacturing"));
        Assert.Equal(1, await TotalAsync("status=closed"));
        Assert.Equal(2, await TotalAsync("status=open"));
        Assert.Equal(3, await TotalAsync("unit=630100&subtree=true"));
        Assert.Equal(1, await TotalAsync("unit=630100&subtree=false"));
        Assert.Equal(1, await TotalAsync("unit=630102"));
        Assert.Equal(0, await TotalAsync("unit=630102&status=open"));

        async Task<int> TotalAsync(string query) => (await clerk.GetAsync("cases?" + query)).Is(200)["total"].GetInt32();
    }

    [Theory, Engines]
    public async Task Pages_follow_each_other_without_gap_or_double(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T10:00");
        var clerk = await site.Caseworker("630102");
        for (var n = 0; n < 7; n++)
            await clerk.OpensAsync(ACase.Usual.On($"2022-10-{10 + (n % 3):00}").Of(n));
        var seen = new List<string>();
        for (var page = 1; page <= 5; page++)
        {
            var answer = (await clerk.GetAsync($"cases?page={page}&pageSize=2")).Is(200);
            Assert.Equal((7, false, page, 2), (answer["total"].GetInt32(), answer["more"].GetBoolean(), answer["page"].GetInt32(), answer["pageSize"].GetInt32()));
            seen.AddRange(answer["items"].EnumerateArray().Select(i => i.GetProperty("acceptedOn").GetString() + i.GetProperty("number").GetString()));
        }
        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(7, seen.Count);
        Assert.Equal(seen.OrderDescending(StringComparer.Ordinal), seen);
    }

    [Theory, Engines]
    public async Task A_line_of_the_list_has_what_outside_tools_rely_on(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        await clerk.OpensAsync();
        var answer = await clerk.GetAsync("cases");
        Assert.Equal(["items", "total", "more", "page", "pageSize"], answer.Json.EnumerateObject().Select(p => p.Name));
        Assert.Superset(
            new HashSet<string> { "id", "number", "unit", "status", "acceptedOn", "employer", "industry", "people", "amountYuan", "recoveredYuan", "closed" },
            answer["items.0"].EnumerateObject().Select(p => p.Name).ToHashSet());
        Assert.Equal(["name", "creditCode"], answer["items.0.employer"].EnumerateObject().Select(p => p.Name));
    }
}
