using Anxin.Rules;

namespace Anxin.Forms.Tests;

/// <summary>What a cell of a ledger says: amounts, yes and no, industries, names, codes.</summary>
public class CellReadingTests
{
    [Theory]
    [InlineData("欠薪金额(元)", "18,000.50", 1_800_050)]
    [InlineData("欠薪金额（元）", "１８０００", 1_800_000)]
    [InlineData("欠薪(争议)金额(万元)", "1.8", 1_800_000)]
    [InlineData("欠薪（争议）金额（万元）", "1.8万元", 1_800_000)]
    [InlineData("拖欠工资金额（万元）", "18000元", 1_800_000)]
    [InlineData("涉及金额/元", "￥18，000.00", 1_800_000)]
    [InlineData("金额 万元", "０．０００００１", 1)]
    [InlineData("金额", "1.8万", 1_800_000)]
    public void An_amount_is_understood_with_its_unit(string heading, string cell, long fen)
    {
        var read = Reading.OfSheet(s => s.Row("企业名称", "受理日期", heading).Row("甲厂", "2022-10-03", cell));

        Assert.Equal(fen, read.Row.AmountFen);
        Assert.Empty(read.Questions);
    }

    [Fact]
    public void An_amount_without_a_unit_is_asked_and_its_row_refused()
    {
        var read = Reading.OfSheet(s => s.Row("企业名称", "受理日期", "欠薪金额").Row("甲厂", "2022-10-03", 18000).Row("乙厂", "2022-10-03", "1.8万元"));

        var question = Assert.Single(read.Questions);
        Assert.Equal(("C", "欠薪金额", "“欠薪金额”一列是元还是万元？"), (question.Column, question.Heading, question.Question.Chinese));
        Assert.Equal("欠薪金额", Assert.Single(read.Problems).Column);
        Assert.Equal("乙厂", read.Row.Employer);
    }

    [Fact]
    public void A_line_above_tells_that_amounts_are_in_ten_thousands()
    {
        var read = Reading.OfSheet(s => s
            .Row("欠薪台账").Row("填报单位：海东市总工会", null, "单位：人、万元").Row("企业名称", "涉及人数", "欠薪金额").Row("甲厂", 3, 1.8));

        Assert.Equal(1_800_000, read.Row.AmountFen);
        Assert.Equal("海东市总工会", read.Row.UnitText);
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("√", true)]
    [InlineData("有", true)]
    [InlineData("y", true)]
    [InlineData("1", true)]
    [InlineData("已调解", true)]
    [InlineData("是（10月5日）", true)]
    [InlineData("否", false)]
    [InlineData("×", false)]
    [InlineData("无", false)]
    [InlineData("Ｎ", false)]
    [InlineData("未调解", false)]
    [InlineData("正在调解", false)]
    [InlineData("不详", null)]
    [InlineData("", null)]
    public void Yes_and_no_are_read_as_they_are_ticked(string cell, bool? expected)
    {
        var read = Reading.OfSheet(s => s.Row("企业名称", "受理日期", "是否调解").Row("甲厂", "2022-10-03", cell));

        Assert.Equal(expected, read.Row.Mediated);
    }

    [Theory]
    [InlineData("建筑", Industry.Construction)]
    [InlineData("建筑施工", Industry.Construction)]
    [InlineData("住宿餐饮", Industry.AccommodationAndCatering)]
    [InlineData("住宿和餐饮业", Industry.AccommodationAndCatering)]
    [InlineData("房地产", Industry.RealEstate)]
    [InlineData("制造 业", Industry.Manufacturing)]
    [InlineData("其它", Industry.Other)]
    [InlineData("采矿业", Industry.Other)]
    public void Industries_are_read_in_their_usual_variants(string cell, Industry industry)
    {
        var read = Reading.OfSheet(s => s.Row("企业名称", "受理日期", "所属行业").Row("甲厂", "2022-10-03", cell));

        Assert.Equal(industry, read.Row.Industry);
    }

