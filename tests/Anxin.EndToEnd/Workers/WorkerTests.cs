using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Microsoft.Playwright;

namespace Anxin.EndToEnd.Workers;

/// <summary>The worker's pages in a phone's browser, with script and without.</summary>
public sealed class WorkerTests(Chromium chromium) : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.OpenAsync(Engine.Sqlite, Seed.Organisation, onPort: true);

    public async ValueTask DisposeAsync()
    {
        await chromium.LeaveAsync();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_worker_reports_and_follows_on_a_phone(bool script)
    {
        var page = await chromium.PhoneAsync(site.Address, script);
        await page.GotoAsync("/");
        await LookAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "我要反映欠薪" }).ClickAsync();
        await LookAsync(page, script);
        await page.GetByRole(AriaRole.Button, new() { Name = "开始填" }).ClickAsync();

        await AskedAsync(page, "在哪个市、州干的活？", script);
        await page.GetByLabel("西宁市").CheckAsync();
        await NextAsync(page);
        await AskedAsync(page, "在哪个县、区？", script);
        await page.GetByLabel("城东区").CheckAsync();
        await NextAsync(page);
        await AskedAsync(page, "谁欠的？", script);
        await page.GetByLabel("工地或者项目叫什么").FillAsync("样本花园二期");
        await NextAsync(page);
        foreach (var question in new[] { "一共有多少人没拿到钱？", "从什么时候开始欠的？", "一共欠了多少钱？" })
        {
            await AskedAsync(page, question, script);
            await page.GetByRole(AriaRole.Button, new() { Name = "不知道，下一步" }).ClickAsync();
        }
        await AskedAsync(page, "是怎么回事？", script);
        await page.GetByLabel("是怎么回事？").FillAsync("内墙刷完了，老板不接电话");
        await NextAsync(page);
        await AskedAsync(page, "怎么找到您？", script);
        await page.GetByLabel("不留名字").CheckAsync();
        await NextAsync(page);
        await AskedAsync(page, "有照片、录音、纸条吗？", script);
        await page.Locator("#upload-choose").SetInputFilesAsync(new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = Photo(600_000) });
        if (script)
            await Assertions.Expect(page.Locator(".upload-list li.is-whole")).ToHaveCountAsync(1);
        else
            await page.Locator("form:has(#upload-choose) button").ClickAsync();
        await page.Locator("main a.btn-primary").ClickAsync();
        await AskedAsync(page, "要不要转给管这事的部门？", script);
        await page.GetByLabel("同意", new() { Exact = true }).CheckAsync();
        // What is chosen looks so also when something else has the focus.
        var chosen = page.GetByLabel("同意", new() { Exact = true });
        await page.Locator("h1").ClickAsync();
        Assert.NotEqual("rgb(255, 255, 255)", await chosen.EvaluateAsync<string>("one => getComputedStyle(one).backgroundColor"));
        await NextAsync(page);
        await AskedAsync(page, "看一遍，没有错就交", script);
        await Assertions.Expect(page.Locator(".check-list")).ToContainTextAsync("1份");
        await page.GetByRole(AriaRole.Button, new() { Name = "交给工会" }).ClickAsync();

        var code = await page.Locator(".receipt-code").InnerTextAsync();
        await LookAsync(page, script);
        await page.GetByLabel("口令", new() { Exact = true }).FillAsync(Worker.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "设好口令" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "记好了，清掉" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "查进度" }).ClickAsync();
        await LookAsync(page, script);
        await page.GetByLabel("您的号码").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "查进度" }).ClickAsync();
        await Assertions.Expect(page.Locator(".worker-story")).ToContainTextAsync("收到了您反映的事");
        await LookAsync(page, script);
        await page.GetByLabel("口令", new() { Exact = true }).FillAsync(Worker.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "打开" }).ClickAsync();
        await page.GetByLabel("要说的话").FillAsync("工头换了电话");
        await page.GetByRole(AriaRole.Button, new() { Name = "告诉工会" }).ClickAsync();
        await Assertions.Expect(page.Locator(".thread")).ToContainTextAsync("工头换了电话");
        await LookAsync(page, script);
        foreach (var path in new[] { "/verify", "/keys" })
        {
            await page.GotoAsync(path);
            await LookAsync(page, script);
        }
        var kept = (await page.Context.CookiesAsync()).Where(c => c.Expires > 0).Select(c => c.Name);
        Assert.Equal([], kept);
        if (script)
            Assert.Equal(0, await page.EvaluateAsync<int>("() => Object.keys(localStorage).length"));
    }

    [Fact]
    public async Task A_photo_goes_on_when_the_link_is_back()
    {
        var page = await chromium.PhoneAsync(site.Address);
        await page.GotoAsync("/report");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始填" }).ClickAsync();
        await page.GotoAsync("/report/files");
        var parts = 0;
        await page.RouteAsync("**/report/uploads/*?offset=*", async route =>
        {
            if (++parts == 2)
                await route.AbortAsync();
            else
                await route.ContinueAsync();
        });
        await page.Locator("#upload-choose").SetInputFilesAsync(new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = Photo(900_000) });
        await Assertions.Expect(page.Locator(".upload-list li.is-whole")).ToHaveCountAsync(1);
        Assert.Equal(5, parts);
    }

    [Fact]
    public async Task A_scanned_slip_brings_the_code_and_leaves_it_out_of_the_address()
    {
        var page = await chromium.PhoneAsync(site.Address);
        await page.GotoAsync("/follow#1234567890123456");
        await Assertions.Expect(page.GetByLabel("您的号码")).ToHaveValueAsync("1234 5678 9012 3456");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/follow").AbsoluteUri);
    }

    [Fact]
    public async Task Going_back_twice_shows_the_question_that_the_address_names_and_loses_no_word()
    {
        var page = await BeginsAsync();
        await page.GetByLabel("西宁市").CheckAsync();
        await NextAsync(page);
        await page.GetByLabel("具体在什么地方").FillAsync("样本五四大街");
        await NextAsync(page);
        await page.GetByLabel("招您干活的公司、店或者老板").FillAsync("示例回退公司");
        await NextAsync(page);
        await HeadAsync(page, "一共有多少人没拿到钱？");

        await BackAsync(page, "/report/who", "谁欠的？");
        await Assertions.Expect(page.GetByLabel("招您干活的公司、店或者老板")).ToHaveValueAsync("示例回退公司");
        await BackAsync(page, "/report/county", "在哪个县、区？");
        await Assertions.Expect(page.GetByLabel("具体在什么地方")).ToHaveValueAsync("样本五四大街");
        await BackAsync(page, "/report/where", "在哪个市、州干的活？");
        await page.EvaluateAsync("() => history.go(2)");
        await HeadAsync(page, "谁欠的？");
        await page.GetByLabel("招您干活的公司、店或者老板").FillAsync("示例改过的公司");
        await NextAsync(page);
        await HeadAsync(page, "一共有多少人没拿到钱？");
        await page.GotoAsync("/report/check");
        await Assertions.Expect(page.Locator(".check-list")).ToContainTextAsync("样本五四大街");
        await Assertions.Expect(page.Locator(".check-list")).ToContainTextAsync("示例改过的公司");
    }

    [Fact]
    public async Task A_phone_that_is_ones_own_keeps_what_was_typed_and_a_shared_one_keeps_nothing()
    {
        var own = await BeginsAsync(keep: true);
        await own.GotoAsync("/report/story");
        await own.GetByLabel("是怎么回事？").FillAsync("写到一半，网页自己关了");
        await own.ReloadAsync();
        await Assertions.Expect(own.GetByLabel("是怎么回事？")).ToHaveValueAsync("写到一半，网页自己关了");
        await own.GotoAsync("/report/where");
        await own.GetByLabel("西宁市").CheckAsync();
        await NextAsync(own);
        await HeadAsync(own, "在哪个县、区？");
        await own.GotoAsync("/report");
        await own.GetByRole(AriaRole.Button, new() { Name = "清掉，重新填" }).ClickAsync();
        await own.GetByRole(AriaRole.Button, new() { Name = "开始填" }).WaitForAsync();
        Assert.Equal(0, await own.EvaluateAsync<int>("() => Object.keys(localStorage).length"));

        var shared = await BeginsAsync();
        await shared.GotoAsync("/report/story");
        await shared.GetByLabel("是怎么回事？").FillAsync("别人的手机上写的");
        Assert.Equal(0, await shared.EvaluateAsync<int>("() => Object.keys(localStorage).length"));
        await shared.ReloadAsync();
        await Assertions.Expect(shared.GetByLabel("是怎么回事？")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Whatever_the_keyboard_comes_to_stands_clear_of_the_bar_with_the_telephone()
    {
        var page = await BeginsAsync();
        foreach (var step in new[] { "who", "reach", "story" })
        {
            await page.GotoAsync($"/report/{step}");
            for (var presses = 0; presses < 12; presses++)
            {
                await page.Keyboard.PressAsync("Tab");
                var hidden = await page.EvaluateAsync<string?>("""
                    () => {
                      var at = document.activeElement, bar = document.querySelector('.help-line').getBoundingClientRect();
                      if (!at || !at.closest('main') || at.id === 'main') return null;
                      var box = at.getBoundingClientRect();
                      return box.bottom > bar.top + 1 ? at.outerHTML + ' ends at ' + box.bottom + ', the bar begins at ' + bar.top : null;
                    }
                    """);
                Assert.Null(hidden);
            }
        }
    }

    private async Task<IPage> BeginsAsync(bool keep = false)
    {
        var page = await chromium.PhoneAsync(site.Address);
        await page.GotoAsync("/report");
        if (keep)
            await page.GetByLabel("这部手机只有我用，没填完的帮我留着").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "开始填" }).ClickAsync();
        await HeadAsync(page, "在哪个市、州干的活？");
        return page;
    }

    private static async Task BackAsync(IPage page, string path, string question)
    {
        await page.EvaluateAsync("() => history.back()");
        await HeadAsync(page, question);
        Assert.EndsWith(path, page.Url, StringComparison.Ordinal);
    }

    private static Task HeadAsync(IPage page, string question) => Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync(question);

    private static Task NextAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "下一步", Exact = true }).ClickAsync();

    private static async Task AskedAsync(IPage page, string question, bool script)
    {
        await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync(question);
        await LookAsync(page, script);
    }

    /// <summary>Accessible, no wider than the phone, and a person's number in sight.</summary>
    private static async Task LookAsync(IPage page, bool script)
    {
        await Assertions.Expect(page.Locator(".help-line a")).ToBeVisibleAsync();
        if (Environment.GetEnvironmentVariable("ANXIN_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{(script ? "js" : "plain")}-{DateTimeOffset.FromUnixTimeMilliseconds(Environment.TickCount64):mmssfff}.png"), FullPage = true });
        if (!script)
            return;
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{page.Url}: {over} px too wide.");
        await Axe.FindsNothingAsync(page);
    }

    private static byte[] Photo(int length)
    {
        var bytes = new byte[length];
        new byte[] { 0xff, 0xd8, 0xff, 0xe0 }.CopyTo(bytes, 0);
        return bytes;
    }
}
