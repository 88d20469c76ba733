using Anxin.TestCommon;
using Microsoft.Playwright;

namespace Anxin.EndToEnd.Look;

/// <summary>The shared parts as an officer and a worker meet them: on an old panel, on a phone, enlarged, by keyboard, on paper.</summary>
public sealed class LookTests(Chromium chromium, LookSite look) : IClassFixture<LookSite>, IAsyncDisposable
{
    private readonly LookHost host = look.Host;

    public ValueTask DisposeAsync() => chromium.LeaveAsync();

    public static TheoryData<string> Pages => ["/style", "/style/public", "/problem/404"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_to_mend(string path)
    {
        foreach (var page in new[] { await chromium.DeskAsync(host.Address), await chromium.PhoneAsync(host.Address) })
        {
            await page.GotoAsync(path);
            await Axe.FindsNothingAsync(page);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_runs_over_the_side_of_a_phone_or_of_an_enlarged_page(string path)
    {
        var phone = await chromium.PhoneAsync(host.Address);
        await phone.GotoAsync(path);
        Assert.True(await FitsAsync(phone), "Too wide for a phone.");

        // 200 % zoom of 1366 × 768 is a page of 683 × 384.
        var desk = await chromium.DeskAsync(host.Address);
        await desk.SetViewportSizeAsync(683, 384);
        await desk.GotoAsync(path);
        Assert.True(await FitsAsync(desk), "Too wide at 200 %.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_can_be_pressed_is_at_least_44_pixels_high(string path)
    {
        var page = await chromium.PhoneAsync(host.Address);
        await page.GotoAsync(path);
        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.btn, .form-control, .form-select, summary, .tabs a, .choice, .immediate-bar, .help-line a, .brand')]
                .filter(e => e.offsetParent !== null && e.getBoundingClientRect().height < 43.9)
                .map(e => e.outerHTML.slice(0, 90) + ' ' + e.getBoundingClientRect().height)
            """);
        Assert.Equal([], small);
    }

    [Fact]
    public async Task The_browser_has_nothing_to_complain_of()
    {
        var page = await chromium.DeskAsync(host.Address);
        var complaints = new List<string>();
        page.Console += (_, m) => { if (m.Type is "error" or "warning") complaints.Add(m.Text); };
        page.PageError += (_, e) => complaints.Add(e);
        await page.GotoAsync("/style", new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task The_desk_can_be_worked_by_keys_alone()
    {
        var page = await chromium.DeskAsync(host.Address);
        await page.GotoAsync("/style");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("jk?/");
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("jk?/");
        await page.Keyboard.PressAsync("Tab");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("tr.is-here th")).ToHaveTextAsync("630104-0011");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(host.Address, "/style#figures").AbsoluteUri);
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#desk-keys dl")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("18000", "Yuan", "即 18,000元（1.8万元）")]
    [InlineData("1.8", "Wan", "即 18,000元（1.8万元）")]
    [InlineData("０.０１", "Yuan", "即 0.01元（0.000001万元）")]
    [InlineData("1,234,567.89", "Yuan", "即 1,234,567.89元（123.456789万元）")]
    [InlineData("0.000001", "Wan", "即 0.01元（0.000001万元）")]
    [InlineData("1.234", "Yuan", "")]
    [InlineData("很多", "Yuan", "")]
    public async Task An_amount_is_shown_in_both_units_while_it_is_typed(string typed, string unit, string shown)
    {
        var page = await chromium.DeskAsync(host.Address);
        await page.GotoAsync("/style");
        await page.SelectOptionAsync("[data-amount-unit]", unit);
        await page.FillAsync("[data-amount-text]", typed);
        await Assertions.Expect(page.Locator("[data-amount-echo]")).ToHaveTextAsync(shown);
    }

    [Fact]
    public async Task Paper_has_no_menu_but_says_that_it_is_a_drill()
    {
        var page = await chromium.DeskAsync(host.Address);
        await page.GotoAsync("/style");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator(".site-header").IsVisibleAsync());
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "存下" }).IsVisibleAsync());
        Assert.True(await page.Locator(".drill-bar strong").IsVisibleAsync());
        Assert.True(await page.Locator("table.official").IsVisibleAsync());
    }

    private static Task<bool> FitsAsync(IPage page) =>
        page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth");
}
