using System.Text.RegularExpressions;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Pages;

/// <summary>One case on its pages, by several hands.</summary>
public sealed partial class CasePageTests : SiteTests
{
    [Theory, Engines]
    public async Task The_second_of_two_editors_is_told_what_changed_and_loses_nothing_typed(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var (first, second) = (await Person.SignsInAsync(site, Roles.Caseworker, "630102"), await Person.SignsInAsync(site, Roles.Caseworker, "630102"));
        var path = $"/cases/{it.Id}/amend";
        var (mine, yours) = ((await first.GetAsync(path)).Form("amend"), (await second.GetAsync(path)).Form("amend"));
        (await first.PostAsync(path, mine, ("Input.People", "48"), ("Input.Reason", "名单核对"))).Is(302);

        var told = (await second.PostAsync(path, yours, ("Input.Site", "样本小区二期"), ("Input.Reason", "补工地"))).Is(200);
        Assert.Contains("您填写的时候", told.Text, StringComparison.Ordinal);
        Assert.Contains("10人", told.Text, StringComparison.Ordinal);
        Assert.Contains("48人", told.Text, StringComparison.Ordinal);
        var kept = told.Form("amend");
        Assert.Equal(("样本小区二期", "补工地", "48"), (kept["Input.Site"], kept["Input.Reason"], kept["Input.People"]));

        (await second.PostAsync(path, kept)).Is(302);
        var now = await it.ReadAsync();
        Assert.Equal((48, "样本小区二期", 3), (now["people"].GetInt32(), now.TextOf("site.name"), now["version"].GetInt32()));
    }

