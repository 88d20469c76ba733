using System.Text;
using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Wages;

/// <summary>Workers named one by one: the case's people and amount follow, payments are recoveries, and who they are stays in the vault.</summary>
public sealed class WagesTests : SiteTests
{
    [Theory, Engines]
    public async Task People_are_the_larger_number_until_the_list_is_complete_and_come_back_when_names_go(Engine engine)
    {
        var it = await OpenAsync(engine, ACase.Usual.Of(3).Owing("9000"));
        for (var n = 1; n <= 4; n++)
            (await it.ActAsync("workers", Workers.Line(n, "2000"))).Is(200);
        var now = await it.ReadAsync();
        Assert.Equal((4, "9000.00", 4), (now["people"].GetInt32(), now.TextOf("amountYuan"), now["namedWorkers"].GetInt32()));
        var sheet = (await it.Clerk.GetAsync($"cases/{it.Id}/workers")).Is(200);
        Assert.Equal(("8000.00", "1000.00"), (sheet.TextOf("owedYuan"), sheet.TextOf("differenceYuan")));

        (await it.ActAsync("workers/complete", new { complete = true })).Is(200);
        Assert.Equal("8000.00", (await it.ReadAsync()).TextOf("amountYuan"));
        (await it.AmendAsync(new { people = 9, reason = "又听说几个" })).IsRefused("names-complete");

        (await it.ActAsync("workers/complete", new { complete = false })).Is(200);
        (await it.AmendAsync(new { people = 9, reason = "又听说几个" })).Is(200);
        Assert.Equal(9, (await it.ReadAsync())["people"].GetInt32());
        for (var n = 1; n <= 4; n++)
            (await it.ActAsync($"workers/{n}/void", new { reason = "误录" })).Is(200);
        now = await it.ReadAsync();
        Assert.Equal((9, "9000.00", 0), (now["people"].GetInt32(), now.TextOf("amountYuan"), now["namedWorkers"].GetInt32()));
    }

