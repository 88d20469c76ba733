using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Anxin.Web.Tests.Custody;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.WorkerSide;

/// <summary>What a worker reads of the report: what happened, who has it, what comes next and by when.</summary>
public sealed class StoryTests : SiteTests
{
    [Theory, Engines]
    public async Task News_promised_for_a_day_is_work_of_that_day_until_the_worker_is_written_to(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        var it = await site.TakesUpAsync(clue);
        (await worker.EntersAsync(code)).Is(302);
        var clerk = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        async Task<string> ListedAsync(string place) => (await clerk.GetAsync(place)).Is(200).Html;
        var link = $"href=\"/cases/{it.Id}#threads\"";
        Assert.DoesNotContain(link, await ListedAsync("/day"), StringComparison.Ordinal);
        Assert.Contains(link, await ListedAsync("/day/calendar/2022-10"), StringComparison.Ordinal);
        var promised = System.Text.RegularExpressions.Regex.Match((await worker.Phone.GetAsync("/follow")).Text, "接下来：10月(\\d+)日").Groups[1].Value;

        await site.ItIsAsync($"2022-10-{int.Parse(promised, System.Globalization.CultureInfo.InvariantCulture) + 1:00}T09:00");
        foreach (var place in new[] { "/", "/day", "/day/calendar/2022-10" })
            Assert.Contains(link, await ListedAsync(place), StringComparison.Ordinal);
        Assert.Contains("说好告诉职工进展", (await clerk.GetAsync("/day")).Text, StringComparison.Ordinal);
        Assert.Contains("说好告诉您的日子已经过了", (await worker.Phone.GetAsync("/follow")).Text, StringComparison.Ordinal);
        var neighbour = await Person.SignsInAsync(site, Roles.Caseworker, "630103");
        Assert.DoesNotContain(link, (await neighbour.GetAsync("/day")).Is(200).Html, StringComparison.Ordinal);

        var form = (await clerk.GetAsync($"/cases/{it.Id}")).Is(200).Form($"reply-{clue:N}");
        (await clerk.PostAsync($"/clues/{clue}/thread", form, ("Input.Text", "正在核对工资名单"))).Is(302);
        foreach (var place in new[] { "/", "/day", "/day/calendar/2022-10" })
            Assert.DoesNotContain(link, await ListedAsync(place), StringComparison.Ordinal);
        Assert.DoesNotContain("说好告诉您的日子已经过了", (await worker.Phone.GetAsync("/follow")).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task News_promised_to_the_worker_of_a_merged_case_is_work_on_the_case_it_went_into(Engine engine)
    {
        var site = await SiteAsync(engine);
        await new Worker(site).ReportsAsync();
        var it = await site.TakesUpAsync(await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync()));
        var into = await (await site.Caseworker("630102")).OpensAsync();
        (await it.MergeAsync(into, 20)).Is(200);
        await site.ItIsAsync("2022-10-31T09:00");
        var clerk = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var day = (await clerk.GetAsync("/day")).Is(200).Html;
        Assert.Contains($"href=\"/cases/{into.Id}#threads\"", day, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/cases/{it.Id}#threads\"", day, StringComparison.Ordinal);
        // The city's caseworkers read of it where they read everything of the county; they do not write to its workers.
        var city = await Person.SignsInAsync(site, Roles.Caseworker, "630100");
        Assert.DoesNotContain("#threads", (await city.GetAsync("/day")).Is(200).Html, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task An_agreement_and_a_promise_that_was_not_kept_are_told_in_plain_words_without_sums(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var it = await site.TakesUpAsync(await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync()));
        (await it.ActAsync("mediations", new { on = "2022-10-01", result = "agreed", agreedYuan = "54000", instalments = new[] { new { dueOn = "2022-10-08", amountYuan = "54000" } } })).Is(200);
        (await it.RecoverAsync("2022-10-01", 6, "20000")).Is(200);
        (await worker.EntersAsync(code)).Is(302);
        var told = (await worker.Phone.GetAsync("/follow")).Text;
        Assert.Contains("调解达成了协议，在10月8日", told, StringComparison.Ordinal);
        Assert.Contains("对方付了一部分钱", told, StringComparison.Ordinal);
        Assert.DoesNotContain("工会去催", told, StringComparison.Ordinal);
        await site.ItIsAsync("2022-10-09T09:00");
        told = (await worker.Phone.GetAsync("/follow")).Text;
        Assert.Contains("到日子没有付，工会去催", told, StringComparison.Ordinal);
        foreach (var sum in new[] { "54000", "54,000", "5.4万", "20000", "20,000" })
            Assert.DoesNotContain(sum, told, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_worker_reads_arbitrations_steps_on_their_days_and_when_the_next_part_of_the_money_is_to_come(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var it = await site.TakesUpAsync(await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync()));
        await site.ItIsAsync("2022-10-05T09:00");
        (await it.ActAsync("events", new { what = "employmentEnded", on = "2022-10-02" })).Is(200);
        (await it.ActAsync("events", new { what = "arbitrationApplied", on = "2022-10-03" })).Is(200);
        (await it.ActAsync("events", new { what = "arbitrationAccepted", on = "2022-10-05" })).Is(200);
        (await it.ActAsync("mediations", new
        {
            on = "2022-10-05",
            result = "agreed",
            agreedYuan = "54000",
            instalments = new[] { new { dueOn = "2022-10-20", amountYuan = "20000" }, new { dueOn = "2022-11-20", amountYuan = "34000" } },
        })).Is(200);
        (await worker.EntersAsync(code)).Is(302);
        async Task<string> ToldAsync() => (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        var told = await ToldAsync();
        Assert.Matches("10月3日（周一）\\s*申请了劳动仲裁，等仲裁委答复受不受理。里面有没有您，请问工会。", told);
        Assert.Matches("10月5日（周三）\\s*仲裁委受理了", told);
        Assert.DoesNotContain("10月2日", told, StringComparison.Ordinal);
        Assert.Contains("按协议，下一期钱应当在10月20日（周四）24时前付", told, StringComparison.Ordinal);

        await site.ItIsAsync("2022-10-21T09:00");
        told = await ToldAsync();
        Assert.Contains("到日子没有付，工会去催", told, StringComparison.Ordinal);
        Assert.Contains("下一期钱应当在11月20日（周日）24时前付", told, StringComparison.Ordinal);

        (await it.ActAsync("events/3/void", new { reason = "记错了" })).Is(200);
        Assert.DoesNotContain("仲裁委受理了", await ToldAsync(), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Of_a_case_that_is_offered_to_an_agency_the_worker_reads_who_is_to_answer_then_who_is_to_tell_then_what_it_said(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var it = await site.TakesUpAsync(await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync()));
        var labour = await site.PartnerAsync(Hands.Labour);
        var name = await site.ReadAsync(db => db.Agencies.Where(a => a.Code == Hands.Labour).Select(a => a.Name).SingleAsync());
        (await worker.EntersAsync(code)).Is(302);
        async Task<string> ToldAsync() => (await worker.Phone.GetAsync("/follow")).Is(200).Text;

        var offer = await it.TransfersAsync();
        Assert.Matches($"接下来：等{name}答复接不接手，答复了就在这里告诉您。它应当在10月\\d+日（周.）24时前答复。", await ToldAsync());
        (await labour.SaysAsync("accept", offer)).Is(200);
        var held = await ToldAsync();
        Assert.Matches($"接下来：{name}应当在10月\\d+日（周.）24时前把办得怎么样告诉工会", held);
        Assert.DoesNotContain("向劳动监察投诉了", held, StringComparison.Ordinal);
        (await labour.SaysAsync("feedback", offer, text: "查无此事", result: "concluded")).Is(200);
        var said = await ToldAsync();
        Assert.Contains($"{name}告诉工会：它那边办完了。", said, StringComparison.Ordinal);
        Assert.DoesNotContain("查无此事", said, StringComparison.Ordinal);
        Assert.Contains("会在这里告诉您新的进展。", said, StringComparison.Ordinal);
        Assert.Contains($"{name}已经给了最后的答复，城东区总工会接着管。", said, StringComparison.Ordinal);
        (await labour.SaysAsync("return", offer, "办完了")).Is(200);
        Assert.Contains($"接下来：{name}想把这件事退回来，等城东区总工会答复", await ToldAsync(), StringComparison.Ordinal);
        var back = await site.ReadAsync(db => db.Handovers.Where(h => h.AnsweredAt == null).Select(h => h.Id).SingleAsync());
        (await it.Clerk.HandoverAsync(back, "refuse", new { reason = "请先查清" })).Is(200);
        Assert.Contains($"{name}想把这件事退回来，没有退成，还在它那里。", await ToldAsync(), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_reply_that_is_corrected_is_told_once_on_the_day_that_it_came(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var it = await site.TakesUpAsync(await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync()));
        (await it.ActAsync("letters", new { kind = "意见书" })).Is(200);
        (await it.ActAsync("letters/1/sign", new { by = "示例副主席" })).Is(200);
        (await it.ActAsync("letters/1/serve", new { on = "2022-10-01", how = "post" })).Is(200);
        await site.ItIsAsync("2022-10-09T09:00");
        (await it.ActAsync("letters/1/reply", new { on = "2022-10-07", result = "refused" })).Is(200);
        await site.ItIsAsync("2022-10-10T09:00");
        (await it.ActAsync("letters/1/reply", new { on = "2022-10-07", result = "satisfied" })).Is(200);
        (await worker.EntersAsync(code)).Is(302);
        var told = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        Assert.Matches("10月7日（周五）\\s*对方答复说已经改正。", told);
        // Written down late, it is news of the day on which it was written.
        Assert.DoesNotContain("说好告诉您的日子已经过了", told, StringComparison.Ordinal);
        Assert.DoesNotContain("不肯照办", told, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_passed_before_a_worker_came_to_the_case_is_not_told_and_a_reply_in_time_is_no_silence(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync();
        foreach (var n in new[] { 1, 2 })
        {
            (await it.ActAsync("letters", new { kind = "意见书" })).Is(200);
            (await it.ActAsync($"letters/{n}/sign", new { by = "示例副主席" })).Is(200);
            (await it.ActAsync($"letters/{n}/serve", new { on = "2022-10-01", how = "post" })).Is(200);
        }
        (await it.ActAsync("mediations", new { on = "2022-10-01", result = "agreed", agreedYuan = "18000", instalments = new[] { new { dueOn = "2022-10-08", amountYuan = "18000" } } })).Is(200);
        await site.ItIsAsync("2022-11-20T09:00");
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var clue = await site.ReadAsync(db => db.Clues.Where(c => c.CaseId == null).Select(c => c.ClueId).SingleAsync());
        (await clerk.PostAsync($"clues/{clue}/join", new { @case = it.Id })).Is(200);
        await site.ItIsAsync("2022-11-21T09:00");
        (await it.ActAsync("letters/2/reply", new { on = "2022-10-10", result = "refused" })).Is(200);
        (await worker.EntersAsync(code)).Is(302);
        var told = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        Assert.Contains("您的事一起办", told, StringComparison.Ordinal);
        foreach (var before in new[] { "到期没有答复", "工会去催" })
            Assert.DoesNotContain(before, told, StringComparison.Ordinal);
        Assert.Matches("2022年10月10日（周一）\\s*对方答复了，不肯照办", told);
        // An award of long ago bears its day, and no time that is over is held out.
        (await it.ActAsync("events", new { what = "awardServed", on = "2022-10-12" })).Is(200);
        told = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        Assert.Matches("2022年10月12日（周三）\\s*仲裁裁决下来了。从送到那天起过了15天", told);
        Assert.DoesNotContain("收到后15天内要到法院起诉", told, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_report_that_lies_with_the_labour_department_tells_who_has_it_since_when_and_what_comes_next_by_when(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        (await worker.EntersAsync(await worker.ReportsAsync())).Is(302);
        async Task<string> ToldAsync() => (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        async Task SpeakAsync(string language) =>
            (await worker.Phone.PostAsync("/language", (await worker.Phone.GetAsync("/follow")).Form(), ("language", language), ("returnUrl", "/follow"))).Is(302);
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        var clerk = await site.Caseworker("630102");
        var labour = await site.PartnerAsync(Hands.Labour);
        var name = await site.ReadAsync(db => db.Agencies.Where(a => a.Code == Hands.Labour).Select(a => a.Name).SingleAsync());
        async Task<Guid> PassesAsync() => (await clerk.PostAsync($"clues/{clue}/pass", new { toUnit = Hands.Labour, reason = "应由人社部门查处" })).Is(201)["id"].GetGuid();

        var pass = await PassesAsync();
        var offered = await ToldAsync();
        Assert.Contains("现在由城东区总工会办。", offered, StringComparison.Ordinal);
        Assert.Matches($"接下来：等{name}答复接不接手，答复了就在这里告诉您。它应当在10月\\d+日（周.）24时前答复。", offered);

        (await labour.SaysAsync("accept", pass)).Is(200);
        var held = await ToldAsync();
        Assert.Contains($"交给{name}办，工会盯着结果。", held, StringComparison.Ordinal);
        Assert.Contains($"从10月1日（周六）起由{name}办，城东区总工会盯着结果。", held, StringComparison.Ordinal);
        Assert.Matches($"接下来：{name}应当在10月\\d+日（周.）24时前把办得怎么样告诉工会", held);
        await SpeakAsync("en");
        var english = await ToldAsync();
        Assert.Contains($"it is with {name}", english, StringComparison.Ordinal);
        Assert.Contains($"Next: {name} is to tell the union how far it has come", english, StringComparison.Ordinal);
        await SpeakAsync("zh-CN");

        (await labour.SaysAsync("feedback", pass, text: "已立案")).Is(200);
        Assert.Matches($"接下来：{name}应当在10月\\d+日（周.）24时前把办得怎么样告诉工会", await ToldAsync());
        (await labour.SaysAsync("feedback", pass, text: "不在本辖区", result: "notTaken")).Is(200);
        Assert.Contains("会在这里告诉您新的进展。", await ToldAsync(), StringComparison.Ordinal);
        (await labour.SaysAsync("return", pass, "不在本辖区")).Is(200);
        Assert.Contains($"接下来：{name}想把这件事退回来，等城东区总工会答复", await ToldAsync(), StringComparison.Ordinal);
        var back = await site.ReadAsync(db => db.Handovers.Where(h => h.AnsweredAt == null).Select(h => h.Id).SingleAsync());
        (await clerk.HandoverAsync(back, "accept")).Is(200);
        var home = await ToldAsync();
        Assert.Contains("又回到工会手里办。", home, StringComparison.Ordinal);
        Assert.Contains("现在由城东区总工会办。", home, StringComparison.Ordinal);
        Assert.Contains("城东区总工会会决定怎么办", home, StringComparison.Ordinal);

        (await labour.SaysAsync("refuse", await PassesAsync(), "不属于本部门")).Is(200);
        Assert.Contains($"{name}没有接，工会接着办。", await ToldAsync(), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_declined_worker_reads_where_to_go_with_the_code_and_why_with_the_passphrase(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        var clerk = await site.Caseworker("630102");
        (await clerk.PostAsync($"clues/{clue}/decline", new { conclusion = "notWages", reason = "合同写的是包工包料的材料款", goTo = "城东区人民法院立案窗口" })).Is(200);
        (await worker.EntersAsync(code)).Is(302);
        var withCode = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        Assert.Contains("这不是欠工资的事，工会没有立案。", withCode, StringComparison.Ordinal);
        Assert.Contains("该找谁：城东区人民法院立案窗口", withCode, StringComparison.Ordinal);
        Assert.Contains("有疑问找城东区总工会。", withCode, StringComparison.Ordinal);
        Assert.DoesNotContain("现在由", withCode, StringComparison.Ordinal);
        Assert.DoesNotContain("材料款", withCode, StringComparison.Ordinal);
        (await worker.OpensAsync(code)).Is(302);
        Assert.Contains("工会说的理由：合同写的是包工包料的材料款", (await worker.Phone.GetAsync("/follow")).Is(200).Text, StringComparison.Ordinal);

        (await clerk.PostAsync($"clues/{clue}/reopen", new { reason = "补交了工资条" })).Is(200);
        var again = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        Assert.Contains("又重新开始办。", again, StringComparison.Ordinal);
        Assert.Contains("现在由城东区总工会办。", again, StringComparison.Ordinal);
        foreach (var past in new[] { "材料款", "立案窗口", "补交了工资条" })
            Assert.DoesNotContain(past, again, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_case_that_is_taken_out_of_a_merge_is_told_to_be_on_its_own_again(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var it = await site.TakesUpAsync(await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync()));
        (await it.MergeAsync(await (await site.Caseworker("630102")).OpensAsync(), 20)).Is(200);
        (await it.ActAsync("unmerge", new { reason = "不是同一件事" })).Is(200);
        (await worker.EntersAsync(code)).Is(302);
        var told = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        Assert.Contains("又分开，单独办。", told, StringComparison.Ordinal);
        Assert.DoesNotContain("又重新开始办", told, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_worker_who_could_not_be_reached_is_waited_for_and_once_he_speaks_the_union_looks(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        (await (await site.Caseworker("630102")).PostAsync($"clues/{clue}/decline", new { conclusion = "unreachable", reason = "打了三次没人接" })).Is(200);
        (await worker.OpensAsync(code)).Is(302);
        var waits = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        Assert.Contains("接下来：等您的回话。", waits, StringComparison.Ordinal);
        Assert.DoesNotContain("接下来没有别的步骤了", waits, StringComparison.Ordinal);
        (await worker.SaysAsync("换了号码，现在能打通")).Is(302);
        var spoken = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        Assert.Contains("工会收到了您的回话", spoken, StringComparison.Ordinal);
        Assert.DoesNotContain("等您的回话", spoken, StringComparison.Ordinal);
        Assert.DoesNotContain("接下来没有别的步骤了", spoken, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Wages_paid_and_closed_while_an_agency_had_the_case_are_in_nobodys_hands_any_more(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var it = await site.TakesUpAsync(await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync()));
        var labour = await site.PartnerAsync(Hands.Labour);
        var offer = (await it.ActAsync("handovers", new { kind = "transfer", to = Hands.Labour, reason = "请依法查处" })).Is(201)["id"].GetGuid();
        (await labour.SaysAsync("accept", offer)).Is(200);
        (await it.RecoverAsync("2022-10-01", 6, "54000")).Is(200);
        (await labour.SaysAsync("feedback", offer, text: "已付清", result: "paid")).Is(200);
        (await it.CloseAsync("2022-10-01", "paidInFull")).Is(200);
        (await worker.EntersAsync(code)).Is(302);
        var told = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        Assert.Contains("办完了：工资付清了。", told, StringComparison.Ordinal);
        Assert.Contains("有疑问找城东区总工会。", told, StringComparison.Ordinal);
        Assert.DoesNotContain("起由", told, StringComparison.Ordinal);
        Assert.DoesNotContain("现在由", told, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task An_offer_that_ends_with_the_report_is_not_said_to_go_on(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var clerk = await site.Caseworker("630102");
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        (await clerk.PostAsync($"clues/{clue}/pass", new { toUnit = "630103", reason = "工地在城中区" })).Is(201);
        (await clerk.PostAsync($"clues/{clue}/decline", new { reason = "查过了，不是欠工资", conclusion = "notWages" })).Is(200);
        (await worker.OpensAsync(code)).Is(302);
        var told = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        Assert.Contains("不转给城中区总工会了。", told, StringComparison.Ordinal);
        Assert.DoesNotContain("工会接着办", told, StringComparison.Ordinal);
    }
}
