using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.TestCommon;
using Anxin.Web.Tests.Custody;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.WorkerSide;

/// <summary>A worker follows the report to the money, and the union answers.</summary>
public sealed class FollowTests : SiteTests
{
    [Theory, Engines]
    public async Task A_code_is_taken_as_people_write_it_and_tells_who_has_it_and_what_comes_next(Engine engine)
    {
        var site = await SiteAsync(engine);
        var code = await new Worker(site).ReportsAsync();
        var later = new Worker(site);
        var wide = string.Concat(code.Select(c => (char)(c - '0' + '０')));
        (await later.EntersAsync($"{wide[..4]} {wide[4..8]}-{code[8..12]}　{code[12..]}")).Is(302);
        var page = (await later.Phone.GetAsync("/follow")).Is(200);
        Assert.Contains("城东区总工会收到了您反映的事", page.Text, StringComparison.Ordinal);
        Assert.Contains("城东区总工会办", page.Text, StringComparison.Ordinal);
        Assert.Contains("接下来：10月8日", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("示例漆", page.Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_word_on_the_money_stands_open_until_the_union_answers(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        var it = await TakenUpAsync(site, clue);
        (await worker.OpensAsync(code)).Is(302);
        (await worker.SaysOfTheMoneyAsync("PaidInPart")).Is(302);

        var clerk = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("等着答复的职工 1", (await clerk.GetAsync("/")).Text, StringComparison.Ordinal);
        var page = (await clerk.GetAsync($"/cases/{it.Id}")).Is(200);
        Assert.Contains("职工说：拿到一部分", page.Text, StringComparison.Ordinal);
        var form = page.Form($"reply-{clue:N}");
        (await (await Person.SignsInAsync(site, Roles.Viewer, "630102")).PostAsync($"/clues/{clue}/thread", form, ("Input.Text", "看的人不能答"))).Is(400);
        Assert.Equal($"/cases/{it.Id}", (await clerk.PostAsync($"/clues/{clue}/thread", form, ("Input.Text", "剩下的下周三到账，到时再问您"))).Is(302).Location);
        Assert.DoesNotContain("等着答复的职工", (await clerk.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有答复", (await clerk.GetAsync($"/cases/{it.Id}")).Text, StringComparison.Ordinal);
        var thread = (await worker.Phone.GetAsync("/follow")).Text;
        Assert.Contains("剩下的下周三到账", thread, StringComparison.Ordinal);
        Assert.DoesNotContain("测试·630102", thread, StringComparison.Ordinal);
        Assert.True(await site.ReadAsync(db => db.ClueMessages.AllAsync(m => !m.FromWorker || m.AnsweredAt != null)));
        (await (await Person.SignsInAsync(site, Roles.Caseworker, "630103")).GetAsync($"/clues/{clue}/thread")).Is(404);
    }

    [Theory, Engines]
    public async Task News_promised_for_a_day_is_work_of_that_day_until_the_worker_is_written_to(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        var it = await TakenUpAsync(site, clue);
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
    public async Task The_union_sends_a_paper_along_which_the_worker_finds_and_nobody_else(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        var clerk = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await clerk.GetAsync($"/clues/{clue}/thread")).Is(200).Form("reply");
        form["Input.Text"] = "申请表给您附上了";
        Assert.Contains("打不开这种文件", (await clerk.UploadAsync($"/clues/{clue}/thread", form, "Upload", "表.exe", [77, 90, 1, 2])).Is(200).Text, StringComparison.Ordinal);
        var paper = "%PDF-1.7 示例申请表"u8.ToArray();
        (await clerk.UploadAsync($"/clues/{clue}/thread", form, "Upload", "法律援助申请表.pdf", paper)).Is(302);
        Assert.Contains("法律援助申请表.pdf", (await clerk.GetAsync($"/clues/{clue}/thread")).Is(200).Text, StringComparison.Ordinal);

        (await worker.OpensAsync(code)).Is(302);
        var thread = (await worker.Phone.GetAsync("/follow")).Is(200);
        Assert.Contains("法律援助申请表.pdf", thread.Text, StringComparison.Ordinal);
        var file = await site.ReadAsync(db => db.Attachments.Where(a => a.FileName == "法律援助申请表.pdf").Select(a => a.Id).SingleAsync());
        Assert.Equal(paper, await (await worker.Phone.GetAsync($"/follow?handler=File&file={file}")).Is(200).Response.Content.ReadAsByteArrayAsync(Stop));
        var stranger = new Worker(site);
        (await stranger.OpensAsync(await stranger.ReportsAsync())).Is(302);
        (await stranger.Phone.GetAsync($"/follow?handler=File&file={file}")).Is(404);
    }

    [Theory, Engines]
    public async Task The_unions_own_program_answers_a_worker_with_a_paper_and_sent_twice_it_is_said_once(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        (await worker.OpensAsync(code)).Is(302);
        (await worker.SaysAsync("申请表在哪里领？")).Is(302);
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        var program = await site.Caseworker("630102");
        Task<Answer> RepliesAsync(Caller caller, string? text, byte[]? paper = null, string? key = null)
        {
            var parts = new MultipartFormDataContent();
            if (text is not null)
                parts.Add(new StringContent(text), "text");
            if (paper is not null)
                parts.Add(new ByteArrayContent(paper), "file", "法律援助申请表.pdf");
            return caller.SendAsync(HttpMethod.Post, $"clues/{clue}/replies", parts, key);
        }
        var form = "%PDF-1.7 示例申请表"u8.ToArray();
        (await program.PostAsync($"clues/{clue}/replies", new { text = "用 JSON 说" })).IsWrongIn("text");
        (await RepliesAsync(program, null, form)).IsWrongIn("text");
        (await RepliesAsync(program, "打不开的", [77, 90, 1, 2])).IsWrongIn("file");
        (await RepliesAsync(await site.As(Roles.Viewer, "630102"), "看的人不能答")).IsProblem(403, "role");
        (await RepliesAsync(await site.Caseworker("630103"), "别处的人看不见")).IsProblem(404);
        Assert.Equal(1, await site.ReadAsync(db => db.ClueMessages.CountAsync()));

        var first = (await RepliesAsync(program, "给您附上了", form, "答复1")).Is(201);
        Assert.Equal(first.TextOf("id"), (await RepliesAsync(program, "给您附上了", form, "答复1")).Is(201).TextOf("id"));
        (await RepliesAsync(program, "给您附上了，请查收", form, "答复1")).IsProblem(409, "idempotency-key-reused");
        (await RepliesAsync(program, "有不懂的打电话问")).Is(201);
        var told = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        foreach (var said in new[] { "给您附上了", "法律援助申请表.pdf", "有不懂的打电话问" })
            Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.Equal(3, await site.ReadAsync(db => db.ClueMessages.CountAsync()));
        Assert.True(await site.ReadAsync(db => db.ClueMessages.AllAsync(m => !m.FromWorker || m.AnsweredAt != null)));

        var lines = (await program.GetAsync($"clues/{clue}/thread")).Is(200)["items"].EnumerateArray().ToList();
        Assert.Equal(["worker 申请表在哪里领？", "union 给您附上了", "union 有不懂的打电话问"],
            lines.Select(l => $"{l.GetProperty("from").GetString()} {l.GetProperty("text").GetString()}"));
        Assert.NotEqual(JsonValueKind.Null, lines[0].GetProperty("answeredAt").ValueKind);
        var file = $"clues/{clue}/thread/files/{lines[1].GetProperty("files")[0].GetProperty("id").GetString()}";
        Assert.Equal("%PDF-1.7 示例申请表", (await program.GetAsync(file)).Is(200).Text);
        (await (await site.Caseworker("630103")).GetAsync($"clues/{clue}/thread")).IsProblem(404);
        (await (await site.Caseworker("630103")).GetAsync(file)).IsProblem(404);
    }

    [Theory, Engines]
    public async Task A_case_has_a_thread_for_each_worker_and_each_follows_it_into_the_case_it_was_merged_into(Engine engine)
    {
        var site = await SiteAsync(engine);
        var codes = new[] { await new Worker(site).ReportsAsync(), await new Worker(site).ReportsAsync() };
        var clues = await site.ReadAsync(db => db.Clues.OrderBy(c => c.ReceivedAt).ThenBy(c => c.ClueId).Select(c => c.ClueId).ToListAsync());
        var first = await TakenUpAsync(site, clues[0]);
        var second = await TakenUpAsync(site, clues[1]);
        var survivor = await (await site.Caseworker("630102")).OpensAsync();
        (await first.MergeAsync(survivor, 20)).Is(200);
        (await second.MergeAsync(survivor, 20)).Is(200);
        var clerk = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("第2位反映人", (await clerk.GetAsync($"/cases/{survivor.Id}")).Is(200).Text, StringComparison.Ordinal);

        (await survivor.ServeAsync("mediation", "2022-10-01")).Is(200);
        (await survivor.ReassignAsync("630103")).Is(200);
        foreach (var code in codes)
        {
            var worker = new Worker(site);
            (await worker.EntersAsync(code)).Is(302);
            var told = (await worker.Phone.GetAsync("/follow")).Text;
            foreach (var sentence in new[] { "并在一起办", "工会组织了调解" })
                Assert.Contains(sentence, told, StringComparison.Ordinal);
            foreach (var hidden in new[] { "同一工地同一批工人", "工地在对方辖区", "示例漆", "示例建筑", "20人" })
                Assert.DoesNotContain(hidden, told, StringComparison.Ordinal);
        }
    }

    [Theory, Engines]
    public async Task An_agreement_and_a_promise_that_was_not_kept_are_told_in_plain_words_without_sums(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        var it = await TakenUpAsync(site, await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync()));
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
        var it = await TakenUpAsync(site, await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync()));
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
        var it = await TakenUpAsync(site, await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync()));
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

    [Theory, Engines]
    public async Task Consent_can_be_taken_back_and_the_latest_word_holds(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        (await worker.OpensAsync(await worker.ReportsAsync())).Is(302);
        var page = await worker.Phone.GetAsync("/follow");
        Assert.Contains("您同意了", page.Text, StringComparison.Ordinal);
        (await worker.Phone.PostAsync("/follow?handler=Consent", page.Form("say"), ("agree", "false"))).Is(302);
        Assert.Contains("您收回了同意", (await worker.Phone.GetAsync("/follow")).Text, StringComparison.Ordinal);
        Assert.Equal([true, false], await site.ReadAsync(db => db.Consents.OrderBy(c => c.Id).Select(c => c.Given).ToListAsync()));
    }

    [Theory, Engines]
    public async Task What_the_union_asked_is_answered_by_the_workers_words_and_files(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        (await worker.OpensAsync(await worker.ReportsAsync())).Is(302);
        await site.WithAsync(db => db.Clues.ExecuteUpdateAsync(c => c.SetProperty(x => x.AskedAt, x => x.ReceivedAt)));
        var page = await worker.Phone.GetAsync("/follow");
        (await worker.Phone.UploadAsync("/follow?handler=File", new() { ["__RequestVerificationToken"] = page.Form("say")["__RequestVerificationToken"] }, "Upload", "a.jpg", Photo.Of(4_000))).Is(302);
        (await worker.SaysAsync("考勤在照片里")).Is(302);
        Assert.Null(await site.ReadAsync(db => db.Clues.Where(c => c.UntilPosition == null).Select(c => c.AskedAt).SingleAsync()));
        var thread = (await worker.Phone.GetAsync("/follow")).Is(200);
        Assert.Contains("职工材料1.jpg", thread.Text, StringComparison.Ordinal);
        var file = await site.ReadAsync(db => db.Attachments.Select(a => a.Id).SingleAsync());
        (await worker.Phone.GetAsync($"/follow?handler=File&file={file}")).Is(200);
        var message = thread.Form("say");
        (await worker.Phone.PostAsync("/follow?handler=Say", message, ("Text", "送两次"))).Is(302);
        (await worker.Phone.PostAsync("/follow?handler=Say", message, ("Text", "送两次"))).Is(302);
        Assert.Equal(2, await site.ReadAsync(db => db.ClueMessages.CountAsync(m => m.Kind == MessageKind.Words)));
    }

    private static async Task<TheCase> TakenUpAsync(TestSite site, Guid clue)
    {
        var clerk = await site.Caseworker("630102");
        var created = (await clerk.PostAsync("cases", new
        {
            unit = "630102",
            clue,
            acceptedOn = "2022-10-01",
            channel = "workerReport",
            employer = new { name = "示例漆装饰有限公司" },
            industry = "construction",
            people = 6,
            amountYuan = "54000",
        })).Is(201);
        return new TheCase(clerk, created["id"].GetGuid(), created["number"].GetString()!, created);
    }
}
