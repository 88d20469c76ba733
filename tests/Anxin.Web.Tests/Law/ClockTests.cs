using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Law;

/// <summary>The clocks of the law on a case: they go by recorded steps, and nothing else ever moves them.</summary>
public sealed class ClockTests : SiteTests
{
    [Theory, Engines]
    public async Task A_complaint_to_labour_inspection_starts_five_working_days(Engine engine)
    {
        var it = await (await (await SiteAsync(engine)).Caseworker("630102")).OpensAsync();
        (await it.ActAsync("events", new { what = "inspectionComplained", on = "2022-10-01" })).Is(200);
        var clocks = (await it.Clerk.GetAsync($"cases/{it.Id}/clocks")).Is(200);
        Assert.Equal(1, clocks.Count("items"));
        Assert.Equal(("inspection.accept", "2022-10-12", "running"), (clocks.TextOf("items.0.key"), clocks.TextOf("items.0.dueOn"), clocks.TextOf("items.0.state")));
        Assert.Equal("2022-10-13T00:00:00+08:00", clocks.TextOf("items.0.due"));
    }

    [Theory, Engines]
    public async Task A_petition_has_sixty_days_from_acceptance_and_goes_to_review_twice(Engine engine)
    {
        var it = await (await (await SiteAsync(engine)).Caseworker("630102")).OpensAsync();
        await StepsAsync(("petitionRegistered", "2022-06-01"));
        Assert.Equal(("2022-08-01", "expired"), await ClockAsync("petition.conclude"));
        await StepsAsync(("信访受理", "2022-06-06"), ("petitionConcluded", "2022-07-01"), ("petitionReviewAsked", "2022-07-20"));
        Assert.Equal(("2022-08-05", "met"), await ClockAsync("petition.conclude"));
        Assert.Equal(("2022-08-01", "met"), await ClockAsync("petition.review"));
        Assert.Equal("2022-08-19", (await ClockAsync("petition.review.answer")).DueOn);
        await StepsAsync(("petitionReviewed", "2022-08-10"), ("petitionSecondAsked", "2022-08-30"));
        Assert.Equal(("2022-09-09", "met"), await ClockAsync("petition.second"));
        Assert.Equal(("2022-09-29", "expired"), await ClockAsync("petition.second.answer"));

        async Task StepsAsync(params (string What, string On)[] steps)
        {
            foreach (var (what, on) in steps)
                (await it.ActAsync("events", new { what, on })).Is(200);
        }

        async Task<(string? DueOn, string? State)> ClockAsync(string key)
        {
            var clock = (await it.Clerk.GetAsync($"cases/{it.Id}/clocks")).Is(200)["items"].EnumerateArray().Single(c => c.GetProperty("key").GetString() == key);
            return (clock.GetProperty("dueOn").GetString(), clock.GetProperty("state").GetString());
        }
    }

