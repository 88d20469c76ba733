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
        // The bad call stands until a good one answers it.
        (await it.CloseAsync("2022-10-01", "paidInFull")).IsRefused("closing-callback-bad");
        (await it.CloseAsync("2022-10-01", "agreementPerformed")).IsRefused("closing-callback-bad");
        (await CallAsync(it, "notReached")).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).IsRefused("closing-callback-bad");
        (await CallAsync(it, "paid")).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        Assert.Equal("callBack", (await it.ReadAsync()).TextOf("proof"));
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
    public async Task With_names_each_needs_proof_or_the_workers_word_or_a_file_is_sent_and_words_show_nothing(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(2).Owing("10000"));
        foreach (var n in new[] { 1, 2 })
            (await it.ActAsync("workers", Workers.Line(n))).Is(200);
        (await it.ActAsync("payments", new { on = "2022-10-01", method = "cash", lines = new[] { new { line = 1 }, new { line = 2 } } })).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).IsRefused("closing-needs-proof");
        (await it.ActAsync("workers/1/confirm", new { how = "phone", on = "2022-10-01" })).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).IsRefused("closing-needs-proof");
        var refused = await it.ActAsync("close", new { on = "2022-10-01", outcome = "paidInFull", evidence = new { text = "银行代发回单，两人到账" } });
        refused.IsRefused("closing-needs-proof");
        Assert.Contains("名单里还有1人（第2号）没有付款凭证", refused.TextOf("detail"), StringComparison.Ordinal);
        var file = await FileAsync(it, "签字的工资表.pdf");
        (await it.ActAsync("close", new { on = "2022-10-01", outcome = "paidInFull", evidence = new { file } })).Is(200);
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
        var file = await FileAsync(it, "回单.jpg");
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
    public async Task A_closing_as_performed_is_opened_again_before_the_money_it_rests_on_is_voided(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(2).Owing("10000"));
        (await it.RecoverAsync("2022-10-01", 2, "6000")).Is(200);
        (await it.CloseAsync("2022-10-01", "agreementPerformed")).Is(200);
        (await it.ActAsync("recoveries/1/void", new { reason = "误录" })).IsRefused("recovery-holds-closing");
        (await it.ReopenAsync()).Is(200);
        (await it.ActAsync("recoveries/1/void", new { reason = "误录" })).Is(200);
        // A withdrawal rests on no money.
        (await it.RecoverAsync("2022-10-01", 1, "1000")).Is(200);
        (await it.CloseAsync("2022-10-01", "withdrawn")).Is(200);
        (await it.ActAsync("recoveries/2/void", new { reason = "误录" })).Is(200);
    }

    [Theory, Engines]
    public async Task A_workers_newest_word_holds_and_that_all_came_confirms_the_line_that_is_that_worker_by_name_and_phone(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var clerk = await site.Caseworker("630102");
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        var made = (await clerk.PostAsync($"clues/{clue}/accept", new { industry = "construction", people = 1, amountYuan = "5000" })).Is(201);
        var it = new TheCase(clerk, made["id"].GetGuid(), made.TextOf("number")!, made);
        (await it.ActAsync("workers", new { name = "示例师傅", phone = "13900000002", owedYuan = "5000" })).Is(200);
        (await it.ActAsync("payments", new { on = "2022-10-01", method = "cash", lines = new[] { new { line = 1 } } })).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).IsRefused("closing-needs-proof");
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        (await worker.OpensAsync(code)).Is(302);
        (await worker.SaysOfTheMoneyAsync("NotPaid")).Is(302);
        Assert.Contains("下一步：问清职工为什么说没拿到", (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text, StringComparison.Ordinal);
        (await worker.SaysOfTheMoneyAsync("PaidInFull")).Is(302);
        Assert.DoesNotContain("问清职工", (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text, StringComparison.Ordinal);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        Assert.Equal("lines", (await it.ReadAsync()).TextOf("proof"));
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

    [Theory, Engines]
    public async Task A_withdrawal_is_asked_why_and_somebody_else_rings_whether_it_was_free(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync($"/cases/{it.Id}/close")).Is(200).Form();
        Assert.Contains("请写清是谁要撤回、为什么撤回", (await person.PostAsync($"/cases/{it.Id}/close", form, ("Input.Outcome", "withdrawn"))).Is(200).Text, StringComparison.Ordinal);
        (await person.PostAsync($"/cases/{it.Id}/close", form, ("Input.Outcome", "withdrawn"), ("Input.Evidence.Text", "班组长来电说和老板另有约定"))).Is(302);
        Assert.Contains("问是不是自愿撤回", (await person.GetAsync("/callbacks")).Is(200).Text, StringComparison.Ordinal);
        var call = (await person.GetAsync($"/cases/{it.Id}/callback")).Is(200);
        Assert.Contains("办结时写的：班组长来电说和老板另有约定", call.Text, StringComparison.Ordinal);
        Assert.Contains("办结时写的：班组长来电说和老板另有约定", (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text, StringComparison.Ordinal);
        var closing = await it.Clerk.GetAsync($"cases/{it.Id}/closings");
        Assert.Equal(("withdrawn", "班组长来电说和老板另有约定"), (closing.TextOf("items.0.outcome"), closing.TextOf("items.0.evidence")));
        Assert.Contains("这件是您办结的，要请别人打。", call.Text, StringComparison.Ordinal);
        (await person.PostAsync($"/cases/{it.Id}/callback", call.Form(), ("Input.Whom", "样本甲"), ("Input.Result", "ownWish"), ("Input.Said", "是自己要撤的"))).Is(200);
        Assert.Equal(1, (await it.Clerk.GetAsync("callbacks")).Count("items"));

        (await CallAsync(it, "notPaid")).Is(200);
        Assert.Equal(("open", 1), ((await it.ReadAsync()).TextOf("status"), (await it.ReadAsync())["reopenings"].GetInt32()));
        // Against what the worker said it is not closed so again before he was asked again.
        (await it.CloseAsync("2022-10-01", "withdrawn")).IsRefused("closing-not-withdrawn");
        (await CallAsync(await it.Clerk.OpensAsync(), "ownWish")).IsWrongIn("result");
        (await CallAsync(it, "ownWish")).Is(200);
        (await it.CloseAsync("2022-10-01", "withdrawn")).Is(200);
        (await CallAsync(it, "ownWish")).IsRefused("callback-same-person");
        (await CallAsync(it.For(await site.Caseworker("630102")), "ownWish")).Is(200);
        Assert.Equal(0, (await it.Clerk.GetAsync("callbacks")).Count("items"));
        Assert.Equal("withdrawn", (await it.ReadAsync()).TextOf("outcome"));
        var told = (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text;
        Assert.Contains("撤回是不是自愿，由办结人以外的人打电话问", told, StringComparison.Ordinal);
        Assert.DoesNotContain("登记回访", told, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_full_stop_is_no_evidence_and_words_that_tell_something_are_kept_with_the_closing(Engine engine)
    {
        var it = await PaidAsync(await SiteAsync(engine));
        foreach (var nothing in new[] { "。", "付清了", "……！！" })
            (await it.ActAsync("close", new { on = "2022-10-01", outcome = "paidInFull", evidence = new { text = nothing } })).IsWrongIn("evidence.text");
        (await it.ActAsync("close", new { on = "2022-10-01", outcome = "paidInFull", evidence = new { text = "代发银行回单两张，逐人核对过" } })).Is(200);
        Assert.Equal("evidence", (await it.ReadAsync()).TextOf("proof"));
    }

    [Theory, Engines]
    public async Task A_workers_own_word_that_nothing_came_stands_in_the_way_until_a_call_or_that_workers_proof_answers_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var clerk = await site.Caseworker("630102");
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        var created = (await clerk.PostAsync("cases", new
        {
            unit = "630102",
            clue,
            acceptedOn = "2022-10-01",
            channel = "workerReport",
            employer = new { name = "示例漆装饰有限公司" },
            site = new { name = "样本花园二期", constructionProject = true },
            industry = "construction",
            people = 2,
            amountYuan = "10000",
        })).Is(201);
        var it = new TheCase(clerk, created["id"].GetGuid(), created["number"].GetString()!, created);
        // The reporting worker is no. 1, by the telephone.
        (await it.ActAsync("workers", new { name = "示例师傅", phone = "13900000002", owedYuan = "5000" })).Is(200);
        (await it.ActAsync("workers", Workers.Line(2))).Is(200);
        (await it.ActAsync("payments", new { on = "2022-10-01", method = "cash", proof = await FileAsync(it, "收条.jpg"), lines = new[] { new { line = 1 }, new { line = 2 } } })).Is(200);
        (await worker.OpensAsync(code)).Is(302);
        (await worker.SaysOfTheMoneyAsync("NotPaid")).Is(302);

        var refused = await it.CloseAsync("2022-10-01", "paidInFull");
        refused.IsRefused("closing-worker-says");
        Assert.Contains("名单第1号的职工2022年10月1日说没有拿到", refused.TextOf("detail"), StringComparison.Ordinal);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("名单第1号的职工", (await person.GetAsync($"/cases/{it.Id}/close")).Is(200).Text, StringComparison.Ordinal);
        // The list tells it where a paper would otherwise seem to settle it, until the worker's own confirmation does.
        Assert.Contains("说没有拿到或只拿到一部分", (await person.GetAsync($"/cases/{it.Id}/workers")).Is(200).Text, StringComparison.Ordinal);
        // Neither a file nor somebody else's confirmation answers this worker.
        (await it.ActAsync("close", new { on = "2022-10-01", outcome = "paidInFull", evidence = new { file = await FileAsync(it, "工资表.pdf") } })).IsRefused("closing-worker-says");
        (await it.ActAsync("workers/2/confirm", new { how = "phone", on = "2022-10-01" })).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).IsRefused("closing-worker-says");
        (await it.ActAsync("workers/1/confirm", new { how = "phone", on = "2022-10-01" })).Is(200);
        Assert.DoesNotContain("说没有拿到", (await person.GetAsync($"/cases/{it.Id}/workers")).Is(200).Text, StringComparison.Ordinal);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        (await it.ReopenAsync()).Is(200);
        (await worker.SaysOfTheMoneyAsync("PaidInPart")).Is(302);
        (await it.CloseAsync("2022-10-01", "paidInFull")).IsRefused("closing-worker-says");
        (await CallAsync(it, "paid")).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
    }

    [Theory, Engines]
    public async Task The_signed_payroll_sent_on_the_page_closes_a_case_with_names(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(1).Owing("5000"));
        (await it.ActAsync("workers", Workers.Line(1))).Is(200);
        (await it.ActAsync("payments", new { on = "2022-10-01", method = "cash", lines = new[] { new { line = 1 } } })).Is(200);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("已付清，没有凭证", (await person.GetAsync($"/cases/{it.Id}/workers")).Is(200).Text, StringComparison.Ordinal);
        var path = $"/cases/{it.Id}/close";
        var form = (await person.GetAsync(path)).Is(200).Form("close");
        (form["Input.Outcome"], form["Input.Evidence.Text"]) = ("paidInFull", "工资发放到人，没有欠了");
        Assert.Contains("只写文字不够", (await person.PostAsync(path, form)).Is(200).Text, StringComparison.Ordinal);
        Assert.Equal("open", (await it.ReadAsync()).TextOf("status"));
        (await person.UploadAsync(path, form, "Upload", "签字的工资表.pdf", [1, 2, 3])).Is(302);
        Assert.Equal(("closed", "evidence"), ((await it.ReadAsync()).TextOf("status"), (await it.ReadAsync()).TextOf("proof")));
        Assert.Contains("签字的工资表.pdf", (await person.GetAsync($"/cases/{it.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task An_agreement_is_not_performed_while_an_instalment_is_unpaid_and_without_instalments_it_waits_for_a_call(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(3).Owing("81000"));
        (await it.ActAsync("mediations", new
        {
            on = "2022-10-01",
            result = "agreed",
            agreedYuan = "81000",
            instalments = new[] { new { dueOn = "2022-10-01", amountYuan = "27000" }, new { dueOn = "2022-10-20", amountYuan = "27000" }, new { dueOn = "2022-11-20", amountYuan = "27000" } },
        })).Is(200);
        (await it.ActAsync("instalments/1/paid", new { on = "2022-10-01", people = 3 })).Is(200);
        // Whoever goes to enter money as recovered is led to the instalments first.
        var desk = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("协议约好的还有2期没有付", (await desk.GetAsync($"/cases/{it.Id}/recovery")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("只按“达成协议并履行”： 协议还有2期没有付", (await desk.GetAsync($"/cases/{it.Id}/close")).Is(200).Text, StringComparison.Ordinal);
        var refused = await it.ActAsync("close", new { on = "2022-10-01", outcome = "agreementPerformed", evidence = new { text = "协议书和第一期回单" } });
        refused.IsRefused("closing-instalments-unpaid");
        Assert.Contains("协议还有2期没有付：2022年10月20日前27,000元，2022年11月20日前27,000元", refused.TextOf("detail"), StringComparison.Ordinal);
        foreach (var n in new[] { 2, 3 })
            (await it.ActAsync($"instalments/{n}/paid", new { on = "2022-10-01", people = 0 })).Is(200);
        (await it.CloseAsync("2022-10-01", "agreementPerformed")).Is(200);

        var part = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(2).Owing("10000"));
        (await part.RecoverAsync("2022-10-01", 2, "6000")).Is(200);
        (await part.CloseAsync("2022-10-01", "agreementPerformed")).Is(200);
        Assert.Equal("awaited", (await part.ReadAsync()).TextOf("proof"));
    }

    private static async Task<string> FileAsync(TheCase it, string name)
    {
        var slip = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", name } };
        return (await it.Clerk.SendAsync(HttpMethod.Post, $"cases/{it.Id}/files", slip, null)).Is(201).TextOf("id")!;
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