    [Theory, Engines]
    public async Task A_complete_list_is_what_the_case_says_and_what_was_paid_before_stands_beside_the_sum(Engine engine)
    {
        var it = await OpenAsync(engine, ACase.Usual.Of(3).Owing("9000"));
        (await it.ActAsync("workers", new { name = "虚构工人1", days = "50", rateYuan = "300", rateBasis = "day", earnedYuan = "15000", paidBeforeYuan = "3000", owedYuan = "12000" })).Is(200);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("案件里说的是9,000元", (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text, StringComparison.Ordinal);
        (await it.ActAsync("workers/complete", new { complete = true })).Is(200);
        var page = (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text;
        Assert.Contains("原来说的是9,000元，和名单相差3,000元", page, StringComparison.Ordinal);
        Assert.DoesNotContain("案件里说的是", page, StringComparison.Ordinal);
        Assert.Contains("50天 × 300元 − 已付 3,000元", (await person.GetAsync($"/cases/{it.Id}/workers")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_cannot_be_done_with_a_list_says_why(Engine engine)
    {
        var into = await OpenAsync(engine, ACase.Usual.Of(3).Owing("9000"));
        var gone = await into.Clerk.OpensAsync(ACase.Usual.Of(3).Owing("9000"));
        (await gone.ActAsync("merge", new { into = into.Id, people = 3, reason = "同一件事" })).Is(200);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.DoesNotContain("workers/import", (await person.GetAsync($"/cases/{gone.Id}")).Is(200).Html, StringComparison.Ordinal);
        foreach (var (path, says) in new[]
        {
            ($"/cases/{gone.Id}/workers/import", "案件已并入另一案件"), ($"/cases/{gone.Id}/workers/new", "案件已并入另一案件"),
            ($"/cases/{into.Id}/workers/pay", "名单还是空的，没有可以付的人"),
        })
        {
            var led = (await person.GetAsync(path)).Is(302).Location!;
            Assert.Contains(says, (await person.GetAsync(led)).Is(200).Text, StringComparison.Ordinal);
        }
    }

    [Theory, Engines]
    public async Task The_same_identity_number_is_the_same_worker_and_a_wrong_check_digit_is_told(Engine engine)
    {
        var it = await OpenAsync(engine);
        (await it.ActAsync("workers", Workers.Line(1))).Is(200);
        (await it.ActAsync("workers", new { name = "另一个名字", number = Workers.Number(1), owedYuan = "1" })).IsWrongIn("name");
        (await it.ActAsync("workers", new { name = "虚构工人9", number = "11010519491231002" + "1", owedYuan = "1" })).IsWrongIn("number");
        (await it.ActAsync("workers", new { name = "虚构工人9", document = "passport", number = "E00000000", owedYuan = "1" })).Is(200);
        Assert.Equal(2, (await it.ReadAsync())["namedWorkers"].GetInt32());
    }

    [Theory, Engines]
    public async Task Who_they_are_is_masked_in_answers_absent_from_the_journal_and_shown_whole_only_on_the_record(Engine engine)
    {
        var it = await OpenAsync(engine);
        (await it.ActAsync("workers", new { name = "虚构工人1", number = "11010519491231002X", phone = "13800000001", owedYuan = "5000" })).Is(200);
        var sheet = await it.Clerk.GetAsync($"cases/{it.Id}/workers");
        Assert.Equal("110***********002X", sheet.TextOf("items.0.number"));
        var journal = (await it.JournalAsync()).Text;
        Assert.DoesNotContain("虚构工人1", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("19491231", journal, StringComparison.Ordinal);
        Assert.Equal("11010519491231002X", (await it.ActAsync("workers/1/show", null)).Is(200).TextOf("number"));
        Assert.Contains("case.worker.show", (await it.JournalAsync()).Text, StringComparison.Ordinal);
        (await it.For(await site.Caseworker("630103")).ActAsync("workers/1/show", null)).Is(404);
    }

    [Theory, Engines]
    public async Task Sixty_named_by_a_payroll_raise_the_immediate_report(Engine engine)
    {
        var it = await OpenAsync(engine, ACase.Usual.Of(null).Owing(null));
        var taken = (await SendAsync(it, Workers.Payroll(60))).Is(200);
        Assert.Equal((60, 0), (taken["accepted"].GetInt32(), taken.Count("rejected")));
        Assert.Equal(60, (await it.ReadAsync())["people"].GetInt32());
        var province = await site.As(Core.Accounts.Roles.Duty, "630000");
        Assert.Equal(60, (await province.GetAsync("immediate-reports?state=open"))["items.0.people"].GetInt32());
    }

    [Theory, Engines]
    public async Task A_payroll_with_a_wrong_number_takes_nothing_and_names_row_and_column(Engine engine)
    {
        var it = await OpenAsync(engine);
        var wrong = Workers.Number(2)[..17] + (Workers.Number(2)[17] == '1' ? '2' : '1');
        var refused = (await SendAsync(it, Workers.Payroll(5, spoiled: wrong))).Is(200);
        Assert.Equal((0, 1), (refused["accepted"].GetInt32(), refused.Count("rejected")));
        Assert.Equal((5, "身份证号码"), (refused["rejected.0.row"].GetInt32(), refused.TextOf("rejected.0.column")));
        Assert.DoesNotContain(wrong, refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await it.ReadAsync())["namedWorkers"].GetInt32());
    }

    [Theory, Engines]
    public async Task The_same_payroll_again_changes_nothing_and_a_corrected_one_updates_the_same_workers(Engine engine)
    {
        var it = await OpenAsync(engine);
        (await SendAsync(it, Workers.Payroll(5))).Is(200);
        var version = (await it.ReadAsync())["version"].GetInt32();
        Assert.Equal(5, (await SendAsync(it, Workers.Payroll(5))).Is(200)["alreadyTaken"].GetInt32());
        Assert.Equal(version, (await it.ReadAsync())["version"].GetInt32());
        var more = (await SendAsync(it, Workers.Payroll(6, "5500"))).Is(200);
        Assert.Equal((1, 5), (more["accepted"].GetInt32(), more["updated"].GetInt32()));
        var sheet = await it.Clerk.GetAsync($"cases/{it.Id}/workers");
        Assert.Equal((6, "33000.00"), (sheet["named"].GetInt32(), sheet.TextOf("owedYuan")));
    }

    [Theory, Engines]
    public async Task A_payment_is_one_recovery_whose_people_are_those_paid_for_the_first_time(Engine engine)
    {
        var it = await OpenAsync(engine, ACase.Usual.Of(4).Owing("20000"));
        (await SendAsync(it, Workers.Payroll(4))).Is(200);
        (await PayAsync(it, "2022-10-01", (1, "2000"), (2, "2000"))).Is(200);
        (await PayAsync(it, "2022-10-01", (2, "3000"), (3, "1000"))).Is(200);
        var now = await it.ReadAsync();
        Assert.Equal((3, "8000.00"), (now["recoveredPeople"].GetInt32(), now.TextOf("recoveredYuan")));
        Assert.Equal([2, 1], now["recoveries"].EnumerateArray().Select(r => r.GetProperty("people").GetInt32()));
        (await PayAsync(it, "2022-10-01", (2, "1"))).IsWrongIn("lines");

        (await it.ActAsync("recoveries/1/void", new { reason = "误录" })).IsRefused("payment-not-last");
        (await it.ActAsync("recoveries/2/void", new { reason = "误录" })).Is(200);
        (await it.ActAsync("recoveries/1/void", new { reason = "误录" })).Is(200);
        Assert.Equal("0.00", (await it.Clerk.GetAsync($"cases/{it.Id}/workers")).TextOf("paidYuan"));
        Assert.Equal(0, (await it.ReadAsync())["recoveredPeople"].GetInt32());
    }

    [Theory, Engines]
    public async Task An_instalment_is_paid_worker_by_worker_and_counts_once(Engine engine)
    {
        var it = await OpenAsync(engine, ACase.Usual.Of(2).Owing("10000"));
        for (var n = 1; n <= 2; n++)
            (await it.ActAsync("workers", Workers.Line(n))).Is(200);
        (await it.ActAsync("mediations", new { on = "2022-10-01", result = "agreed", agreedYuan = "10000", instalments = new[] { new { dueOn = "2022-10-01", amountYuan = "6000" }, new { dueOn = "2022-10-08", amountYuan = "4000" } } })).Is(200);
        object Payment(string yuan) => new { on = "2022-10-01", method = "cash", instalment = 1, lines = new[] { new { line = 1, amountYuan = yuan }, new { line = 2, amountYuan = "3000" } } };
        (await it.ActAsync("payments", Payment("2000"))).IsWrongIn("instalment");
        (await it.ActAsync("payments", Payment("3000"))).Is(200);
        (await it.ActAsync("payments", Payment("2000"))).IsRefused("instalment-paid");
        Assert.Equal("6000.00", (await it.ReadAsync()).TextOf("recoveredYuan"));
        Assert.Equal(1, await site.ReadAsync(db => db.Instalments.CountAsync(i => i.UntilPosition == null && i.PaidOn != null)));
        (await it.ActAsync("recoveries/1/void", new { reason = "误录" })).Is(200);
        Assert.Equal(0, await site.ReadAsync(db => db.Instalments.CountAsync(i => i.UntilPosition == null && i.PaidOn != null)));
    }

    [Theory, Engines]
    public async Task Recoveries_without_names_and_payments_with_them_never_count_more_than_the_case_has(Engine engine)
    {
        var it = await OpenAsync(engine, ACase.Usual.Of(4).Owing("20000"));
        (await SendAsync(it, Workers.Payroll(4))).Is(200);
        (await it.RecoverAsync("2022-10-01", 3, "100")).Is(200);
        (await PayAsync(it, "2022-10-01", (1, "100"), (2, "100"), (3, "100"))).Is(200);
        Assert.Equal(4, (await it.ReadAsync())["recoveredPeople"].GetInt32());
    }

    [Theory, Engines]
    public async Task The_same_payment_sent_twice_under_one_key_is_one_payment(Engine engine)
    {
        var it = await OpenAsync(engine, ACase.Usual.Of(4).Owing("20000"));
        (await SendAsync(it, Workers.Payroll(4))).Is(200);
        var body = new { on = "2022-10-01", method = "cash", lines = new[] { new { line = 1 } } };
        var first = (await it.ActAsync("payments", body, "pay-1")).Is(200);
        Assert.Equal(first.Text, (await it.ActAsync("payments", body, "pay-1")).Is(200).Text);
        Assert.Equal("5000.00", (await it.ReadAsync()).TextOf("recoveredYuan"));
    }

    [Theory, Engines]
    public async Task What_the_ledger_says_stays_what_its_journal_says(Engine engine)
    {
        var it = await OpenAsync(engine, ACase.Usual.Of(2).Owing("20000"));
        (await SendAsync(it, Workers.Payroll(4))).Is(200);
        (await PayAsync(it, "2022-10-01", (1, null))).Is(200);
        (await it.ActAsync("workers/2", new { name = "虚构工人2", number = Workers.Number(2), owedYuan = "4000" })).Is(200);
        (await it.ActAsync("workers/2/confirm", new { how = "phone", on = "2022-10-01" })).Is(200);
        await site.WithAsync(async db =>
        {
            var faults = new List<string>();
            await foreach (var fault in new Core.Cases.LedgerCheck(db).RunAsync(Stop))
                faults.Add(fault);
            Assert.Equal([], faults);
        });
        Assert.Equal(4, await site.ReadAsync(db => db.WorkerLines.Where(l => l.UntilPosition == null).CountAsync(Stop)));
    }

    private TestSite site = null!;

    private async Task<TheCase> OpenAsync(Engine engine, ACase? sheet = null)
    {
        site = await SiteAsync(engine);
        return await (await site.Caseworker("630102")).OpensAsync(sheet);
    }

    private static Task<Answer> PayAsync(TheCase it, string on, params (int Line, string? Yuan)[] lines) => it.ActAsync("payments", new
    {
        on,
        method = "bankTransfer",
        lines = lines.Select(l => new { line = l.Line, amountYuan = l.Yuan }),
    });

    private static Task<Answer> SendAsync(TheCase it, string csv)
    {
        var content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "工资表.csv" } };
        return it.Clerk.SendAsync(HttpMethod.Post, $"cases/{it.Id}/workers/imports", content, null);
    }
}
