using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Microsoft.Playwright;

namespace Anxin.EndToEnd.Journeys;

/// <summary>
/// Makes the pictures in the README from the running rehearsal; explicit, run by <c>docs/pictures.sh</c>.
/// </summary>
public sealed class ReadmePictures(Chromium chromium)
{
    [Fact(Explicit = true)]
    public async Task Are_taken_from_the_rehearsal()
    {
        var folder = Environment.GetEnvironmentVariable("ANXIN_PICTURES") ?? throw new InvalidOperationException("ANXIN_PICTURES names no folder.");
        await using var site = await TestSite.OpenAsync(Engine.Sqlite, Seed.Demo, onPort: true);

        var duty = await (await chromium.DeskAsync(site.Address)).SignInAsync(People.DutyOfficer);
        await TakeAsync(duty, "/board/qinghai-2022-41", folder, "board");
        await TakeAsync(duty, "/immediate", folder, "immediate");

        var prefecture = await (await chromium.DeskAsync(site.Address)).SignInAsync(People.Prefecture);
        await TakeAsync(prefecture, "/", folder, "today");
        await TakeAsync(prefecture, "/cases?order=mostPeople", folder, "ledger");
        await prefecture.Locator("table.ledger tbody a").First.ClickAsync();
        await ShootAsync(prefecture, folder, "case");
        await prefecture.GotoAsync("/board/qinghai-2022-41");
        await prefecture.Locator(".board tbody a").Nth(1).ClickAsync();
        await ShootAsync(prefecture, folder, "table");

        var phone = await (await chromium.PhoneAsync(site.Address)).SignInAsync(People.Caseworker);
        await TakeAsync(phone, "/cases/new", folder, "new-case-phone");
    }

    private static async Task TakeAsync(IPage page, string path, string folder, string name)
    {
        await page.GotoAsync(path);
        await ShootAsync(page, folder, name);
    }

    private static async Task ShootAsync(IPage page, string folder, string name)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
