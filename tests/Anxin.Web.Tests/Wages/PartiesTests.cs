using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Wages;

/// <summary>Who answers for the wages, what protects them, and the amount helper.</summary>
public sealed class PartiesTests : SiteTests
{
    [Theory, Engines]
    public async Task The_chain_stands_from_the_top_each_with_its_article_and_a_foreman_stays_in_the_vault(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.ActAsync("parties", new { role = "foreman", name = "虚构包工头", phone = "13800000009", article = "wage-regulation-36" })).Is(200);
        (await it.ActAsync("parties", new { role = "generalContractor", name = "示例建设集团有限公司", creditCode = "91632801MA00000X7F", article = "wage-regulation-30" })).Is(200);
        (await it.ActAsync("parties", new { role = "owner", name = "示例置业有限公司" })).Is(200);
        var chain = (await it.Clerk.GetAsync($"cases/{it.Id}/parties")).Is(200);
        Assert.Equal(["owner", "generalContractor", "foreman"], chain["items"].EnumerateArray().Select(p => p.GetProperty("role").GetString()));
        Assert.Equal("《保障农民工工资支付条例》第三十条", chain.TextOf("items.1.article.cited"));
        Assert.Equal("138******09", chain.TextOf("items.2.phone"));
        Assert.DoesNotContain("虚构包工头", (await it.JournalAsync()).Text, StringComparison.Ordinal);
        (await it.ActAsync("parties", new { role = "owner", name = "示例", creditCode = "91632801MA00000X71", article = "nothing" })).IsWrongIn("creditCode", "article");

        (await it.ActAsync("parties/3", new { role = "owner", name = "示例置业集团有限公司", article = "wage-regulation-29" })).Is(200);
        (await it.ActAsync("parties/2/void", new { reason = "误录" })).Is(200);
        chain = await it.Clerk.GetAsync($"cases/{it.Id}/parties");
        Assert.Equal(["示例置业集团有限公司", "虚构包工头"], chain["items"].EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        (await it.For(await site.Caseworker("630103")).Clerk.GetAsync($"cases/{it.Id}/parties")).Is(404);
    }

    [Theory, Engines]
    public async Task General_contractor_and_foreman_as_the_worker_told_them_are_entered_by_one_press_each(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var clue = (await clerk.PostAsync("clues", new
        {
            unit = "630102",
            employer = "示例劳务有限公司",
            generalContractor = "示例总包建设有限公司",
            foreman = "虚构包工头",
            foremanPhone = "13800000009",
            owedFrom = "2022-05-01",
            heard = "四个月没有领到工资",
        })).Is(201)["id"].GetGuid();
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var told = (await person.GetAsync($"/clues/{clue}")).Is(200).Text;
        Assert.Contains("2022年5月 起", told, StringComparison.Ordinal);
        Assert.DoesNotContain(" 至 ", told, StringComparison.Ordinal);
        var it = await Custody.Hands.OpensFromAsync(clerk, clue);
        var path = $"/cases/{it.Id}/parties";
        foreach (var role in new[] { "GeneralContractor", "Foreman" })
        {
            var page = (await person.GetAsync(path)).Is(200);
            Assert.Contains("照线索填上", page.Text, StringComparison.Ordinal);
            (await person.PostAsync($"{path}?handler=Told&clue={clue}&role={role}", page.Form("safeguard"))).Is(302);
        }
        Assert.DoesNotContain("照线索填上", (await person.GetAsync(path)).Text, StringComparison.Ordinal);
        var chain = await clerk.GetAsync($"cases/{it.Id}/parties");
        Assert.Equal([("generalContractor", "示例总包建设有限公司"), ("foreman", "虚构包工头")],
            chain["items"].EnumerateArray().Select(p => (p.GetProperty("role").GetString()!, p.GetProperty("name").GetString()!)));
        Assert.Equal("138******09", chain.TextOf("items.1.phone"));
    }

