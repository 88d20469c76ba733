using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Wages;

/// <summary>Paid needs proof, and somebody rings afterwards.</summary>
public sealed class ClosingTests : SiteTests
{
    [Theory, Engines]
    public async Task A_case_without_names_closes_as_before_and_waits_for_a_call_that_proves_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await PaidAsync(site);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        Assert.Equal("awaited", (await it.ReadAsync()).TextOf("proof"));
        var due = await it.Clerk.GetAsync("callbacks");
        Assert.Equal((1, true), (due.Count("items"), due["items.0.proves"].GetBoolean()));

        (await CallAsync(it, "notReached")).Is(200);
        Assert.Equal("awaited", (await it.ReadAsync()).TextOf("proof"));
        (await CallAsync(it, "paid")).Is(200);
        Assert.Equal("callBack", (await it.ReadAsync()).TextOf("proof"));
        // Whoever closed it has proven it; a sample is still rung by another.
        due = await it.Clerk.GetAsync("callbacks");
        Assert.Equal((1, false), (due.Count("items"), due["items.0.proves"].GetBoolean()));
        (await CallAsync(it, "paid")).IsRefused("callback-same-person");
        (await CallAsync(it.For(await site.Caseworker("630102")), "paid")).Is(200);
        Assert.Equal(0, (await it.Clerk.GetAsync("callbacks")).Count("items"));
    }

    [Theory, Engines]
    public async Task A_bad_answer_reopens_the_case_and_counts_against_the_closing(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await PaidAsync(site);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        (await CallAsync(it.For(await site.Caseworker("630102")), "notPaid")).Is(200);
        var now = await it.ReadAsync();
        Assert.Equal(("open", 1, null), (now.TextOf("status"), now["reopenings"].GetInt32(), now.TextOf("proof")));
        Assert.Equal(0, (await it.Clerk.GetAsync("callbacks")).Count("items"));
        // The bad call proves nothing later.
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        Assert.Equal("awaited", (await it.ReadAsync()).TextOf("proof"));
    }

    [Theory, Engines]
    public async Task After_a_bad_answer_the_worker_is_rung_again_before_it_is_said_that_the_case_can_be_closed(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await PaidAsync(site);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        async Task<PageAnswer> PageAsync() => (await person.GetAsync($"/cases/{it.Id}")).Is(200);
        Assert.Contains("可以办结了", (await PageAsync()).Text, StringComparison.Ordinal);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        (await CallAsync(it.For(await site.Caseworker("630102")), "notPaid")).Is(200);
        var page = await PageAsync();
        Assert.Contains("下一步：弄清钱为什么没到职工手里", page.Text, StringComparison.Ordinal);
        Assert.Contains($"class=\"btn btn-primary\" href=\"/cases/{it.Id}/callback\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("可以办结了", page.Text, StringComparison.Ordinal);
        (await CallAsync(it, "paid")).Is(200);
        Assert.Contains("可以办结了", (await PageAsync()).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_worker_who_says_of_a_closed_case_that_no_money_came_is_rung_and_answered(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        (await worker.OpensAsync(await worker.ReportsAsync())).Is(302);
        var clerk = await site.Caseworker("630102");
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        var made = (await clerk.PostAsync($"clues/{clue}/accept", new { industry = "construction" })).Is(201);
        var it = new TheCase(clerk, made["id"].GetGuid(), made.TextOf("number")!, made);
        (await it.RecoverAsync("2022-10-01", 6, "54000")).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        async Task<PageAnswer> PageAsync() => (await person.GetAsync($"/cases/{it.Id}")).Is(200);
        Assert.DoesNotContain("下一步：", (await PageAsync()).Text, StringComparison.Ordinal);

        (await worker.SaysOfTheMoneyAsync("NotPaid")).Is(302);
        var page = await PageAsync();
        Assert.Contains("下一步：问清职工为什么说没拿到", page.Text, StringComparison.Ordinal);
        Assert.Contains($"class=\"btn btn-primary\" href=\"/cases/{it.Id}/callback\"", page.Html, StringComparison.Ordinal);
        (await CallAsync(it.For(await site.Caseworker("630102")), "paid")).Is(200);
        page = await PageAsync();
        Assert.Contains("下一步：答复职工", page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/cases/{it.Id}#threads\"", page.Html, StringComparison.Ordinal);
        (await person.PostAsync($"/clues/{clue}/thread", page.Form($"reply-{clue:N}"), ("Input.Text", "查过了，钱在旧卡上，请去银行换卡"))).Is(302);
        Assert.DoesNotContain("下一步：", (await PageAsync()).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task With_names_each_needs_proof_or_the_workers_word_or_evidence_is_sent(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(2).Owing("10000"));
        foreach (var n in new[] { 1, 2 })
            (await it.ActAsync("workers", Workers.Line(n))).Is(200);
        (await it.ActAsync("payments", new { on = "2022-10-01", method = "cash", lines = new[] { new { line = 1 }, new { line = 2 } } })).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).IsRefused("closing-needs-proof");
        (await it.ActAsync("workers/1/confirm", new { how = "phone", on = "2022-10-01" })).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).IsRefused("closing-needs-proof");
        (await it.ActAsync("close", new { on = "2022-10-01", outcome = "paidInFull", evidence = new { text = "银行代发回单，两人到账" } })).Is(200);
        Assert.Equal("evidence", (await it.ReadAsync()).TextOf("proof"));
        (await it.ReopenAsync()).Is(200);
        (await it.ActAsync("workers/2/confirm", new { how = "inPerson", on = "2022-10-01" })).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        Assert.Equal("lines", (await it.ReadAsync()).TextOf("proof"));
        Assert.Equal(1, (await it.Clerk.GetAsync("callbacks")).Count("items.0.sample"));
    }

    [Theory, Engines]
    public async Task A_payment_with_its_paper_proves_the_line(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(1).Owing("5000"));
        (await it.ActAsync("workers", Workers.Line(1))).Is(200);
        var slip = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "回单.jpg" } };
        var file = (await it.Clerk.SendAsync(HttpMethod.Post, $"cases/{it.Id}/files", slip, null)).Is(201).TextOf("id");
        (await it.ActAsync("payments", new { on = "2022-10-01", method = "bankTransfer", proof = file, lines = new[] { new { line = 1 } } })).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        Assert.Equal("lines", (await it.ReadAsync()).TextOf("proof"));
    }

    [Theory, Engines]
    public async Task A_call_before_the_closing_proves_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await PaidAsync(site);
        (await CallAsync(it, "paid")).Is(200);
        (await it.CloseAsync("2022-10-01", "agreementPerformed")).Is(200);
        Assert.Equal("callBack", (await it.ReadAsync()).TextOf("proof"));
    }

    [Theory, Engines]
    public async Task Withdrawal_is_not_payment_and_claims_no_proof(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.CloseAsync("2022-10-01", "withdrawn")).Is(200);
        Assert.Null((await it.ReadAsync()).TextOf("proof"));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("撤回不等于付清", (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text, StringComparison.Ordinal);
    }

    private static async Task<TheCase> PaidAsync(TestSite site)
    {
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(2).Owing("10000"));
        (await it.RecoverAsync("2022-10-01", 2, "10000")).Is(200);
        return it;
    }

    private static Task<Answer> CallAsync(TheCase it, string result) =>
        it.ActAsync("callbacks", new { on = "2022-10-01", whom = "虚构工人1", result, said = "示例：到账了" });
}
