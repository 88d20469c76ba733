using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Anxin.Web.Tests.Custody;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Clues;

/// <summary>A caseworker's inbox: every clue comes to something, and each step is told.</summary>
public sealed class TriageTests : SiteTests
{
    [Theory, Engines]
    public async Task A_clue_accepted_becomes_a_case_that_knows_what_the_clue_knew(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var id = await clerk.TellsAsync(AClue.Usual with { Owed = "86000" });
        (await clerk.PostAsync($"clues/{id}/accept", new { })).IsWrongIn("industry");
        var made = (await clerk.PostAsync($"clues/{id}/accept", new { industry = "construction" }, "accept-1")).Is(201);
        Assert.Equal(made.Text, (await clerk.PostAsync($"clues/{id}/accept", new { industry = "construction" }, "accept-1")).Is(201).Text);
        var it = await clerk.GetAsync($"cases/{made["id"].GetGuid()}");
        Assert.Equal(("示例劳务有限公司", "示例安置房项目", 12, "86000.00", "2022-10-10"),
            (it.TextOf("employer.name"), it.TextOf("site.name"), it["people"].GetInt32(), it.TextOf("amountYuan"), it.TextOf("acceptedOn")));
        var clue = await clerk.GetAsync($"clues/{id}");
        Assert.Equal(("taken", "newCase", made.TextOf("id")), (clue.TextOf("state"), clue.TextOf("conclusion"), clue.TextOf("case")));
        (await clerk.PostAsync($"clues/{id}/accept", new { industry = "construction" })).IsRefused("clue-taken");
        (await clerk.PostAsync($"clues/{id}/reopen", new { reason = "想再开" })).IsRefused("clue-taken");
    }

