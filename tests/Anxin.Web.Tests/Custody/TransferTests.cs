using System.IO.Compression;
using System.Security.Cryptography;
using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Custody;

/// <summary>A case goes to the body that has the power: what it sees, when it owns, and what comes back.</summary>
public sealed class TransferTests : SiteTests
{
    [Theory, Engines]
    public async Task Until_it_accepts_the_department_sees_a_preview_and_the_union_owns(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        Assert.Equal("630102", (await it.CustodyAsync()).TextOf("owner"));
        var before = (await partner.GetAsync($"handovers/{transfer}")).Is(200);
        Assert.False(before.Has("sheet"));
        Assert.Equal("示例建筑工程有限公司", before.TextOf("preview.employer"));

        (await partner.SaysAsync("acknowledge", transfer)).Is(200);
        (await partner.SaysAsync("accept", transfer)).Is(200);
        var after = await it.CustodyAsync();
        Assert.Equal((Hands.Labour, "630102"), (after.TextOf("owner"), after.TextOf("accountable")));
        Assert.Equal("630102", (await it.ReadAsync()).TextOf("unit"));
        Assert.Equal(Hands.Labour, (await it.ReadAsync()).TextOf("holder"));
        Assert.Equal(it.Number, (await partner.GetAsync($"handovers/{transfer}")).TextOf("sheet.number"));
        (await partner.SaysAsync("feedback", transfer, text: "已责令限期支付")).Is(200);
        Assert.Contains("已责令限期支付", (await it.CustodyAsync()).Text, StringComparison.Ordinal);
        // What is paid is still recorded by the union that answers for it.
        (await it.RecoverAsync("2022-10-01", 3, "9000")).Is(200);
    }

    [Theory, Engines]
    public async Task Only_the_body_that_has_it_by_that_handover_can_be_recorded_to_give_it_back(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync();
        var refused = await it.TransfersAsync();
        object Back(string reason) => new { what = "return", by = "样本科长", on = "2022-10-01", text = reason };
        (await clerk.HandoverAsync(refused, "record", new { what = "refuse", by = "样本科长", on = "2022-10-01", text = "不归我们管" })).Is(200);
        (await clerk.HandoverAsync(refused, "record", Back("退回"))).IsRefused("custody-not-yours");
        var ended = await it.TransfersAsync();
        (await clerk.HandoverAsync(ended, "record", new { what = "accept", by = "样本科长", on = "2022-10-01" })).Is(200);
        var back = (await clerk.HandoverAsync(ended, "record", Back("请工会先调解"))).Is(200);
        var pending = await site.ReadAsync(db => db.Handovers.Where(h => h.AnsweredAt == null).Select(h => h.Id).SingleAsync());
        (await clerk.HandoverAsync(pending, "accept")).Is(200);
        var sibling = await site.Caseworker("630103");
        var given = (await it.ActAsync("handovers", new { kind = "assignment", to = "630103", reason = "工地在城中区" })).Is(201)["id"].GetGuid();
        (await sibling.HandoverAsync(given, "accept")).Is(200);
        // Neither paper speaks for the sibling, who never answered.
        foreach (var old in new[] { refused, ended })
            (await clerk.HandoverAsync(old, "record", Back("退回"))).IsRefused("custody-not-yours");
        Assert.Equal("630103", (await it.For(sibling).CustodyAsync()).TextOf("owner"));
    }

    [Theory, Engines]
    public async Task Why_an_offer_is_withdrawn_goes_to_the_department_and_names_no_worker(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensFromAsync(await site.HearsAsync("630102", true, "样本乙"));
        var transfer = await it.TransfersAsync();
        foreach (var reason in new[] { "样本乙已经拿到钱", "13900000000来电说已经拿到钱" })
            (await clerk.HandoverAsync(transfer, "withdraw", new { reason })).IsWrongIn("reason");
        (await clerk.HandoverAsync(transfer, "withdraw", new { reason = "职工来电说已经拿到钱" })).Is(200);
    }

