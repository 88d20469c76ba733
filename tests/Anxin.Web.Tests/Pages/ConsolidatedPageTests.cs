using System.IO.Compression;
using System.Text.RegularExpressions;
using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Anxin.Web.Tests.Campaign;

namespace Anxin.Web.Tests.Pages;

/// <summary>The province's own pages of a Monday: all reporters' table closed with the missing named, the list of zeros passed on and corrected.</summary>
public sealed partial class ConsolidatedPageTests : SiteTests
{
    private const string Path = "/consolidated/qinghai-2022-41/weekly/2022-10-03";

    [Theory, Engines]
    public async Task The_provinces_table_names_who_is_missing_is_closed_and_its_figures_open(Engine engine)
    {
        var october = await MondayAsync(engine);
        var province = await Person.SignsInAsync(october.Site, Roles.Reporter, "630000");
        var page = (await province.GetAsync(Path)).Is(200);
        Assert.Contains("还缺1家 海东市总工会", page.Text, StringComparison.Ordinal);
        Assert.Contains("写明缺报，定表", page.Text, StringComparison.Ordinal);
        var closed = (await province.PostAsync(Path + "?handler=Close", page.Form(to: "Close"))).Is(302);
        var first = (await province.GetAsync(closed.Location!)).Is(200);
        Assert.Contains("第1次定表", first.Text, StringComparison.Ordinal);
        Assert.Contains("以下单位未报送", first.Text, StringComparison.Ordinal);

        var figures = Figures().Matches(first.Html).Select(m => m.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(figures);
        foreach (var figure in figures)
            (await province.GetAsync(figure)).Is(200);
        foreach (var handler in new[] { "Xlsx", "Docx" })
            Assert.Equal("PK"u8.ToArray(), (await (await province.GetAsync($"{Path}?handler={handler}&version=1")).Is(200).Response.Content.ReadAsByteArrayAsync(Stop))[..2]);

        var viewer = await Person.SignsInAsync(october.Site, Roles.Viewer, "630000");
        Assert.DoesNotContain("handler=Close", (await viewer.GetAsync(Path)).Is(200).Html, StringComparison.Ordinal);
        (await (await Person.SignsInAsync(october.Site, Roles.Reporter, "630100")).GetAsync(Path)).Is(404);
    }

    [Theory, Engines]
    public async Task Where_a_reporters_version_says_other_figures_than_its_row_both_stand_under_the_table_live_and_closed(Engine engine)
    {
        var october = await MondayAsync(engine);
        var province = await Person.SignsInAsync(october.Site, Roles.Reporter, "630000");
        Assert.DoesNotContain("第1版新增", (await province.GetAsync(Path)).Is(200).Text, StringComparison.Ordinal);
        await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-05").Of(4).Owing("20000.00").By("示例食品有限公司"));

        var page = (await province.GetAsync(Path)).Is(200);
        Assert.Contains("西宁市总工会：已报第1版新增1件10人5万元、期末在办1件，台账现为2件14人7万元、期末在办2件", page.Text, StringComparison.Ordinal);
        (await province.PostAsync(Path + "?handler=Close", page.Form(to: "Close"))).Is(302);
        const string AtClosing = "西宁市总工会：已报第1版新增1件10人5万元、期末在办1件，定表时台账为2件14人7万元、期末在办2件";
        Assert.Contains(AtClosing, (await province.GetAsync(Path + "?version=1")).Is(200).Text, StringComparison.Ordinal);
        foreach (var (handler, part) in new[] { ("Xlsx", "xl/worksheets/sheet1.xml"), ("Docx", "word/document.xml") })
            Assert.Contains(AtClosing, await PartAsync((await province.GetAsync($"{Path}?handler={handler}&version=1")).Response, part), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{October.Campaign}/tables/weekly/2022-10-03/table.docx")
        {
            Headers = { Authorization = new("Bearer", october.Province.Token) },
        };
        using var live = await october.Province.Http.SendAsync(request, Stop);
        Assert.Contains("台账现为2件14人7万元", await PartAsync(live, "word/document.xml"), StringComparison.Ordinal);

        // What is handed in afterwards changes nothing of the closed table.
        (await (await october.ReportAsync("630100", "weekly", "2022-10-03")).SubmitAsync()).Is(200);
        Assert.Contains(AtClosing, (await province.GetAsync(Path + "?version=1")).Is(200).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("台账现为", (await province.GetAsync(Path)).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_list_of_zeros_prints_what_is_open_is_passed_on_once_and_corrected_when_a_zero_no_longer_holds(Engine engine)
    {
        var october = await MondayAsync(engine);
        var province = await Person.SignsInAsync(october.Site, Roles.Reporter, "630000");
        var list = (await province.GetAsync(Path + "/zeros")).Is(200);
        Assert.Contains("海北", list.Text, StringComparison.Ordinal);
        Assert.Contains("在办0件", list.Text, StringComparison.Ordinal);
        Assert.Contains("13家还没有报出", list.Text, StringComparison.Ordinal);
        (await province.PostAsync(Path + "/zeros?handler=Pass", list.Form(to: "Pass"))).Is(302);
        Assert.DoesNotContain("handler=Pass", (await province.GetAsync(Path + "/zeros")).Is(200).Html, StringComparison.Ordinal);

        await (await october.Site.Caseworker("632200")).OpensAsync(ACase.Usual.In("632200").On("2022-10-06"));
        var after = (await province.GetAsync(Path + "/zeros")).Is(200);
        Assert.Contains("已报出的零报告有1家不再成立", after.Text, StringComparison.Ordinal);
        (await province.PostAsync(Path + "/zeros?handler=Correct", after.Form(to: "Correct"))).Is(302);
        var corrected = (await province.GetAsync(Path + "/zeros")).Is(200);
        Assert.Contains("更正", corrected.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Correct", corrected.Html, StringComparison.Ordinal);
    }

    [Theory]
    [Engines("/consolidated/qinghai-2022-41/weekly/2022-10-04")]
    [Engines("/consolidated/qinghai-2022-41/weekly/nonsense")]
    [Engines("/consolidated/qinghai-2022-41/daily/2022-10-03")]
    [Engines("/consolidated/another/weekly/2022-10-03")]
    public async Task A_period_that_no_campaign_has_is_not_there(Engine engine, string path)
    {
        var site = await SiteAsync(engine);
        (await (await Person.SignsInAsync(site, Roles.Reporter, "630000")).GetAsync(path)).Is(404);
    }

    /// <summary>Monday 16:00: Xining has reported, Haidong is late, the silent are deemed zero.</summary>
    private async Task<October> MondayAsync(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-04"));
        await (await october.Site.Caseworker("630202")).OpensAsync(ACase.Usual.In("630202").On("2022-10-04"));
        (await (await october.ReportAsync("630100", "weekly", "2022-10-03")).SubmitAsync()).Is(200);
        await october.ItBecomesAsync("2022-10-10T16:00:00");
        return october;
    }

    /// <summary>A part of an office document.</summary>
    private static async Task<string> PartAsync(HttpResponseMessage answer, string part)
    {
        using var package = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Stop)));
        using var text = new StreamReader(package.GetEntry(part)!.Open());
        return await text.ReadToEndAsync(Stop);
    }

    [GeneratedRegex("href=\"(/consolidated/[^\"]*/figure[^\"]*)\"")]
    private static partial Regex Figures();
}
