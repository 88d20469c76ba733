using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Custody;

/// <summary>The days agreed with the labour department move what is due; the month's end is reconciled.</summary>
public sealed class RhythmTests : SiteTests
{
    [Theory, Engines]
    public async Task Pushed_on_mondays_and_fed_back_by_fridays(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-11T09:00");
        var partner = await site.PartnerAsync(Hands.Labour);
        var clerk = await site.Caseworker("630102");
        await site.HearsAsync("630102");
        await AgreesAsync(site);
        await site.HearsAsync("630102");
        var owed = (await clerk.GetAsync("notices")).Is(200);
        // The first came before the days were agreed and keeps its limit.
        Assert.Equal(["2022-10-14T00:00:00+08:00", "2022-10-18T00:00:00+08:00"], owed["items"].EnumerateArray().Select(i => i.GetProperty("due").GetString()));
        var it = await clerk.OpensAsync();
        var transfer = await it.TransfersAsync();
        (await partner.SaysAsync("accept", transfer)).Is(200);
        Assert.Equal("2022-10-15T00:00:00+08:00", (await it.CustodyAsync()).TextOf("current.feedbackDue"));
        await site.ItIsAsync("2022-10-14T09:00");
        (await partner.SaysAsync("feedback", transfer, text: "已立案")).Is(200);
        Assert.Equal("2022-10-22T00:00:00+08:00", (await it.CustodyAsync()).TextOf("current.feedbackDue"));
    }

    [Theory, Engines]
    public async Task The_month_is_reconciled_by_its_last_working_day_and_stands_in_the_day_until_it_is(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-11T09:00");
        await site.PartnerAsync(Hands.Labour);
        var person = await AgreesAsync(site);
        Assert.DoesNotContain("10月的账", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        await site.ItIsAsync("2022-10-31T09:00");
        Assert.Contains("10月的账", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        await site.ItIsAsync("2022-11-02T09:00");
        Assert.Contains("10月的账", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        var page = (await person.GetAsync("/rhythm?month=2022-10")).Is(200);
        (await person.PostAsync("/rhythm?handler=Reconciled&month=2022-10", page.Form(to: "Reconciled"))).Is(302);
        Assert.DoesNotContain("10月的账", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("10月已经对过账", (await person.GetAsync("/rhythm?month=2022-10")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_void_case_is_marked_in_the_sheet_and_past_months_can_be_chosen(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-11T09:00");
        var it = await (await site.Caseworker("630102")).OpensAsync();
        await it.TransfersAsync();
        (await it.ActAsync("void", new { reason = "重复登记" })).Is(200);
        await site.ItIsAsync("2022-11-02T09:00");
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("2022年10月", (await person.GetAsync("/rhythm")).Is(200).Text, StringComparison.Ordinal);
        var text = await SheetAsync(person);
        Assert.Contains(it.Number, text, StringComparison.Ordinal);
        Assert.Contains("案件已作废，不再对账", text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_case_that_an_order_gave_to_another_district_stays_in_the_books_of_the_one_that_handed_it_over(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-11T09:00");
        await site.PartnerAsync(Hands.Labour);
        var clue = await site.HearsAsync("630102");
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensFromAsync(clue);
        await it.TransfersAsync();
        (await clerk.PostAsync("notices", new { clues = new[] { clue }, means = "letter", letterNumber = "示函〔2022〕1号", on = "2022-10-11" })).Is(201);
        var city = await site.Caseworker("630100");
        (await it.For(city).ReassignAsync("630103")).Is(200);
        (await it.For(city).ActAsync("amend", new { employer = new { name = "示例改名后有限公司" }, reason = "核实后" })).Is(200);

        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var text = await SheetAsync(person);
        Assert.Contains(it.Number, text, StringComparison.Ordinal);
        Assert.Contains(ACase.Usual.Employer, text, StringComparison.Ordinal);
        Assert.DoesNotContain("示例改名后有限公司", text, StringComparison.Ordinal);
        Assert.Contains("案件已由其他单位承办，由承办单位对账", text, StringComparison.Ordinal);
        var sent = (await person.GetAsync("/notices?sent=true")).Is(200).Html;
        Assert.DoesNotContain($"/cases/{it.Id}", sent, StringComparison.Ordinal);
        Assert.Contains($"/clues/{clue}", sent, StringComparison.Ordinal);
        (await person.GetAsync($"/clues/{clue}")).Is(200);
    }

    [Theory, Engines]
    public async Task The_sheet_is_the_labour_departments_has_its_clues_too_and_says_where_its_word_and_the_ledger_disagree(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-11T09:00");
        await site.PartnerAsync(Hands.Labour);
        var clerk = await site.Caseworker("630102");
        async Task<Guid> AcceptedAsync(Guid offer) =>
            (await clerk.HandoverAsync(offer, "record", new { what = "accept", by = "样本科长", on = "2022-10-11" })).Is(200) is not null ? offer : default;
        var paid = await clerk.OpensAsync();
        var said = await AcceptedAsync(await paid.TransfersAsync());
        (await clerk.HandoverAsync(said, "record", new { what = "feedback", by = "样本科长", on = "2022-10-11", text = "已支付", result = "paid" })).Is(200);
        var police = await clerk.OpensAsync(ACase.Usual.By("示例移送公安有限公司"));
        await police.TransfersAsync("630100-GA");
        var clue = await site.HearsAsync("630102");
        var passed = await AcceptedAsync((await clerk.PostAsync($"clues/{clue}/pass", new { toUnit = Hands.Labour, reason = "应由人社部门查处" })).Is(201)["id"].GetGuid());
        (await clerk.HandoverAsync(passed, "record", new { what = "feedback", by = "样本科长", on = "2022-10-11", text = "不属于本部门", result = "notTaken" })).Is(200);

        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var text = await SheetAsync(person);
        Assert.Contains("对方反馈已支付，本单位登记的追回不足", text, StringComparison.Ordinal);
        Assert.Contains("对方反馈不予受理，仍在对方", text, StringComparison.Ordinal);
        Assert.DoesNotContain("示例移送公安有限公司", text, StringComparison.Ordinal);
        // A clue is no case yet: what is awaited of it is no link into a 404.
        (await clerk.HandoverAsync(passed, "record", new { what = "feedback", by = "样本科长", on = "2022-10-11", text = "再看看", result = "underway" })).Is(200);
        var page = (await person.GetAsync("/rhythm")).Is(200).Html;
        Assert.Contains($"href=\"/clues/{clue}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/cases/{clue}", page, StringComparison.Ordinal);
    }

    private static async Task<string> SheetAsync(Person person)
    {
        var bytes = await (await person.GetAsync("/rhythm?handler=Reconcile&month=2022-10")).Is(200).Response.Content.ReadAsByteArrayAsync(Stop);
        using var book = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        var text = "";
        foreach (var part in book.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            text += await reader.ReadToEndAsync(Stop);
        }
        return text;
    }

    private static async Task<Person> AgreesAsync(TestSite site)
    {
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync("/rhythm")).Is(200).Form("rhythm");
        (await person.PostAsync("/rhythm", form, ("Input.PushOn", "Monday"), ("Input.FeedbackBy", "Friday"), ("Input.ReconcileAtMonthEnd", "true"))).Is(302);
        return person;
    }
}
