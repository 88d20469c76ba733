using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Letters;

/// <summary>Reminder, opinion, recommendation: from soft to hard, each with its number, its clock and its next rung.</summary>
public sealed class LetterTests : SiteTests
{
    [Theory, Engines]
    public async Task A_letter_is_filled_in_from_the_case_signed_with_a_number_served_and_answered(Engine engine)
    {
        var it = await (await (await SiteAsync(engine)).Caseworker("630102")).OpensAsync(ACase.Usual.Of(60).Owing("1302000") with { Site = "示例三标工地" });
        (await it.ActAsync("letters", new { kind = "提示函" })).Is(200);
        var draft = (await it.Clerk.GetAsync($"cases/{it.Id}/letters/1")).Is(200);
        Assert.Equal(("draft", "示例建筑工程有限公司"), (draft.TextOf("letter.state"), draft.TextOf("letter.addressee")));
        Assert.Contains("示例三标工地", draft.TextOf("text.facts"), StringComparison.Ordinal);
        Assert.Contains("60名劳动者，金额1,302,000元", draft.TextOf("text.facts"), StringComparison.Ordinal);
        Assert.Contains("7个工作日", draft.TextOf("text.requests"), StringComparison.Ordinal);
        Assert.DoesNotContain("{", draft.TextOf("text.requests"), StringComparison.Ordinal);
        (await it.ActAsync("letters/1/serve", new { on = "2022-10-01", how = "post" })).IsRefused("letter-draft");
        (await it.ActAsync("letters/1/sign", new { })).IsWrongIn("by");
        (await it.ActAsync("letters/1/sign", new { by = "示例副主席" })).Is(200);
        (await it.ActAsync("letters/1/amend", new { facts = "另有一事" })).IsRefused("letter-signed");
        (await it.ActAsync("letters/1/serve", new { on = "2022-10-01", how = "当面送达" })).Is(200);
        (await it.ActAsync("letters/1/reply", new { on = "2022-10-01", result = "satisfied", note = "已经付清" })).Is(200);
        var letter = (await it.Clerk.GetAsync($"cases/{it.Id}/letters"))["items.0"].ToString();
        Assert.Contains("城东工监提〔2022〕1号", letter, StringComparison.Ordinal);
        Assert.Equal("done", (await it.Clerk.GetAsync($"cases/{it.Id}/letters")).TextOf("ladder.step"));
        Assert.Equal(["case.create", "letter.draft", "letter.sign", "letter.serve", "letter.reply"],
            (await it.JournalAsync())["items"].EnumerateArray().Select(i => i.GetProperty("kind").GetString()));
    }

    [Theory, Engines]
    public async Task A_recommendation_says_of_the_letter_before_and_of_the_money_what_has_happened_and_no_more(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(2).Owing("10000"));
        async Task<(string Facts, string Requests)> DraftAsync()
        {
            (await it.ActAsync("letters", new { kind = "recommendation" })).Is(200);
            var letters = await it.Clerk.GetAsync($"cases/{it.Id}/letters");
            var draft = await it.Clerk.GetAsync($"cases/{it.Id}/letters/{letters.Count("items")}");
            return (draft.TextOf("text.facts")!, draft.TextOf("text.requests")!);
        }
        // Nothing was served: nothing is claimed of a limit.
        var (facts, requests) = await DraftAsync();
        Assert.EndsWith("尚未支付10,000元。", facts, StringComparison.Ordinal);
        Assert.Contains("立案查处，责令其限期支付", requests, StringComparison.Ordinal);

