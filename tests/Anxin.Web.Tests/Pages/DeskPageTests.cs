using System.Text.RegularExpressions;
using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Pages;

/// <summary>Signing in, the ledger's page, clues, immediate reports, the drill's clock.</summary>
public sealed partial class DeskPageTests : SiteTests
{
    [Theory, Engines]
    public async Task The_public_face_says_what_to_do_about_unpaid_wages_without_sign_in(Engine engine)
    {
        var site = await SiteAsync(engine);
        var page = (await new Person(site.Client()).GetAsync("/")).Is(200);
        Assert.Contains("欠薪", page.Text, StringComparison.Ordinal);
        Assert.Contains("tel:12351", page.Html, StringComparison.Ordinal);
        Assert.Contains("西宁市总工会", page.Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_desk_asks_for_sign_in_and_leads_back(Engine engine)
    {
        var site = await SiteAsync(engine);
        var nobody = new Person(site.Client());
        var sent = (await nobody.GetAsync("/cases?status=open")).Is(302);
        Assert.Contains("/sign-in?back=%2Fcases%3Fstatus%3Dopen", sent.Location, StringComparison.Ordinal);
        Assert.Contains("账号或密码不对", (await nobody.SignInAsync("nobody", "nothing at all")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_is_sent_to_a_page_that_takes_nothing_is_refused_in_plain_words(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync("/cases/new")).Is(200).Form();
        foreach (var path in new[] { "/cases", $"/cases/{it.Id}", "/day", "/calendar/2022", "/campaigns/qinghai-2022-41", "/clues", "/letters" })
            Assert.Contains("请从页面上的按钮进入", (await person.PostAsync(path, form)).Is(405).Text, StringComparison.Ordinal);
        var duty = await Person.SignsInAsync(site, Roles.Duty, "630000");
        (await duty.GetAsync("/consolidated/qinghai-2022-41/weekly/2022-10-03/figure?row=&column=")).Is(404);
    }

    [Theory, Engines]
    public async Task One_click_signs_in_only_the_demos_own_people(Engine engine)
    {
        var demo = await TestSite.OpenAsync(engine, Seed.Demo);
        await using (demo)
        {
            var visitor = new Person(demo.Client());
            var page = (await visitor.GetAsync("/sign-in")).Is(200);
            var who = Who().Match(page.Html).Groups[1].Value;
            (await visitor.PostAsync("/sign-in?handler=Demo", page.Form(), ("who", who))).Is(302);
            Assert.Contains("示例·县级经办员", (await visitor.GetAsync("/")).Html, StringComparison.Ordinal);
        }
        var site = await SiteAsync(engine);
        await Person.SignsInAsync(site, Roles.Duty, "630000");
        var user = await site.ReadAsync(db => db.Users.Select(u => u.Id).SingleAsync());
        var stranger = new Person(site.Client());
        var form = (await stranger.GetAsync("/sign-in")).Is(200);
        Assert.DoesNotContain("person-card", form.Html, StringComparison.Ordinal);
        (await stranger.PostAsync("/sign-in?handler=Demo", form.Form(), ("who", user.ToString()))).Is(404);
    }

    [Theory, Engines]
    public async Task The_calendar_says_why_a_year_has_no_table_and_names_duties_in_the_readers_language(Engine engine)
    {
        var viewer = await Person.SignsInAsync(await SiteAsync(engine), Roles.Viewer, "630000");
        Assert.Contains("这一年早于已载入的安排（最早是2020年）", (await viewer.GetAsync("/calendar/2019")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("国务院还没有公布这一年的安排", (await viewer.GetAsync("/calendar/2031")).Is(200).Text, StringComparison.Ordinal);
        var chinese = (await viewer.GetAsync("/calendar/2022")).Is(200);
        Assert.Contains("周报到期", chinese.Text, StringComparison.Ordinal);
        (await viewer.PostAsync("/language", (await viewer.GetAsync("/report")).Is(200).Form(), ("language", "en"), ("returnUrl", "/calendar/2022"))).Is(302);
        var english = (await viewer.GetAsync("/calendar/2022")).Is(200);
        Assert.Contains("Weekly report due", english.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("周报", english.Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_ledger_speaks_its_filter_sums_it_and_takes_it_out(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        await clerk.OpensAsync(ACase.Usual.By("示例河建筑劳务有限公司").Of(60).Owing("18000.50"));
        await clerk.OpensAsync(ACase.Usual.By("样本川食品有限公司").Of(null).Owing("2000") with { Industry = "manufacturing" });
        await (await site.Caseworker("630202")).OpensAsync(ACase.Usual.In("630202"));
        var person = await Person.SignsInAsync(site, Roles.Viewer, "630100");
        var all = (await person.GetAsync("/cases")).Is(200);
        Assert.Contains("西宁市总工会及以下", all.Text, StringComparison.Ordinal);
        Assert.Contains("共2件 60人 2.00005万元", all.Text, StringComparison.Ordinal);
        Assert.Contains("1件人数待核", all.Text, StringComparison.Ordinal);
        var some = (await person.GetAsync("/cases?industry=construction&peopleFrom=50&q=建筑&order=mostMoney")).Is(200);
        Assert.Contains("共1件 60人 1.80005万元", some.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("样本川", some.Text, StringComparison.Ordinal);
        var csv = (await person.GetAsync("/cases?industry=construction&handler=Csv")).Is(200);
        Assert.Contains("示例河建筑劳务有限公司", csv.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("样本川", csv.Html, StringComparison.Ordinal);
        var xlsx = await (await person.GetAsync("/cases?handler=Xlsx")).Is(200).Response.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal("PK"u8.ToArray(), xlsx[..2]);
    }

    [Theory, Engines]
    public async Task Sums_follow_the_ledger_at_once_while_it_is_small(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var person = await Person.SignsInAsync(site, Roles.Viewer, "630102");
        await clerk.OpensAsync();
        Assert.Contains("共1件", (await person.GetAsync("/cases")).Text, StringComparison.Ordinal);
        await clerk.OpensAsync();
        var deadline = Environment.TickCount64 + 10_000;
        while (!(await person.GetAsync("/cases")).Text.Contains("共2件", StringComparison.Ordinal))
            Assert.True(Environment.TickCount64 < deadline, "The sums stay behind.");
    }

    [Theory, Engines]
    public async Task A_filter_that_cannot_be_read_is_explained_not_broken(Engine engine)
    {
        var site = await SiteAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Viewer, "630102");
        foreach (var query in new[] { "peopleFrom=x", "acceptedFrom=2022-13-40", "industry=nonsense", "q=建", "page=0", "page=x", "order=1", "pageSize=1000000", "status=x" })
            Assert.Contains("条件看不懂", (await person.GetAsync("/cases?" + query)).Is(200).Text, StringComparison.Ordinal);
        (await person.GetAsync("/cases?unit=630200")).Is(404);
        (await person.GetAsync("/cases?page=9999999")).Is(200);
    }

    [Theory, Engines]
    public async Task A_clue_of_three_fields_becomes_a_case_or_is_declined_with_a_reason(Engine engine)
    {
        var site = await SiteAsync(engine);
        var informant = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var first = await TellAsync(informant, "样本川物业");
        var second = await TellAsync(informant, "虚构岭物流");
        Assert.Contains("样本川物业", (await informant.GetAsync("/clues")).Text, StringComparison.Ordinal);

        var taken = (await informant.GetAsync($"/cases/new?clue={first}")).Is(200);
        Assert.Contains("保洁说两个月没发", taken.Text, StringComparison.Ordinal);
        var sent = await informant.PostAsync($"/cases/new?clue={first}", taken.Form("new-case"), ("Input.Industry", "realEstate"));
        Assert.Contains("/cases/", sent.Is(302).Location, StringComparison.Ordinal);
        var page = (await informant.GetAsync($"/clues/{second}")).Is(200);
        Assert.Contains("请填写理由", (await informant.PostAsync($"/clues/{second}?handler=Decline", page.Form("decline"))).Is(200).Text, StringComparison.Ordinal);
        (await informant.PostAsync($"/clues/{second}?handler=Decline", page.Form("decline"), ("Input.Reason", "合同纠纷，请找法院"))).Is(302);
        Assert.Contains("没有等着分办的线索", (await informant.GetAsync("/clues")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).Distinct().CountAsync()));
        (await (await Person.SignsInAsync(site, Roles.Caseworker, "630103")).GetAsync($"/clues/{first}")).Is(404);
    }

    [Theory, Engines]
    public async Task A_case_told_by_phone_counts_for_the_caller_and_the_province_has_it_at_once(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-05T09:00");
        var duty = await Person.SignsInAsync(site, Roles.Duty, "630000");
        var form = (await duty.GetAsync("/immediate/new")).Is(200).Form("phone-case");
        (string, string)[] typed = [("Input.Unit", "630100"), ("Input.Employer.Name", "示例河路桥工程有限公司"), ("Input.People", "80"), ("Input.Industry", "construction")];
        Assert.Contains("请填写来电人", (await duty.PostAsync("/immediate/new", form, typed)).Is(200).Text, StringComparison.Ordinal);
        (await duty.PostAsync("/immediate/new", form, [.. typed, ("Input.CallFrom", "示例·西宁市值班员 0971-0000000")])).Is(302);
        var list = (await duty.GetAsync("/immediate")).Is(200);
        Assert.Contains("来电：示例·西宁市值班员", list.Text, StringComparison.Ordinal);
        Assert.Contains("immediate-bar", list.Html, StringComparison.Ordinal);
        Assert.Contains("示例河路桥", (await (await Person.SignsInAsync(site, Roles.Viewer, "630100")).GetAsync("/cases")).Text, StringComparison.Ordinal);
        var action = Action().Match(list.Main).Groups[1].Value;
        (await duty.PostAsync(action, list.Form(), ("Input.By", "示例·值班员"))).Is(302);
        Assert.DoesNotContain("immediate-bar", (await duty.GetAsync("/")).Html, StringComparison.Ordinal);
        (await (await Person.SignsInAsync(site, Roles.Caseworker, "630100")).GetAsync("/immediate/new")).Is(403);
    }

    [Theory, Engines]
    public async Task The_drills_button_moves_the_clock_to_the_next_due_instant(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-03T15:00");
        var duty = await Person.SignsInAsync(site, Roles.Duty, "630000");
        var before = (await duty.GetAsync("/")).Is(200);
        Assert.Contains("走到 10月3日（周一）16:00", before.Html, StringComparison.Ordinal);
        var token = Token().Match(before.Html).Groups[1].Value;
        (await duty.PostAsync("/drill/next", new() { ["__RequestVerificationToken"] = token, ["returnUrl"] = "/cases" })).Is(302);
        var after = (await duty.GetAsync("/")).Html;
        Assert.Contains("演练走到了10月3日（周一）16:00", after, StringComparison.Ordinal);
        Assert.Contains("2022年10月3日（周一）16:00", after, StringComparison.Ordinal);
        Assert.True(await site.ReadAsync(db => db.ZeroDeemings.AnyAsync()));
        var viewer = await Person.SignsInAsync(site, Roles.Viewer, "630000");
        var other = (await viewer.GetAsync("/")).Is(200);
        Assert.DoesNotContain("走到", other.Html, StringComparison.Ordinal);
        (await viewer.PostAsync("/drill/next", new() { ["__RequestVerificationToken"] = Token().Match(other.Html).Groups[1].Value })).Is(403);
    }

    private static async Task<string> TellAsync(Person person, string employer)
    {
        var form = (await person.GetAsync("/clues/new")).Is(200).Form("new-clue");
        var sent = await person.PostAsync("/clues/new", form, ("Input.Employer", employer), ("Input.People", "4"), ("Input.Heard", "保洁说两个月没发"));
        return sent.Is(302).Location!.Split('/')[^1];
    }

    [GeneratedRegex("name=\"who\" value=\"([^\"]+)\"")]
    private static partial Regex Who();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<form method=\"post\"[^>]*action=\"(/immediate[^\"]*)\"")]
    private static partial Regex Action();
}