    [Theory, Engines]
    public async Task An_emptied_field_is_told_as_unknown_an_emptied_name_is_explained_and_saving_nothing_is_refused(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var path = $"/cases/{it.Id}/amend";
        var page = await person.GetAsync(path);
        Assert.Contains("<title>更正、补充 - 安薪</title>", page.Html, StringComparison.Ordinal);
        var form = page.Form("amend");
        var nameless = (await person.PostAsync(path, form, ("Input.Employer", ""), ("Input.Reason", "x"))).Is(200);
        Assert.Contains("不能空着", nameless.Text, StringComparison.Ordinal);
        Assert.Contains("<title>有要改的：更正、补充 - 安薪</title>", nameless.Html, StringComparison.Ordinal);
        Assert.Contains("没有任何变动", (await person.PostAsync(path, form, ("Input.Reason", "x"))).Is(200).Text, StringComparison.Ordinal);
        (await person.PostAsync(path, form, ("Input.People", ""), ("Input.Site", ""), ("Input.Reason", "名单对不上"))).Is(302);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await it.ReadAsync())["people"].ValueKind);
        Assert.Contains("10人 → 现在 待核", (await person.GetAsync($"/cases/{it.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Cases_that_are_large_only_together_say_so_on_their_pages_and_where_large_ones_wait(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var one = await clerk.OpensAsync(ACase.Usual.By("样本沟建筑劳务有限公司").Of(28) with { Site = "样本湾三期" });
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.DoesNotContain("如属同一事件，请并案", (await person.GetAsync($"/cases/{one.Id}")).Is(200).Text, StringComparison.Ordinal);
        await clerk.OpensAsync(ACase.Usual.By("样本沟建筑劳务有限公司").Of(28) with { Site = "样本湾四期" });
        Assert.DoesNotContain("如属同一事件，请并案", (await person.GetAsync($"/cases/{one.Id}")).Is(200).Text, StringComparison.Ordinal);
        // Somebody else writes both names otherwise.
        var other = await clerk.OpensAsync(ACase.Usual.By("样本沟建筑劳务有限责任公司").Of(28) with { Site = "样本湾3期" });
        Assert.Contains("suspected-split", other.Created.Text, StringComparison.Ordinal);

        foreach (var (it, beside) in new[] { (one, other), (other, one) })
        {
            var page = (await person.GetAsync($"/cases/{it.Id}")).Is(200);
            Assert.Contains("2件在办案件，合计56人", page.Text, StringComparison.Ordinal);
            Assert.Contains($"/cases/{beside.Id}", page.Html, StringComparison.Ordinal);
        }
        Assert.Contains("样本沟建筑劳务有限公司", (await (await Person.SignsInAsync(site, Roles.Duty, "630000")).GetAsync("/immediate")).Is(200).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("样本沟", (await (await Person.SignsInAsync(site, Roles.Caseworker, "630103")).GetAsync("/immediate")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Another_units_case_is_not_there_by_any_page(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630103")).OpensAsync(ACase.Usual.In("630103"));
        var stranger = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var own = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.By("样本川食品有限公司"));
        foreach (var path in new[] { "", "/amend", "/service", "/recovery", "/close", "/reopen", "/void", "/merge", "/unmerge", "/reassign", "/files", "/offer", "?handler=File&file=" + it.Id })
            (await stranger.GetAsync($"/cases/{it.Id}{path}")).Is(404);
        var form = (await stranger.GetAsync($"/cases/{own.Id}/void")).Form("void");
        (await stranger.PostAsync($"/cases/{it.Id}/void", form, ("Input.Reason", "x"))).Is(404);
        Assert.DoesNotContain("示例建筑工程", (await stranger.GetAsync("/cases?q=示例建筑")).Is(200).Html, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Who_only_looks_on_sees_the_case_and_no_act_and_an_administrator_sees_none(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var viewer = await Person.SignsInAsync(site, Roles.Viewer, "630100");
        Assert.DoesNotContain("/amend", (await viewer.GetAsync($"/cases/{it.Id}")).Is(200).Html, StringComparison.Ordinal);
        (await viewer.GetAsync($"/cases/{it.Id}/amend")).Is(403);
        (await viewer.GetAsync("/cases/new")).Is(403);
        var administrator = await Person.SignsInAsync(site, Roles.Administrator, "630000");
        (await administrator.GetAsync($"/cases/{it.Id}")).Is(404);
    }

    [Theory, Engines]
    public async Task A_whole_story_is_told_in_words_without_a_single_key_of_the_program(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync(ACase.Usual with { CreditCode = null, Mediated = true });
        var twin = await clerk.OpensAsync(ACase.Usual.Of(3));
        (await twin.MergeAsync(it, 12)).Is(200);
        (await it.AmendAsync(new { people = 55, disputed = true, reason = "补名单" })).Is(200);
        (await it.ServeAsync("legalService", "2022-10-01")).Is(200);
        (await it.RecoverAsync("2022-10-01", 5, "1000")).Is(200);
        (await it.CloseAsync("2022-10-01", "agreementPerformed")).Is(200);
        (await it.ReopenAsync()).Is(200);
        (await twin.UnmergeAsync()).Is(200);
        (await it.ReassignAsync("630103")).Is(200);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var text = (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text;
        foreach (var said in new[] { "受理立案", "并案", "更正", "10人", "55人", "登记调解或法律服务", "登记追回的工资", "达成协议并履行", "重开", "撤销并案", "提出移交" })
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Equal([], Keys().Matches(text).Select(m => m.Value));
    }

    [Theory, Engines]
    public async Task A_file_comes_back_as_it_went_in_always_saved_never_shown(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync($"/cases/{it.Id}/files")).Form("file");
        byte[] bytes = [.. "<script>alert(1)</script>"u8, 0, 1, 2];
        (await person.UploadAsync($"/cases/{it.Id}/files", form, "Upload", "../工资 欠条.html", bytes)).Is(302);
        var page = await person.GetAsync($"/cases/{it.Id}");
        Assert.Contains("工资 欠条.html", page.Text, StringComparison.Ordinal);
        var link = FileLink().Match(page.Html).Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        var file = (await person.GetAsync(link)).Is(200).Response;
        Assert.Equal(("attachment", "application/octet-stream", "nosniff"),
            (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentType!.MediaType, file.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal("工资 欠条.html", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal(bytes, await file.Content.ReadAsByteArrayAsync(Stop));
        (await (await Person.SignsInAsync(site, Roles.Caseworker, "630103")).GetAsync(link)).Is(404);
    }

    [Theory, Engines]
    public async Task A_file_too_large_or_empty_gets_a_sentence(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync($"/cases/{it.Id}/files")).Form("file");
        Assert.Contains("超过20 MB", (await person.UploadAsync($"/cases/{it.Id}/files", form, "Upload", "a.jpg", new byte[CaseActs.MaxFileBytes + 1])).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("空文件不收", (await person.UploadAsync($"/cases/{it.Id}/files", form, "Upload", "a.jpg", [])).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task An_offered_case_shows_itself_to_the_receiver_only_as_far_as_the_offer_and_moves_when_accepted(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual with { Note = "工人张三（虚构）" });
        (await it.ReassignAsync("630103")).Is(200);
        var receiver = await Person.SignsInAsync(site, Roles.Caseworker, "630103");
        Assert.Contains("示例建筑工程有限公司", (await receiver.GetAsync("/")).Text, StringComparison.Ordinal);
        (await receiver.GetAsync($"/cases/{it.Id}")).Is(404);
        var offer = (await receiver.GetAsync($"/cases/{it.Id}/offer")).Is(200);
        Assert.DoesNotContain("张三", offer.Html, StringComparison.Ordinal);
        (await receiver.PostAsync($"/cases/{it.Id}/offer", offer.Form())).Is(302);
        Assert.Contains("张三", (await receiver.GetAsync($"/cases/{it.Id}")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_refusal_says_what_stands_in_the_way_and_keeps_the_form(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync($"/cases/{it.Id}/close")).Form("close");
        var page = (await person.PostAsync($"/cases/{it.Id}/close", form, ("Input.Outcome", "paidInFull"))).Is(200);
        Assert.Contains("已追回金额少于欠薪金额", page.Text, StringComparison.Ordinal);
        Assert.Equal("paidInFull", page.Form("close")["Input.Outcome"]);
    }

    [GeneratedRegex(@"\b(case\.\w+|[a-z]+[A-Z]\w*|open|closed|mediation|construction|true|false|null)\b")]
    private static partial Regex Keys();

    [GeneratedRegex("href=\"([^\"]*handler=File[^\"]*)\"")]
    private static partial Regex FileLink();
}
