using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Pages;

/// <summary>A tired person enters a case.</summary>
public sealed class NewCasePageTests : SiteTests
{
    private static readonly (string, string)[] Typed =
    [
        ("Input.Employer.Name", "示例河建筑劳务有限公司"), ("Input.People", "12"), ("Amount.Text", "1.8"), ("Amount.Unit", "Wan"),
        ("Input.Industry", "construction"), ("Input.Site.Name", "样本小区工地"),
    ];

    [Theory, Engines]
    public async Task The_form_knows_the_unit_the_day_and_the_hotline(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-03T09:00");
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync("/cases/new")).Is(200).Form("new-case");
        Assert.Equal(("630102", "2022-10-03", "hotline12351"), (form["Input.Unit"], form["Input.AcceptedOn"], form["Input.Channel"]));
    }

    [Theory, Engines]
    public async Task What_was_typed_is_in_the_ledger_and_wan_are_yuan(Engine engine)
    {
        var site = await SiteAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var sent = await SendAsync(person, Typed);
        var page = (await person.GetAsync(sent.Is(302).Location!)).Is(200);
        Assert.Contains("示例河建筑劳务有限公司欠12人18,000元", page.Text, StringComparison.Ordinal);
        Assert.Contains("1.8 万元", page.Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_mistake_is_told_beside_its_field_and_on_top_and_everything_typed_is_kept(Engine engine)
    {
        var site = await SiteAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var page = (await SendAsync(person, [.. Typed, ("Input.People", "十来个"), ("Input.AcceptedOn", "2023-01-01"), ("Input.Note", "工人说下周去县里")])).Is(200);
        Assert.Contains("href=\"#Input_People\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Input_AcceptedOn\"", page.Html, StringComparison.Ordinal);
        var kept = page.Form("new-case");
        Assert.Equal(("示例河建筑劳务有限公司", "十来个", "1.8", "Wan", "construction", "样本小区工地", "2023-01-01", "工人说下周去县里"),
            (kept["Input.Employer.Name"], kept["Input.People"], kept["Amount.Text"], kept["Amount.Unit"], kept["Input.Industry"], kept["Input.Site.Name"],
                kept["Input.AcceptedOn"], kept["Input.Note"]));
        Assert.Equal(0, await site.ReadAsync(db => db.CaseStates.CountAsync()));
    }

    [Theory, Engines]
    public async Task Sent_twice_it_is_one_case_and_both_lead_there(Engine engine)
    {
        var site = await SiteAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync("/cases/new")).Form("new-case");
        var first = (await person.PostAsync("/cases/new", form, Typed)).Is(302);
        var again = (await person.PostAsync("/cases/new", form, Typed)).Is(302);
        Assert.Equal(first.Location, again.Location, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(1, await site.ReadAsync(db => db.CaseStates.CountAsync()));
    }

    [Theory, Engines]
    public async Task A_taken_form_with_something_else_in_it_is_asked_about_not_counted(Engine engine)
    {
        var site = await SiteAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync("/cases/new")).Form("new-case");
        (await person.PostAsync("/cases/new", form, Typed)).Is(302);
        var page = (await person.PostAsync("/cases/new", form, [.. Typed, ("Input.Employer.Name", "样本川食品有限公司")])).Is(200);
        Assert.Contains("已经办过一次", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(form["SubmissionKey"], page.Form("new-case")["SubmissionKey"]);
        Assert.Equal(1, await site.ReadAsync(db => db.CaseStates.CountAsync()));
    }

    [Theory, Engines]
    public async Task A_likely_duplicate_is_shown_before_saving_and_can_be_joined_or_be_another_case(Engine engine)
    {
        var site = await SiteAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var there = (await SendAsync(person, Typed)).Is(302).Location!;
        var asked = (await SendAsync(person, [.. Typed, ("Input.Employer.Name", "示例河建筑劳务有限责任公司")])).Is(200);
        Assert.Contains("可能已经在台账里了", asked.Text, StringComparison.Ordinal);
        Assert.Equal(1, await site.ReadAsync(db => db.CaseStates.CountAsync()));

        var id = there.Split('/')[^1];
        (await person.PostAsync($"/cases/new?handler=Join&into={id}", asked.Form("new-case"))).Is(302);
        Assert.Equal((1, 2), await site.ReadAsync(async db =>
            (await db.CaseStates.CountAsync(s => s.UntilPosition == null), await db.Clues.CountAsync(c => c.CaseId == Guid.Parse(id)))));
        Assert.Contains("又有一条线索并入", (await person.GetAsync(there)).Text, StringComparison.Ordinal);

        (await SendAsync(person, [.. Typed, ("Sure", "true")])).Is(302);
        Assert.Equal(2, await site.ReadAsync(db => db.CaseStates.CountAsync(s => s.UntilPosition == null)));
    }

    [Theory, Engines]
    public async Task Neither_suggestion_nor_hint_nor_export_speaks_of_another_units_case(Engine engine)
    {
        var site = await SiteAsync(engine);
        await (await site.Caseworker("630103")).OpensAsync(ACase.Usual.In("630103").By("示例河建筑劳务有限公司"));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync("/cases/new")).Is(200);
        Assert.DoesNotContain("示例河建筑", form.Html, StringComparison.Ordinal);
        var found = (await person.PostAsync("/cases/new?handler=Find", form.Form("new-case"), ("Input.Employer.Name", "示例河"))).Is(200);
        Assert.Contains("本单位台账里没有这家", found.Text, StringComparison.Ordinal);
        (await SendAsync(person, Typed)).Is(302);
        Assert.Equal(2, (await person.GetAsync("/cases?handler=Csv")).Is(200).Html.TrimEnd().Split('\n').Length);
    }

    [Theory, Engines]
    public async Task An_employer_found_in_the_own_ledger_is_taken_over_with_its_industry(Engine engine)
    {
        var site = await SiteAsync(engine);
        await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.By("样本川食品有限公司") with { Industry = "manufacturing", CreditCode = "91630000710000000R" });
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync("/cases/new")).Form("new-case");
        var found = (await person.PostAsync("/cases/new?handler=Find", form, ("Input.Employer.Name", "样本川"), ("Input.People", "7"))).Is(200);
        var pick = System.Text.RegularExpressions.Regex.Match(found.Html, "formaction=\"([^\"]*handler=Pick[^\"]*)\"").Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        var kept = (await person.PostAsync(pick, found.Form("new-case"))).Is(200).Form("new-case");
        Assert.Equal(("样本川食品有限公司", "manufacturing", "7"), (kept["Input.Employer.Name"], kept["Input.Industry"], kept["Input.People"]));
    }

    [Theory, Engines]
    public async Task A_form_that_outlived_its_sign_in_is_handed_back(Engine engine)
    {
        var site = await SiteAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync("/cases/new")).Form("new-case");
        person.ForgetCookie("anxin");
        var page = (await person.PostAsync("/cases/new", form, Typed)).Is(401);
        Assert.Contains("登录过期了，填的都还在", page.Text, StringComparison.Ordinal);
        Assert.Contains("示例河建筑劳务有限公司", page.Text, StringComparison.Ordinal);
    }

    private static async Task<PageAnswer> SendAsync(Person person, (string, string)[] typed) =>
        await person.PostAsync("/cases/new", (await person.GetAsync("/cases/new")).Form("new-case"), typed);
}
