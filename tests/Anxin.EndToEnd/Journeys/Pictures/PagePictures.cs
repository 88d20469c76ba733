using System.Text;
using Anxin.EndToEnd.Journeys.Story;
using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Microsoft.Playwright;

namespace Anxin.EndToEnd.Journeys.Pictures;

/// <summary>
/// Makes a picture of every page, on an office panel and on a phone, from the running rehearsal and from the story that is lived in it, and
/// the list of them; explicit, run by <c>docs/pictures.sh</c>.
/// </summary>
public sealed class PagePictures(Chromium chromium)
{
    private const string Sheet = "日期,单位名称,行业,欠薪人数,欠薪金额(元),怎么知道的\n2022-10-08,示意坪建筑劳务有限公司,建筑业,14,86000,12351热线\n2022-10-09,样本川餐饮管理有限公司,住宿餐饮业,5,二万一,信访\n";

    private readonly Dictionary<string, IPage> desks = [];

    [Fact(Explicit = true)]
    public async Task Are_taken_of_every_page()
    {
        var folder = Environment.GetEnvironmentVariable("ANXIN_PICTURES") ?? throw new InvalidOperationException("ANXIN_PICTURES names no folder.");
        Directory.CreateDirectory(Path.Combine(folder, "pages"));
        await using var site = await TestSite.OpenAsync(Engine.Sqlite, Seed.Demo, onPort: true);
        var camera = new Camera(await chromium.DeskAsync(site.Address), Path.Combine(folder, "pages"), Environment.GetEnvironmentVariable("ANXIN_WHOLE") is { Length: > 0 });

        await TakeAsync(site, camera, false, await Rehearsal.TokensAsync(site));
        await TakeAsync(site, camera, true, await Rehearsal.StageAsync(site));
        await TakeInAsync(await DeskOfAsync(site, People.Caseworker), camera);
        await new TheStory(chromium, site, camera.TakeAsync).LiveAsync();

        Assert.Equal(Albums.All.SelectMany(a => a.Pictures).Select(p => p.Name).Order(), camera.Taken.Order());
        await File.WriteAllTextAsync(Path.Combine(folder, "..", "pages.md"), List(), TestContext.Current.CancellationToken);
    }

    /// <summary>The pictures that have an address.</summary>
    private async Task TakeAsync(TestSite site, Camera camera, bool staged, Dictionary<string, object> tokens)
    {
        foreach (var picture in Albums.All.SelectMany(a => a.Pictures).Where(p => p.Path is not null && p.Staged == staged))
        {
            var page = await DeskOfAsync(site, picture.Who);
            await page.GotoAsync(tokens.Aggregate(picture.Path!, (path, t) => path.Replace($"{{{t.Key}}}", $"{t.Value}", StringComparison.Ordinal)));
            if (picture.Then is { } link)
                await page.GotoAsync((await page.Locator(link).First.GetAttributeAsync("href"))!);
            await camera.TakeAsync(page, picture.Name);
        }
    }

    /// <summary>A workbook in three steps.</summary>
    private static async Task TakeInAsync(IPage page, Camera camera)
    {
        await page.GotoAsync("/imports");
        await page.Locator("#Upload").SetInputFilesAsync(new FilePayload { Name = "平时记的台账.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Sheet) });
        await page.GetByRole(AriaRole.Button, new() { Name = "传上来，先看看" }).ClickAsync();
        await page.Locator("button[formaction*='Take'], form[action*='Take'] button").First.WaitForAsync();
        await camera.TakeAsync(page, "import-headings");
        await page.Locator("button[formaction*='goodRows'], form[action*='goodRows'] button").First.ClickAsync();
        await page.GetByText("已记进台账").First.WaitForAsync();
        await camera.TakeAsync(page, "import-taken");
    }

    private async Task<IPage> DeskOfAsync(TestSite site, string? who)
    {
        if (!desks.TryGetValue(who ?? "", out var page))
        {
            page = await chromium.DeskAsync(site.Address);
            desks[who ?? ""] = who is null ? page : await page.SignInAsync(who);
        }
        return page;
    }

    private static string List()
    {
        var list = new StringBuilder("# 每一页的样子 · Every page\n\n由 `docs/pictures.sh` 从运行中的程序拍成：左边是办公电脑（1366×768），右边是手机（390×844）。人名、单位、号码都是编的。  \nMade by `docs/pictures.sh` from the running program: an office panel (1366×768) and a phone (390×844). All names and numbers are invented.\n");
        foreach (var album in Albums.All)
        {
            list.Append('\n').Append("## ").Append(album.Chinese).Append(" · ").Append(album.English).Append('\n');
            foreach (var picture in album.Pictures)
                list.Append('\n').Append(picture.Chinese).Append("。  \n").Append(picture.English).Append(".\n\n")
                    .AppendJoin(' ', Camera.Sizes.Select(s => $"<img src=\"pictures/pages/{picture.Name}-{s.Width}.webp\" alt=\"{picture.English}, {s.Width} pixels wide\" height=\"384\">")).Append('\n');
        }
        return list.ToString();
    }
}
