using System.Net.Http.Headers;
using System.Text;
using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Custody;

/// <summary>Every clue is notified to the labour department of the same level, without any worker's identity (N8).</summary>
public sealed class NoticeTests : SiteTests
{
    [Theory, Engines]
    public async Task Whatever_way_a_clue_comes_it_owes_its_notification(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        await site.HearsAsync("630102");
        var it = await clerk.OpensAsync();
        (await it.ActAsync("clue", new { })).IsProblem(404);
        await clerk.OpensFromAsync(await site.HearsAsync("630102"));
        var owed = (await clerk.GetAsync("notices")).Is(200);
        Assert.Equal(3, owed.Count("items"));
        Assert.All(owed["items"].EnumerateArray(), i => Assert.Equal((Hands.Labour, "due"), (i.GetProperty("agency").GetString(), i.GetProperty("state").GetString())));
        Assert.True(await site.ReadAsync(db => db.Clues.AllAsync(c => c.NoticeDue != null, Stop)));
        Assert.DoesNotContain("样本甲", owed.Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Several_go_in_one_letter_whose_number_is_the_proof(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-09T09:00");
        var clerk = await site.Caseworker("630102");
        var clues = new[] { await site.HearsAsync("630102"), await site.HearsAsync("630102") };
        (await clerk.PostAsync("notices", new { clues })).IsWrongIn("letterNumber", "on");
        var sent = (await clerk.PostAsync("notices", new { clues, letterNumber = "示工函〔2022〕3号", on = "2022-10-09" })).Is(201);
        Assert.Equal((2, "letter"), (sent["clues"].GetInt32(), sent.TextOf("means")));
        (await clerk.PostAsync("notices", new { clues, letterNumber = "示工函〔2022〕4号", on = "2022-10-09" })).IsRefused("notice-sent");
        var told = await clerk.GetAsync("notices?state=sent");
        Assert.All(told["items"].EnumerateArray(), i => Assert.Equal(("sent", "示工函〔2022〕3号"), (i.GetProperty("state").GetString(), i.GetProperty("proof").GetString())));
        Assert.Equal(0, (await clerk.GetAsync("notices")).Count("items"));
    }

    [Theory, Engines]
    public async Task Late_is_late_and_stays_so(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-08T09:00");
        var clerk = await site.Caseworker("630102");
        var clue = await site.HearsAsync("630102");
        await site.ItIsAsync("2022-10-10T23:59");
        Assert.Equal("due", (await clerk.GetAsync("notices")).TextOf("items.0.state"));
        await site.ItIsAsync("2022-10-11T00:00");
        Assert.Equal("late", (await clerk.GetAsync("notices")).TextOf("items.0.state"));
        (await clerk.PostAsync("notices", new { clues = new[] { clue }, means = "email", on = "2022-10-11" })).Is(201);
        Assert.Equal("sentLate", (await clerk.GetAsync("notices?state=sent")).TextOf("items.0.state"));
    }

    [Theory, Engines]
    public async Task A_department_with_accounts_reads_it_at_its_desk_and_that_is_the_proof(Engine engine)
    {
        var site = await SiteAsync(engine);
        var member = await site.MemberSignsInAsync(Hands.Labour);
        var clerk = await site.Caseworker("630102");
        var clue = await site.HearsAsync("630102");
        (await clerk.PostAsync("notices", new { clues = new[] { clue } })).Is(201);
        Assert.Null((await clerk.GetAsync("notices?state=sent")).TextOf("items.0.provenAt"));
        var page = (await member.GetAsync("/agency/notices")).Is(200);
        Assert.DoesNotContain("样本甲", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("13900000000", page.Html, StringComparison.Ordinal);
        var dispatch = await site.ReadAsync(db => db.NoticeDispatches.Select(d => d.Id).SingleAsync(Stop));
        (await member.PostAsync($"/agency/notices?dispatch={dispatch}", page.Form())).Is(302);
        Assert.NotNull((await clerk.GetAsync("notices?state=sent")).TextOf("items.0.provenAt"));
    }

    [Theory, Engines]
    public async Task Clues_of_an_imported_ledger_owe_one_only_where_the_unit_says_so(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        await ImportAsync(clerk, "示例一号建筑有限公司");
        Assert.Equal(0, (await clerk.GetAsync("notices")).Count("items"));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync("/rhythm")).Is(200).Form("rhythm");
        (await person.PostAsync("/rhythm", form, ("Input.NoticeOfImports", "true"), ("Input.PushOn", "Monday"), ("Input.FeedbackBy", "Friday"))).Is(302);
        await ImportAsync(clerk, "示例二号建筑有限公司");
        Assert.Equal(1, (await clerk.GetAsync("notices")).Count("items"));
    }

    [Theory, Engines]
    public async Task On_the_page_somebody_says_how_it_was_told_and_nothing_is_chosen_beforehand(Engine engine)
    {
        var site = await SiteAsync(engine);
        await site.HearsAsync("630102");
        await site.ItIsAsync("2022-10-20T09:00");
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var page = (await person.GetAsync("/notices")).Is(200);
        Assert.DoesNotContain("checked=\"checked\"", page.Html, StringComparison.Ordinal);
        page = (await person.GetAsync("/notices?all=true")).Is(200);
        Assert.Contains("checked=\"checked\"", page.Html, StringComparison.Ordinal);
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync(Stop));
        (string, string)[] typed = [("Chosen", $"{clue}"), ("Input.LetterNumber", "示工函〔2022〕6号"), ("Input.On", "2022-10-20")];
        Assert.Contains("请选择怎样通报", (await person.PostAsync("/notices", page.Form(), [.. typed, ("Input.Means", "")])).Is(200).Text, StringComparison.Ordinal);
        Assert.Equal(0, await site.ReadAsync(db => db.NoticeDispatches.CountAsync(Stop)));
        (await person.PostAsync("/notices", page.Form(), [.. typed, ("Input.Means", "letter")])).Is(302);
    }

    [Theory, Engines]
    public async Task An_industry_union_tells_the_department_it_has_chosen(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("QH-CY-01");
        await site.HearsAsync("QH-CY-01");
        Assert.Equal("630000-RS", (await clerk.GetAsync("notices")).TextOf("items.0.agency"));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "QH-CY-01");
        var form = (await person.GetAsync("/rhythm")).Is(200).Form("rhythm");
        (await person.PostAsync("/rhythm", form, ("Input.Counterpart", "630100-RS"))).Is(302);
        Assert.Equal("630100-RS", (await clerk.GetAsync("notices")).TextOf("items.0.agency"));
        (await person.GetAsync("/rhythm?handler=Reconcile&month=2022-10")).Is(200);
    }

    private static async Task ImportAsync(Caller clerk, string employer)
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes($"受理日期,企业名称,所属行业,人数,金额(元)\n2022-10-01,{employer},建筑业,5,100\n"));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { file, "file", "ledger.csv" } };
        (await clerk.SendAsync(HttpMethod.Post, "imports?unit=630102", form, null)).Is(200);
    }
}
