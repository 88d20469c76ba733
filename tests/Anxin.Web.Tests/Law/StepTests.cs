using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Anxin.Web.Tests.Custody;

namespace Anxin.Web.Tests.Law;

/// <summary>Handovers and letters are steps of the law themselves: clocks go by them without anybody entering them twice.</summary>
public sealed class StepTests : SiteTests
{
    [Theory, Engines]
    public async Task Accepted_by_labour_inspection_its_five_days_begin_and_its_filing_ends_them(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        Assert.Equal(0, (await ClocksAsync(it)).Count("items"));
        (await partner.SaysAsync("accept", transfer)).Is(200);
        var clocks = await ClocksAsync(it);
        Assert.Equal(["askedAuthority", "inspectionComplained"], clocks["events"].EnumerateArray().Select(e => e.GetProperty("what").GetString()));
        Assert.Equal(("inspection.accept", "running"), (clocks.TextOf("items.0.key"), clocks.TextOf("items.0.state")));

        await site.ItIsAsync("2022-10-10T09:00");
        (await it.Clerk.HandoverAsync(transfer, "record", new { what = "feedback", by = "样本科长", on = "2022-10-09", text = "已立案", step = "policeDecided" })).IsWrongIn("step");
        (await it.Clerk.HandoverAsync(transfer, "record", new { what = "feedback", by = "样本科长", on = "2022-10-09", text = "已立案", step = "劳动监察立案" })).Is(200);
        clocks = await ClocksAsync(it);
        Assert.Equal(("inspection.decide", "running", "2022-10-09"), (clocks.TextOf("items.0.key"), clocks.TextOf("items.0.state"), clocks.TextOf("items.0.start")));
        Assert.Contains(clocks["items"].EnumerateArray(), i => i.GetProperty("key").GetString() == "inspection.accept" && i.GetProperty("state").GetString() == "met");
    }

    [Theory, Engines]
    public async Task Merged_into_another_a_case_keeps_its_clocks_and_what_is_recorded_there_ends_them(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var (gone, into) = (await clerk.OpensAsync(), await clerk.OpensAsync());
        (await gone.ActAsync("events", new { what = "inspectionComplained", on = "2022-09-29" })).Is(200);
        (await gone.MergeAsync(into, 20)).Is(200);
        var clocks = await ClocksAsync(into);
        Assert.Equal(("inspection.accept", "running", "2022-09-29"), (clocks.TextOf("items.0.key"), clocks.TextOf("items.0.state"), clocks.TextOf("items.0.start")));
        Assert.Equal((gone.Number, "inspectionComplained"), (clocks.TextOf("merged.0.number"), clocks.TextOf("merged.0.event.what")));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains($"/cases/{into.Id}/clocks", (await person.GetAsync("/day/calendar/2022-10")).Is(200).Html, StringComparison.Ordinal);
        Assert.Contains($"来自并入的 {gone.Number}", (await person.GetAsync($"/cases/{into.Id}/clocks")).Is(200).Text, StringComparison.Ordinal);
        (await into.ActAsync("events", new { what = "inspectionFiled", on = "2022-10-01" })).Is(200);
        Assert.Equal("met", await into.ClockAsync("inspection.accept"));
        // On its own again it has its own step and not the other's.
        (await gone.UnmergeAsync()).Is(200);
        Assert.Equal("running", await gone.ClockAsync("inspection.accept"));
        Assert.Null(await into.ClockAsync("inspection.accept"));
    }

    [Theory, Engines]
    public async Task A_department_says_at_its_desk_which_step_it_took(Engine engine)
    {
        var site = await SiteAsync(engine);
        var member = await site.MemberSignsInAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var at = $"/agency/handovers/{await it.TransfersAsync()}";
        (await member.PostAsync($"{at}?handler=Accept", (await member.GetAsync(at)).Is(200).Form())).Is(302);
        (await member.PostAsync($"{at}?handler=Feedback", (await member.GetAsync(at)).Is(200).Form("feedback"),
            ("Told.Text", "已立案"), ("Told.Step", "inspectionFiled"), ("Told.StepOn", ""))).Is(302);
        Assert.Equal("inspection.decide", (await ClocksAsync(it)).TextOf("items.0.key"));
    }

    [Theory, Engines]
    public async Task A_letter_that_was_served_demands_the_wages_until_it_is_taken_back(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.ActAsync("events", new { what = "employmentEnded", on = "2022-09-01" })).Is(200);
        (await it.ActAsync("letters", new { kind = "reminder" })).Is(200);
        (await it.ActAsync("letters/1/sign", new { by = "示例主席" })).Is(200);
        (await it.ActAsync("letters/1/serve", new { on = "2022-10-20", how = "post" })).Is(200);
        Assert.Equal("2022-10-20", (await ClocksAsync(it)).TextOf("items.0.countedFrom"));
        (await it.ActAsync("letters/1/void", new { reason = "发错了单位" })).Is(200);
        var clocks = await ClocksAsync(it);
        Assert.NotEqual("2022-10-20", clocks.TextOf("items.0.countedFrom"));
        Assert.Equal(["employmentEnded"], clocks["events"].EnumerateArray().Select(e => e.GetProperty("what").GetString()));
    }

    [Theory, Engines]
    public async Task The_day_shows_offers_both_ways_call_backs_and_workers_who_wait(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-09T09:00");
        var clerk = await site.Caseworker("630102");
        var mine = await clerk.OpensAsync(ACase.Usual.By("示例甲建筑公司"));
        (await mine.ActAsync("handovers", new { kind = "assignment", to = "630103", reason = "工地在对方辖区" })).Is(201);
        var closed = await clerk.OpensAsync(ACase.Usual.By("示例乙建筑公司"));
        (await closed.RecoverAsync("2022-10-09", 10, "50000")).Is(200);
        (await closed.ActAsync("close", new { on = "2022-10-09", outcome = "paidInFull", evidence = new { text = "转账凭证已核对" } })).Is(200);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        (await worker.OpensAsync(code)).Is(302);
        (await worker.SaysAsync("工头换了电话")).Is(302);

        var from = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var to = await Person.SignsInAsync(site, Roles.Caseworker, "630103");
        await site.ItIsAsync("2022-10-10T09:00");
        Assert.Contains("城东区总工会交来的，等您答复", (await to.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        var day = (await from.GetAsync("/day")).Is(200).Text;
        Assert.Contains("等城中区总工会答复", day, StringComparison.Ordinal);
        Assert.Contains("职工来话，等着答复", day, StringComparison.Ordinal);
        Assert.Contains("条线索要通报人社部门", day, StringComparison.Ordinal);
        Assert.Contains("办结后回访", (await from.GetAsync("/day/calendar/2022-10")).Is(200).Text, StringComparison.Ordinal);
        await site.ItIsAsync("2022-10-12T09:00");
        Assert.Contains("城中区总工会到期没有答复", (await from.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> ClocksAsync(TheCase it) => (await it.Clerk.GetAsync($"cases/{it.Id}/clocks")).Is(200);
}