    [Fact]
    public void Error_cells_formulas_without_a_value_and_same_as_above_are_never_taken_for_blank()
    {
        var read = Reading.OfSheet(s => s
            .Row("企业名称", "受理日期", "人数", "金额(元)")
            .Row("甲厂", "2022-10-03", new ErrorCell("#REF!"), new Formula("B1*2"))
            .Row("同上", "2022-10-03", 1, new Formula("D1", 250))
            .Row("乙厂", "2022-10-03", new Formula("33*2", Formula.Unreckoned), 5));

        Assert.Equal([(2, "人数"), (2, "金额(元)"), (3, "企业名称"), (4, "人数")], read.Problems.Select(p => (p.Row, p.Column)));
    }

    [Fact]
    public void Formulas_give_the_values_saved_with_them()
    {
        var read = Reading.OfSheet(s => s.Row("企业名称", "受理日期", "人数", "金额(元)")
            .Row(new Formula("A9", "甲厂"), new Formula("TODAY()", 44837), new Formula("1+2", 3), new Formula("0.1+0.2", 0.30000000000000004)));

        Assert.Equal(("甲厂", 3, 30L), (read.Row.Employer, read.Row.People, read.Row.AmountFen));
    }

    [Fact]
    public void Names_keep_their_brackets_and_lose_the_line_breaks_of_narrow_columns()
    {
        var read = Reading.OfSheet(s => s.Row("企业名称", "受理日期", "项目名称").Row("青海甲乙建筑\n有限公司（西宁）", "2022-10-03", "ＡＢ座 3 号楼"));

        Assert.Equal(("青海甲乙建筑有限公司（西宁）", "AB座3号楼"), (read.Row.Employer, read.Row.Site));
    }

    [Fact]
    public void A_credit_code_that_Excel_made_a_number_is_refused()
    {
        var read = Reading.OfSheet(s => s.Row("企业名称", "受理日期", "统一社会信用代码").Row("甲厂", "2022-10-03", 9.16328E+17).Row("乙厂", "2022-10-03", " ９１６３２８０１ma00000x7f"));

        Assert.Contains("数字格式", Assert.Single(read.Problems).Problem.Chinese);
        Assert.Equal("91632801MA00000X7F", read.Row.CreditCode);
    }

    [Fact]
    public void Closed_and_open_must_not_both_be_said()
    {
        var read = Reading.OfSheet(s => s.Row("企业名称", "受理日期", "是否办结", "办结日期", "办结结果")
            .Row("甲厂", "2022-10-03", "否", "2022-10-05", null).Row("乙厂", "2022-10-03", null, "未办结", null).Row("丙厂", "2022-10-03", null, null, "已足额支付"));

        Assert.Equal("是否办结", Assert.Single(read.Problems).Column);
        Assert.Equal([false, true], read.Rows.Select(r => r.Closed));
    }

    [Fact]
    public void Shared_texts_are_read_with_all_their_runs_and_without_hints_of_sound()
    {
        var book = new MessyBook
        {
            SharedStrings = "<si><t>企业名称</t></si><si><r><rPr><b/></rPr><t>青海</t></r><r><t xml:space=\"preserve\">甲乙 </t></r><r><t>公司</t></r><rPh sb=\"0\" eb=\"1\"><t>QH</t></rPh><phoneticPr/></si>"
                + "<si/><si><t>二_x000D_\n期</t></si><si><t/></si>",
        }.Sheet("1", s => s.Row(new Shared(0), "受理日期", "项目名称", "备注").Row(new Shared(1), "2022-10-03", new Shared(3), new Shared(2)).Row("乙厂", "2022-10-03", new Shared(4)));

        var read = Reading.Of(book);
        Assert.Equal([("青海甲乙公司", "二期", null), ("乙厂", null, (string?)null)], read.Rows.Select(r => (r.Employer, r.Site, r.Note)));
    }
}
