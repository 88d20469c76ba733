using System.IO.Compression;
using Anxin.TestCommon;
using Microsoft.Playwright;

namespace Anxin.EndToEnd.Journeys.Story;

/// <summary>
/// One matter from a worker's word to wages paid, lived through in the rehearsal by everybody it concerns; after each step the worker's page
/// is read, and the owner of the case.
/// </summary>
/// <param name="look">Called with a page worth a look, and its name.</param>
internal sealed class TheStory(Chromium chromium, TestSite site, Func<IPage, string, Task>? look = null)
{
    private const string Employer = "样板沟砌筑劳务有限公司";
    private const string Site = "样本花园二期";
    private const string District = "城东区总工会";
    private const string Department = "西宁市人力资源社会保障部门";

    public async Task LiveAsync()
    {
        var worker = new WorkerPhone(look is null ? await chromium.PhoneAsync(site.Address) : await chromium.DeskAsync(site.Address), LookAsync);
        await worker.ReportAsync(Employer, Site);
        await worker.SeesAsync("收到了您反映的事", "会决定怎么办");

        var it = await TakeUpAsync(await AsAsync(People.Caseworker));
        await worker.SeesAsync("工会立案了");
        await SecondCallAsync(it);
        await ListOfSixtyAsync(it);
        await worker.SeesAsync("列了工资名单", "涉及的人多，已经报给青海省总工会");
        await ProvinceAsync();
        await worker.SeesAsync("青海省总工会收到了");
        await it.IsWithAsync(District);

        await it.SendLetterAsync("opinion");
        await worker.SeesAsync("发了意见书", "答复");
        await site.ItIsAsync("2022-11-01T09:00");
        await worker.SeesAsync("到期没有答复意见书");
        await it.OpenAsync("letters");
        await Assertions.Expect(it.Page.Locator(".next-step")).ToContainTextAsync("建议书");
        await LookAsync(it.Page, "letters-of-a-case");
        await it.SendLetterAsync("recommendation");
        await worker.SeesAsync("给管这事的部门发了建议书");
        await it.IsWithAsync(District);

        await HandOverAsync(it, worker);
        await AgreeAsync(it);
        await worker.SeesAsync("调解达成了协议，分2期付，头一期在11月10日");
        await PayAsync(it, worker);
        await CloseAsync(it, worker);
    }

    /// <summary>The county's desk makes a case of what the worker told.</summary>
    private async Task<CaseScreen> TakeUpAsync(IPage desk)
    {
        await desk.GotoAsync("/clues");
        await desk.GetByRole(AriaRole.Link, new() { Name = Employer }).First.ClickAsync();
        await LookAsync(desk, "clue-of-a-worker");
        await desk.GetByRole(AriaRole.Link, new() { Name = "登记成案件" }).ClickAsync();
        await desk.GetByLabel("所属行业").SelectOptionAsync(new SelectOptionValue { Label = "建筑业" });
        await desk.PressAsync("登记");
        await Assertions.Expect(desk.Locator(".custody-line strong")).ToHaveTextAsync([District]);
        return new CaseScreen(desk, new Uri(desk.Url).AbsolutePath);
    }

    /// <summary>Somebody else rings 12351 about the same site; the desk sees the case beside the form and joins the call to it.</summary>
    private async Task SecondCallAsync(CaseScreen it)
    {
        var call = await AsAsync(People.Caseworker);
        await call.GotoAsync("/hotline");
        await call.GetByLabel("谁欠的").FillAsync(Employer);
        await call.GetByLabel("工地或项目").FillAsync(Site);
        await call.GetByLabel("说了什么").FillAsync("同一个工地的钢筋班也没有领到钱");
        var same = call.Locator("#call-found li", new() { HasTextString = Employer }).GetByRole(AriaRole.Button, new() { Name = "同一件，并入这件案件" });
        await Assertions.Expect(same).ToBeVisibleAsync();
        await LookAsync(call, "hotline");
        await same.ClickAsync();
        await Assertions.Expect(call.Locator(".call-code")).ToBeVisibleAsync();
        await LookAsync(call, "hotline-done");
        await it.OpenAsync();
        await it.SeesAsync("第2位反映人");
    }

    private async Task ListOfSixtyAsync(CaseScreen it)
    {
        await it.OpenAsync("workers/import");
        await it.Page.Locator("#Upload").SetInputFilesAsync(PayrollFile.Of(60));
        await it.PressAsync("看一遍");
        await it.SeesAsync("新增60人");
        await LookAsync(it.Page, "payroll-preview");
        await it.PressAsync("收下这60行");
        await it.PressAsync("标为齐全");
        await it.SeesAsync("名单已标为齐全");
        await it.OpenAsync();
        await Assertions.Expect(it.Page.Locator("main h1")).ToContainTextAsync("欠60人300,000元");
        await it.SeesAsync("等省总签收");
    }

