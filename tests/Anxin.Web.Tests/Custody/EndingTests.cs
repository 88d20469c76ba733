using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Custody;

/// <summary>When a case or a clue ends, so does its custody, in the same act: nobody is left with something that is no more.</summary>
public sealed class EndingTests : SiteTests
{
    [Theory, Engines]
    public async Task Closing_or_voiding_a_case_withdraws_its_offer_and_the_department_reads_why(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync("630103-RS");
        var clerk = await site.Caseworker("630102");
        foreach (var how in new Func<TheCase, Task<Answer>>[] { i => i.CloseAsync("2022-10-01", "withdrawn"), i => i.ActAsync("void", new { reason = "重复登记" }) })
        {
            var it = await clerk.OpensAsync();
            var transfer = await it.TransfersAsync("630103-RS");
            var path = (await clerk.HandoverAsync(transfer, "link")).Is(200).TextOf("path")!;
            (await how(it)).Is(200);
            var custody = await it.CustodyAsync();
            Assert.Equal(("630102", "over", "matterEnded"), (custody.TextOf("owner"), custody.TextOf("phase"), custody.TextOf("thread.0.handover.state")));
            Assert.False(custody.Has("pending.id"));
            (await partner.SaysAsync("accept", transfer)).IsRefused("custody-over");
            Assert.Contains("handover.withdrawn", (await partner.GetAsync("events")).Text, StringComparison.Ordinal);
            Assert.Contains("工会已经撤回", (await new Person(site.Client()).GetAsync(path)).Is(200).Text, StringComparison.Ordinal);
        }
    }

