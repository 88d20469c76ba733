using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Mediation;

/// <summary>Mediation on a case: sessions, what was promised in instalments, and what came of the promise.</summary>
public sealed class MediationTests : SiteTests
{
    [Theory, Engines]
    public async Task An_agreement_is_written_down_on_the_page_and_an_instalment_that_did_not_come_shows_in_the_day_and_on_the_case(Engine engine)
    {
        var it = await OpenAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var path = $"/cases/{it.Id}/mediation";
        var form = (await person.GetAsync(path)).Is(200).Form("mediation");
        (await person.PostAsync(path, form, ("Input.Place", "示例街道调解室"), ("Input.Result", "agreed"), ("Input.AgreedYuan", "3万元"),
            ("Input.Instalments[0].DueOn", "2022-10-05"), ("Input.Instalments[0].AmountYuan", "10000"),
            ("Input.Instalments[1].DueOn", "2022-10-20"), ("Input.Instalments[1].AmountYuan", "10,000"),
            ("Input.Instalments[2].DueOn", "2022-11-20"), ("Input.Instalments[2].AmountYuan", "1万元"), ("Input.Note", "示例代表甲在场"))).Is(302);
        Assert.True((await it.ReadAsync())["mediated"].GetBoolean());
        Assert.DoesNotContain("示例代表甲", (await it.JournalAsync()).Text, StringComparison.Ordinal);

        await site.ItIsAsync("2022-10-06T09:00");
        var record = (await it.Clerk.GetAsync($"cases/{it.Id}/mediations")).Is(200);
        Assert.Equal(("agreed", "30000.00", 3), (record.TextOf("items.0.result"), record.TextOf("items.0.agreedYuan"), record.Count("items.0.instalments")));
        var day = (await person.GetAsync("/day")).Is(200).Text;
        Assert.Contains("约定付10,000元", day, StringComparison.Ordinal);
        Assert.Contains("逾期9小时", day, StringComparison.Ordinal);
        Assert.Contains("逾期9小时", (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("逾期9小时", (await person.GetAsync(path)).Is(200).Text, StringComparison.Ordinal);
        var stranger = await Person.SignsInAsync(site, Roles.Caseworker, "630103");
        Assert.DoesNotContain("约定付", (await stranger.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        (await stranger.GetAsync(path)).Is(404);
    }

    [Theory, Engines]
    public async Task An_instalment_that_came_is_a_recovery_and_waits_again_once_the_recovery_is_taken_back(Engine engine)
    {
        var it = await AgreedAsync(engine);
        await site.ItIsAsync("2022-10-06T09:00");
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var path = $"/cases/{it.Id}/mediation";
        var page = (await person.GetAsync(path)).Is(200);
        (await person.PostAsync(path + "?handler=Paid", page.Form(to: "Paid"), ("Paid.On", "2022-10-06"), ("Paid.People", "4"))).Is(302);
        var now = await it.ReadAsync();
        Assert.Equal(("10000.00", 4), (now.TextOf("recoveredYuan"), now["recoveredPeople"].GetInt32()));
        Assert.DoesNotContain("约定付", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        (await it.ActAsync("instalments/1/paid", new { on = "2022-10-06", people = 0 })).IsRefused("instalment-paid");
        (await it.ActAsync("mediations/1/void", new { reason = "误录" })).IsRefused("mediation-has-payments");

        (await it.ActAsync("recoveries/1/void", new { reason = "款项退回" })).Is(200);
        Assert.Contains("约定付10,000元", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        (await it.ActAsync("instalments/1/paid", new { on = "2022-10-06", people = 4 })).Is(200);
        Assert.Equal("2022-10-06", (await it.Clerk.GetAsync($"cases/{it.Id}/mediations")).TextOf("items.0.instalments.0.paidOn"));
    }

    [Theory, Engines]
    public async Task An_agreement_that_does_not_add_up_is_told_where_and_nothing_is_written(Engine engine)
    {
        var it = await OpenAsync(engine);
        (await RecordAsync(it, "agreed", "30000", ("2022-10-20", "10000"), ("2022-11-20", "10000"))).IsWrongIn("instalments");
        (await RecordAsync(it, "agreed", "20000", ("2022-09-30", "10000"), ("2022-10-20", "10000"))).IsWrongIn("instalments.0.dueOn");
        (await RecordAsync(it, "agreed", "20000", ("2022-10-20", "10000"), ("2029-10-20", "10000"))).IsWrongIn("instalments.1.dueOn");
        (await RecordAsync(it, "agreed", null, ("2022-10-20", "-10000"))).IsWrongIn("instalments.0.amountYuan");
        (await RecordAsync(it, "agreed", null, ("2022-10-20", "0"))).IsWrongIn("instalments.0.amountYuan");
        (await RecordAsync(it, "agreed", null, ("", ""), ("下个月", "1000"))).IsWrongIn("instalments.1.dueOn");
        (await RecordAsync(it, "agreed", null, ("2022-10-20", ""))).IsWrongIn("instalments.0.amountYuan");
        (await RecordAsync(it, "agreed", "50000.01")).IsWrongIn("agreedYuan");
        (await RecordAsync(it, "agreed", "99999999999999")).IsWrongIn("agreedYuan");
        (await RecordAsync(it, "agreed", "0")).IsWrongIn("agreedYuan");
        (await RecordAsync(it, "agreed", null)).IsWrongIn("agreedYuan");
        (await RecordAsync(it, "failed", "20000", ("2022-10-20", "20000"))).IsWrongIn("agreedYuan");
        (await RecordAsync(it, "也许", null)).IsWrongIn("result");
        (await RecordAsync(it, "agreed", null, [.. Enumerable.Range(1, 25).Select(n => ("2022-12-20", "100"))])).IsWrongIn("instalments");
        (await it.ActAsync("mediations", new { on = "2022-10-02", result = "failed" })).IsWrongIn("on");
        Assert.Equal(1, (await it.ReadAsync())["version"].GetInt32());

        (await RecordAsync(it, "agreed", null, ("2022-10-20", "10000"))).Is(200);
        (await it.ActAsync("instalments/1/paid", new { on = "2022-10-02", people = -1 })).IsWrongIn("on", "people");
        (await it.ActAsync("instalments/1/paid", new { on = "2022-09-30", people = 1 })).IsWrongIn("on");
        (await it.ActAsync("instalments/1/paid", new { on = "2022-10-01", people = 11 })).IsRefused("recovered-more-people-than-owed");
        (await it.ActAsync("instalments/7/paid", new { on = "2022-10-01", people = 1 })).IsProblem(404);
        Assert.Equal("0.00", (await it.ReadAsync()).TextOf("recoveredYuan"));
    }

    [Theory, Engines]
    public async Task The_page_says_which_instalment_is_wrong_and_keeps_what_was_typed(Engine engine)
    {
        var it = await OpenAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var path = $"/cases/{it.Id}/mediation";
        var form = (await person.GetAsync(path)).Is(200).Form("mediation");
        var told = (await person.PostAsync(path, form, ("Input.Result", "agreed"), ("Input.AgreedYuan", "20000"),
            ("Input.Instalments[0].DueOn", "2022-10-20"), ("Input.Instalments[0].AmountYuan", "10000"),
            ("Input.Instalments[1].DueOn", "2022-09-01"), ("Input.Instalments[1].AmountYuan", "10000"))).Is(200);
        Assert.Contains("付款日不能早于达成协议的日子", told.Html[told.Html.IndexOf("Instalments[1].DueOn", StringComparison.Ordinal)..], StringComparison.Ordinal);
        var kept = told.Form("mediation");
        Assert.Equal(("2022-09-01", "20000"), (kept["Input.Instalments[1].DueOn"], kept["Input.AgreedYuan"]));
    }

    [Theory, Engines]
    public async Task A_session_taken_back_takes_its_slip_its_promises_and_its_clocks_with_it(Engine engine)
    {
        var it = await AgreedAsync(engine);
        Assert.NotEqual(0, (await it.Clerk.GetAsync($"cases/{it.Id}/clocks")).Count("items"));
        (await it.ActAsync("mediations/1/void", new { })).IsWrongIn("reason");
        (await it.ActAsync("mediations/1/void", new { reason = "记错案件了" })).Is(200);
        Assert.False((await it.ReadAsync())["mediated"].GetBoolean());
        Assert.Equal(0, (await it.Clerk.GetAsync($"cases/{it.Id}/mediations")).Count("items"));
        Assert.Equal(0, (await it.Clerk.GetAsync($"cases/{it.Id}/clocks")).Count("items"));
        (await it.ActAsync("instalments/1/paid", new { on = "2022-10-01", people = 1 })).IsProblem(404);
    }

    [Theory, Engines]
    public async Task Legal_help_says_who_gave_it_and_counts_as_a_service(Engine engine)
    {
        var it = await OpenAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var path = $"/cases/{it.Id}/mediation";
        var form = (await person.GetAsync(path)).Is(200).Form("legal-help");
        Assert.Contains("请填写由谁提供", (await person.PostAsync(path + "?handler=Help", form, ("Help.Kind", "unionLegalAid"))).Is(200).Text, StringComparison.Ordinal);
        (await person.PostAsync(path + "?handler=Help", form, ("Help.Kind", "unionLegalAid"), ("Help.Provider", "示例律师事务所"), ("Help.Outcome", "代写仲裁申请书"))).Is(302);
        Assert.True((await it.ReadAsync())["legalService"].GetBoolean());
        Assert.Contains("示例律师事务所", (await person.GetAsync($"/cases/{it.Id}")).Text, StringComparison.Ordinal);
    }

    private TestSite site = null!;

    private async Task<TheCase> OpenAsync(Engine engine)
    {
        site = await SiteAsync(engine);
        return await (await site.Caseworker("630102")).OpensAsync();
    }

    /// <summary>Thirty thousand in three parts, the first by 5 October.</summary>
    private async Task<TheCase> AgreedAsync(Engine engine)
    {
        var it = await OpenAsync(engine);
        (await RecordAsync(it, "agreed", "30000", ("2022-10-05", "10000"), ("2022-10-20", "10000"), ("2022-11-20", "10000"))).Is(200);
        return it;
    }

    private static Task<Answer> RecordAsync(TheCase it, string result, string? agreed, params (string DueOn, string Yuan)[] instalments) =>
        it.ActAsync("mediations", new
        {
            on = "2022-10-01",
            result,
            agreedYuan = agreed,
            instalments = instalments.Select(i => new { dueOn = i.DueOn, amountYuan = i.Yuan }),
        });
}
