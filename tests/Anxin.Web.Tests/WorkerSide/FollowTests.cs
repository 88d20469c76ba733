using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.TestCommon;
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
        var it = await site.TakesUpAsync(clue);
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
        var first = await site.TakesUpAsync(clues[0]);
        var second = await site.TakesUpAsync(clues[1]);
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
}
