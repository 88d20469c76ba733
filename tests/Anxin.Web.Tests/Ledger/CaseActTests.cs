using System.Text.Json;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Ledger;

/// <summary>What a caseworker does with a case, and what its journal tells of it.</summary>
public sealed class CaseActTests : SiteTests
{
    [Theory, Engines]
    public async Task A_case_is_never_amended_to_nobody_but_to_nobody_knows_how_many(Engine engine)
    {
        var it = await (await (await SiteAsync(engine)).Caseworker("630102")).OpensAsync();
        (await it.AmendAsync(new { people = 0, reason = "核实" })).IsWrongIn("people");
        (await it.AmendAsync(new { people = "", reason = "核实" })).Is(200);
    }

    [Theory, Engines]
    public async Task A_case_is_born_with_a_number_a_first_version_and_all_that_was_said(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-08T10:00");
        var clerk = await site.Caseworker("630100");
        var it = await clerk.OpensAsync(new ACase
        {
            Unit = "630102",
            AcceptedOn = "2022-10-07",
            Channel = "lettersAndVisits",
            Employer = "城东示例劳务有限公司",
            CreditCode = "91632801MA00000X7F",
            Site = "示例花园二期",
            Construction = true,
            Industry = "realEstate",
            People = 37,
            Owed = "18000",
            Mediated = true,
            Note = "工头电话见附件",
        });
        Assert.Equal(1, it.Created["version"].GetInt32());
        Assert.Equal(0, it.Created.Count("warnings"));
        Assert.StartsWith("630102-2022-", it.Number, StringComparison.Ordinal);
        var now = (await it.ReadAsync()).Is(200);
        Assert.Equal("open", now.TextOf("status"));
        Assert.Equal("630102", now.TextOf("unit"));
        Assert.Equal("2022-10-07", now.TextOf("acceptedOn"));
        Assert.Equal("lettersAndVisits", now.TextOf("channel"));
        Assert.Equal("城东示例劳务有限公司", now.TextOf("employer.name"));
        Assert.Equal("示例花园二期", now.TextOf("site.name"));
        Assert.True(now["site.constructionProject"].GetBoolean());
        Assert.Equal("realEstate", now.TextOf("industry"));
        Assert.Equal(37, now["people"].GetInt32());
        Assert.Equal("18000.00", now["amountYuan"].GetString());
        Assert.Equal("0.00", now["recoveredYuan"].GetString());
        Assert.True(now["mediated"].GetBoolean());
        Assert.False(now["legalService"].GetBoolean());
        Assert.Equal("工头电话见附件", now.TextOf("note"));
        Assert.Equal(1, now.Count("services"));
    }

    [Theory, Engines]
    public async Task Money_comes_as_text_or_number_and_goes_as_text_with_two_decimals(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        foreach (var (sent, kept) in new[] { ("18000", "18000.00"), ("\"18000\"", "18000.00"), ("18000.5", "18000.50"), ("\"1,234,567.89\"", "1234567.89"), ("1.8e4", "18000.00"), ("0.01", "0.01") })
        {
            var text = JsonSerializer.Serialize(ACase.Usual.Owing("@").Body).Replace("\"@\"", sent, StringComparison.Ordinal);
            var id = (await clerk.PostAsync("cases", text)).Is(201)["id"].GetGuid();
            Assert.Equal(kept, (await clerk.GetAsync($"cases/{id}"))["amountYuan"].GetString());
        }
    }

