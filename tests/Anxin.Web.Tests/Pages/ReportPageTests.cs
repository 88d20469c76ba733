using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Anxin.Web.Tests.Campaign;

namespace Anxin.Web.Tests.Pages;

/// <summary>A period's table on its page: its figures open, it goes out as files, its paper comes back with the seal, and a call counts.</summary>
public sealed partial class ReportPageTests : SiteTests
{
    private const string Week = "2022-10-03";
    private static readonly byte[] Pdf = [.. "%PDF-1.4 "u8, 0, 1, 2, 255];

    [Theory, Engines]
    public async Task Every_figure_of_the_table_opens_into_the_cases_that_make_it_up(Engine engine)
    {
        var (october, report) = await WeekAsync(engine);
        var person = await Person.SignsInAsync(october.Site, Roles.Reporter, "630100");
        var page = (await person.GetAsync($"/reports/{report.Id}")).Is(200);
        var figures = Figures().Matches(page.Html).Select(m => m.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal)).ToList();
        // Two rows with cases and the totals: new cases, people, amount, open; one of them has a recovery.
        Assert.True(figures.Count >= 12, $"{figures.Count} figures open.");
        foreach (var figure in figures)
            Assert.Contains("示例", (await person.GetAsync(figure)).Is(200).Text, StringComparison.Ordinal);
        var people = (await person.GetAsync(figures.Single(f => !f.Contains("row=", StringComparison.Ordinal) && f.Contains("newPeople", StringComparison.Ordinal)))).Text;
        foreach (var said in new[] { "示例东建筑有限公司", "示例中制造有限公司", "10人", "7人", "17人" })
            Assert.Contains(said, people, StringComparison.Ordinal);