    [Theory, Engines]
    public async Task A_complaint_or_an_agreement_interrupts_the_year_for_arbitration(Engine engine)
    {
        var it = await (await (await SiteAsync(engine)).Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-02-01"));
        (await it.ActAsync("events", new { what = "employmentEnded", on = "2022-01-10" })).Is(200);
        (await it.ActAsync("events", new { what = "inspectionComplained", on = "2022-05-12" })).Is(200);
        (await it.ActAsync("mediations", new { on = "2022-09-20", result = "agreed", agreedYuan = "50000" })).Is(200);
        var clock = (await it.Clerk.GetAsync($"cases/{it.Id}/clocks"))["items"].EnumerateArray().Single(c => c.GetProperty("key").GetString() == "arbitration.limitation");
        Assert.Equal("2023-09-20", clock.GetProperty("dueOn").GetString());
        Assert.Contains("第二十七条", clock.GetProperty("basis").GetString(), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task No_edit_of_the_case_resets_a_clock(Engine engine)
    {
        var it = await (await (await SiteAsync(engine)).Caseworker("630102")).OpensAsync();
        (await it.ActAsync("events", new { what = "申请仲裁", on = "2022-09-29" })).Is(200);
        var before = (await it.Clerk.GetAsync($"cases/{it.Id}/clocks")).Text;
        (await it.AmendAsync(new { people = 12, acceptedOn = "2022-09-30", employer = new { name = "改名后的示例公司" }, reason = "核实后更正" })).Is(200);
        Assert.Equal(before, (await it.Clerk.GetAsync($"cases/{it.Id}/clocks")).Text);
    }

    [Theory, Engines]
    public async Task A_step_entered_wrongly_is_taken_back_with_a_reason_and_stays_in_the_story(Engine engine)
    {
        var it = await (await (await SiteAsync(engine)).Caseworker("630102")).OpensAsync();
        (await it.ActAsync("events", new { what = "arbitrationAccepted", on = "2022-09-20" })).Is(200);
        (await it.ActAsync("events/1/void", new { })).IsWrongIn("reason");
        (await it.ActAsync("events/1/void", new { reason = "记错案件了" })).Is(200);
        (await it.ActAsync("events/1/void", new { reason = "再撤一次" })).IsProblem(404);
        Assert.Equal(0, (await it.Clerk.GetAsync($"cases/{it.Id}/clocks")).Count("items"));
        (await it.ActAsync("events", new { what = "arbitrationAccepted", on = "2022-09-21" })).Is(200);
        var journal = (await it.JournalAsync())["items"];
        Assert.Equal(["case.create", "case.event", "case.event.void", "case.event"], journal.EnumerateArray().Select(i => i.GetProperty("kind").GetString()));
    }

    [Theory, Engines]
    public async Task A_step_in_the_future_or_unknown_is_told_field_by_field(Engine engine)
    {
        var it = await (await (await SiteAsync(engine)).Caseworker("630102")).OpensAsync();
        (await it.ActAsync("events", new { what = "做了点什么", on = "2022-10-02" })).IsWrongIn("what", "on");
    }

    [Theory, Engines]
    public async Task Another_units_clocks_are_not_there(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var other = await site.Caseworker("630103");
        (await other.GetAsync($"cases/{it.Id}/clocks")).IsProblem(404);
        (await other.PostAsync($"cases/{it.Id}/events", new { what = "arbitrationApplied", on = "2022-09-30" })).IsProblem(404);
    }

    [Theory, Engines]
    public async Task Of_a_full_day_in_the_units_month_the_rest_opens_and_leads_on(Engine engine)
    {
        var site = await SiteAsync(engine);
        var cases = new List<TheCase>();
        foreach (var n in Enumerable.Range(1, 6))
        {
            var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.By($"示例满日建筑公司{n}"));
            (await it.ActAsync("events", new { what = "policeReceived", on = "2022-09-27" })).Is(200);
            cases.Add(it);
        }
        var month = (await (await Person.SignsInAsync(site, Roles.Caseworker, "630102")).GetAsync("/day/calendar/2022-09")).Is(200);
        Assert.Contains("还有2件", month.Text, StringComparison.Ordinal);
        Assert.All(cases, it => Assert.Contains($"{it.Id}", month.Html, StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task The_day_and_the_units_month_show_what_falls_due(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.By("示例日程建筑公司"));
        (await it.ActAsync("events", new { what = "policeReceived", on = "2022-09-27" })).Is(200);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("公安决定是否立案", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("示例日程建筑公司", (await person.GetAsync("/day/calendar/2022-09")).Is(200).Text, StringComparison.Ordinal);
        (await person.GetAsync("/day/calendar/2022-13")).Is(404);
        var page = (await person.GetAsync($"/cases/{it.Id}/clocks")).Is(200);
        Assert.Contains("《行政执法机关移送涉嫌犯罪案件的规定》", page.Text, StringComparison.Ordinal);
        var sent = await person.PostAsync($"/cases/{it.Id}/clocks", page.Form("case-event"), ("Input.What", "policeDecided"), ("Input.On", "2022-09-30"));
        sent.Is(302);
        Assert.Contains("按期", (await person.GetAsync($"/cases/{it.Id}/clocks")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_limit_is_set_for_a_unit_with_its_basis_and_holds_below_it_for_what_begins_later(Engine engine)
    {
        var site = await SiteAsync(engine);
        var admin = await Person.SignsInAsync(site, Roles.Administrator | Roles.Caseworker, "630100");
        var form = (await admin.GetAsync("/limits")).Is(200).Form();
        (await admin.PostAsync("/limits", form, ("Input.Unit", "630100"), ("Input.Key", "clue.triage"), ("Input.Amount", "3"), ("Input.Span", "days"),
            ("Input.Basis", "内部目标"), ("Input.Reason", "国庆值班"))).Is(302);
        Assert.Equal(3, await AmountAsync("630102"));
        Assert.Equal(1, await AmountAsync("630200"));
        var refused = await admin.PostAsync("/limits", (await admin.GetAsync("/limits")).Form(), ("Input.Unit", "630100"), ("Input.Key", "clue.petition.answer"),
            ("Input.Amount", "90"), ("Input.Span", "days"), ("Input.Basis", "内部目标"), ("Input.Reason", "太忙"));
        Assert.Contains("法律规定", refused.Is(200).Text, StringComparison.Ordinal);

        async Task<int> AmountAsync(string unit) =>
            (await (await site.Caseworker(unit)).GetAsync("limits"))["items"].EnumerateArray().Single(i => i.GetProperty("key").GetString() == "clue.triage").GetProperty("amount").GetInt32();
    }
}