        (await it.ActAsync("letters", new { kind = "opinion" })).Is(200);
        (await it.ActAsync("letters/2/sign", new { by = "示例主席" })).Is(200);
        (await it.ActAsync("letters/2/serve", new { on = "2022-10-01", how = "post" })).Is(200);
        Assert.EndsWith("尚未届满。", (await DraftAsync()).Facts, StringComparison.Ordinal);
        await site.ItIsAsync("2022-11-30T09:00");
        Assert.EndsWith("该单位没有在规定的期限内答复，也没有改正。", (await DraftAsync()).Facts, StringComparison.Ordinal);
        (await it.ActAsync("letters/2/reply", new { on = "2022-11-30", result = "partly" })).Is(200);
        Assert.EndsWith("该单位答复：部分改正，拖欠的工资仍未付清。", (await DraftAsync()).Facts, StringComparison.Ordinal);
        (await it.RecoverAsync("2022-11-30", 2, "10000")).Is(200);
        (facts, requests) = await DraftAsync();
        Assert.Contains("现已全部支付", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("尚未支付", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("没有改正", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("限期支付", requests, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_recommendation_before_the_opinion_was_served_or_is_due_is_warned_of_and_not_refused(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(2).Owing("10000"));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        async Task<string> PageAsync(string letter) => (await person.GetAsync($"/cases/{it.Id}/letters/{letter}")).Is(200).Text;
        async Task<string?> EarlyAsync() => (await it.Clerk.GetAsync($"cases/{it.Id}/letters")).Is(200).TextOf("ladder.recommendationEarly");
        const string Asked = "new?kind=recommendation";
        Assert.Equal("noOpinion", await EarlyAsync());
        Assert.Contains("还没有送达过意见书", await PageAsync(Asked), StringComparison.Ordinal);
        Assert.DoesNotContain("还没有送达过意见书", await PageAsync("new?kind=opinion"), StringComparison.Ordinal);

        (await it.ActAsync("letters", new { kind = "opinion" })).Is(200);
        (await it.ActAsync("letters/1/sign", new { by = "示例主席" })).Is(200);
        (await it.ActAsync("letters/1/serve", new { on = "2022-10-01", how = "post" })).Is(200);
        Assert.Equal("awaited", await EarlyAsync());
        Assert.Matches("意见书还在等答复，10月\\d+日（周.）24时前到期", await PageAsync(Asked));
        (await it.ActAsync("letters", new { kind = "recommendation" })).Is(200);
        Assert.Contains("意见书还在等答复", await PageAsync("2"), StringComparison.Ordinal);

        (await it.ActAsync("letters/1/reply", new { on = "2022-10-01", result = "satisfied" })).Is(200);
        Assert.Equal("putRight", await EarlyAsync());
        (await it.ActAsync("letters/1/reply", new { on = "2022-10-01", result = "refused" })).Is(200);
        Assert.Null(await EarlyAsync());
        Assert.DoesNotContain("意见书还在等答复", await PageAsync("2"), StringComparison.Ordinal);
        // Merged into another case the opinion still speaks.
        var into = await it.Clerk.OpensAsync();
        (await it.MergeAsync(into, 20)).Is(200);
        Assert.Null((await it.Clerk.GetAsync($"cases/{into.Id}/letters")).TextOf("ladder.recommendationEarly"));
    }

    [Theory, Engines]
    public async Task Letters_signed_at_the_same_time_are_numbered_without_gap_or_double(Engine engine)
    {
        const int Many = 12;
        var clerk = await (await SiteAsync(engine)).Caseworker("630102");
        var cases = new List<TheCase>();
        for (var i = 0; i < Many; i++)
        {
            var it = await clerk.OpensAsync(ACase.Usual.By($"示例单位{i}"));
            (await it.ActAsync("letters", new { kind = "opinion" })).Is(200);
            cases.Add(it);
        }
        // One of them fails on the way and must leave no gap.
        (await cases[0].ActAsync("letters/1/sign", new { by = "" })).IsWrongIn("by");
        await Task.WhenAll(cases.Select(async it => (await it.ActAsync("letters/1/sign", new { by = "示例主席" })).Is(200)));
        var numbers = new List<string?>();
        foreach (var it in cases)
            numbers.Add((await clerk.GetAsync($"cases/{it.Id}/letters/1")).TextOf("letter.documentNumber"));
        Assert.Equal(Enumerable.Range(1, Many).Select(n => $"城东工监意〔2022〕{n}号").Order(), numbers.Order());
    }

    [Theory, Engines]
    public async Task The_same_letter_signed_twice_at_once_takes_one_number(Engine engine)
    {
        var it = await (await (await SiteAsync(engine)).Caseworker("630102")).OpensAsync();
        (await it.ActAsync("letters", new { kind = "opinion" })).Is(200);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => it.ActAsync("letters/1/sign", new { by = "示例主席" })));
        Assert.Equal([200, 422, 422, 422], answers.Select(a => a.Status).Order());
        (await it.ActAsync("letters", new { kind = "opinion" })).Is(200);
        (await it.ActAsync("letters/2/sign", new { by = "示例主席" })).Is(200);
        Assert.Equal("城东工监意〔2022〕2号", (await it.Clerk.GetAsync($"cases/{it.Id}/letters/2")).TextOf("letter.documentNumber"));
    }

    [Theory, Engines]
    public async Task The_reply_is_due_by_the_setting_that_stood_at_service_and_no_later_one_moves_it(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var admin = await Person.SignsInAsync(site, Roles.Administrator | Roles.Caseworker, "630100");
        var it = await (await site.Caseworker("630102")).OpensAsync();
        await ServedAsync(it, "opinion", 1, "2022-10-10");
        Assert.Equal("2022-11-01T00:00:00+08:00", await DueAsync(1));
        var form = (await admin.GetAsync("/limits")).Is(200).Form();
        (await admin.PostAsync("/limits", form, ("Input.Unit", "630100"), ("Input.Key", "letter.opinion.reply"), ("Input.Amount", "60"), ("Input.Span", "days"),
            ("Input.Basis", "示例市工会劳动法律监督条例"), ("Input.Reason", "本市另有规定"))).Is(302);
        Assert.Equal("2022-11-01T00:00:00+08:00", await DueAsync(1));
        await ServedAsync(it, "opinion", 2, "2022-10-10");
        Assert.Equal("2022-12-10T00:00:00+08:00", await DueAsync(2));
        Assert.Equal("示例市工会劳动法律监督条例", (await it.Clerk.GetAsync($"cases/{it.Id}/letters/2")).TextOf("letter.replyBasis"));

        async Task<string?> DueAsync(int n) => (await it.Clerk.GetAsync($"cases/{it.Id}/letters/{n}")).TextOf("letter.replyDue");
    }

    [Theory, Engines]
    public async Task When_nobody_answers_the_next_rung_is_offered_up_to_what_lies_beyond(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.By("示例不答复公司"));
        Assert.Equal("start", await StepAsync());
        await ServedAsync(it, "reminder", 1, "2022-10-01");
        Assert.Equal("wait", await StepAsync());
        await site.ItIsAsync("2022-10-25T09:00");
        Assert.Equal("climb opinion", await StepAsync());
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("提示函逾期没有答复", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("下一步：发意见书", (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text, StringComparison.Ordinal);
        await ServedAsync(it, "opinion", 2, "2022-10-25");
        (await it.ActAsync("letters/2/reply", new { on = "2022-10-25", result = "refused" })).Is(200);
        Assert.Equal("climb recommendation", await StepAsync());
        (await it.ActAsync("letters", new { kind = "recommendation" })).Is(200);
        Assert.Equal("城东区人力资源和社会保障局", (await it.Clerk.GetAsync($"cases/{it.Id}/letters/3")).TextOf("letter.addressee"));
        Assert.Contains("城东工监意〔2022〕1号", (await it.Clerk.GetAsync($"cases/{it.Id}/letters/3")).TextOf("text.facts"), StringComparison.Ordinal);
        (await it.ActAsync("letters/3/sign", new { by = "示例主席" })).Is(200);
        (await it.ActAsync("letters/3/serve", new { on = "2022-10-25", how = "post" })).Is(200);
        await site.ItIsAsync("2022-11-20T09:00");
        Assert.Equal("beyond", await StepAsync());
        Assert.Contains("检察院", (await person.GetAsync($"/cases/{it.Id}/letters")).Is(200).Text, StringComparison.Ordinal);

        async Task<string> StepAsync()
        {
            var ladder = (await it.Clerk.GetAsync($"cases/{it.Id}/letters")).Is(200);
            return $"{ladder.TextOf("ladder.step")} {ladder.TextOf("ladder.next")}".Replace("start reminder", "start", StringComparison.Ordinal).TrimEnd();
        }
    }

    [Theory, Engines]
    public async Task An_industry_union_is_told_whom_to_ask_for_a_recommendation(Engine engine)
    {
        var site = await SiteAsync(engine);
        var code = await site.ReadAsync(db => Task.FromResult(db.Units.First(u => u.Kind == Rules.UnitKind.IndustryUnion).Code));
        var it = await (await site.Caseworker(code)).OpensAsync(ACase.Usual.In(code));
        var no = (await it.ActAsync("letters", new { kind = "recommendation" })).IsRefused("letter-county");
        Assert.Contains("青海省总工会", no.Text, StringComparison.Ordinal);
        (await it.ActAsync("letters", new { kind = "opinion" })).Is(200);
    }

    [Theory, Engines]
    public async Task A_template_edited_later_changes_no_signed_letter_and_the_file_stays_the_same_to_the_byte(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.ActAsync("letters", new { kind = "reminder" })).Is(200);
        (await it.ActAsync("letters/1/sign", new { by = "示例主席" })).Is(200);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var first = await BytesAsync();
        var form = (await person.GetAsync("/letters/templates?unit=630102&kind=reminder")).Is(200).Form("letter-template");
        var wrong = await person.PostAsync("/letters/templates?unit=630102&kind=reminder", form, ("Input.Facts", "{employer}在{place}欠薪。"), ("Input.Reason", "改得短些"));
        Assert.Contains("没有“place”这个填空", wrong.Is(200).Text, StringComparison.Ordinal);
        (await person.PostAsync("/letters/templates?unit=630102&kind=reminder", form, ("Input.Facts", "{employer}欠薪，请核实。"), ("Input.Reason", "改得短些"))).Is(302);
        await site.ItIsAsync("2022-10-05T09:00");
        Assert.Equal(first, await BytesAsync());
        (await it.ActAsync("letters", new { kind = "reminder" })).Is(200);
        Assert.Equal("示例建筑工程有限公司欠薪，请核实。", (await it.Clerk.GetAsync($"cases/{it.Id}/letters/2")).TextOf("text.facts"));
        Assert.Equal("1", (await it.Clerk.GetAsync($"cases/{it.Id}/letters/2")).TextOf("letter.templateVersion"));

        async Task<byte[]> BytesAsync() =>
            await (await person.GetAsync($"/cases/{it.Id}/letters/1?handler=docx")).Is(200).Response.Content.ReadAsByteArrayAsync();
    }

    [Theory, Engines]
    public async Task A_void_letter_keeps_its_number_and_counts_for_nothing(Engine engine)
    {
        var it = await (await (await SiteAsync(engine)).Caseworker("630102")).OpensAsync();
        await ServedAsync(it, "reminder", 1, "2022-10-01");
        (await it.ActAsync("letters/1/void", new { })).IsWrongIn("reason");
        (await it.ActAsync("letters/1/void", new { reason = "发错了单位" })).Is(200);
        (await it.ActAsync("letters/1/reply", new { on = "2022-10-01", result = "satisfied" })).IsRefused("letter-void");
        Assert.Equal("start", (await it.Clerk.GetAsync($"cases/{it.Id}/letters")).TextOf("ladder.step"));
        await ServedAsync(it, "reminder", 2, "2022-10-01");
        Assert.Equal("城东工监提〔2022〕2号", (await it.Clerk.GetAsync($"cases/{it.Id}/letters/2")).TextOf("letter.documentNumber"));
    }

    [Theory, Engines]
    public async Task The_pages_lead_from_draft_to_reply_and_the_list_tells_the_rate(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.By("示例页面公司"));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var at = $"/cases/{it.Id}/letters";
        var form = (await person.GetAsync($"{at}/new?kind=opinion")).Is(200).Form("letter-opinion");
        Assert.Contains("示例页面公司", form["Input.Addressee"], StringComparison.Ordinal);
        Assert.Equal($"{at}/1", (await person.PostAsync($"{at}/new", form, ("Input.CopyTo", "示例区住房和建设局"))).Is(302).Location);
        (await person.PostAsync($"{at}/1?handler=sign", (await person.GetAsync($"{at}/1")).Is(200).Form(to: "Sign"), ("Sign.By", "示例主席"))).Is(302);
        var serve = (await person.GetAsync($"{at}/1")).Is(200).Form(to: "Serve");
        serve["Serve.How"] = "left";
        (await person.UploadAsync($"{at}/1?handler=serve", serve, "Upload", "回证.jpg", [1, 2, 3])).Is(302);
        (await person.PostAsync($"{at}/1?handler=answer", (await person.GetAsync($"{at}/1")).Is(200).Form(to: "Answer"), ("Answer.Result", "partly"), ("Answer.Note", "先付一半"))).Is(302);
        var page = (await person.GetAsync($"{at}/1")).Is(200).Text;
        Assert.Contains("城东工监意〔2022〕1号", page, StringComparison.Ordinal);
        Assert.Contains("先付一半", page, StringComparison.Ordinal);
        Assert.Contains("部分改正", page, StringComparison.Ordinal);
        Assert.Contains("100%", (await person.GetAsync("/letters")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("回证.jpg", (await person.GetAsync($"/cases/{it.Id}")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Another_units_letters_are_not_there(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.ActAsync("letters", new { kind = "reminder" })).Is(200);
        var other = await site.Caseworker("630103");
        (await other.GetAsync($"cases/{it.Id}/letters")).IsProblem(404);
        (await other.GetAsync($"cases/{it.Id}/letters/1.docx")).IsProblem(404);
        (await other.PostAsync($"cases/{it.Id}/letters/1/sign", new { by = "示例主席" })).IsProblem(404);
    }

    private static async Task ServedAsync(TheCase it, string kind, int n, string on)
    {
        (await it.ActAsync("letters", new { kind })).Is(200);
        (await it.ActAsync($"letters/{n}/sign", new { by = "示例主席" })).Is(200);
        (await it.ActAsync($"letters/{n}/serve", new { on, how = "inPerson" })).Is(200);
    }
}
