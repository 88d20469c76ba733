using Anxin.Core.Letters;
using Anxin.Forms.Out.Letters;
using Anxin.Rules;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Anxin.Web.Tests.Letters;

/// <summary>A letter as a file: valid to the office standard, and the same sheet gives the same bytes.</summary>
public sealed class LetterSheetTests
{
    [Theory]
    [InlineData(LetterKind.Reminder)]
    [InlineData(LetterKind.Opinion)]
    [InlineData(LetterKind.Recommendation)]
    public void Each_kind_is_a_valid_document_and_the_same_to_the_byte(LetterKind kind)
    {
        var sheet = Sheet(kind);
        var bytes = sheet.ToDocx();
        Assert.Equal(bytes, (sheet with { }).ToDocx());
        if (Environment.GetEnvironmentVariable("ANXIN_LETTERS") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{kind}.docx"), bytes);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Contains(sheet.Number!, document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_with_an_address_is_not_stretched_to_the_margin()
    {
        var sheet = Sheet(LetterKind.Reminder) with { Paragraphs = ["打开 https://example.invalid/handed/0123456789012345678901234567890123456789012 即可答复。", "特此函达。"] };
        using var document = WordprocessingDocument.Open(new MemoryStream(sheet.ToDocx()), false);
        string? AlignOf(string says) => document.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            .Single(p => p.InnerText.Contains(says, StringComparison.Ordinal)).ParagraphProperties!.Justification!.Val!.InnerText;
        Assert.Equal(("left", "both"), (AlignOf("https://"), AlignOf("特此函达")));
    }

    [Fact]
    public void The_shipped_templates_leave_no_place_that_nothing_fills()
    {
        foreach (var kind in Enum.GetValues<LetterKind>())
            LetterTemplate.Shipped(kind).Map(part =>
            {
                var problems = new Core.Journal.Problems();
                LetterFills.Check(problems, "", part);
                Assert.Empty(problems.All);
                return part;
            });
    }

    [Theory]
    [InlineData("城东区总工会", "城东工监提〔2022〕3号")]
    [InlineData("大通回族土族自治县总工会", "大通回族工监提〔2022〕3号")]
    [InlineData("青海省总工会", "青海工监提〔2022〕3号")]
    public void A_document_number_begins_with_the_units_short_name(string unit, string number) =>
        Assert.Equal(number, LetterPrefix.DocumentNumber(LetterPrefix.Default(unit), LetterKind.Reminder, 2022, 3));

    private static LetterSheet Sheet(LetterKind kind)
    {
        var text = LetterTemplate.Shipped(kind).Map(p => p.Replace("{site}", "东川安置房三标工地", StringComparison.Ordinal).Replace("{employer}", "示例河建筑劳务有限公司", StringComparison.Ordinal)
            .Replace("{people}", "62名劳动者", StringComparison.Ordinal).Replace("{amount}", "1,302,000元", StringComparison.Ordinal).Replace("{unpaid}", "尚未支付1,302,000元", StringComparison.Ordinal)
            .Replace("{accepted}", "2022年10月3日", StringComparison.Ordinal).Replace("{limit}", "15个工作日", StringComparison.Ordinal)
            .Replace("{standing}", "该单位没有在规定的期限内答复，也没有改正。", StringComparison.Ordinal)
            .Replace("{remedy}", kind == LetterKind.Recommendation ? "依法对该单位拖欠工资的行为立案查处，责令其限期支付。" : "立即改正拖欠工资的行为，将尚未支付的工资足额支付给劳动者本人。", StringComparison.Ordinal)
            .Replace("{previous}", "我会已于2022年10月8日送达提示函（城东工监提〔2022〕1号）。", StringComparison.Ordinal).Replace("{contact}", "联系人：示例联系人，电话：0971-0000000", StringComparison.Ordinal));
        string[] lines = [text.Facts, text.Basis, .. text.Requests.Split('\n')];
        return new LetterSheet("城东区总工会", "城东工监意〔2022〕1号", text.Title, kind == LetterKind.Recommendation ? "城东区人力资源和社会保障局" : "示例河建筑劳务有限公司",
            lines, kind == LetterKind.Reminder ? [] : ["工资欠条复印件", "调查笔录"], "2022年10月10日", text.Contact, kind == LetterKind.Opinion ? "西宁市总工会" : "");
    }
}
