using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Anxin.EndToEnd.Pages;

/// <summary>The demo as its people meet it: on a phone, on an old panel, by keyboard.</summary>
public sealed class DeskTests(Chromium chromium) : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.OpenAsync(Engine.Sqlite, Seed.Demo, onPort: true);

    public async ValueTask DisposeAsync()
    {
        await chromium.LeaveAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_runs_over_the_side_of_a_phone()
    {
        var paths = await PathsAsync();
        foreach (var who in new[] { "示例·县级经办员", "示例·省级调度值班员" })
        {
            var page = await chromium.PhoneAsync(site.Address);
            await SignInAsync(page, who);
            foreach (var path in paths)
            {
                await page.GotoAsync(path);
                var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(over <= 0, $"{who} {path}: {over} px too wide.");
            }
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_to_mend()
    {
        var page = await chromium.DeskAsync(site.Address);
        await SignInAsync(page, "示例·县级经办员");
        foreach (var path in (await PathsAsync()).Append("/sign-in"))
        {
            await page.GotoAsync(path);
            await Axe.FindsNothingAsync(page);
        }
    }

    [Fact]
    public async Task Keys_walk_the_ledger_and_Enter_opens_the_case()
    {
        var page = await chromium.DeskAsync(site.Address);
        await SignInAsync(page, "示例·县级经办员");
        await page.GotoAsync("/cases");
        var second = await page.Locator("tbody tr").Nth(1).Locator("a").First.InnerTextAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(u => u.Contains("/cases/", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(second);
    }

    [Fact]
    public async Task A_case_is_entered_by_keyboard_alone_and_Enter_is_not_taken_for_a_look_up()
    {
        var page = await chromium.DeskAsync(site.Address);
        await SignInAsync(page, "示例·县级经办员");
        await page.GotoAsync("/cases/new");
        await page.Locator("#Input_Industry").SelectOptionAsync("manufacturing");
        await page.Locator("#Input_People").FillAsync("7");
        await page.Locator("#Input_Employer_Name").FillAsync("样本沟新开的食品有限公司");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("h1", new() { HasTextString = "样本沟新开的食品有限公司" }).WaitForAsync();
    }

    [Fact]
    public async Task One_call_after_another_is_taken_with_the_keyboard_alone()
    {
        var page = await chromium.DeskAsync(site.Address);
        await SignInAsync(page, "示例·县级经办员");
        await page.GotoAsync("/hotline");
        for (var call = 1; call <= 2; call++)
        {
            await Assertions.Expect(page.Locator("#Input_Employer")).ToBeFocusedAsync();
            await page.Keyboard.InsertTextAsync($"样本坡第{call}家装饰公司");
            await page.Locator("#Input_Phone").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator(".call-code")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Enter");
        }
        await Assertions.Expect(page.Locator("#Input_Employer")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Signing_out_clears_what_was_typed()
    {
        var page = await chromium.DeskAsync(site.Address);
        await SignInAsync(page, "示例·县级经办员");
        await page.GotoAsync("/cases/new");
        await page.Locator("#Input_Employer_Name").FillAsync("未送出的企业");
        await page.WaitForFunctionAsync("() => Object.keys(localStorage).length > 0");
        await page.Locator(".person-menu summary").ClickAsync();
        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        await page.WaitForURLAsync("**/");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Object.keys(localStorage).length"));
    }

    private static async Task SignInAsync(IPage page, string who)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator(".person-card", new() { HasTextString = who }).First.ClickAsync();
        await page.Locator(".person-menu").WaitForAsync();
    }

    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        var unit = await site.ReadAsync(db => db.Units.Where(u => u.Code == "630102").Select(u => u.Id).SingleAsync());
        var (open, clue) = await site.ReadAsync(async db => (
            await db.CaseStates.Where(s => s.UntilPosition == null && s.UnitId == unit && s.RecoveredFen > 0).Select(s => s.CaseId).FirstAsync(),
            await db.Clues.Where(c => c.CaseId == null && c.UnitId == unit).Select(c => c.ClueId).FirstAsync()));
        string[] acts = ["", "/amend", "/service", "/recovery", "/close", "/void", "/merge", "/reassign", "/files", "/recoveries/1/void"];
        return ["/", "/cases", "/cases?peopleFrom=x", "/cases/new", "/clues", "/clues/new", $"/clues/{clue}", "/immediate", .. acts.Select(a => $"/cases/{open}{a}")];
    }
}
