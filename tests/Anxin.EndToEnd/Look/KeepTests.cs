using Anxin.TestCommon;
using Microsoft.Playwright;

namespace Anxin.EndToEnd.Look;

/// <summary>Nothing typed is lost: the link drops, a balancer answers 502, the token goes stale, the page is closed.</summary>
public sealed class KeepTests(Chromium chromium, LookSite look) : IClassFixture<LookSite>, IAsyncDisposable
{
    private const string Employer = "样本河劳务有限公司";

    private readonly LookHost host = look.Host;

    public ValueTask DisposeAsync() => chromium.LeaveAsync();

    [Fact]
    public async Task A_form_sent_while_the_link_is_down_goes_by_itself_when_it_is_back()
    {
        var page = await OpenAsync();
        await page.Context.SetOfflineAsync(true);
        await SendAsync(page);
        await Seen(page, "没有连上，还没有送到。");
        await Assertions.Expect(page.Locator("#Input_Employer")).ToHaveValueAsync(Employer);
        await page.Context.SetOfflineAsync(false);
        await Seen(page, "样本已收到");
        Assert.Equal(0, await KeptAsync(page));
    }

    [Fact]
    public async Task A_502_leaves_the_page_as_it_was_and_the_button_sends_it_again()
    {
        var page = await OpenAsync();
        await page.RouteAsync("**/style", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { Status = 502, Body = "bad gateway" })
            : route.ContinueAsync());
        await SendAsync(page);
        await Seen(page, "没有连上，还没有送到。");
        await page.UnrouteAsync("**/style");
        await page.GetByRole(AriaRole.Button, new() { Name = "现在再送" }).ClickAsync();
        await Seen(page, "样本已收到");
    }

    [Fact]
    public async Task A_token_gone_stale_is_renewed_and_the_form_sent_without_a_word()
    {
        var page = await OpenAsync();
        await page.Context.ClearCookiesAsync();
        await SendAsync(page);
        await Seen(page, "样本已收到");
        Assert.Equal(0, await page.GetByText("放得太久了").CountAsync());
    }

    [Fact]
    public async Task What_was_typed_is_back_after_the_page_was_closed_with_the_same_submission_key()
    {
        var page = await OpenAsync();
        var key = await KeyAsync(page);
        await page.ReloadAsync();
        await Seen(page, "上次没送出的内容找回来了");
        await Assertions.Expect(page.Locator("#Input_Employer")).ToHaveValueAsync(Employer);
        Assert.Equal(key, await KeyAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "不要了" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Input_Employer")).Not.ToHaveValueAsync(Employer);
    }

    [Fact]
    public async Task Problems_come_back_in_place_with_the_cursor_led_to_them_and_the_draft_kept()
    {
        var page = await OpenAsync();
        await page.FillAsync("#Input_People", "六十");
        await SendAsync(page);
        await Seen(page, "有1处要改");
        await Assertions.Expect(page.Locator("[data-problems]")).ToBeFocusedAsync();
        Assert.Equal(1, await KeptAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "六十" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Input_People")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#Input_Employer")).ToHaveValueAsync(Employer);
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_behind_on_a_shared_machine()
    {
        var page = await OpenAsync();
        Assert.Equal(1, await KeptAsync(page));
        await page.ClickAsync(".person-menu summary");
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-out");
        Assert.Equal(0, await KeptAsync(page));
    }

    [Fact]
    public async Task The_same_form_works_without_script()
    {
        var page = await chromium.DeskAsync(host.Address, script: false);
        await page.GotoAsync("/style");
        await page.FillAsync("#Input_Employer", Employer);
        await SendAsync(page);
        await Seen(page, "样本已收到");
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await chromium.DeskAsync(host.Address);
        await page.GotoAsync("/style");
        await page.FillAsync("#Input_Employer", Employer);
        return page;
    }

    private static Task SendAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "存下" }).ClickAsync();

    private static Task Seen(IPage page, string words) => Assertions.Expect(page.GetByText(words).First).ToBeVisibleAsync();

    private static Task<int> KeptAsync(IPage page) =>
        page.EvaluateAsync<int>("Object.keys(localStorage).filter(function (k) { return k.indexOf('anxin:') === 0; }).length");

    private static Task<string> KeyAsync(IPage page) => page.InputValueAsync("form[data-keep] [name=SubmissionKey]");
}
