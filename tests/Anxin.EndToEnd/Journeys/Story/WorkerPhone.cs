using Anxin.TestCommon;
using Microsoft.Playwright;

namespace Anxin.EndToEnd.Journeys.Story;

/// <summary>The worker of the story, with a phone: reports, sets a passphrase, and looks again after each step.</summary>
/// <param name="look">As of <see cref="TheStory"/>.</param>
internal sealed class WorkerPhone(IPage page, Func<IPage, string, Task> look)
{
    public IPage Page => page;

    /// <summary>Reports a mason's wages on one site of Chengdong district, and keeps the code.</summary>
    public async Task ReportAsync(string employer, string site)
    {
        await page.GotoAsync("/report");
        await look(page, "report-start");
        await page.PressAsync("开始填");
        await AskedAsync("report-where", "在哪个市、州干的活？");
        await page.GetByLabel("西宁市").CheckAsync();
        await NextAsync();
        await AskedAsync("report-county", "在哪个县、区？");
        await page.GetByLabel("城东区").CheckAsync();
        await NextAsync();
        await AskedAsync("report-who", "谁欠的？");
        await page.GetByLabel("招您干活的公司、店或者老板").FillAsync(employer);
        await page.GetByLabel("工地或者项目叫什么").FillAsync(site);
        await NextAsync();
        await AskedAsync("report-people", "一共有多少人没拿到钱？");
        await page.GetByLabel("一共有多少人没拿到钱？").FillAsync("20");
        await NextAsync();
        await AskedAsync("report-since", "从什么时候开始欠的？");
        await page.PressAsync("不知道，下一步");
        await AskedAsync("report-amount", "一共欠了多少钱？");
        await page.PressAsync("不知道，下一步");
        await AskedAsync("report-story", "是怎么回事？");
        await page.GetByLabel("是怎么回事？").FillAsync("砌墙的活干完两个月了，一分钱没有给");
        await NextAsync();
        await AskedAsync("report-reach", "怎么找到您？");
        await page.GetByLabel("留个电话").CheckAsync();
        await page.GetByLabel("电话", new() { Exact = true }).FillAsync("13900000002");
        await page.GetByLabel("怎么称呼您").FillAsync("示例师傅");
        await NextAsync();
        await AskedAsync("report-files", "有照片、录音、纸条吗？");
        await page.Locator("main a.btn-primary").ClickAsync();
        await AskedAsync("report-consent", "要不要转给管这事的部门？");
        await page.GetByLabel("同意", new() { Exact = true }).CheckAsync();
        await NextAsync();
        await AskedAsync("report-check", "看一遍，没有错就交");
        await page.PressAsync("交给工会");

        var code = await page.Locator(".receipt-code").InnerTextAsync();
        await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync("收到了");
        await look(page, "receipt");
        await page.GetByLabel("口令", new() { Exact = true }).FillAsync(Worker.Passphrase);
        await page.PressAsync("设好口令");
        await page.PressAsync("记好了，清掉");
        await page.GotoAsync("/follow");
        await look(page, "follow-code");
        await page.GetByLabel("您的号码").FillAsync(code);
        await page.PressAsync("查进度");
        await page.GetByLabel("口令", new() { Exact = true }).FillAsync(Worker.Passphrase);
        await page.PressAsync("打开");
        await Assertions.Expect(page.Locator(".paid-words")).ToBeVisibleAsync();
    }

    /// <summary>What the follow page says now, in plain words.</summary>
    public async Task SeesAsync(params string[] told)
    {
        await page.GotoAsync("/follow");
        foreach (var sentence in told)
            await Assertions.Expect(page.Locator(".worker-story").First).ToContainTextAsync(sentence);
    }

    public async Task SaysTheMoneyCameAsync()
    {
        await page.GotoAsync("/follow");
        await page.PressAsync("我拿到钱了");
        await Assertions.Expect(page.Locator(".thread")).ToContainTextAsync("我拿到钱了");
    }

    private async Task AskedAsync(string name, string question)
    {
        await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync(question);
        await look(page, name);
    }

    private Task NextAsync() => page.PressAsync("下一步");
}
