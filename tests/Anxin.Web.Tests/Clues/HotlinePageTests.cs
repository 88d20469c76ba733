using System.Text.RegularExpressions;
using Anxin.Core.Accounts;
using Anxin.Rules;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Clues;

/// <summary>12351: a call is taken down beside what is there already, and ends with a code to read out.</summary>
public sealed partial class HotlinePageTests : SiteTests
{
    private static readonly (string, string)[] Call =
    [
        ("Input.Employer", "示例河劳务有限公司"), ("Input.Site", "一号工地"), ("Input.Phone", "0971-0000031"), ("Input.People", "8"), ("Input.AmountYuan", "5.2万元"),
        ("Input.Heard", "八个人两个月没有领到工资"), ("Input.Consent", "true"),
    ];

    [Theory, Engines]
    public async Task A_call_ends_with_a_code_in_fours_and_the_next_call_at_once(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var agent = await Person.SignsInAsync(site, Roles.Caseworker, "630100");
        var form = (await agent.GetAsync("/hotline")).Is(200).Form("call");
        var sent = (await agent.PostAsync("/hotline", form, [.. Call, ("Unit", "城东区")])).Is(302);
        var done = (await agent.GetAsync(sent.Location!)).Is(200);
        var code = string.Concat(Four().Matches(done.Main).Select(m => m.Groups[1].Value));
        Assert.True(ReceiptCode.IsValid(code), code);
        Assert.Contains("下一个来电", done.Text, StringComparison.Ordinal);
        Assert.Equal(sent.Location, (await agent.PostAsync("/hotline", form, [.. Call, ("Unit", "城东区")])).Is(302).Location);
        var clue = await site.ReadAsync(db => db.Clues.SingleAsync());
        Assert.Equal((Channel.Hotline12351, 8, 5_200_000L), (clue.Channel, clue.People, clue.AmountFen));
        Assert.Equal("630102", await site.ReadAsync(db => db.Units.Where(u => u.Id == clue.UnitId).Select(u => u.Code).SingleAsync()));
        Assert.Contains("您同意吗", (await site.ReadAsync(db => db.Consents.SingleAsync())).Wording, StringComparison.Ordinal);

        var slip = (await agent.GetAsync($"/clues/{clue.ClueId}/slip")).Is(200);
        Assert.Equal(code, Worker.CodeOn(slip));
        Assert.Contains("<svg", slip.Html, StringComparison.Ordinal);
        Assert.Contains("no-store", slip.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var proof = (await agent.GetAsync($"/clues/{clue.ClueId}/slip?handler=Proof")).Is(200);
        Assert.Equal("application/json", proof.Response.Content.Headers.ContentType!.MediaType);
        var colleague = await Person.SignsInAsync(site, Roles.Caseworker, "630100");
        Assert.DoesNotContain("receipt-code", (await colleague.GetAsync($"/clues/{clue.ClueId}/slip")).Is(200).Html, StringComparison.Ordinal);
        (await (await Person.SignsInAsync(site, Roles.Caseworker, "630202")).GetAsync($"/clues/{clue.ClueId}/slip?handler=Proof")).Is(404);

        Assert.DoesNotContain("call-code", (await agent.GetAsync("/hotline")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(code[..4] + " ", (await agent.GetAsync(sent.Location!)).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_is_missing_is_asked_for_and_nothing_typed_is_lost(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var agent = await Person.SignsInAsync(site, Roles.Caseworker, "630100");
        var form = (await agent.GetAsync("/hotline")).Is(200).Form("call");
        var again = (await agent.PostAsync("/hotline", form, ("Input.Site", "一号工地"), ("Unit", "火星区"))).Is(200);
        Assert.Contains("没有这个单位", again.Text, StringComparison.Ordinal);
        Assert.Equal("一号工地", again.Form("call")["Input.Site"]);
        // Whatever was looked up without script, sending sends.
        var looked = (await agent.PostAsync("/hotline?handler=Look", again.Form("call"))).Is(200);
        Assert.Matches("<form[^>]* action=\"/hotline\"[^>]* id=\"call\"", looked.Html);
        Assert.Contains("请填写欠薪的单位或个人", (await agent.PostAsync("/hotline", again.Form("call"), ("Unit", "630102"))).Is(200).Text, StringComparison.Ordinal);
        (await (await Person.SignsInAsync(site, Roles.Viewer, "630100")).GetAsync("/hotline")).Is(403);
    }

    [Theory, Engines]
    public async Task A_caller_who_cannot_say_who_owes_or_no_more_than_that_is_taken_down_on_screen_and_by_the_hotlines_own_system(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var agent = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        foreach (var known in new[] { ("Input.Heard", "工友说老板姓什么都不知道，人已经跑了"), ("Input.Employer", "示例只知道名字的公司") })
        {
            var form = (await agent.GetAsync("/hotline")).Is(200).Form("call");
            (await agent.PostAsync("/hotline", form, known)).Is(302);
        }
        Assert.Contains("没说谁欠的", (await agent.GetAsync("/clues")).Is(200).Text, StringComparison.Ordinal);
        var hotline = await site.Caseworker("630102");
        (await hotline.PostAsync("clues", (AClue.Usual with { Employer = null }).Body)).Is(201);
        (await hotline.PostAsync("clues", (AClue.Usual with { Heard = null }).Body)).Is(201);
        (await hotline.PostAsync("clues", (AClue.Usual with { Employer = null, Heard = null }).Body)).IsWrongIn("employer");
        (await hotline.PostAsync("clues", (AClue.Usual with { Employer = null, Channel = "lettersAndVisits" }).Body)).IsWrongIn("employer");
        Assert.Equal((2, 2), await site.ReadAsync(async db => (await db.Clues.CountAsync(c => c.Employer == null), await db.Clues.CountAsync(c => c.Employer != null))));
    }

    [Theory, Engines]
    public async Task What_is_there_already_is_found_by_employer_site_phone_or_code_in_the_own_subtree_only(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync(ACase.Usual.By("样本川路桥工程有限公司"));
        var told = (await clerk.PostAsync("clues", AClue.Usual.Body)).Is(201);
        var other = (await (await site.Caseworker("630202")).PostAsync("clues", (AClue.Usual with { Unit = "630202", Site = "邻市工地" }).Body)).Is(201);
        var agent = await Person.SignsInAsync(site, Roles.Caseworker, "630100");
        Assert.Contains(it.Number, await FoundAsync(agent, "样本川路桥"), StringComparison.Ordinal);
        foreach (var words in new[] { "示例安置房", "0971-0000011", told.TextOf("receipt")!, ReceiptCode.Shown(told.TextOf("receipt")!) })
        {
            var found = await FoundAsync(agent, words);
            Assert.Contains($"/clues/{told["id"].GetGuid()}", found, StringComparison.Ordinal);
            Assert.DoesNotContain($"{other["id"].GetGuid()}", found, StringComparison.Ordinal);
        }
        Assert.Contains("还没有找到", await FoundAsync(agent, other.TextOf("receipt")!), StringComparison.Ordinal);
        var form = (await agent.GetAsync("/hotline")).Form("call");
        var looked = (await agent.PostAsync("/hotline?handler=Look", form, ("Input.Employer", "样本川路桥"))).Is(200);
        Assert.Contains(it.Number, looked.Text, StringComparison.Ordinal);
        Assert.Equal("样本川路桥", looked.Form("call")["Input.Employer"]);
    }

    [Theory, Engines]
    public async Task The_same_matter_joins_its_case_or_follows_its_clue_and_every_caller_has_a_code(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync();
        var agent = await Person.SignsInAsync(site, Roles.Caseworker, "630100");
        var form = (await agent.GetAsync("/hotline")).Form("call");
        var joined = (await agent.PostAsync($"/hotline?handler=Join&into={it.Id}", form, ("Input.Heard", "又有三个人没有领到"), ("Unit", "630102"))).Is(302);
        Assert.Contains("call-code", (await agent.GetAsync(joined.Location!)).Html, StringComparison.Ordinal);
        Assert.Equal("case.clue", (await it.JournalAsync()).TextOf("items.1.kind"));
        Assert.Equal(1, await site.ReadAsync(db => db.Receipts.CountAsync()));

        var first = await clerk.TellsAsync();
        var second = (await agent.GetAsync("/hotline")).Form("call");
        (await agent.PostAsync($"/hotline?handler=Same&same={first}", second, [.. Call, ("Unit", "630102")])).Is(302);
        var follower = await site.ReadAsync(db => db.Clues.SingleAsync(c => c.SameAsId == first));
        await clerk.PostAsync($"clues/{first}/join", new { @case = it.Id });
        Assert.Equal("joinedCase", (await clerk.GetAsync($"clues/{follower.ClueId}")).TextOf("conclusion"));

        var late = await clerk.TellsAsync(AClue.Usual with { SameAs = first });
        var page = (await agent.GetAsync($"/clues/{late}")).Is(200);
        Assert.Contains("也并入这件案件", page.Text, StringComparison.Ordinal);
        (await agent.PostAsync($"/clues/{late}?handler=Join", page.Form("join-same"))).Is(302);
        Assert.Equal("joinedCase", (await clerk.GetAsync($"clues/{late}")).TextOf("conclusion"));
    }

    [Theory, Engines]
    public async Task A_name_written_otherwise_is_found_too_and_after_the_call_the_likely_case_is_shown(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync(ACase.Usual.By("青海验收建筑劳务有限公司") with { Site = "验收花园二期" });
        var told = (await clerk.PostAsync("clues", (AClue.Usual with { Employer = "青海验收建筑劳务有限公司", Site = "验收花园二期" }).Body)).Is(201)["id"].GetGuid();
        var elsewhere = await (await site.Caseworker("630202")).OpensAsync(ACase.Usual.By("青海验收建筑劳务有限公司") with { Unit = "630202" });
        var agent = await Person.SignsInAsync(site, Roles.Caseworker, "630100");
        foreach (var words in new[] { "青海驗收建築勞務有限公司", "青海验收建筑劳务有限公司西宁分公司", "验收花园2期" })
        {
            var found = await FoundAsync(agent, words);
            Assert.Contains($"/cases/{it.Id}", found, StringComparison.Ordinal);
            Assert.Contains($"/clues/{told}", found, StringComparison.Ordinal);
            Assert.DoesNotContain($"{elsewhere.Id}", found, StringComparison.Ordinal);
        }
        Assert.DoesNotContain($"/cases/{it.Id}", await FoundAsync(agent, "样本川路桥工程有限公司"), StringComparison.Ordinal);

        var form = (await agent.GetAsync("/hotline")).Form("call");
        var sent = (await agent.PostAsync("/hotline", form, [.. Call, ("Input.Employer", "青海驗收建築勞務有限公司"), ("Input.Site", "验收花园2期"), ("Unit", "630102")])).Is(302);
        var done = (await agent.GetAsync(sent.Location!)).Is(200);
        Assert.Contains("可能是同一案件", done.Text, StringComparison.Ordinal);
        Assert.Contains($"/cases/{it.Id}", done.Html, StringComparison.Ordinal);

        var desk = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var entry = (await desk.GetAsync("/cases/new")).Form("new-case");
        foreach (var name in new[] { "青海驗收建築勞務有限公司", "青海验收建筑劳务有限公司西宁分公司" })
            Assert.Contains("用这家", (await desk.PostAsync("/cases/new?handler=Find", entry, ("Input.Employer.Name", name))).Is(200).Text, StringComparison.Ordinal);
    }

    private static async Task<string> FoundAsync(Person agent, string words) =>
        (await agent.GetAsync("/hotline?handler=Found&q=" + Uri.EscapeDataString(words))).Is(200).Html;

    [GeneratedRegex(@"<span>(\d{4})</span>")]
    private static partial Regex Four();
}