    [Theory, Engines]
    public async Task What_was_asked_about_the_special_account_is_the_last_answer(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.ActAsync("safeguards", new { kind = "specialAccount", answer = "notKnown" })).Is(200);
        (await it.ActAsync("safeguards", new { kind = "specialAccount", answer = "yes", bank = "示例银行", on = "2022-03-01" })).Is(200);
        (await it.ActAsync("safeguards", new { kind = "specialAccount", answer = "yes", bank = "示例银行", on = "2022-03-01" })).IsRefused("nothing-changed");
        var asked = (await it.Clerk.GetAsync($"cases/{it.Id}/parties")).Is(200);
        Assert.Equal((1, "yes", "示例银行"), (asked.Count("safeguards"), asked.TextOf("safeguards.0.answer"), asked.TextOf("safeguards.0.bank")));
    }

    [Theory, Engines]
    public async Task The_amount_helper_answers_step_by_step(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var answer = (await clerk.PostAsync("tools/amount", new { days = 52.5, dayRateYuan = "260", paidYuan = "5000" })).Is(200);
        Assert.Equal(("8650.00", "dayWork", "13650.00"), (answer.TextOf("owedYuan"), answer.TextOf("steps.0.kind"), answer.TextOf("steps.0.yuan")));
        (await clerk.PostAsync("tools/amount", new { dayRateYuan = "260" })).IsWrongIn("days");
        (await clerk.PostAsync("tools/amount", new { })).IsWrongIn("days");
    }

    [Theory, Engines]
    public async Task The_amount_helpers_page_asks_for_something_to_count_with_and_doubts_more_days_than_there_are(Engine engine)
    {
        var visitor = new Person((await SiteAsync(engine, "2022-10-10T09:00")).Client());
        Assert.Contains("请至少填一组", (await visitor.GetAsync("/tools/amount?Input.Asked=true")).Is(200).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("请至少填一组", (await visitor.GetAsync("/tools/amount")).Is(200).Text, StringComparison.Ordinal);
        var doubted = (await visitor.GetAsync("/tools/amount?Input.Days=400&Input.DayRateYuan=200&Input.From=2022-09-01&Input.To=2022-09-10")).Is(200).Text;
        Assert.Contains("一共只有10天", doubted, StringComparison.Ordinal);
        Assert.DoesNotContain("一共只有", (await visitor.GetAsync("/tools/amount?Input.Days=10&Input.DayRateYuan=200&Input.From=2022-09-01&Input.To=2022-09-10")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Pages_of_the_room_open_for_whoever_may_and_for_nobody_else(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(2).Owing("10000"));
        (await it.ActAsync("workers", Workers.Line(1))).Is(200);
        (await it.ActAsync("parties", new { role = "owner", name = "示例置业有限公司" })).Is(200);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        string[] pages = ["parties", "parties/new", "parties/1", "workers", "workers/new", "workers/1", "workers/pay", "workers/import", "amount", "callback", "close"];
        foreach (var page in pages)
            (await person.GetAsync($"/cases/{it.Id}/{page}")).Is(200);
        foreach (var page in new[] { "/callbacks", "/tools/amount?Input.Days=10&Input.DayRateYuan=200", "/tools/minimum-wage", $"/cases/{it.Id}" })
            (await person.GetAsync(page)).Is(200);
        Assert.Contains("10天 × 每天200元 = 2,000元", (await person.GetAsync("/tools/amount?Input.Days=10&Input.DayRateYuan=200")).Text, StringComparison.Ordinal);
        var stranger = await Person.SignsInAsync(site, Roles.Caseworker, "630103");
        foreach (var page in pages)
            (await stranger.GetAsync($"/cases/{it.Id}/{page}")).Is(404);
        var viewer = await Person.SignsInAsync(site, Roles.Viewer, "630102");
        (await viewer.GetAsync($"/cases/{it.Id}/workers")).Is(200);
        (await viewer.GetAsync($"/cases/{it.Id}/workers/1")).Is(403);
    }

    [Theory, Engines]
    public async Task A_payroll_is_looked_at_on_the_page_and_then_taken_and_paid_in_one_go(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(3).Owing("15000"));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var path = $"/cases/{it.Id}/workers/import";
        var form = (await person.GetAsync(path)).Form();
        var preview = (await person.UploadAsync(path, form, "Upload", "工资表.csv", System.Text.Encoding.UTF8.GetBytes(Workers.Payroll(3)))).Is(200);
        Assert.Contains("新增3人", preview.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await it.ReadAsync())["namedWorkers"].GetInt32());
        (await person.PostAsync(path + "?handler=Take", preview.Form())).Is(302);
        var list = (await person.GetAsync($"/cases/{it.Id}/workers")).Is(200);
        Assert.Contains("000***********", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Workers.Number(1), list.Html, StringComparison.Ordinal);

        var pay = (await person.GetAsync($"/cases/{it.Id}/workers/pay")).Is(200).Form("pay");
        (await person.PostAsync($"/cases/{it.Id}/workers/pay", pay, ("Everybody", "true"))).Is(302);
        Assert.Equal("15000.00", (await it.ReadAsync()).TextOf("recoveredYuan"));
        var shown = (await person.PostAsync($"/cases/{it.Id}/workers/1?handler=Show", (await person.GetAsync($"/cases/{it.Id}/workers/1")).Form())).Is(200);
        Assert.Contains(Workers.Number(1), shown.Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_was_worked_out_goes_into_the_case_by_one_act(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Owing(null));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var page = (await person.GetAsync($"/cases/{it.Id}/amount?Input.Days=10&Input.DayRateYuan=200&Input.PaidYuan=500")).Is(200);
        (await person.PostAsync($"/cases/{it.Id}/amount", page.Form(), ("Target", "case"))).Is(302);
        Assert.Equal("1500.00", (await it.ReadAsync()).TextOf("amountYuan"));
    }
}
