using System.Text;
using Anxin.Forms.In;

namespace Anxin.Forms.Tests;

public class TextFileTests
{
    private const string Ledger = "填报单位：玉树州总工会\n受理日期,企业名称,所属行业,人数,金额(元)\n2022-10-03,\"甲建筑公司,二分部\",建筑业,37,\"452,300.00\"\n\n2022年10月9日,喆瑄㮾食品厂,制造业,6,18000\n";

    static TextFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "GB18030", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_any_usual_encoding(string name)
    {
        var encoding = name == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(name.Replace("-bom", ""));
        var read = Reading.OfText(Ledger, encoding);

        Assert.Empty(read.Problems);
        Assert.Equal([("甲建筑公司,二分部", 37, 45_230_000L, 3), ("喆瑄㮾食品厂", 6, 1_800_000L, 5)],
            read.Rows.Select(r => (r.Employer, r.People!.Value, r.AmountFen!.Value, r.Row)));
        Assert.All(read.Rows, r => Assert.Equal(("台账", "玉树州总工会"), (r.Sheet, r.UnitText)));
    }

    [Theory]
    [InlineData('\t')]
    [InlineData(';')]
    [InlineData('|')]
    public void Text_is_cut_at_whatever_sign_separates_it(char sign)
    {
        var read = Reading.OfText($"受理日期{sign}企业名称{sign}金额(元)\r\n2022-10-03{sign}甲厂{sign}18,000\r\n");

        Assert.Equal(("甲厂", 1_800_000L), (read.Row.Employer, read.Row.AmountFen));
    }

    [Fact]
    public void Quotes_that_are_not_closed_or_doubled_do_not_stop_the_reading()
    {
        var read = Reading.OfText("企业名称,受理日期,备注\n\"甲\"\"乙\"\"厂\",2022-10-03,\"两行\n备注\"\n\"丙\"厂,2022-10-04,x\n丁厂,2022-10-05,\"没有收尾");

        Assert.Equal(["甲\"乙\"厂", "丙厂", "丁厂"], read.Rows.Select(r => r.Employer));
        Assert.Equal("两行\n备注", read.Rows[0].Note);
    }

    [Fact]
    public void An_apostrophe_that_guards_against_formulas_is_taken_off()
    {
        var read = Reading.OfText("企业名称,受理日期,项目名称\n'=甲厂,2022-10-03,'@二期\n");

        Assert.Equal(("=甲厂", "@二期"), (read.Row.Employer, read.Row.Site));
    }

    [Fact]
    public void A_wrong_extension_is_said_and_the_file_read_by_its_content()
    {
        var read = Reading.OfText(Ledger, fileName: "台账.xls");

        Assert.Equal(2, read.Rows.Count);
        Assert.Contains("内容其实是 csv 格式", Assert.Single(read.Warnings).Warning.Chinese);
    }

    [Fact]
    public void Bytes_of_no_known_encoding_are_refused()
    {
        var bytes = Encoding.UTF8.GetBytes("企业名称,受理日期\n甲").Append((byte)0xFF).Append((byte)0xFF).ToArray();

        Assert.Equal("unknown-encoding", Assert.Throws<WorkbookRefusal>(() => Reading.Of(new MemoryStream(bytes), "x.csv")).Code);
    }
}
