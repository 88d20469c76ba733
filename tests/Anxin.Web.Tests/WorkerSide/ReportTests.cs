using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Rules;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.WorkerSide;

/// <summary>A worker reports without account and without script, one question a page.</summary>
public sealed class ReportTests : SiteTests
{
    [Theory, Engines]
    public async Task What_was_told_page_by_page_is_a_clue_of_the_countys_union(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.FillsInAsync();
        var look = (await worker.Phone.GetAsync("/report/check")).Is(200);
        foreach (var told in new[] { "西宁市城东区，样本路口", "示例漆装饰有限公司", "2022年7月", "5.4万", "内墙刷完了", "示例师傅", "同意" })
            Assert.Contains(told, look.Text, StringComparison.Ordinal);
        var code = await worker.SendsAsync();
        Assert.True(ReceiptCode.IsValid(code));

        var clue = await ClueAsync(site);
        Assert.Equal(("630102", Channel.WorkerReport, "示例漆装饰有限公司", "样本花园二期", 6, 5_400_000L),
            (await UnitAsync(site, clue.UnitId), clue.Channel, clue.Employer!, clue.Site!, clue.People!.Value, clue.AmountFen!.Value));
        Assert.Equal((new DateOnly(2022, 7, 1), "西宁市城东区，样本路口", true), (clue.OwedFrom!.Value, clue.Place!, clue.Waiting));
        var consent = await site.ReadAsync(db => db.Consents.SingleAsync());
        Assert.True(consent.Given);
        Assert.StartsWith("为了帮我要回工资", consent.Wording, StringComparison.Ordinal);
        var clerk = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("内墙刷完了", (await clerk.GetAsync($"/clues/{clue.ClueId}")).Is(200).Text, StringComparison.Ordinal);
        (await (await Person.SignsInAsync(site, Roles.Caseworker, "630103")).GetAsync($"/clues/{clue.ClueId}")).Is(404);
        Assert.Equal(0, await site.ReadAsync(db => db.WorkerDrafts.CountAsync(d => d.AnswersId != null)));
    }

    [Theory, Engines]
    public async Task Everything_but_a_telephone_may_be_unknown(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.BeginsAsync();
        foreach (var step in new[] { "where", "county", "who", "people", "since", "amount", "story" })
            Assert.StartsWith("/report/", (await worker.AnswersAsync(step)).Is(302).Location, StringComparison.Ordinal);
        (await worker.AnswersAsync("reach", ("Phone", "13900000003"))).Is(302);
        await worker.SendsAsync();
        var clue = await ClueAsync(site);
        Assert.Equal("630000", await UnitAsync(site, clue.UnitId));
        Assert.Equal((null, null, null, false), (clue.Employer, clue.People, clue.AmountFen, clue.Anonymous));
    }

    [Theory, Engines]
    public async Task A_report_that_says_nothing_at_all_is_asked_for_one_thing_and_nothing_is_sent(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.BeginsAsync();
        var told = (await worker.AnswersAsync("check")).Is(200);
        Assert.Contains("请至少说一样", told.Text, StringComparison.Ordinal);
        Assert.Contains("tel:12351", told.Html, StringComparison.Ordinal);
        Assert.Equal(0, await site.ReadAsync(db => db.Clues.CountAsync()));
    }

