using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Anxin.EndToEnd.Journeys;

/// <summary>Monday 10 October 2022, half an hour before the weekly report is due, lived through by four people in the rehearsal.</summary>
public sealed class MondayTests(Chromium chromium) : IAsyncLifetime
{
    private const string Employer = "假想岭架桥有限公司";
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.OpenAsync(Engine.Sqlite, Seed.Demo, onPort: true);

    public async ValueTask DisposeAsync()
    {
        await chromium.LeaveAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task From_a_county_desk_to_the_printed_table()
    {
        var caseworker = await AsAsync(People.Caseworker);
        await caseworker.GotoAsync("/cases/new");
        await caseworker.GetByLabel("谁欠的").FillAsync(Employer);
        await caseworker.GetByLabel("多少人没拿到工资").FillAsync("55");
        await caseworker.GetByLabel("所属行业").SelectOptionAsync(new SelectOptionValue { Label = "建筑业" });
        await caseworker.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        await Seen(caseworker, Employer);

        var duty = await AsAsync(People.DutyOfficer);
        await duty.GotoAsync("/immediate");
        var card = duty.Locator(".immediate-card", new() { HasTextString = Employer });
        await Assertions.Expect(card).ToContainTextAsync("55");
        if (!await card.GetByRole(AriaRole.Button, new() { Name = "签收" }).IsVisibleAsync())
            await card.Locator("summary").ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "签收" }).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);

        var weekly = "/reports/" + await WeeklyOfXiningAsync();
        var prefecture = await AsAsync(People.Prefecture);
        await SubmitAsync(prefecture, weekly, "签发并报送");

        // The clock goes to 16:00: the silent are deemed zero, and who had something to say and did not is late.
        await duty.Locator("form[action='/drill/next'] button").ClickAsync();
        await duty.GotoAsync("/board/qinghai-2022-41");
        await Seen(duty, "视为零报告");
        await Seen(duty, "逾期");

        var department = await AsAsync(People.Department);
        await department.GotoAsync(weekly);
        await department.Locator("summary", new() { HasTextString = "有问题，退回" }).ClickAsync();
        await department.GetByLabel("退回理由").FillAsync("请核对城东区人数");
        await department.GetByRole(AriaRole.Button, new() { Name = "退回", Exact = true }).ClickAsync();
        await Seen(department, "请核对城东区人数");

        await SubmitAsync(prefecture, weekly + "?version=live", "签发并报送");
        await department.GotoAsync(weekly);
        await department.GetByRole(AriaRole.Button, new() { Name = "审核通过" }).ClickAsync();
        await Seen(department, "已审");

        var download = await prefecture.RunAndWaitForDownloadAsync(async () =>
        {
            await prefecture.GotoAsync(weekly);
            await prefecture.GetByText("下载 Excel").ClickAsync();
        });
        var bytes = await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
        Assert.Contains("西宁市总工会", download.SuggestedFilename, StringComparison.Ordinal);
    }

    private async Task<IPage> AsAsync(string who) => await (await chromium.DeskAsync(site.Address)).SignInAsync(who);

    private static async Task SubmitAsync(IPage page, string address, string button)
    {
        await page.GotoAsync(address);
        await page.GetByLabel("单位负责人").FillAsync("示例主席");
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Seen(page, "已报");
    }

    private Task<Guid> WeeklyOfXiningAsync() => site.ReadAsync(async db =>
    {
        var unit = await db.Units.Where(u => u.Code == "630100").Select(u => u.Id).SingleAsync();
        return await db.Obligations.Where(o => o.UnitId == unit && o.Duty == "weekly" && o.From == new DateOnly(2022, 10, 3)).Select(o => o.Id).SingleAsync();
    });

    private static Task Seen(IPage page, string text) => Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();
}