    [Theory, Engines]
    public async Task A_merged_case_too_and_another_unions_list_is_empty_again(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (clerk, other) = (await site.Caseworker("630102"), await site.Caseworker("630103"));
        var (it, into) = (await clerk.OpensAsync(), await clerk.OpensAsync());
        var offer = (await it.ActAsync("handovers", new { kind = "assignment", to = "630103", reason = "工地在对方辖区" })).Is(201)["id"].GetGuid();
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630103");
        Assert.Contains($"/cases/{it.Id}/offer", (await person.GetAsync("/")).Is(200).Html, StringComparison.Ordinal);
        var open = (await person.GetAsync($"/cases/{it.Id}/offer")).Is(200);
        (await it.ActAsync("merge", new { into = into.Id, people = 12, reason = "同一件事" })).Is(200);
        Assert.Equal("/", (await person.PostAsync($"/cases/{it.Id}/offer", open.Form())).Is(302).Location);
        Assert.Contains("已经了结", (await person.GetAsync("/")).Is(200).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/cases/{it.Id}/offer", (await person.GetAsync("/")).Is(200).Html, StringComparison.Ordinal);
        Assert.Contains("撤回了移交", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        (await other.HandoverAsync(offer, "accept")).IsRefused("custody-over");
    }

    [Theory, Engines]
    public async Task What_a_department_has_in_hand_is_not_closed_voided_or_merged_over_its_head(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensFromAsync(await site.HearsAsync("630102", true, "样本戊"));
        var into = await clerk.OpensAsync();
        var transfer = await it.TransfersAsync();
        (await partner.SaysAsync("accept", transfer)).Is(200);
        (await it.CloseAsync("2022-10-01", "withdrawn")).IsRefused("custody-at-agency");
        (await it.ActAsync("void", new { reason = "重复登记" })).IsRefused("custody-at-agency");
        (await it.ActAsync("merge", new { into = into.Id, people = 12, reason = "同一件事" })).IsRefused("custody-at-agency");
        (await it.RecoverAsync("2022-10-01", 3, "9000")).Is(200);
        Assert.Equal(Hands.Labour, (await it.CustodyAsync()).TextOf("owner"));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var page = (await person.GetAsync($"/cases/{it.Id}/custody")).Is(200).Text;
        Assert.Contains("手里的时候不能再移送或转办", page, StringComparison.Ordinal);
        Assert.DoesNotContain("交给谁", page, StringComparison.Ordinal);

        // Its final feedback lets the union close; then it has the case no more, nor the workers' data.
        (await partner.SaysAsync("feedback", transfer, text: "已责令支付，其余不属于欠薪", result: "concluded")).Is(200);
        Assert.Contains("样本戊", (await partner.GetAsync($"handovers/{transfer}")).Is(200).Text, StringComparison.Ordinal);
        // A remark behind it leaves it final, and the department's clock has ended with it.
        (await partner.SaysAsync("feedback", transfer, text: "材料随后寄来")).Is(200);
        Assert.Equal("met", await it.ClockAsync("inspection.accept"));
        (await it.CloseAsync("2022-10-01", "withdrawn")).Is(200);
        var custody = await it.CustodyAsync();
        Assert.Equal(("630102", "over", "ended"), (custody.TextOf("owner"), custody.TextOf("phase"), custody.TextOf("thread.2.handover.state")));
        Assert.Equal("630102", (await it.ReadAsync()).TextOf("holder"));
        Assert.DoesNotContain("样本戊", (await partner.GetAsync($"handovers/{transfer}")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("handover.ended", (await partner.GetAsync("events")).Text, StringComparison.Ordinal);
        (await partner.SaysAsync("feedback", transfer, text: "还在办")).IsRefused("custody-over");
        (await partner.SaysAsync("return", transfer, reason: "不归我们管")).IsRefused("custody-over");
        (await it.ActAsync("handovers", new { kind = "transfer", to = Hands.Labour, reason = "再请查处" })).IsRefused("custody-over");
    }

    [Theory, Engines]
    public async Task While_a_department_has_it_the_case_offers_no_ending_and_says_what_to_wait_for(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        (await partner.SaysAsync("accept", transfer)).Is(200);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var page = (await person.GetAsync($"/cases/{it.Id}")).Is(200);
        foreach (var act in new[] { "close", "void", "merge", "reassign" })
            Assert.DoesNotContain($"href=\"/cases/{it.Id}/{act}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("先等它退回，或请上级收回", page.Text, StringComparison.Ordinal);
        foreach (var act in new[] { "close", "void", "merge" })
        {
            (await person.GetAsync($"/cases/{it.Id}/{act}")).Is(302);
            Assert.Contains("现在在对方部门手里", (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text, StringComparison.Ordinal);
        }
        (await partner.SaysAsync("feedback", transfer, text: "已责令支付", result: "concluded")).Is(200);
        Assert.Contains($"href=\"/cases/{it.Id}/close\"", (await person.GetAsync($"/cases/{it.Id}")).Is(200).Html, StringComparison.Ordinal);
        (await person.GetAsync($"/cases/{it.Id}/close")).Is(200);
    }

    [Theory, Engines]
    public async Task A_case_that_the_department_asks_to_give_back_can_be_ended_at_once(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        (await partner.SaysAsync("accept", transfer)).Is(200);
        (await partner.SaysAsync("return", transfer, reason: "用工地在外省")).Is(200);
        (await it.ActAsync("void", new { reason = "不在本省" })).Is(200);
        Assert.Equal("630102", (await it.CustodyAsync()).TextOf("owner"));
    }

    [Theory, Engines]
    public async Task A_workbook_does_not_close_what_is_offered(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync();
        await it.TransfersAsync();
        using var file = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes($"案件编号,受理日期,企业名称,所属行业,是否办结\n{it.Number},2022-10-01,示例建筑工程有限公司,建筑业,是\n"));
        file.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { file, "file", "ledger.csv" } };
        var taken = (await clerk.SendAsync(HttpMethod.Post, "imports?unit=630102", form, null)).Is(200);
        Assert.Contains("正在移交或在部门手里", taken.Text, StringComparison.Ordinal);
        Assert.Equal("open", (await it.ReadAsync()).TextOf("status"));
    }

    [Theory, Engines]
    public async Task A_clue_that_is_declined_or_becomes_a_case_withdraws_its_offer(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (clerk, other) = (await site.Caseworker("630102"), await site.Caseworker("630103"));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630103");
        foreach (var how in new Func<Guid, Task>[]
        {
            async c => (await clerk.PostAsync($"clues/{c}/decline", new { conclusion = "notWages", reason = "是工程款" })).Is(200),
            c => clerk.OpensFromAsync(c),
        })
        {
            var clue = await site.HearsAsync("630102");
            var pass = (await clerk.PostAsync($"clues/{clue}/pass", new { toUnit = "630103", reason = "工地在城中区" })).Is(201)["id"].GetGuid();
            Assert.Contains($"/clues/{clue}/pass", (await person.GetAsync("/")).Is(200).Html, StringComparison.Ordinal);
            await how(clue);
            Assert.DoesNotContain($"/clues/{clue}/pass", (await person.GetAsync("/")).Is(200).Html, StringComparison.Ordinal);
            (await other.HandoverAsync(pass, "accept")).IsRefused("custody-over");
            Assert.False(await site.ReadAsync(db => db.Handovers.AnyAsync(h => h.SubjectId == clue && h.AnsweredAt == null, Stop)));
        }
    }

    [Theory, Engines]
    public async Task A_clue_in_a_departments_hands_is_not_decided_over_its_head(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var clerk = await site.Caseworker("630102");
        var clue = await site.HearsAsync("630102");
        var pass = (await clerk.PostAsync($"clues/{clue}/pass", new { toUnit = Hands.Labour, reason = "应由人社部门查处" })).Is(201)["id"].GetGuid();
        (await partner.SaysAsync("accept", pass)).Is(200);
        (await clerk.PostAsync($"clues/{clue}/decline", new { conclusion = "notWages", reason = "是工程款" })).IsRefused("custody-at-agency");
        (await partner.SaysAsync("feedback", pass, text: "不属于劳动关系", result: "notTaken")).Is(200);
        (await clerk.PostAsync($"clues/{clue}/decline", new { conclusion = "notWages", reason = "人社部门不予受理" })).Is(200);
        (await partner.SaysAsync("feedback", pass, text: "补充")).IsRefused("custody-over");
    }
}