    [Theory, Engines]
    public async Task Whoever_stays_without_a_name_is_not_known_by_what_was_typed_before(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.FillsInAsync();
        (await worker.AnswersAsync("reach", ("Reach", "Anonymous"), ("Phone", "13900000002"), ("Name", "示例师傅"))).Is(302);
        await worker.SendsAsync();
        Assert.True((await ClueAsync(site)).Anonymous);
        var texts = await site.ReadAsync(async db => (await db.Vault.ToListAsync()).ConvertAll(v => v.Content.AsText()));
        Assert.DoesNotContain(texts, t => t.Contains("13900000002", StringComparison.Ordinal) || t.Contains("示例师傅", StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task A_report_sent_twice_is_one_clue_with_one_code(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.FillsInAsync();
        var form = (await worker.Phone.GetAsync("/report/check")).Is(200).Form("report-check");
        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => worker.Phone.PostAsync("/report/check", form)));
        Assert.All(sent, s => Assert.Equal("/report/receipt", s.Is(302).Location));
        (await worker.Phone.PostAsync("/report/check", form)).Is(302);
        Assert.Equal((1, 1), await site.ReadAsync(async db => (await db.Clues.CountAsync(), await db.Receipts.CountAsync())));
        Assert.Equal(Worker.CodeOn(await worker.Phone.GetAsync("/report/receipt")), Worker.CodeOn(await worker.Phone.GetAsync("/report/receipt")));
    }

    [Theory, Engines]
    public async Task What_cannot_be_read_stays_on_the_page_and_not_known_leads_on(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.BeginsAsync();
        var told = (await worker.AnswersAsync("amount", ("Amount", "好几千"))).Is(200);
        Assert.Contains("一共欠了多少钱：钱数看不懂", told.Text, StringComparison.Ordinal);
        Assert.Equal("好几千", told.Form("report-amount")["Input.Amount"]);
        Assert.Equal("/report/story", (await worker.AnswersAsync("amount")).Is(302).Location);
        Assert.Contains("月份还没到", (await worker.AnswersAsync("since", ("SinceYear", "2022"), ("SinceMonth", "12"))).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Roughly_is_good_enough_for_people_and_money_and_the_last_look_shows_how_it_was_understood(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.FillsInAsync();
        (await worker.AnswersAsync("people", ("People", "一百多个"))).Is(302);
        (await worker.AnswersAsync("amount", ("Amount", "十二万"))).Is(302);
        Assert.Equal("100", (await worker.Phone.GetAsync("/report/people")).Form("report-people")["Input.People"]);
        Assert.Contains("120000", (await worker.Phone.GetAsync("/report/check")).Text, StringComparison.Ordinal);
        await worker.SendsAsync();
        var clue = await ClueAsync(site);
        Assert.Equal((100, 12_000_000L), (clue.People, clue.AmountFen));
    }

    [Theory, Engines]
    public async Task A_page_left_open_too_long_gives_back_what_was_typed(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.BeginsAsync();
        var page = (await worker.Phone.GetAsync("/report/story")).Is(200);
        var stale = page.Form("report-story");
        stale["__RequestVerificationToken"] = "stale";
        var again = (await worker.Phone.PostAsync("/report/story", stale, ("Input.Heard", "说好月底结清"))).Is(400);
        Assert.Contains("说好月底结清", again.Text, StringComparison.Ordinal);
        (await worker.Phone.PostAsync("/report/story", again.Form())).Is(302);
        Assert.Contains("说好月底结清", (await worker.Phone.GetAsync("/report/check")).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Nothing_outlives_the_browser_unless_the_worker_says_that_the_phone_is_theirs_alone(Engine engine)
    {
        var site = await SiteAsync(engine);
        var shared = await CookieAsync(site, keep: false);
        Assert.DoesNotContain("max-age", shared, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", shared, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", shared, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=2592000", await CookieAsync(site, keep: true), StringComparison.OrdinalIgnoreCase);
        var worker = new Worker(site);
        await worker.BeginsAsync();
        var page = await worker.Phone.GetAsync("/report/story");
        Assert.Contains("data-unkept=\"true\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var owner = new Worker(site);
        await owner.BeginsAsync(keep: true);
        Assert.Contains("data-unkept=\"false\"", (await owner.Phone.GetAsync("/report/story")).Html, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task An_unsent_report_is_wiped_with_its_files_after_two_hours(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.FillsInAsync();
        var page = await worker.Phone.GetAsync("/report/files");
        (await worker.Phone.UploadAsync("/report/files", page.Form(), "Upload", "欠条.jpg", Photo.Of(3_000))).Is(302);
        var draft = await site.ReadAsync(db => db.WorkerDrafts.SingleAsync());
        await site.WithAsync(db => db.WorkerDrafts.ExecuteUpdateAsync(d => d.SetProperty(x => x.TouchedAt, draft.TouchedAt - WorkerDrafts.Short - TimeSpan.FromMinutes(1))));
        Assert.Equal("/report", (await worker.Phone.GetAsync("/report/check")).Is(302).Location);
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<WorkerDrafts>().SweepAsync(Stop));
        Assert.Equal((0, 0, 0), await site.ReadAsync(async db => (await db.WorkerDrafts.CountAsync(), await db.WorkerUploads.CountAsync(), await db.Vault.CountAsync())));
    }

    [Theory, Engines]
    public async Task The_receipt_is_gone_from_the_phone_once_it_is_noted_down(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.FillsInAsync();
        await worker.SendsAsync();
        var page = await worker.Phone.GetAsync("/report/receipt");
        (await worker.Phone.PostAsync("/report/receipt?handler=Done", page.Form())).Is(302);
        Assert.Equal("/follow", (await worker.Phone.GetAsync("/report/receipt")).Is(302).Location);
        Assert.Equal(1, await site.ReadAsync(db => db.Clues.CountAsync()));
    }

    [Theory, Engines]
    public async Task The_public_pages_speak_English_when_switched(Engine engine)
    {
        var site = await SiteAsync(engine);
        var visitor = new Person(site.Client());
        var page = (await visitor.GetAsync("/report")).Is(200);
        Assert.DoesNotContain("value=\"bo\"", page.Html, StringComparison.Ordinal);
        (await visitor.PostAsync("/language", page.Form(), ("language", "en"), ("returnUrl", "/report"))).Is(302);
        var start = await visitor.GetAsync("/report");
        Assert.Contains("Report unpaid wages", start.Text, StringComparison.Ordinal);
        (await visitor.PostAsync("/report", start.Form())).Is(302);
        Assert.Contains("Xining 西宁市", (await visitor.GetAsync("/report/where")).Is(200).Text, StringComparison.Ordinal);
    }

    private static async Task<string> CookieAsync(TestSite site, bool keep)
    {
        var phone = new Person(site.Client());
        var form = (await phone.GetAsync("/report")).Is(200).Form();
        var begun = (await phone.PostAsync("/report", form, ("Keep", keep ? "true" : "false"))).Is(302);
        return begun.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("anxin-report=", StringComparison.Ordinal) && !c.StartsWith("anxin-report=;", StringComparison.Ordinal));
    }

    private static Task<Clue> ClueAsync(TestSite site) => site.ReadAsync(db => db.Clues.SingleAsync(c => c.UntilPosition == null));

    private static Task<string> UnitAsync(TestSite site, Guid unit) => site.ReadAsync(db => db.Units.Where(u => u.Id == unit).Select(u => u.Code).SingleAsync());
}
