using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Anxin.Core.Reports;
using Anxin.Forms.Out.Ledgers;
using Anxin.Forms.Out.Printed;
using Anxin.Rules;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Anxin.Forms.Tests;

public class PrintedFormTests
{
    private static readonly FormHead Head = new()
    {
        CampaignTitle = "集中整治拖欠农民工工资问题专项行动",
        DocumentNumber = "青总办〔2022〕41号",
        DutyName = "周报",
        ByTelephone = true,
        UnitName = "西宁市总工会",
        Period = new ReportPeriod(new(2022, 10, 1), new(2022, 10, 31)),
        AsOf = new DateTime(2022, 11, 7, 1, 30, 0, DateTimeKind.Utc),
        Version = 2,
        Digest = "3f9ac07b12de4455aa",
        HeadOfUnit = "甲某",
        PreparedBy = "乙某",
        Phone = "0971-0000000",
        PreparedOn = new(2022, 11, 7),
    };

    private static readonly Annex1Line[] Annex1 =
    [
        new(1, Guid.Empty, new(2022, 10, 3), "青海甲乙建筑有限公司", Industry.Construction, 37, 45_230_000, true, false, null, true),
        new(2, Guid.Empty, new(2022, 10, 9), "戊己食品厂", Industry.Manufacturing, 6, 1, false, true, null, true),
        new(3, Guid.Empty, new(2022, 10, 12), "A&B <酒店>", Industry.AccommodationAndCatering, null, null, false, false, null, false),
    ];

    private static readonly Annex2Line[] Annex2 =
    [
        new(EmployerGroup.EngineeringConstruction, 12, 1500, 1200, 37, 45_230_000),
        new(EmployerGroup.OtherEmployers, 3, 99, 8, 1, 1_234_567),
    ];

    private static readonly WeeklyLine[] Weekly =
    [
        new("630102", "城东区总工会", null, null, new Figures(2, 40, 50_000_000, 5, 1_000_000, 1, 4)),
        new("630100", "西宁市总工会", ObligationState.ZeroDeemed, ZeroKind.Deemed, new Figures(0, 0, 0, 0, 0, 0, 3)),
    ];

    public static TheoryData<string> Forms => ["annex1.xlsx", "annex1.docx", "annex2.xlsx", "annex2.docx", "weekly.xlsx", "weekly.docx"];

    private static byte[] Write(string form, FormHead? given = null)
    {
        var head = given ?? Head;
        var stream = new MemoryStream();
        Action write = form switch
        {
            "annex1.xlsx" => () => Annex1Form.Xlsx(stream, head, Annex1),
            "annex1.docx" => () => Annex1Form.Docx(stream, head, Annex1),
            "annex2.xlsx" => () => Annex2Form.Xlsx(stream, head, Annex2),
            "annex2.docx" => () => Annex2Form.Docx(stream, head, Annex2),
            "weekly.xlsx" => () => WeeklyForm.Xlsx(stream, head, Weekly),
            _ => () => WeeklyForm.Docx(stream, head, Weekly),
        };
        write();
        return stream.ToArray();
    }