    [Theory, Engines]
    public async Task A_clue_of_a_known_matter_joins_its_case(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync();
        var id = await clerk.TellsAsync();
        (await clerk.PostAsync($"clues/{id}/join", new { @case = "x" })).IsWrongIn("case");
        Assert.Equal(it.Id, (await clerk.PostAsync($"clues/{id}/join", new { @case = it.Id })).Is(200)["id"].GetGuid());
        Assert.Equal("joinedCase", (await clerk.GetAsync($"clues/{id}")).TextOf("conclusion"));
        Assert.Equal("case.clue", (await it.JournalAsync()).TextOf("items.1.kind"));
        Assert.Equal(1, (await clerk.GetAsync("cases"))["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task Callers_who_follow_another_clue_go_into_its_case_with_it_and_one_of_another_matter_is_set_apart_before(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var lead = await clerk.TellsAsync();
        var second = await clerk.TellsAsync(AClue.Usual with { SameAs = lead });
        var third = await clerk.TellsAsync(AClue.Usual with { SameAs = second });
        var other = await clerk.TellsAsync(AClue.Usual with { SameAs = lead });
        var away = await clerk.TellsAsync(AClue.Usual with { SameAs = lead });
        (await clerk.PostAsync($"clues/{other}/apart", new { reason = "是另一个工地" })).Is(200);
        (await clerk.PostAsync($"clues/{other}/apart", new { })).IsRefused("nothing-changed");
        var labour = await site.PartnerAsync(Hands.Labour);
        var pass = (await clerk.PostAsync($"clues/{away}/pass", new { toUnit = Hands.Labour, reason = "应由人社部门查处" })).Is(201)["id"].GetGuid();
        (await labour.SaysAsync("accept", pass)).Is(200);

        var page = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("还有2条线索登记时说是同一件事，会一起归入案件", (await page.GetAsync($"/cases/new?clue={lead}")).Is(200).Text, StringComparison.Ordinal);
        var made = (await clerk.PostAsync($"clues/{second}/accept", new { industry = "construction" })).Is(201).TextOf("id");
        async Task<(string?, string?)> StandsAsync(Guid id) =>
            (await clerk.GetAsync($"clues/{id}")).Is(200) is var clue ? (clue.TextOf("conclusion"), clue.TextOf("case")) : default;
        Assert.Equal(("newCase", made), await StandsAsync(second));
        Assert.Equal(("joinedCase", made), await StandsAsync(lead));
        Assert.Equal(("joinedCase", made), await StandsAsync(third));
        Assert.Equal("waiting", (await clerk.GetAsync($"clues/{other}")).TextOf("state"));
        Assert.Equal("waiting", (await clerk.GetAsync($"clues/{away}")).TextOf("state"));
        Assert.Equal(["case.create"], (await clerk.GetAsync($"cases/{made}/journal"))["items"].EnumerateArray().Select(i => i.GetProperty("kind").GetString()));

        var late = await clerk.TellsAsync(AClue.Usual with { SameAs = other });
        var offered = await clerk.TellsAsync(AClue.Usual with { SameAs = other });
        (await clerk.PostAsync($"clues/{offered}/pass", new { toUnit = "630103", reason = "工地在城中区" })).Is(201);
        var unlike = await clerk.TellsAsync(AClue.Usual with { SameAs = other });
        (await clerk.PostAsync($"clues/{unlike}/not-same", new { @case = made, reason = "是另一个班组" })).Is(200);
        (await clerk.PostAsync($"clues/{other}/join", new { @case = made })).Is(200);
        Assert.Equal(("joinedCase", made), await StandsAsync(late));
        // Whom somebody was asked about, or of which it was said that it is another matter, waits on.
        Assert.Equal("waiting", (await clerk.GetAsync($"clues/{offered}")).TextOf("state"));
        Assert.Equal("waiting", (await clerk.GetAsync($"clues/{unlike}")).TextOf("state"));
    }

    [Theory, Engines]
    public async Task When_a_case_entered_by_mistake_is_void_what_was_told_waits_again_with_a_clock(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var lead = await clerk.TellsAsync();
        var second = await clerk.TellsAsync(AClue.Usual with { SameAs = lead });
        var made = (await clerk.PostAsync($"clues/{lead}/accept", new { industry = "construction" })).Is(201);
        await site.ItIsAsync("2022-10-20T09:00");
        (await clerk.PostAsync($"cases/{made["id"].GetGuid()}/void", new { reason = "登记错了" })).Is(200);
        foreach (var id in new[] { lead, second })
        {
            var clue = (await clerk.GetAsync($"clues/{id}")).Is(200);
            Assert.Equal(("waiting", null, "2022-10-22T00:00:00+08:00", false), (clue.TextOf("state"), clue.TextOf("case"), clue.TextOf("triageDue"), clue["late"].GetBoolean()));
        }
        var again = (await clerk.PostAsync($"clues/{lead}/accept", new { industry = "construction" })).Is(201).TextOf("id");
        Assert.Equal(("joinedCase", again), ((await clerk.GetAsync($"clues/{second}")).TextOf("conclusion"), (await clerk.GetAsync($"clues/{second}")).TextOf("case")));
    }

    [Theory, Engines]
    public async Task A_clue_that_the_city_takes_into_another_districts_case_is_that_districts_from_then_on(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var id = await (await site.Caseworker("630102")).TellsAsync();
        (await (await site.Caseworker("630100")).PostAsync($"clues/{id}/accept", new { unit = "630103", industry = "construction" })).Is(201);
        Assert.Equal("630103", (await (await site.Caseworker("630103")).GetAsync($"clues/{id}")).Is(200).TextOf("unit"));
        (await (await site.Caseworker("630102")).GetAsync($"clues/{id}")).IsProblem(404);
    }

    [Theory, Engines]
    public async Task A_clue_in_an_agencys_hands_is_not_triaged_and_goes_late_for_nobody_until_it_comes_back(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var labour = await site.PartnerAsync(Hands.Labour);
        var id = await clerk.TellsAsync();
        var pass = (await clerk.PostAsync($"clues/{id}/pass", new { toUnit = Hands.Labour, reason = "应由人社部门查处" })).Is(201)["id"].GetGuid();
        (await labour.SaysAsync("accept", pass)).Is(200);
        await site.ItIsAsync("2022-10-20T09:00");
        var away = (await clerk.GetAsync($"clues/{id}")).Is(200);
        Assert.Equal((null, false), (away.TextOf("triageDue"), away["late"].GetBoolean()));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var page = (await person.GetAsync($"/clues/{id}")).Is(200).Text;
        foreach (var act in new[] { "登记成案件", "并入已有案件", "请反映人补充" })
            Assert.DoesNotContain(act, page, StringComparison.Ordinal);
        Assert.DoesNotContain("的线索，等着分办", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);

        // With its last word the union has to move, and can; a word that it still works on it gives the time back to it.
        (await labour.SaysAsync("feedback", pass, text: "不属于本部门", result: "notTaken")).Is(200);
        Assert.Equal("2022-10-22T00:00:00+08:00", (await clerk.GetAsync($"clues/{id}")).TextOf("triageDue"));
        Assert.Contains("登记成案件", (await person.GetAsync($"/clues/{id}")).Is(200).Text, StringComparison.Ordinal);
        (await labour.SaysAsync("feedback", pass, text: "再查一查", result: "underway")).Is(200);
        Assert.Null((await clerk.GetAsync($"clues/{id}")).TextOf("triageDue"));
        (await labour.SaysAsync("return", pass, "不在本辖区")).Is(200);
        var back = await site.ReadAsync(db => db.Handovers.Where(h => h.AnsweredAt == null).Select(h => h.Id).SingleAsync());
        (await clerk.HandoverAsync(back, "accept")).Is(200);
        Assert.Equal("2022-10-22T00:00:00+08:00", (await clerk.GetAsync($"clues/{id}")).TextOf("triageDue"));
        Assert.Contains("登记成案件", (await person.GetAsync($"/clues/{id}")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_clue_is_closed_only_with_a_conclusion_a_reason_and_where_to_go_and_can_wait_again(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var id = await clerk.TellsAsync();
        (await clerk.PostAsync($"clues/{id}/decline", new { })).IsWrongIn("reason");
        (await clerk.PostAsync($"clues/{id}/decline", new { reason = "并案", conclusion = "joinedCase" })).IsWrongIn("conclusion");
        var closed = (await clerk.PostAsync($"clues/{id}/decline", new { reason = "反映的是分包工程款", conclusion = "notWages" })).Is(200);
        Assert.Equal(("declined", "notWages"), (closed.TextOf("state"), closed.TextOf("conclusion")));
        Assert.Contains("12368", closed.TextOf("goTo"), StringComparison.Ordinal);
        (await clerk.PostAsync($"clues/{id}/decline", new { reason = "再退一次" })).IsRefused("clue-declined");
        (await clerk.PostAsync($"clues/{id}/ask", new { text = "多少人？" })).IsRefused("clue-declined");

        await site.ItIsAsync("2022-10-20T09:00");
        (await clerk.PostAsync($"clues/{id}/reopen", new { })).IsWrongIn("reason");
        var open = (await clerk.PostAsync($"clues/{id}/reopen", new { reason = "补来了工资条" })).Is(200);
        Assert.Equal(("waiting", "2022-10-22T00:00:00+08:00", false), (open.TextOf("state"), open.TextOf("triageDue"), open["late"].GetBoolean()));
        (await clerk.PostAsync($"clues/{id}/reopen", new { reason = "再来一次" })).IsRefused("clue-waiting");
        Assert.Equal(["clue.create", "clue.decline", "clue.reopen"],
            (await clerk.GetAsync($"clues/{id}/journal"))["items"].EnumerateArray().Select(i => i.GetProperty("kind").GetString()));
    }

    [Theory, Engines]
    public async Task Asking_for_more_writes_to_the_workers_thread_and_gives_the_answer_seven_days(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var id = await clerk.TellsAsync();
        var asked = (await clerk.PostAsync($"clues/{id}/ask", new { text = "一共欠多少钱？" })).Is(200);
        Assert.Equal(("waiting", "2022-10-12T00:00:00+08:00", "2022-10-18T00:00:00+08:00"),
            (asked.TextOf("state"), asked.TextOf("triageDue"), asked.TextOf("askedDue")));
        var line = await site.ReadAsync(db => db.ClueMessages.SingleAsync(m => m.ClueId == id));
        Assert.False(line.FromWorker);
        Assert.Equal("一共欠多少钱？", await site.ReadAsync(async db => (await db.Vault.SingleAsync(v => v.Id == line.TextId)).Content.AsText()));
        Assert.DoesNotContain("多少钱", (await clerk.GetAsync($"clues/{id}/journal")).Text, StringComparison.Ordinal);
        await site.ItIsAsync("2022-10-17T23:59");
        Assert.False((await clerk.GetAsync($"clues/{id}"))["late"].GetBoolean());
        await site.ItIsAsync("2022-10-18T00:00");
        Assert.True((await clerk.GetAsync($"clues/{id}"))["late"].GetBoolean());
        Assert.Equal(1, (await clerk.GetAsync("clues?state=asked&late=true"))["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task The_inbox_has_what_is_due_first_first_and_can_be_narrowed(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630100");
        var old = await clerk.TellsAsync(AClue.Usual.By("示例老线索公司"));
        await site.ItIsAsync("2022-10-12T00:00");
        var fresh = await clerk.TellsAsync(AClue.Usual.By("样本新线索公司") with { Unit = "630103", Channel = "publicOpinion" });
        Assert.Equal([old, fresh], Ids(await clerk.GetAsync("clues")));
        Assert.Equal([old], Ids(await clerk.GetAsync("clues?late=true")));
        Assert.Equal([fresh], Ids(await clerk.GetAsync("clues?channel=publicOpinion")));
        Assert.Equal([fresh], Ids(await clerk.GetAsync("clues?unit=630103")));
        Assert.Equal([fresh], Ids(await clerk.GetAsync("clues?q=新线索")));
        Assert.Equal([fresh], Ids(await clerk.GetAsync("clues?pageSize=1&page=2")));
        (await clerk.GetAsync("clues?state=9&channel=x&page=0&late=maybe")).IsWrongIn("state", "channel", "page", "late");
        (await clerk.GetAsync("clues?unit=630200")).IsProblem(404);

        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630100");
        var inbox = (await person.GetAsync("/clues")).Is(200);
        Assert.Contains("有1条过了时限", inbox.Text, StringComparison.Ordinal);
        Assert.Contains("逾期", inbox.Text, StringComparison.Ordinal);
        Assert.True(inbox.Text.IndexOf("老线索", StringComparison.Ordinal) < inbox.Text.IndexOf("新线索", StringComparison.Ordinal));
        Assert.Contains("data-rows", inbox.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("新线索", (await person.GetAsync("/clues?late=true")).Text, StringComparison.Ordinal);
        Assert.Contains("条件看不懂", (await person.GetAsync("/clues?state=9")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("逾期", (await person.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_clue_page_tells_everything_and_leads_everywhere(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync(ACase.Usual.By("示例劳务有限公司"));
        var id = await clerk.TellsAsync(AClue.Usual with { Name = "示例来电人", Consent = true });
        var code = await site.ReadAsync(db => db.Receipts.CountAsync(r => r.ClueId == id));
        Assert.Equal(1, code);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var page = (await person.GetAsync($"/clues/{id}")).Is(200);
        foreach (var said in new[] { "木工班组三个月没有领到工资", "示例来电人", "0971-0000011", "12351热线", "六明确：4/6", "一共欠多少钱？", "同意转给有权处理的部门", "收到线索", "10月11日" })
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.Contains($"/clues/{id}/pass", page.Html, StringComparison.Ordinal);

        var form = page.Form("decline");
        Assert.Contains("请填写理由", (await person.PostAsync($"/clues/{id}?handler=Decline", form)).Is(200).Text, StringComparison.Ordinal);
        (await person.PostAsync($"/clues/{id}?handler=Decline", form, ("Input.Conclusion", "referredElsewhere"), ("Input.Reason", "不在本辖区"), ("Input.GoTo", "当地人社局，电话12333"))).Is(302);
        var closed = (await person.GetAsync($"/clues/{id}")).Is(200);
        Assert.Contains("告诉反映人去：当地人社局，电话12333", closed.Text, StringComparison.Ordinal);
        (await person.PostAsync($"/clues/{id}?handler=Reopen", closed.Form("reopen"), ("Reopen.Reason", "项目其实在本区"))).Is(302);
        (await person.PostAsync($"/clues/{id}?handler=Ask", (await person.GetAsync($"/clues/{id}")).Form("ask"), ("Ask.Text", "多少人？"))).Is(302);

        var join = (await person.GetAsync($"/clues/{id}/join")).Is(200);
        Assert.Contains(it.Number, join.Text, StringComparison.Ordinal);
        (await person.PostAsync($"/clues/{id}/join", join.Form($"join-{it.Id}"))).Is(302);
        Assert.Contains(it.Number, (await person.GetAsync($"/clues/{id}")).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<Guid> Ids(Answer answer) => answer.Is(200)["items"].EnumerateArray().Select(i => i.GetProperty("id").GetGuid());
}
