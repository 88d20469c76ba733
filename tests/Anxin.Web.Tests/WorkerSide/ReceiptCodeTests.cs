using System.Text.RegularExpressions;
using Anxin.Core.Accounts;
using Anxin.Rules;
using Anxin.TestCommon;
using Anxin.Web.Pages.Public;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.WorkerSide;

/// <summary>What a receipt code and a passphrase open, to whom they belong and to whoever guesses.</summary>
public sealed partial class ReceiptCodeTests : SiteTests
{
    [Theory, Engines]
    public async Task A_wrong_digit_is_said_and_unknown_and_replaced_codes_get_the_same_page(Engine engine)
    {
        var site = await SiteAsync(engine);
        var code = await new Worker(site).ReportsAsync();
        await site.WithAsync(db => db.Receipts.ExecuteUpdateAsync(r => r.SetProperty(x => x.RevokedAt, x => x.IssuedAt)));
        var mistyped = code[..3] + (char)('0' + ((code[3] - '0' + 1) % 10)) + code[4..];
        var visitor = new Worker(site);
        Assert.Contains("有数字写错了", (await visitor.EntersAsync(mistyped)).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("16个数字", (await visitor.EntersAsync("123")).Is(200).Text, StringComparison.Ordinal);
        var unknown = ReceiptCode.From([9, 9, 9, 9, 9, 9, 9, 9]);
        var (ofUnknown, ofRevoked) = ((await visitor.EntersAsync(unknown)).Is(200), (await visitor.EntersAsync(code)).Is(200));
        Assert.Contains("没有查到这个号码", ofUnknown.Text, StringComparison.Ordinal);
        Assert.Equal(Values().Replace(ofUnknown.Html, ""), Values().Replace(ofRevoked.Html, ""));
    }

    [Theory, Engines]
    public async Task Whoever_guesses_codes_is_told_to_wait(Engine engine)
    {
        var site = await SiteAsync(engine);
        var guesser = new Person(site.Client());
        var mine = (await guesser.GetAsync("/follow")).Form();
        var tries = await Task.WhenAll(Enumerable.Range(0, 31).Select(n =>
            guesser.PostAsync("/follow?handler=Code", mine, ("Code", ReceiptCode.From([1, 2, 3, 4, 5, 6, 7, (byte)n])))));
        Assert.Contains(tries, t => t.Status == 429 && t.Text.Contains("请等几分钟再试", StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task A_code_alone_shows_no_word_and_a_wrong_passphrase_opens_nothing(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        var code = await worker.ReportsAsync();
        (await worker.OpensAsync(code)).Is(302);
        (await worker.SaysAsync("工头换了电话")).Is(302);
        var finder = new Worker(site);
        var wrong = (await finder.OpensAsync(code, "猜一个口令")).Is(200);
        Assert.Contains("口令不对", wrong.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("工头换了电话", wrong.Text, StringComparison.Ordinal);
        var page = await finder.Phone.GetAsync("/follow");
        (await finder.Phone.PostAsync("/follow?handler=Say", page.Form(), ("Text", "冒名"))).Is(200);
        Assert.Equal(1, await site.ReadAsync(db => db.ClueMessages.CountAsync()));
        for (var n = 0; n < 6; n++)
            wrong = await finder.Phone.PostAsync("/follow?handler=Open", page.Form(), ("Passphrase", $"口令不对{n}"));
        Assert.Equal(429, wrong.Status);
        Assert.Contains("工头换了电话", (await worker.Phone.GetAsync("/follow")).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_right_passphrase_opens_however_often_and_with_a_blank_or_wide_letters_behind_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.FillsInAsync();
        var code = await worker.SendsAsync();
        var page = await worker.Phone.GetAsync("/report/receipt");
        (await worker.Phone.PostAsync("/report/receipt?handler=Passphrase", page.Form(), ("Passphrase", "gaoyuan 2022 "))).Is(302);
        foreach (var typed in new[] { "gaoyuan 2022", "gaoyuan 2022　", "ｇａｏｙｕａｎ　２０２２" })
            for (var again = 0; again < 3; again++)
                (await worker.OpensAsync(code, typed)).Is(302);
        Assert.Contains("口令不对", (await worker.OpensAsync(code, "gaoyuan2022")).Is(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_passphrases_from_one_address_lock_nobody_out_at_another()
    {
        using var limits = new PublicLimits();
        var receipt = Guid.CreateVersion7();
        var (finder, worker) = (From("192.0.2.1"), From("192.0.2.2"));
        for (var n = 0; n < 6; n++)
        {
            Assert.True(limits.Passphrase(finder, receipt));
            limits.WrongPassphrase(finder, receipt);
        }
        Assert.False(limits.Passphrase(finder, receipt));
        Assert.True(limits.Passphrase(worker, receipt));
        Assert.True(limits.Passphrase(finder, Guid.CreateVersion7()));
    }

    [Theory, Engines]
    public async Task A_worker_who_set_no_passphrase_sets_one_at_the_first_follow(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        await worker.FillsInAsync();
        var code = await worker.SendsAsync();
        (await worker.EntersAsync(code)).Is(302);
        var page = await worker.Phone.GetAsync("/follow");
        Assert.Contains("口令至少6个字", (await worker.Phone.PostAsync("/follow?handler=Passphrase", page.Form(), ("Passphrase", "短"))).Is(200).Text, StringComparison.Ordinal);
        (await worker.Phone.PostAsync("/follow?handler=Passphrase", page.Form(), ("Passphrase", Worker.Passphrase))).Is(302);
        (await worker.SaysAsync("这下能说话了")).Is(302);
        Assert.DoesNotContain(Worker.Passphrase, await site.ReadAsync(db => db.Receipts.Select(r => r.PassphraseHash!).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_lost_code_is_replaced_after_a_check_that_is_recorded(Engine engine)
    {
        var site = await SiteAsync(engine);
        var lost = await new Worker(site).ReportsAsync();
        var clue = await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync());
        (await (await Person.SignsInAsync(site, Roles.Caseworker, "630103")).GetAsync($"/clues/{clue}/receipt")).Is(404);
        (await (await Person.SignsInAsync(site, Roles.Viewer, "630102")).GetAsync($"/clues/{clue}/receipt")).Is(403);
        var clerk = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var page = (await clerk.GetAsync($"/clues/{clue}/receipt")).Is(200);
        Assert.Contains("请填写核对了什么", (await clerk.PostAsync($"/clues/{clue}/receipt", page.Form())).Is(200).Text, StringComparison.Ordinal);
        var form = page.Form();
        var made = (await clerk.PostAsync($"/clues/{clue}/receipt", form, ("Input.Checked", "回拨了留的电话，说得出反映的内容"))).Is(200);
        var code = Worker.CodeOn(made);
        Assert.NotEqual(lost, code);
        Assert.Equal(code, Worker.CodeOn(await clerk.PostAsync($"/clues/{clue}/receipt", form, ("Input.Checked", "回拨了留的电话，说得出反映的内容"))));
        Assert.Contains("没有查到这个号码", (await new Worker(site).EntersAsync(lost)).Text, StringComparison.Ordinal);
        var worker = new Worker(site);
        (await worker.EntersAsync(code)).Is(302);
        Assert.Contains("设一个口令", (await worker.Phone.GetAsync("/follow")).Text, StringComparison.Ordinal);
        var story = (await clerk.GetAsync($"/clues/{clue}")).Is(200).Text;
        foreach (var told in new[] { "职工反映", "职工设了口令", "换新号码", "理由：回拨了留的电话，说得出反映的内容" })
            Assert.Contains(told, story, StringComparison.Ordinal);
        var journal = await (await site.Caseworker("630102")).GetAsync($"clues/{clue}/journal");
        Assert.Equal(["worker.report", "receipt.passphrase", "receipt.reissue"], journal["items"].EnumerateArray().Select(i => i.GetProperty("kind").GetString()));
        Assert.Equal("回拨了留的电话，说得出反映的内容", journal.TextOf("items.2.reason"));
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = System.Net.IPAddress.Parse(address) } };

    [GeneratedRegex("value=\"[^\"]*\"")]
    private static partial Regex Values();
}