    private static string PartText(byte[] file, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static XDocument Part(byte[] file, string part) => XDocument.Parse(PartText(file, part));

    /// <summary>The texts of a document's paragraphs and cells, in order.</summary>
    private static List<string> Texts(byte[] docx) =>
        [.. Part(docx, "word/document.xml").Descendants().Where(e => e.Name.LocalName == "p").Select(p => string.Concat(p.Descendants()
            .Select(e => e.Name.LocalName switch { "t" => e.Value, "br" => "\n", "tab" when e.Parent!.Name.LocalName == "r" => "\t", _ => "" })))];

    /// <summary>The cells of a workbook's first sheet that say something, by address.</summary>
    private static Dictionary<string, string> Cells(byte[] xlsx) => Part(xlsx, "xl/worksheets/sheet1.xml").Descendants()
        .Where(e => e.Name.LocalName == "c" && e.Value.Length > 0).ToDictionary(e => e.Attribute("r")!.Value, e => e.Value);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_is_valid_to_the_office_standard(string form)
    {
        var stream = new MemoryStream(Write(form, Head with { Drill = true, Gaps = ["果洛州总工会"], WanDigits = 2 }));
        using OpenXmlPackage package = form.EndsWith("xlsx", StringComparison.Ordinal) ? SpreadsheetDocument.Open(stream, false) : WordprocessingDocument.Open(stream, false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(package, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public async Task So_are_the_template_and_the_long_lists()
    {
        foreach (var write in new Func<Stream, Task>[]
        {
            s => CanonicalTemplate.WriteAsync(s, TestContext.Current.CancellationToken),
            s => LedgerExport.WriteXlsxAsync(s, "台账/1", CanonicalLedger.Columns, AsyncEnumerable.Empty<Core.Cases.Import.LedgerRow>(), TestContext.Current.CancellationToken),
        })
        {
            var stream = new MemoryStream();
            await write(stream);
            using var package = SpreadsheetDocument.Open(stream, false);
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(package, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_table_gives_the_same_bytes(string form) => Assert.Equal(Write(form), Write(form));

    [Fact]
    public void Annex_1_says_what_the_notice_prints()
    {
        var texts = Texts(Write("annex1.docx"));

        Assert.Equal(["附件 1", "欠薪事件线索汇总表"], texts.Take(2));
        Assert.Equal(["序号", "受理日期", "企业名称", "所属行业", "欠薪涉及人数\n(人)", "欠薪(争议)金额\n(万元)", "是否进行调解或\n提供法律服务", "是否\n办结"], texts.Skip(2).Take(8));
        Assert.Equal(["1", "2022年10月3日", "青海甲乙建筑有限公司", "建筑业", "37", "45.23", "是", "否"], texts.Skip(10).Take(8));
        Assert.Equal(["2", "2022年10月9日", "戊己食品厂", "制造业", "6", "0.000001", "否", "是"], texts.Skip(18).Take(8));
        Assert.Equal(["3※", "2022年10月12日", "A&B <酒店>", "住宿餐饮业", "待核", "待核", "否", "否"], texts.Skip(26).Take(8));
        Assert.Equal("注：所属行业可选填制造业、建筑业、房地产业、住宿餐饮业、其他。", texts[34]);
    }

    [Fact]
    public void Annex_2_says_what_the_notice_prints_with_exact_totals()
    {
        var cells = Cells(Write("annex2.xlsx"));

        Assert.Equal("附件 2", cells["A1"]);
        Assert.Equal("工会参与集中整治拖欠农民工工资问题专项行动情况表", cells["A2"]);
        Assert.Contains("制表单位名称（盖章）：西宁市总工会", cells.Values);
        Assert.Contains("制表时间：2022年11月7日", cells.Values);
        Assert.Equal(("所属行业", "检查用人单位情况", "解决情况"), (cells["A4"], cells["B4"], cells["E4"]));
        Assert.Equal(["用人单位\n户数(户)", "涉及职工人数\n(万人)", "其中:农民工\n数(万人)", "解决欠薪问题涉及\n人数(万人)", "解决欠薪问题涉及\n金额(万元)"], "BCDEF".Select(c => cells[$"{c}5"]));
        Assert.Equal(["工程建设领域", "12", "0.15", "0.12", "0.0037", "45.23"], "ABCDEF".Select(c => cells[$"{c}6"]));
        Assert.Equal(["制造业", "0", "0", "0", "0", "0"], "ABCDEF".Select(c => cells[$"{c}7"]));
        Assert.Equal(["其他用人单位", "3", "0.0099", "0.0008", "0.0001", "1.234567"], "ABCDEF".Select(c => cells[$"{c}8"]));
        Assert.Equal(["合计", "15", "0.1599", "0.1208", "0.0038", "46.464567"], "ABCDEF".Select(c => cells[$"{c}9"]));
        Assert.Equal(["单位负责人：甲某", "制表人：乙某", "联系电话：0971-0000000"], cells.Values.TakeLast(3));
    }

    [Fact]
    public void Fewer_digits_are_said_and_totals_stay_those_of_the_exact_figures()
    {
        var texts = Texts(Write("annex2.docx", Head with { WanDigits = 1 }));

        Assert.Equal(["45.2", "0.0", "1.2", "46.5"], texts.Where(t => t.Contains('.') && t.IndexOf('.') == t.Length - 2));
        Assert.Contains("注：金额四舍五入，保留1位小数；合计按未舍入的数额计算。", texts);
        Assert.Equal("46.464567", Cells(Write("annex2.xlsx", Head with { WanDigits = 1 }))["F9"]);
    }

    [Fact]
    public void A_workbook_prints_on_A4_with_its_headings_on_every_page()
    {
        var file = Write("annex1.xlsx");

        Assert.Equal(["'附件1'!$A$1:$H$8", "'附件1'!$3:$3"], Part(file, "xl/workbook.xml").Descendants().Where(e => e.Name.LocalName == "definedName").Select(e => e.Value));
        var setup = Part(file, "xl/worksheets/sheet1.xml").Descendants().Single(e => e.Name.LocalName == "pageSetup");
        Assert.Equal(("9", "landscape", "1", "0"), (setup.Attribute("paperSize")!.Value, setup.Attribute("orientation")!.Value, setup.Attribute("fitToWidth")!.Value, setup.Attribute("fitToHeight")!.Value));
    }

    [Fact]
    public void Every_cell_of_a_merged_heading_has_its_border()
    {
        var file = Write("annex2.xlsx");
        var borders = Part(file, "xl/styles.xml").Descendants().Single(e => e.Name.LocalName == "cellXfs").Elements().Select(x => x.Attribute("borderId")!.Value).ToList();
        var rows = Part(file, "xl/worksheets/sheet1.xml").Descendants().Where(e => e.Name.LocalName == "row").ToDictionary(r => r.Attribute("r")!.Value);

        foreach (var row in new[] { "4", "5", "6", "9" })
            Assert.Equal(Enumerable.Repeat("1", 6), rows[row].Elements().Select(c => borders[int.Parse(c.Attribute("s")!.Value, CultureInfo.InvariantCulture)]));
    }

    [Fact]
    public void The_consolidated_table_names_units_outside_the_print_area_and_its_gaps()
    {
        var stream = new MemoryStream();
        Annex1Form.Xlsx(stream, Head with { UnitName = "青海省总工会", Gaps = ["果洛州总工会", "省交通产业工会"] }, [.. Annex1.Select((l, i) => l with { UnitName = i == 0 ? "西宁市总工会" : "海东市总工会" })]);
        var cells = Cells(stream.ToArray());

        Assert.Equal(("单位", "西宁市总工会", "海东市总工会"), (cells["I3"], cells["I4"], cells["I5"]));
        Assert.Contains("以下单位未报送，所列为其台账现有的数：果洛州总工会、省交通产业工会。", cells.Values);
        Assert.Contains("$A$1:$H$", PartText(stream.ToArray(), "xl/workbook.xml"));
    }

    [Fact]
    public void An_empty_table_says_zero_and_reads_as_no_rows()
    {
        var (docx, xlsx) = (new MemoryStream(), new MemoryStream());
        Annex1Form.Docx(docx, Head, []);
        Annex1Form.Xlsx(xlsx, Head, []);

        Assert.Contains("本期没有欠薪事件线索（零报告）", Texts(docx.ToArray()));
        var read = Reading.Of(xlsx);
        Assert.Empty(read.Rows);
        Assert.Empty(read.Refused);
    }

    [Fact]
    public void A_printed_annex_1_reads_back_as_a_ledger()
    {
        var stream = new MemoryStream();
        Annex1Form.Xlsx(stream, Head with { Gaps = ["果洛州总工会"] }, [.. Annex1.Select(l => l with { UnitName = "西宁市总工会" })]);
        var read = Reading.Of(stream);

        Assert.Empty(read.Refused);
        Assert.Empty(read.Questions);
        Assert.Equal(
            Annex1.Select(l => ("西宁市总工会", l.AcceptedOn, l.Employer, l.Industry, l.People, l.AmountFen, l.MediatedOrServed, l.Closed)),
            read.Rows.Select(r => (r.UnitText!, r.AcceptedOn!.Value, r.Employer, r.Industry!.Value, r.People, r.AmountFen, r.MediatedOrServed!.Value, r.Closed!.Value)));
    }

    [Fact]
    public void A_drill_says_so_beside_the_title_and_on_every_page()
    {
        var drill = Head with { Drill = true };

        Assert.Contains("欠薪事件线索汇总表（演练）", Texts(Write("annex1.docx", drill)));
        Assert.Contains("演练", PartText(Write("annex1.docx", drill), "word/header1.xml"));
        Assert.Contains("演练", Part(Write("annex2.xlsx", drill), "xl/worksheets/sheet1.xml").Descendants().Single(e => e.Name.LocalName == "oddHeader").Value);
        Assert.DoesNotContain("演练", PartText(Write("annex1.docx"), "word/header1.xml"));
    }

    [Fact]
    public void Header_and_footer_tell_two_printouts_apart()
    {
        var sheet = Part(Write("annex1.xlsx", Head with { UnitName = "A&B工会" }), "xl/worksheets/sheet1.xml");

        Assert.Equal("&L集中整治拖欠农民工工资问题专项行动（青总办〔2022〕41号）&RA&&B工会　2022年10月", sheet.Descendants().Single(e => e.Name.LocalName == "oddHeader").Value);
        Assert.Equal("&L第2版　数据截至2022年11月7日9时30分　校验码 3f9ac07b12de&R第 &P 页　共 &N 页", sheet.Descendants().Single(e => e.Name.LocalName == "oddFooter").Value);
        Assert.Contains("未报送（草稿）", PartText(Write("annex1.docx", Head with { Version = null }), "word/footer1.xml"));
    }

    [Fact]
    public void The_weekly_sheet_can_be_read_aloud()
    {
        var texts = Texts(Write("weekly.docx", Head with { Period = new(new(2022, 10, 3), new(2022, 10, 9)), Due = Deadline.On(new(2022, 10, 10), new(16, 0)) }));

        Assert.Contains("通话内容：西宁市总工会报告2022年10月3日至9日欠薪案件情况：新增欠薪案件2件，涉及40人、50万元；化解欠薪5人、1万元；办结1件；期末在办7件。", texts);
        Assert.Contains(texts, t => t.Contains("报送时限：10月10日16时前"));
        Assert.Equal(["合计", "2", "40", "50", "5", "1", "1", "7", ""], texts.SkipWhile(t => t != "合计").Take(9));
    }

    [Fact]
    public void A_report_that_goes_another_way_bears_its_own_name_and_has_nothing_to_be_read_aloud()
    {
        using var stream = new MemoryStream();
        WeeklyForm.Docx(stream, Head with { DutyName = "日报（零报告）", ByTelephone = false }, []);
        var texts = Texts(stream.ToArray());
        Assert.Contains("欠薪案件情况日报（零报告）", texts);
        Assert.DoesNotContain(texts, t => t.Contains("通话", StringComparison.Ordinal) || t.Contains("周报", StringComparison.Ordinal));
        Assert.Contains("欠薪案件情况周报（电话报送单）", Texts(Write("weekly.docx", Head)));
    }

    [Fact]
    public void A_confirmed_zero_beside_a_new_case_is_not_called_a_zero()
    {
        using var stream = new MemoryStream();
        WeeklyForm.Docx(stream, Head with { UnitName = "青海省总工会" }, [new("632200", "海北州总工会", ObligationState.Accepted, ZeroKind.Confirmed, new Figures(1, 10, 0, 0, 0, 0, 1))]);
        Assert.Contains("已审\n（零报告不再成立）", Texts(stream.ToArray()));
    }

    [Fact]
    public void What_a_unit_reports_on_the_weekly_sheet_is_the_total_and_not_its_own_row_alone()
    {
        var below = new WeeklyLine("630102", "城东区总工会", null, null, new Figures(3, 65, 0, 0, 0, 0, 9));
        var own = new WeeklyLine("630100", "西宁市总工会", ObligationState.Open, ZeroKind.None, default);
        using var active = new MemoryStream();
        WeeklyForm.Docx(active, Head with { Version = 1 }, [below, own]);
        using var silent = new MemoryStream();
        WeeklyForm.Docx(silent, Head with { Version = null }, [below with { Figures = new Figures(0, 0, 0, 0, 0, 0, 8) }, own with { State = ObligationState.ZeroDeemed, Zero = ZeroKind.Deemed }]);

        Assert.DoesNotContain(Texts(active.ToArray()), t => t.Contains("零报告", StringComparison.Ordinal));
        Assert.Contains("视为零报告\n在办8件", Texts(silent.ToArray()));
    }

    [Fact]
    public void A_call_is_on_the_weekly_sheet_with_who_rang_who_took_it_and_when()
    {
        using var stream = new MemoryStream();
        WeeklyForm.Docx(stream, Head with { Call = new FormCall("示例·西宁值班", new DateTime(2022, 10, 10, 7, 38, 0, DateTimeKind.Utc), "示例·省总值班") }, []);

        Assert.Contains(Texts(stream.ToArray()), t => t.Contains("接听人：示例·省总值班", StringComparison.Ordinal));
        Assert.Contains(Texts(stream.ToArray()), t => t.Contains("通话时间：2022年10月10日15时38分", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, ObligationState.ZeroDeemed, 0, "视为零报告\n在办3件")]
    [InlineData(null, ObligationState.Open, 1, "待报")]
    [InlineData(1, ObligationState.Open, 1, "本表")]
    [InlineData(1, ObligationState.Open, 0, "本表，零报告\n在办3件")]
    [InlineData(1, ObligationState.Late, 1, "本表\n（逾期报送）")]
    [InlineData(2, ObligationState.Returned, 1, "本表\n（退回后重报）")]
    [InlineData(1, ObligationState.ZeroDeemed, 1, "本表\n（曾视为零报告）")]
    [InlineData(2, ObligationState.Accepted, 1, "本表\n（更正）")]
    public void A_weekly_version_does_not_say_of_its_own_unit_what_was_true_before_it_came(int? version, ObligationState before, int cases, string said)
    {
        var own = new WeeklyLine("630100", "西宁市总工会", before, before == ObligationState.ZeroDeemed ? ZeroKind.Deemed : ZeroKind.None, new Figures(cases, 0, 0, 0, 0, 0, 3));
        using var stream = new MemoryStream();
        WeeklyForm.Docx(stream, Head with { Version = version }, [own]);

        Assert.Contains(said, Texts(stream.ToArray()));
    }
}