    [Theory, Engines]
    public async Task People_unknown_is_unknown_and_not_none(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(null).Owing(null));
        Assert.Equal(JsonValueKind.Null, (await it.ReadAsync())["people"].ValueKind);
        Assert.Equal(JsonValueKind.Null, (await it.ReadAsync())["amountYuan"].ValueKind);
        (await it.RecoverAsync("2022-10-01", 400, "900000")).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).IsRefused("paid-in-full-amount-unknown");
    }

    [Theory, Engines]
    public async Task Every_act_tells_before_and_after_who_when_and_why(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:30");
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(10).Owing("50000"));
        (await it.AmendAsync(new { people = 12, amountYuan = 60000, employer = new { name = "示例建筑工程集团有限公司" }, reason = "花名册核对" })).Is(200);
        (await it.ServeAsync("mediation", "2022-10-09")).Is(200);
        (await it.RecoverAsync("2022-10-10", 5, "20000")).Is(200);
        (await it.RecoverAsync("2022-10-10", 6, "10000")).Is(200);
        (await it.ActAsync("recoveries/2/void", new { reason = "重复录入" })).Is(200);
        (await it.ActAsync("services/1/void", new { reason = "未到场" })).Is(200);
        (await it.CloseAsync("2022-10-10", "agreementPerformed")).Is(200);
        (await it.ReopenAsync()).Is(200);
        (await it.VoidAsync()).Is(200);

        var items = (await it.JournalAsync()).Is(200)["items"].EnumerateArray().ToList();
        Assert.Equal(
            ["case.create", "case.amend", "case.service", "case.recovery", "case.recovery", "case.recovery.void", "case.service.void", "case.close", "case.reopen", "case.void"],
            items.Select(i => i.GetProperty("kind").GetString()));
        Assert.All(items, i =>
        {
            Assert.Equal("2022-10-10T09:30:00+08:00", i.GetProperty("at").GetString());
            Assert.Equal("630102-Caseworker", i.GetProperty("by").GetString());
            Assert.Equal("630102", i.GetProperty("unit").GetString());
            Assert.Equal(64, i.GetProperty("digest").GetString()!.Length);
        });
        Told(items[1], ("people", "10", "12"), ("amountYuan", "50000.00", "60000.00"), ("employer", "示例建筑工程有限公司", "示例建筑工程集团有限公司"));
        Assert.Equal("花名册核对", items[1].GetProperty("reason").GetString());
        Told(items[2], ("mediated", "False", "True"));
        Told(items[3], ("recoveredPeople", "0", "5"), ("recoveredYuan", "0.00", "20000.00"));
        Assert.Equal("20000.00", items[3].GetProperty("after").GetProperty("recovery").GetProperty("amountYuan").GetString());
        Told(items[5], ("recoveredPeople", "11", "5"), ("recoveredYuan", "30000.00", "20000.00"));
        Assert.Equal("重复录入", items[5].GetProperty("reason").GetString());
        Told(items[6], ("mediated", "True", "False"));
        Told(items[7], ("status", "open", "closed"), ("closedOn", "", "2022-10-10"), ("outcome", "", "agreementPerformed"));
        Told(items[8], ("status", "closed", "open"), ("closedOn", "2022-10-10", ""), ("outcome", "agreementPerformed", ""));
        Told(items[9], ("status", "open", "void"));
        Assert.Equal(10, (await it.ReadAsync())["version"].GetInt32());
    }

    [Theory, Engines]
    public async Task A_slip_number_is_never_used_twice(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.RecoverAsync("2022-10-01", 1, "100")).Is(200);
        (await it.ActAsync("recoveries/1/void", new { reason = "误录" })).Is(200);
        (await it.RecoverAsync("2022-10-01", 1, "200")).Is(200);
        Assert.Equal(2, (await it.ReadAsync())["recoveries.0.n"].GetInt32());
        (await it.ActAsync("recoveries/1/void", new { reason = "误录" })).IsProblem(404);
        (await it.ActAsync("recoveries/9/void", new { reason = "误录" })).IsProblem(404);
        (await it.ActAsync("services/1/void", new { reason = "误录" })).IsProblem(404);
    }

    [Theory, Engines]
    public async Task Not_more_can_be_recovered_than_is_owed_nor_by_more_people(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(10).Owing("50000"));
        (await it.RecoverAsync("2022-10-01", 9, "49999.99")).Is(200);
        var refused = (await it.RecoverAsync("2022-10-01", 2, "0.01")).IsRefused("recovered-more-people-than-owed");
        Assert.Contains("先作废那一笔", refused.Text, StringComparison.Ordinal);
        (await it.RecoverAsync("2022-10-01", 1, "0.02")).IsRefused("recovered-more-than-owed");
        (await it.AmendAsync(new { people = 8, reason = "核对" })).IsRefused("recovered-more-people-than-owed");
        (await it.AmendAsync(new { amountYuan = "49999.98", reason = "核对" })).IsRefused("recovered-more-than-owed");
        (await it.RecoverAsync("2022-10-01", 1, "0.01")).Is(200);
        Assert.Equal(("50000.00", 10), ((await it.ReadAsync()).TextOf("recoveredYuan"), (await it.ReadAsync())["recoveredPeople"].GetInt32()));
    }

    [Theory, Engines]
    public async Task A_later_instalment_to_the_same_workers_says_no_new_people(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(10).Owing("50000"));
        (await it.RecoverAsync("2022-10-01", 10, "20000")).Is(200);
        (await it.RecoverAsync("2022-10-01", 0, "30000")).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        Assert.True((await it.ReadAsync())["closed"].GetBoolean());
    }

    [Theory, Engines]
    public async Task Paid_in_full_needs_what_was_owed(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(10).Owing("50000"));
        (await it.RecoverAsync("2022-10-01", 10, "49999.99")).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).IsRefused("paid-in-full-but-short");
        (await it.RecoverAsync("2022-10-01", 0, "0.01")).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        (await it.ActAsync("recoveries/2/void", new { reason = "误录" })).IsRefused("recovery-holds-closing");
        (await it.AmendAsync(new { amountYuan = "60000", reason = "又查出一万" })).IsRefused("paid-in-full-but-short");
        (await it.ReopenAsync()).Is(200);
        (await it.AmendAsync(new { amountYuan = "60000", reason = "又查出一万" })).Is(200);
        (await it.ActAsync("recoveries/2/void", new { reason = "误录" })).Is(200);
    }

    [Theory]
    [Engines("agreementPerformed")]
    [Engines("ledToArbitrationOrCourt")]
    [Engines("transferredToPolice")]
    [Engines("notSubstantiated")]
    [Engines("notWages")]
    [Engines("unreachable")]
    [Engines("withdrawn")]
    public async Task Any_other_outcome_closes_a_case_without_payment(Engine engine, string outcome)
    {
        var site = await SiteAsync(engine, "2022-10-09T10:00");
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-05"));
        (await it.CloseAsync("2022-10-04", outcome)).IsWrongIn("on");
        var closed = (await it.CloseAsync("2022-10-08", outcome)).Is(200);
        Assert.Equal(("closed", "2022-10-08", outcome), (closed.TextOf("status"), closed.TextOf("closedOn"), closed.TextOf("outcome")));
        (await it.CloseAsync("2022-10-09", outcome)).IsRefused("case-closed");
        (await it.ReopenAsync()).Is(200);
        (await it.ReopenAsync()).IsRefused("case-open");
    }

    [Theory, Engines]
    public async Task A_closed_case_still_takes_a_late_payment_and_a_correction(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.CloseAsync("2022-10-01", "ledToArbitrationOrCourt")).Is(200);
        (await it.RecoverAsync("2022-10-01", 3, "9000")).Is(200);
        (await it.AmendAsync(new { people = 11, reason = "裁决书列明" })).Is(200);
        Assert.Equal("closed", (await it.ReadAsync()).TextOf("status"));
    }

    [Theory, Engines]
    public async Task A_void_case_takes_nothing_more_and_leaves_the_list(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync();
        (await it.VoidAsync()).Is(200);
        (await it.AmendAsync(new { people = 11, reason = "核对" })).IsRefused("case-void");
        (await it.RecoverAsync("2022-10-01", 1, "1")).IsRefused("case-void");
        (await it.ServeAsync("mediation", "2022-10-01")).IsRefused("case-void");
        (await it.CloseAsync("2022-10-01", "withdrawn")).IsRefused("case-void");
        (await it.ReopenAsync()).IsRefused("case-void");
        (await it.VoidAsync()).IsRefused("case-void");
        (await it.ReassignAsync("630103")).IsRefused("case-void");
        Assert.Equal(0, (await clerk.GetAsync("cases"))["total"].GetInt32());
        Assert.Equal(1, (await clerk.GetAsync("cases?status=void"))["total"].GetInt32());
        Assert.Equal("void", (await it.ReadAsync()).TextOf("status"));
    }

    [Theory, Engines]
    public async Task What_takes_something_back_needs_a_reason(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.RecoverAsync("2022-10-01", 1, "1")).Is(200);
        (await it.ServeAsync("legalService", "2022-10-01")).Is(200);
        foreach (var act in new[] { "amend", "void", "recoveries/1/void", "services/1/void" })
        {
            (await it.ActAsync(act, new { people = 20 })).IsWrongIn("reason");
            (await it.ActAsync(act, new { people = 20, reason = "  " })).IsWrongIn("reason");
        }
        (await it.CloseAsync("2022-10-01", "withdrawn")).Is(200);
        (await it.ActAsync("reopen", "{}")).IsWrongIn("reason");
        Assert.Equal(4, (await it.ReadAsync())["version"].GetInt32());
    }

    [Theory, Engines]
    public async Task An_amendment_that_changes_nothing_is_refused_and_leaves_no_trace(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(10));
        (await it.AmendAsync(new { people = 10, reason = "核对无误" })).IsRefused("nothing-changed");
        (await it.AmendAsync(new { reason = "核对无误" })).IsRefused("nothing-changed");
        Assert.Equal(1, (await it.JournalAsync()).Count("items"));
    }

    [Theory, Engines]
    public async Task What_turns_out_not_to_be_known_is_emptied_and_what_is_not_mentioned_stays(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(
            ACase.Usual.Of(10).Owing("50000") with { CreditCode = "91632801MA00000X7F", Site = "示例花园二期" });
        (await it.RecoverAsync("2022-10-01", 3, "9000")).Is(200);
        (await it.ActAsync("amend", """{"people": null, "reason": "名单对不上"}""")).Is(200);
        var now = await it.ReadAsync();
        Assert.Equal(JsonValueKind.Null, now["people"].ValueKind);
        Assert.Equal(("50000.00", "示例花园二期"), (now.TextOf("amountYuan"), now.TextOf("site.name")));

        (await it.ActAsync("amend", """{"amountYuan": "", "employer": {"creditCode": null}, "site": {"name": ""}, "reason": "都要重新核实"}""")).Is(200);
        now = await it.ReadAsync();
        Assert.All(new[] { "amountYuan", "employer.creditCode", "site.name" }, field => Assert.Equal(JsonValueKind.Null, now[field].ValueKind));
        Assert.Equal("示例建筑工程有限公司", now.TextOf("employer.name"));
        var items = (await it.JournalAsync())["items"].EnumerateArray().ToList();
        Told(items[2], ("people", "10", ""));
        Told(items[3], ("amountYuan", "50000.00", ""), ("creditCode", "91632801MA00000X7F", ""), ("site", "示例花园二期", ""));

        // What is not known limits nothing; once it is known again, the sums hold again.
        (await it.RecoverAsync("2022-10-01", 40, "90000")).Is(200);
        (await it.AmendAsync(new { people = 42, reason = "补名单" })).IsRefused("recovered-more-people-than-owed");
        (await it.AmendAsync(new { people = 43, reason = "补名单" })).Is(200);
    }

    [Theory, Engines]
    public async Task A_case_is_never_without_employer_industry_or_date_nor_paid_in_full_without_an_amount(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(10).Owing("50000"));
        (await it.ActAsync("amend", """{"employer": {"name": null}, "reason": "x"}""")).IsWrongIn("employer.name");
        (await it.ActAsync("amend", """{"industry": "", "acceptedOn": null, "reason": "x"}""")).IsWrongIn("acceptedOn", "industry");
        (await it.ActAsync("amend", """{"acceptedOn": " ", "reason": "x"}""")).IsWrongIn("acceptedOn");
        (await it.RecoverAsync("2022-10-01", 10, "50000")).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        (await it.ActAsync("amend", """{"amountYuan": null, "reason": "x"}""")).IsRefused("paid-in-full-amount-unknown");
        Assert.Equal(3, (await it.ReadAsync())["version"].GetInt32());
    }

    [Theory, Engines]
    public async Task A_case_cannot_be_accepted_after_it_was_paid_or_closed(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T10:00");
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-05"));
        (await it.RecoverAsync("2022-10-04", 1, "1")).IsWrongIn("on");
        (await it.RecoverAsync("2022-10-08", 1, "1")).Is(200);
        (await it.AmendAsync(new { acceptedOn = "2022-10-09", reason = "核对" })).IsWrongIn("acceptedOn");
        (await it.CloseAsync("2022-10-10", "withdrawn")).Is(200);
        (await it.AmendAsync(new { acceptedOn = "2022-10-11", reason = "核对" })).IsWrongIn("acceptedOn");
        (await it.AmendAsync(new { acceptedOn = "2022-10-08", reason = "核对" })).Is(200);
    }

    [Theory, Engines]
    public async Task A_likely_duplicate_is_a_warning_and_never_a_refusal(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var first = await clerk.OpensAsync(ACase.Usual.By("青海示例建设有限责任公司"));
        var second = await clerk.OpensAsync(ACase.Usual.By("青海示例建设有限公司"));
        Assert.Equal("likely-duplicate", second.Created.TextOf("warnings.0.code"));
        Assert.Equal(first.Id, second.Created["warnings.0.case"].GetGuid());
        Assert.Contains(first.Number, second.Created.TextOf("warnings.0.message"), StringComparison.Ordinal);
    }

    private static void Told(JsonElement item, params (string Field, string Before, string After)[] fields)
    {
        foreach (var (field, before, after) in fields)
        {
            Assert.Equal(before, item.GetProperty("before").GetProperty(field).ToString());
            Assert.Equal(after, item.GetProperty("after").GetProperty(field).ToString());
        }
    }
}