    /// <summary>No unit between gates it: the province's duty officer sees the red bar on any page and signs for it.</summary>
    private async Task ProvinceAsync()
    {
        var duty = await AsAsync(People.DutyOfficer);
        await duty.GotoAsync("/cases");
        await Assertions.Expect(duty.Locator(".immediate-bar")).ToContainTextAsync("等待签收");
        await duty.Locator(".immediate-bar").ClickAsync();
        var card = duty.Locator(".immediate-card", new() { HasTextString = Employer });
        await Assertions.Expect(card).ToContainTextAsync("60");
        if (!await card.GetByRole(AriaRole.Button, new() { Name = "签收" }).IsVisibleAsync())
            await card.Locator("summary").ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "签收" }).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
    }

    /// <summary>To a labour department without an account: a sealed package, a one-time link, an answer, and back with what it ordered.</summary>
    private async Task HandOverAsync(CaseScreen it, WorkerPhone worker)
    {
        await it.OpenAsync("custody");
        await it.ChooseAsync("移送");
        await it.Page.GetByLabel("交给谁").SelectOptionAsync(new SelectOptionValue { Label = Department });
        await it.FillAsync("理由", "用人单位逾期不答复意见书，请依法查处");
        await it.PressAsync("提出");
        await worker.SeesAsync($"请{Department}接手");
        await it.IsWithAsync(District);

        await it.OpenAsync("custody");
        await it.PressAsync("生成链接");
        var link = await it.Page.Locator(".as-told", new() { HasTextString = "/handed/" }).InnerTextAsync();
        var package = await it.Page.RunAndWaitForDownloadAsync(() => it.Page.GetByText("下载函件包").ClickAsync());
        using (var zip = await ZipFile.OpenReadAsync((await package.PathAsync())!, TestContext.Current.CancellationToken))
            Assert.Contains(zip.Entries, e => e.Name.EndsWith(".docx", StringComparison.Ordinal));

        var clerk = await chromium.DeskAsync(site.Address);
        await clerk.GotoAsync(link.Trim());
        await LookAsync(clerk, "handed");
        await clerk.GetByLabel("您的姓名和职务").First.FillAsync("示例监察员");
        await clerk.PressAsync("接收");
        await Assertions.Expect(clerk.Locator("main")).ToContainTextAsync("已接收，现在由贵部门负责");
        await it.IsWithAsync(Department);
        await worker.SeesAsync($"交给{Department}办");
        await clerk.GetByLabel("办到哪一步、结果怎样").FillAsync("已责令限期支付，企业同意在工会主持下协商付款");
        await clerk.GetByLabel("您的姓名和职务").First.FillAsync("示例监察员");
        await clerk.PressAsync("反馈给工会");
        await Assertions.Expect(clerk.Locator("main")).ToContainTextAsync("已反馈");
        await worker.SeesAsync($"{Department}给工会回了话");
        await LookAsync(clerk, "handed-answered");

        await it.OpenAsync("custody");
        await LookAsync(it.Page, "custody-handed");
        await it.ChooseAsync("提出退回");
        await it.FillAsync("谁答复的", "示例监察员");
        await it.FillAsync("答复日期", "2022-11-01");
        await it.FillAsync("内容或理由", "转入协商付款，请工会主持");
        await it.PressAsync("登记");
        await it.IsWithAsync(Department);
        await it.OpenAsync("offer");
        await LookAsync(it.Page, "offer");
        await it.PressAsync("同意退回");
        await it.IsWithAsync(District);
        await worker.SeesAsync("又回到工会手里办");
    }

    private async Task AgreeAsync(CaseScreen it)
    {
        await it.OpenAsync("mediation");
        await it.ChooseAsync("达成协议");
        await it.FillAsync("协议一共付多少", "300000");
        foreach (var (n, day) in new[] { (1, "2022-11-10"), (2, "2022-11-21") })
        {
            await it.FillAsync($"第{n}期哪天前付", day);
            await it.FillAsync($"第{n}期金额", "150000");
        }
        await it.Page.Locator("form[data-keep=mediation] .btn-primary").ClickAsync();
        await it.SeesAsync("等付款");
        await LookAsync(it.Page, "mediation-agreed");
    }

    private async Task PayAsync(CaseScreen it, WorkerPhone worker)
    {
        await site.ItIsAsync("2022-11-10T11:00");
        await it.TakeInstalmentAsync(LookAsync);
        await worker.SeesAsync("协议里约好的一期钱付了");
        await site.ItIsAsync("2022-11-21T11:00");
        await it.TakeInstalmentAsync(LookAsync);
        await worker.SeesAsync("欠的钱都付了");
        await worker.SaysTheMoneyCameAsync();

        await it.OpenAsync();
        await it.SeesAsync("职工说：我拿到钱了");
        await it.FillAsync("要说的话", "好的，等您的工友都回了话，这件事就办结");
        await it.PressAsync("发给职工");
        await worker.Page.GotoAsync("/follow");
        await Assertions.Expect(worker.Page.Locator(".thread")).ToContainTextAsync("这件事就办结");
        await LookAsync(worker.Page, "follow");
    }

    /// <summary>Closed as paid by one person, rung about by another, and told to the worker in both languages.</summary>
    private async Task CloseAsync(CaseScreen it, WorkerPhone worker)
    {
        await it.OpenAsync("close");
        await it.SeesAsync("名单上60人都有付款凭证或本人确认");
        await LookAsync(it.Page, "close");
        await it.ChooseAsync("已足额支付");
        await it.PressAsync("办结");
        await it.IsWithAsync(District);
        await worker.SeesAsync("办完了：工资付清了", "工会可能打电话");

        var other = it.For(await AsAsync(People.Prefecture));
        await other.OpenAsync("callback");
        await LookAsync(other.Page, "callback");
        await other.FillAsync("打给了谁", "名单第3号");
        await other.ChooseAsync("钱已拿到");
        await other.FillAsync("对方怎么说的", "两笔都到卡上了");
        await other.PressAsync("记下回访");
        await worker.SeesAsync("工会打电话问过了", "接下来没有别的步骤了");
        await worker.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        foreach (var sentence in new[] { "The union opened a case", "sent the other side an opinion", "2 instalments", "Thu 10 Nov 2022", "the wages have come" })
            await Assertions.Expect(worker.Page.Locator(".worker-story").First).ToContainTextAsync(sentence);
    }

    private Task LookAsync(IPage page, string name) => look?.Invoke(page, name) ?? Task.CompletedTask;

    private async Task<IPage> AsAsync(string who) => await (await chromium.DeskAsync(site.Address)).SignInAsync(who);
}