    [Theory, Engines]
    public async Task Without_the_workers_consent_no_name_and_no_number_goes(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var clerk = await site.Caseworker("630102");
        foreach (var (consent, goes) in new (bool?, bool)[] { (null, false), (false, false), (true, true) })
        {
            var it = await clerk.OpensFromAsync(await site.HearsAsync("630102", consent, "样本乙"));
            var transfer = await it.TransfersAsync();
            Assert.DoesNotContain("样本乙", (await partner.GetAsync($"handovers/{transfer}")).Text, StringComparison.Ordinal);
            (await partner.SaysAsync("accept", transfer)).Is(200);
            var sheet = (await partner.GetAsync($"handovers/{transfer}")).Is(200).Text;
            Assert.Equal(goes, sheet.Contains("样本乙", StringComparison.Ordinal));
            Assert.Equal(goes, sheet.Contains("13900000000", StringComparison.Ordinal));
            Assert.DoesNotContain("13900000000", (await partner.GetAsync("events")).Text, StringComparison.Ordinal);
        }
    }

    [Theory, Engines]
    public async Task What_a_department_reads_before_it_accepts_names_no_worker_whoever_wrote_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var clue = await site.HearsAsync("630102", true, "样本乙");
        foreach (var named in new[] { "样本乙反映三个月没有发工资", "反映人电话139 0000 0000" })
        {
            (await clerk.PostAsync($"clues/{clue}/pass", new { toUnit = Hands.Labour, reason = named })).IsWrongIn("reason");
        }
        var it = await clerk.OpensFromAsync(clue);
        (await it.ActAsync("workers", new { name = "示例师傅", owedYuan = "5000" })).Is(200);
        (await it.ActAsync("workers", new { name = "示", owedYuan = "1000" })).Is(200);
        foreach (var named in new[] { "样本乙反映三个月没有发工资", "欠示例师傅等人工资", "反映人电话139 0000 0000" })
        {
            (await it.ActAsync("handovers", new { kind = "transfer", to = Hands.Labour, reason = named })).IsWrongIn("reason");
            (await it.ActAsync("notify", new { to = Hands.Labour, text = named })).IsWrongIn("text");
        }
        // One character alone is no name, and the employer's name goes anyway.
        (await it.ActAsync("notify", new { to = Hands.Labour, text = "示例建筑工程有限公司另有欠薪" })).Is(200);
        await it.TransfersAsync();
    }

    [Theory, Engines]
    public async Task Unanswered_it_falls_back_by_itself_at_its_limit(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        // 1 October is a holiday; five working days later is 12 October, make-up days counted.
        Assert.Equal("2022-10-13T00:00:00+08:00", (await it.CustodyAsync()).TextOf("pending.due"));
        await site.ItIsAsync("2022-10-12T23:59");
        Assert.Equal("pending", (await it.CustodyAsync()).TextOf("pending.state"));
        await site.ItIsAsync("2022-10-13T00:00");
        var now = await it.CustodyAsync();
        Assert.Equal(("630102", "held"), (now.TextOf("owner"), now.TextOf("phase")));
        Assert.Equal("timedOut", now.TextOf("thread.0.handover.state"));
        (await partner.SaysAsync("accept", transfer)).IsRefused("custody-answered");
        Assert.Equal("case.offer.timeout", (await it.JournalAsync()).TextOf("items.2.kind"));
        Assert.Equal(["handover.offered", "handover.timedOut"],
            (await partner.GetAsync("events"))["items"].EnumerateArray().Select(e => e.GetProperty("kind").GetString()));
    }

    [Theory, Engines]
    public async Task An_order_from_above_takes_it_back_at_once(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        (await partner.SaysAsync("accept", transfer)).Is(200);
        (await it.For(await site.Caseworker("630100")).ReassignAsync("630102")).Is(200);
        Assert.Equal(("630102", "held"), ((await it.CustodyAsync()).TextOf("owner"), (await it.CustodyAsync()).TextOf("phase")));
        (await partner.SaysAsync("feedback", transfer, text: "还在办")).IsRefused("custody-not-yours");
    }

    [Theory, Engines]
    public async Task A_return_needs_the_unions_consent(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync();
        var transfer = await it.TransfersAsync();
        (await partner.SaysAsync("accept", transfer)).Is(200);
        var back = (await partner.SaysAsync("return", transfer, reason: "用工地在外省")).Is(200)["id"].GetGuid();
        Assert.Equal(Hands.Labour, (await it.CustodyAsync()).TextOf("owner"));
        (await clerk.HandoverAsync(back, "refuse", new { reason = "用工地就在本区" })).Is(200);
        Assert.Equal(Hands.Labour, (await it.CustodyAsync()).TextOf("owner"));
        back = (await partner.SaysAsync("return", transfer, reason: "已移交外省")).Is(200)["id"].GetGuid();
        (await clerk.HandoverAsync(back, "accept")).Is(200);
        Assert.Equal(("630102", "held"), ((await it.CustodyAsync()).TextOf("owner"), (await it.CustodyAsync()).TextOf("phase")));
    }

    [Theory, Engines]
    public async Task A_department_without_account_answers_by_the_link_once_and_the_package_can_be_checked(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensFromAsync(await site.HearsAsync("630102", false, "样本丙"));
        var transfer = await it.TransfersAsync();
        var path = (await clerk.HandoverAsync(transfer, "link")).Is(200).TextOf("path")!;
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var zip = await (await person.GetAsync($"/cases/{it.Id}/custody?handler=Package&handover={transfer}")).Is(200).Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using (var package = new ZipArchive(new MemoryStream(zip)))
        {
            byte[] Of(string name)
            {
                using var bytes = new MemoryStream();
                using var from = package.GetEntry(name)!.Open();
                from.CopyTo(bytes);
                return bytes.ToArray();
            }
            using var key = ECDsa.Create();
            key.ImportFromPem(System.Text.Encoding.ASCII.GetString(Of("公钥.pem")));
            Assert.True(key.VerifyData(Of("清单.sha256"), Of("清单.sig"), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
            Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Of("1-移送函.docx"))), System.Text.Encoding.UTF8.GetString(Of("清单.sha256")), StringComparison.Ordinal);
            Assert.DoesNotContain("样本丙", System.Text.Encoding.UTF8.GetString(Of("3-数据.json")), StringComparison.Ordinal);
        }

        var visitor = new Person(site.Client());
        (await visitor.GetAsync("/handed/" + new string('A', 43))).Is(404);
        var page = (await visitor.GetAsync(path)).Is(200);
        Assert.DoesNotContain(it.Number, page.Text, StringComparison.Ordinal);
        (await visitor.PostAsync(path + "?handler=Accept", page.Form("accept"), ("Input.By", ""))).Is(200);
        (await visitor.PostAsync(path + "?handler=Accept", page.Form("accept"), ("Input.By", "样本科长"))).Is(302);
        Assert.Equal(Hands.Labour, (await it.CustodyAsync()).TextOf("owner"));
        page = (await visitor.GetAsync(path)).Is(200);
        Assert.Contains(it.Number, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("样本丙", page.Html, StringComparison.Ordinal);
        (await visitor.PostAsync(path + "?handler=Feedback", page.Form("feedback"), ("Told.By", "样本科长"), ("Told.Result", "underway"), ("Told.Text", "已约谈"))).Is(302);
        Assert.Contains("data-keep=\"feedback\"", (await visitor.GetAsync(path)).Is(200).Html, StringComparison.Ordinal);
        var replaced = path;
        path = (await clerk.HandoverAsync(transfer, "link")).Is(200).TextOf("path")!;
        var old = (await visitor.GetAsync(replaced)).Is(404);
        Assert.Contains("换了新的链接", old.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("示例建筑", old.Text, StringComparison.Ordinal);
        page = (await visitor.GetAsync(path)).Is(200);
        (await visitor.PostAsync(path + "?handler=Feedback", page.Form("feedback"), ("Told.By", "样本科长"), ("Told.Result", "paid"), ("Told.Text", "已付清"))).Is(302);
        var spent = (await visitor.GetAsync(path)).Is(200);
        Assert.Contains("最终反馈", spent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(it.Number, spent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("示例建筑", spent.Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task By_the_link_a_department_gives_it_back_and_the_union_must_agree(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync();
        var transfer = await it.TransfersAsync();
        var path = (await clerk.HandoverAsync(transfer, "link")).Is(200).TextOf("path")!;
        var visitor = new Person(site.Client());
        (await visitor.PostAsync(path + "?handler=Accept", (await visitor.GetAsync(path)).Is(200).Form("accept"), ("Input.By", "样本科长"))).Is(302);
        var form = (await visitor.GetAsync(path)).Is(200).Form("return");
        Assert.Contains("请填写理由", (await visitor.PostAsync(path + "?handler=Return", form, ("Return.By", "样本科长"))).Is(200).Text, StringComparison.Ordinal);
        (await visitor.PostAsync(path + "?handler=Return", form, ("Return.By", "样本科长"), ("Return.Reason", "用工地在外省"))).Is(302);
        Assert.Contains("等工会答复", (await visitor.GetAsync(path)).Is(200).Text, StringComparison.Ordinal);
        var custody = await it.CustodyAsync();
        Assert.Equal((Hands.Labour, "returning"), (custody.TextOf("owner"), custody.TextOf("phase")));
        (await clerk.HandoverAsync(custody["pending"].GetProperty("id").GetGuid(), "accept")).Is(200);
        Assert.DoesNotContain(it.Number, (await visitor.GetAsync(path)).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task An_interim_feedback_starts_the_next_clock_and_only_a_final_one_ends_it(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var partner = await site.PartnerAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        (await partner.SaysAsync("accept", transfer)).Is(200);
        Assert.Equal("2022-11-01T00:00:00+08:00", (await it.CustodyAsync()).TextOf("current.feedbackDue"));
        await site.ItIsAsync("2022-10-17T09:00");
        (await partner.SaysAsync("feedback", transfer, text: "已立案")).Is(200);
        var custody = await it.CustodyAsync();
        Assert.Equal(("2022-11-08T00:00:00+08:00", null, "atAgency"), (custody.TextOf("current.feedbackDue"), custody.TextOf("current.feedbackAt"), custody.TextOf("phase")));
        (await partner.SaysAsync("feedback", transfer, text: "已支付", result: "paid")).Is(200);
        custody = await it.CustodyAsync();
        Assert.Equal(("answered", "paid"), (custody.TextOf("phase"), custody.TextOf("thread.0.told")));
        Assert.NotNull(custody.TextOf("current.feedbackAt"));
    }

    [Theory, Engines]
    public async Task With_the_accepted_sheet_go_the_workers_papers_the_letters_and_the_wages_and_nobodys_name_who_did_not_agree(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var worker = new Worker(site);
        await worker.FillsInAsync();
        var token = (await worker.Phone.GetAsync("/report/files")).Is(200).Form()["__RequestVerificationToken"];
        (await worker.Phone.UploadAsync("/report/files", new() { ["__RequestVerificationToken"] = token }, "Upload", "欠条.jpg", WorkerSide.Photo.Of(2_000))).Is(302);
        await worker.SendsAsync();
        var clerk = await site.Caseworker("630102");
        var clue = await site.ReadAsync(db => Task.FromResult(db.Clues.Single().ClueId));
        var it = await clerk.OpensFromAsync(clue);
        // The worker who reported is no. 1, by the telephone; no. 2 was never asked.
        (await it.ActAsync("workers", new { name = "示例师傅", number = Workers.Number(1), phone = "13900000002", owedYuan = "5000" })).Is(200);
        (await it.ActAsync("workers", Workers.Line(2))).Is(200);
        (await it.ActAsync("letters", new { kind = "opinion" })).Is(200);
        (await it.ActAsync("letters/1/sign", new { by = "示例主席" })).Is(200);
        (await it.ActAsync("letters/1/serve", new { on = "2022-10-01", how = "post" })).Is(200);
        // Signed and not served: nobody has had it yet.
        (await it.ActAsync("letters", new { kind = "opinion" })).Is(200);
        (await it.ActAsync("letters/2/sign", new { by = "示例主席" })).Is(200);
        var transfer = await it.TransfersAsync();
        (await partner.SaysAsync("accept", transfer)).Is(200);

        var sheet = (await partner.GetAsync($"handovers/{transfer}")).Is(200);
        Assert.Equal((1, 1, 2), (sheet.Count("sheet.papers"), sheet.Count("sheet.letters"), sheet.Count("sheet.wages")));
        Assert.Equal(("示例师傅", "139******02", "5000.00"), (sheet.TextOf("sheet.wages.0.name"), sheet.TextOf("sheet.wages.0.phone"), sheet.TextOf("sheet.wages.0.owedYuan")));
        Assert.Null(sheet.TextOf("sheet.wages.1.name"));
        Assert.DoesNotContain("虚构工人2", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Workers.Number(1), sheet.Text, StringComparison.Ordinal);
        var paper = sheet.TextOf("sheet.papers.0.key")!;
        (await partner.GetAsync($"handovers/{transfer}/files/{paper}")).Is(200);
        (await partner.GetAsync($"handovers/{transfer}/files/letter-1")).Is(200);
        (await partner.GetAsync($"handovers/{transfer}/files/letter-2")).Is(404);

        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        await clerk.HandoverAsync(transfer, "link");
        Assert.Equal(["5-工资名单.xlsx", "6-文书/1-意见书城东工监意〔2022〕1号.docx", "7-职工交来的材料/1-"], (await PackageAsync()).Where(n => n[0] is '5' or '6' or '7').Select(n => n[0] == '7' ? n[..12] : n));

        // Taken back: papers and names go no more.
        (await clerk.PostAsync($"clues/{clue}/consents", new { given = false, who = "worker", how = "phone", on = "2022-10-01" })).Is(200);
        sheet = await partner.GetAsync($"handovers/{transfer}");
        Assert.Equal((0, 2), (sheet.Count("sheet.papers"), sheet.Count("sheet.wages")));
        Assert.Null(sheet.TextOf("sheet.wages.0.name"));
        (await partner.GetAsync($"handovers/{transfer}/files/{paper}")).Is(404);
        Assert.DoesNotContain(await PackageAsync(), n => n[0] == '7');

        async Task<List<string>> PackageAsync()
        {
            var zip = await (await person.GetAsync($"/cases/{it.Id}/custody?handler=Package&handover={transfer}")).Is(200).Response.Content.ReadAsByteArrayAsync(Stop);
            using var package = new ZipArchive(new MemoryStream(zip));
            return [.. package.Entries.Select(e => e.FullName)];
        }
    }

    [Theory, Engines]
    public async Task A_clerk_enters_what_came_by_letter(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-03T09:00");
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync();
        var transfer = await it.TransfersAsync();
        (await clerk.HandoverAsync(transfer, "record", new { what = "accept" })).IsWrongIn("by", "on");
        (await clerk.HandoverAsync(transfer, "record", new { what = "accept", by = "样本科长", on = "2022-10-03", letterNumber = "示人社函〔2022〕1号" })).Is(200);
        var custody = await it.CustodyAsync();
        Assert.Equal(Hands.Labour, custody.TextOf("owner"));
        Assert.Equal("letter", custody.TextOf("current.means"));
        (await clerk.HandoverAsync(transfer, "record", new { what = "feedback", by = "样本科长", on = "2022-10-03", text = "已立案调查" })).Is(200);
        Assert.Contains("已立案调查", (await it.CustodyAsync()).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_member_of_an_agency_sees_what_was_handed_to_it_and_nothing_else(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (mine, others) = (await site.MemberSignsInAsync(Hands.Labour), await site.MemberSignsInAsync("630103-RS"));
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        foreach (var path in new[] { $"/cases/{it.Id}", "/cases", "/clues", "/board", "/units", "/agencies", "/notices", "/rhythm", "/campaigns", $"/cases/{it.Id}/custody", "/calendar", "/imports", "/inspections", "/daybook" })
            (await mine.GetAsync(path)).Is(404);
        Assert.Equal("/agency", (await mine.GetAsync("/")).Is(302).Location);
        (await others.GetAsync($"/agency/handovers/{transfer}")).Is(404);
        (await (await Person.SignsInAsync(site, Roles.Caseworker, "630102")).GetAsync("/agency")).Is(404);

        var page = (await mine.GetAsync($"/agency/handovers/{transfer}")).Is(200);
        Assert.DoesNotContain(it.Number, page.Text, StringComparison.Ordinal);
        (await mine.PostAsync($"/agency/handovers/{transfer}?handler=Accept", page.Form())).Is(302);
        page = (await mine.GetAsync($"/agency/handovers/{transfer}")).Is(200);
        Assert.Contains(it.Number, page.Text, StringComparison.Ordinal);
        (await mine.PostAsync($"/agency/handovers/{transfer}?handler=Feedback", page.Form("feedback"), ("Told.Text", "已约谈单位"))).Is(302);
        Assert.Contains("已约谈单位", (await it.CustodyAsync()).Text, StringComparison.Ordinal);

        var form = (await mine.GetAsync("/agency/clue")).Is(200).Form("agency-clue");
        (await mine.PostAsync("/agency/clue", form, ("Input.Employer", "样本川物业"), ("Input.Heard", "保洁没有发工资"), ("Input.SourceNumber", "示人社转1号"))).Is(302);
        var clue = await site.ReadAsync(db => Task.FromResult(db.Clues.Single(c => c.SourceNumber == "示人社转1号")));
        Assert.Equal((Rules.Channel.OtherAgency, Hands.Labour), (clue.Channel, clue.SourceSystem));
    }
}