        var stranger = await Person.SignsInAsync(october.Site, Roles.Reporter, "630200");
        (await stranger.GetAsync($"/reports/{report.Id}")).Is(404);
        (await stranger.GetAsync(figures[0])).Is(404);
    }

    [Theory, Engines]
    public async Task A_figure_of_a_frozen_version_stays_as_it_was_when_the_ledger_moves_on(Engine engine)
    {
        var (october, report) = await WeekAsync(engine);
        (await report.SubmitAsync()).Is(200);
        await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-06").By("示例晚到有限公司"));
        var person = await Person.SignsInAsync(october.Site, Roles.Reporter, "630100");
        var frozen = (await person.GetAsync($"/reports/{report.Id}/figure?column=newCases&version=1")).Is(200).Text;
        Assert.DoesNotContain("示例晚到", frozen, StringComparison.Ordinal);
        Assert.Contains("示例晚到", (await person.GetAsync($"/reports/{report.Id}/figure?column=newCases")).Is(200).Text, StringComparison.Ordinal);
        (await person.GetAsync($"/reports/{report.Id}/figure?column=newCases&version=2")).Is(404);
        (await person.GetAsync($"/reports/{report.Id}/figure?column=nonsense")).Is(404);
    }

    [Theory]
    [Engines("Xlsx", "xl/worksheets/sheet1.xml", "spreadsheetml")]
    [Engines("Docx", "word/document.xml", "wordprocessingml")]
    public async Task The_table_goes_out_as_a_file_named_after_unit_and_period(Engine engine, string handler, string part, string type)
    {
        var (october, report) = await WeekAsync(engine);
        (await report.SubmitAsync()).Is(200);
        var person = await Person.SignsInAsync(october.Site, Roles.Viewer, "630100");
        var page = (await person.GetAsync($"/reports/{report.Id}")).Is(200).Html;
        Assert.Contains($"handler={handler}", page, StringComparison.Ordinal);
        var file = (await person.GetAsync($"/reports/{report.Id}?handler={handler}&version=1")).Is(200).Response;
        Assert.Contains(type, file.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.StartsWith("西宁市总工会", file.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.EndsWith($"2022-10-03至2022-10-09.{handler.ToLowerInvariant()}", file.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        await using var archive = new ZipArchive(await file.Content.ReadAsStreamAsync(Stop));
        using var text = new StreamReader(archive.GetEntry(part)!.Open());
        var xml = await text.ReadToEndAsync(Stop);
        Assert.Contains("城东区", handler == "Docx" ? xml : xml + await SharedAsync(archive), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_stamped_scan_of_a_version_is_taken_and_given_back_byte_for_byte(Engine engine)
    {
        var (october, report) = await WeekAsync(engine);
        (await report.SubmitAsync()).Is(200);
        var (path, person) = ($"/reports/{report.Id}?version=1", await Person.SignsInAsync(october.Site, Roles.Reporter, "630100"));
        var form = (await person.GetAsync(path)).Is(200).Form(to: "Scan");
        var wrong = (await person.UploadAsync(path + "&handler=Scan", form, "Input.Scan", "表.pdf", "MZ 不是扫描件"u8.ToArray())).Is(200);
        Assert.Contains("扫描件应是 PDF、JPG 或 PNG", wrong.Text, StringComparison.Ordinal);
        (await person.UploadAsync(path + "&handler=Scan", form, "Input.Scan", "盖章的表.pdf", Pdf)).Is(302);

        var page = (await person.GetAsync(path)).Is(200);
        Assert.Contains("盖章的表.pdf", page.Text, StringComparison.Ordinal);
        var link = Scans().Matches(page.Html).Single().Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        var province = await Person.SignsInAsync(october.Site, Roles.Viewer, "630000");
        Assert.Equal(Pdf, await (await province.GetAsync(link)).Is(200).Response.Content.ReadAsByteArrayAsync(Stop));
        (await (await Person.SignsInAsync(october.Site, Roles.Reporter, "630200")).GetAsync(link)).Is(404);
    }

    [Theory, Engines]
    public async Task A_weekly_report_by_telephone_counts_when_it_is_entered_and_the_unit_confirms_it_later(Engine engine)
    {
        var (october, report) = await WeekAsync(engine);
        await october.ItBecomesAsync("2022-10-10T15:40:00");
        var duty = await Person.SignsInAsync(october.Site, Roles.Duty, "630000");
        var path = $"/reports/{report.Id}";
        var form = (await duty.GetAsync(path)).Is(200).Form("call");
        Assert.Contains("请填写来电人", (await duty.PostAsync(path + "?handler=Call", form)).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("请填写来电时间", (await duty.PostAsync(path + "?handler=Call", form, ("Input.CallAt", ""))).Is(200).Text, StringComparison.Ordinal);
        (await duty.PostAsync(path + "?handler=Call", form, ("Input.CallFrom", "示例·西宁值班"), ("Input.CallAt", "2022-10-10T15:38"),
            ("Input.SignedOffBy", "示例·主席"), ("Input.PreparedBy", "示例·制表"), ("Input.Phone", "0971-0000000"))).Is(302);
        var now = (await report.ReadAsync()).Is(200);
        Assert.Equal(("submitted", "2022-10-10T15:40:00+08:00", true), (now.TextOf("state"), now.TextOf("submittedAt"), now["onTime"].GetBoolean()));
        Assert.DoesNotContain("内容无误，确认", (await duty.GetAsync(path)).Text, StringComparison.Ordinal);

        var officer = await Person.SignsInAsync(october.Site, Roles.Reporter, "630100");
        var page = (await officer.GetAsync(path)).Is(200);
        Assert.Contains("示例·西宁值班电话报来", page.Text, StringComparison.Ordinal);
        (await officer.PostAsync(path + "?handler=Confirm", page.Form(to: "Confirm"))).Is(302);
        Assert.Contains("单位已确认电话报送", (await officer.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_large_case_told_by_telephone_stands_at_the_province_and_counts_for_the_unit_that_rang(Engine engine)
    {
        var (october, _) = await WeekAsync(engine);
        var duty = await Person.SignsInAsync(october.Site, Roles.Duty, "630000");
        var form = (await duty.GetAsync("/immediate/new")).Is(200).Form("phone-case");
        var empty = (await duty.PostAsync("/immediate/new", form, ("Input.Unit", "630202"))).Is(200).Text;
        foreach (var missing in new[] { "请填写来电人", "请填写企业名称" })
            Assert.Contains(missing, empty, StringComparison.Ordinal);
        (await duty.PostAsync("/immediate/new", form, ("Input.Unit", "630202"), ("Input.CallFrom", "示例·乐都值班"), ("Input.Employer.Name", "示例来电路桥有限公司"),
            ("Input.People", "64"), ("Input.Industry", "construction"), ("Amount.Text", "80"), ("Amount.Unit", "Wan"), ("Sure", "true"))).Is(302);
        var waiting = (await duty.GetAsync("/immediate")).Is(200).Text;
        foreach (var said in new[] { "示例来电路桥有限公司", "64人", "乐都区" })
            Assert.Contains(said, waiting, StringComparison.Ordinal);
        var held = (await (await october.Site.Caseworker("630202")).GetAsync("cases")).Is(200);
        Assert.Equal((1, "800000.00"), (held["total"].GetInt32(), held.TextOf("items.0.amountYuan")));
        Assert.Contains("示例·乐都值班", (await duty.GetAsync($"/cases/{held["items.0.id"].GetGuid()}")).Is(200).Text, StringComparison.Ordinal);

        var clerk = await Person.SignsInAsync(october.Site, Roles.Caseworker, "630102");
        (await clerk.GetAsync("/immediate/new")).Is(403);
    }

    /// <summary>Wednesday 5 October in Xining: two districts have a case each, one of them is paid in part.</summary>
    private async Task<(October, TheReport)> WeekAsync(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-06T09:00"));
        var paid = await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-04").By("示例东建筑有限公司"));
        (await paid.RecoverAsync("2022-10-05", 3, "9000")).Is(200);
        await (await october.Site.Caseworker("630103")).OpensAsync(ACase.Usual.In("630103").On("2022-10-05").By("示例中制造有限公司").Of(7) with { Industry = "manufacturing" });
        return (october, await october.ReportAsync("630100", "weekly", Week));
    }

    private static async Task<string> SharedAsync(ZipArchive workbook)
    {
        if (workbook.GetEntry("xl/sharedStrings.xml") is not { } shared)
            return "";
        using var text = new StreamReader(shared.Open(), Encoding.UTF8);
        return await text.ReadToEndAsync(Stop);
    }

    [GeneratedRegex("href=\"(/reports/[^\"]*/figure[^\"]*)\"")]
    private static partial Regex Figures();

    [GeneratedRegex("href=\"(/reports/[^\"]*handler=Scan[^\"]*)\"")]
    private static partial Regex Scans();
}
