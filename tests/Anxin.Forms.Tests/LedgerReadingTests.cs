using Anxin.Core.Cases.Import;
using Anxin.Forms.In;
using Anxin.Rules;

namespace Anxin.Forms.Tests;

/// <summary>Headings, sheets and rows of a ledger: what is a row of it, and what becomes of every other.</summary>
public class LedgerReadingTests
{
    [Fact]
    public void Annex_1_as_printed_is_a_ledger()
    {
        var read = Reading.OfSheet(s => s
            .Row("附件 1")
            .Row("欠薪事件线索汇总表")
            .Row("填报单位：西宁市总工会（盖章）", null, null, null, null, "2022年10月")
            .Row("序号", "受理日期", "企业名称", "所属行业", "欠薪涉及人数\n(人)", "欠薪(争议)金额\n(万元)", "是否进行调解或\n提供法律服务", "是否\n办结")
            .Row(1, new DateOnly(2022, 10, 3), "青海甲乙建筑有限公司", "建筑业", 37, 45.23, "是", "否")
            .Row(2, "10月9日", "戊己食品厂", "制造业", 6, 1.8, "否", "是")
            .Row("合计", null, null, null, 43, 47.03)
            .Row("注：所属行业可选填制造业、建筑业、房地产业、住宿餐饮业、其他。")
            .Merge("A1:H1", "A2:H2"));

        Assert.Empty(read.Refused);
        Assert.Empty(read.Warnings);
        Assert.Empty(read.Questions);
        Assert.Collection(read.Rows,
            row =>
            {
                Assert.Equal(("Sheet1", 5), (row.Sheet, row.Row));
                Assert.Equal("西宁市总工会", row.UnitText);
                Assert.Equal(new DateOnly(2022, 10, 3), row.AcceptedOn);
                Assert.Equal("青海甲乙建筑有限公司", row.Employer);
                Assert.Equal(Industry.Construction, row.Industry);
                Assert.Equal((37, 45_230_000L), (row.People, row.AmountFen));
                Assert.Equal((true, false), (row.MediatedOrServed, row.Closed));
                Assert.Null(row.ConstructionProject);
            },
            row =>
            {
                Assert.Equal(new DateOnly(2022, 10, 9), row.AcceptedOn);
                Assert.Equal((6, 1_800_000L), (row.People, row.AmountFen));
                Assert.Equal((false, true), (row.MediatedOrServed, row.Closed));
            });
        Assert.Equal(
            [(1, 3, "表头以上的标题"), (7, 7, "合计行"), (8, 8, "表下的说明或签字")],
            read.Skipped.Select(s => (s.From, s.To, s.Why.Chinese)));
    }

    [Fact]
    public void An_industry_that_is_none_of_the_five_is_taken_as_other_and_said_once()
    {
        var read = Reading.OfSheet(s => s
            .Row("企业名称", "受理日期", "所属行业", "人数")
            .Row("甲矿", "2022-10-03", "采矿业", 3)
            .Row("乙矿", "2022-10-04", "采矿业", 4)
            .Row("丙店", "2022-10-05", "其他", 5));

        Assert.All(read.Rows, row => Assert.Equal(Industry.Other, row.Industry));
        var warning = Assert.Single(read.Warnings);
        Assert.Equal((2, "“采矿业”不在通知的五类行业里，按“其他”收；别的行里同样写的也一样。"), (warning.Row, warning.Warning.Chinese));
    }

    [Fact]
    public void Two_heading_rows_with_merged_groups_are_one_heading()
    {
        var read = Reading.OfSheet(s => s
            .Row("序号", "用人单位", "受理日期", "欠薪情况", null, "化解情况", null, null, "办结情况", null)
            .Row(null, null, null, "人数(人)", "金额(万元)", "日期", "人数", "金额(元)", "是否办结", "办结日期")
            .Row(1, "甲厂", "2022-10-03", 12, 3.5, "2022-10-20", 12, 35000, "是", "2022-10-21")
            .Merge("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:H1", "I1:J1"));

        var row = read.Row;
        Assert.Equal((12, 3_500_000L), (row.People, row.AmountFen));
        Assert.Equal((new DateOnly(2022, 10, 20), 12, 3_500_000L), (row.ResolvedOn, row.ResolvedPeople, row.ResolvedFen));
        Assert.Equal((true, new DateOnly(2022, 10, 21)), (row.Closed, row.ClosedOn));
        Assert.Empty(read.Questions);
    }

    [Fact]
    public void A_group_heading_that_was_not_merged_is_understood_too()
    {
        var read = Reading.OfText("企业名称,受理日期,欠薪情况,,化解情况,\n,,人数,金额（元）,人数,金额（元）\n甲厂,2022.10.3,12,35000,2,5000\n");

        Assert.Equal((12, 3_500_000L, 2, 500_000L), (read.Row.People, read.Row.AmountFen, read.Row.ResolvedPeople, read.Row.ResolvedFen));
    }

    [Fact]
    public void Units_in_a_row_of_their_own_belong_to_the_heading_and_column_numbers_are_passed_over()
    {
        var read = Reading.OfSheet(s => s
            .Row("序号", "企业名称", "受理日期", "涉及人数", "欠薪金额").Row(null, null, null, "(人)", "(万元)").Row("甲", "乙", 1, 2, 3).Row(1, "甲厂", "2022-10-03", 5, 1.8));

        Assert.Equal((5, 1_800_000L), (read.Row.People, read.Row.AmountFen));
        Assert.Contains(read.Skipped, s => s.Why.Chinese == "栏次");
    }

    [Fact]
    public void One_bad_cell_refuses_its_own_row_only_and_every_problem_of_a_row_is_told()
    {
        var read = Reading.OfSheet(s => s
            .Row("企业名称", "受理日期", "所属行业", "人数", "金额(元)")
            .Row("甲厂", "2022-10-03", "制造业", 3, 100)
            .Row("乙厂", "去年", "月亮业", "很多", -5)
            .Row("丙厂", "2022-10-04", "制造业", 1, 1));

        Assert.Equal(["甲厂", "丙厂"], read.Rows.Select(r => r.Employer));
        Assert.All(read.Problems, p => Assert.Equal(3, p.Row));
        Assert.Equal(
            [("受理日期", "去年"), ("所属行业", "月亮业"), ("人数", "很多"), ("金额(元)", "-5")],
            read.Problems.Select(p => (p.Column, p.Value)));
        Assert.All(read.Problems, p => Assert.True(p.Problem.Chinese.Length > 5));
    }

    [Fact]
    public void A_wrong_total_is_a_warning_with_both_figures()
    {
        var read = Reading.OfSheet(s => s
            .Row("企业名称", "受理日期", "人数", "金额(万元)")
            .Row("甲厂", "2022-10-03", 3, 1.5).Row("乙厂", "2022-10-04", 4, 2.5).Row("小  计", null, 7, 4)
            .Row("丙厂", "2022-10-05", 5, 1).Row("总 计：", null, 13, 5));

        Assert.Equal(3, read.Rows.Count);
        var warning = Assert.Single(read.Warnings);
        Assert.Equal(6, warning.Row);
        Assert.Contains("写的是 13，逐行相加是 12", warning.Warning.Chinese);
    }

    [Fact]
    public void An_employer_whose_name_speaks_of_totals_is_still_an_employer()
    {
        var read = Reading.OfSheet(s => s.Row("企业名称", "受理日期", "人数").Row("西宁总计信息技术公司", "2022-10-03", 3).Row("共计计算服务部", null, 1));

        Assert.Equal(2, read.Rows.Count);
    }

    [Fact]
    public void Cells_merged_over_rows_speak_for_each_row_but_are_counted_once()
    {
        var read = Reading.OfSheet(s => s
            .Row("单位", "企业名称", "项目名称", "受理日期", "人数", "金额(元)")
            .Row("西宁市总工会", "甲公司", "一期", "2022-10-03", 10, 50000)
            .Row(null, null, "二期", null, 5, null)
            .Row("海东市总工会", "乙公司", null, "2022-10-04", 1, 100)
            .Merge("A2:A3", "B2:B3", "D2:D3", "F2:F3"));

        Assert.Equal(["甲公司", "甲公司", "乙公司"], read.Rows.Select(r => r.Employer));
        Assert.Equal(["西宁市总工会", "西宁市总工会", "海东市总工会"], read.Rows.Select(r => r.UnitText));
        Assert.Equal([5_000_000L, null, 10_000L], read.Rows.Select(r => r.AmountFen));
        Assert.Contains("第 2 至 3 行的“金额(元)”是合并单元格", Assert.Single(read.Warnings).Warning.Chinese);
    }

    [Fact]
    public void What_is_not_understood_is_asked_once_and_the_answer_can_be_given()
    {
        static MessyBook Book() => new MessyBook().Sheet("1", s => s
            .Row("企业名称", "受理日期", "班组长", "欠的钱").Row("甲厂", "2022-10-03", "某甲", "1.5").Row("乙厂", "2022-10-03", "某乙", "2"));

        var asked = Reading.Of(Book());
        Assert.Equal(2, asked.Rows.Count);
        Assert.Equal([("C", "班组长"), ("D", "欠的钱")], asked.Questions.Select(q => (q.Column, q.Heading)));
        Assert.Equal(["某甲", "某乙"], asked.Questions[0].Samples);

        var answered = Reading.Of(Book(), options: new ReadOptions
        {
            Mapping = new Dictionary<string, ColumnMeaning> { ["班组长"] = new(SheetField.Ignored), [" 欠的 钱"] = new(SheetField.Amount, InWan: true) },
        });
        Assert.Empty(answered.Questions);
        Assert.Equal([1_500_000L, 2_000_000L], answered.Rows.Select(r => r.AmountFen));
    }

    [Fact]
    public void Every_row_is_accounted_for_whatever_it_is()
    {
        var read = Reading.OfSheet(s => s
            .Row("标题").Skip(1).Row("企业名称", "受理日期", "人数").Row("甲厂", "2022-10-03", 1).Skip(3).HiddenRow("乙厂", "2022-10-04", 2)
            .Row("企业名称", "受理日期", "人数").Row("丙厂", "乱写", 2).Row("制表人：某某", null, "联系电话：略").Row("注：以上为十月数据").Row("第二行说明"));

        Assert.Equal(["甲厂", "乙厂"], read.Rows.Select(r => r.Employer));
        Assert.Equal(10, Assert.Single(read.Refused).Raw.Number);
        Assert.Equal([(1, 1), (5, 7), (9, 9), (11, 11), (12, 12), (13, 13)], read.Skipped.Select(s => (s.From, s.To)));
        Assert.Contains("隐藏", Assert.Single(read.Warnings).Warning.Chinese);
    }

    [Fact]
    public void A_hidden_sheet_is_not_read_but_said()
    {
        var read = Reading.Of(new MessyBook()
            .Sheet("字典", s => s.Row("制造业").Row("建筑业"), hidden: true)
            .Sheet("说明", s => s.Row("随便写写"))
            .Sheet("台账", s => s.Row("企业名称", "受理日期", "人数").Row("甲厂", "2022-10-03", 1)));

        Assert.Equal("台账", read.Row.Sheet);
        Assert.Equal(["字典", "说明"], read.Warnings.Select(w => w.Sheet));
    }

    [Fact]
    public void Sheets_pasted_one_below_the_other_keep_their_own_units_and_columns()
    {
        var read = Reading.OfSheet(s => s
            .Row("填报单位：西宁市总工会").Row("企业名称", "受理日期", "人数", "金额(万元)").Row("甲厂", "2022-10-03", 1, 1)
            .Skip(1).Row("填报单位：", "海东市总工会").Row("受理日期", "企业名称", "金额(元)", "人数").Row("2022-10-04", "乙厂", 500, 2));

        Assert.Equal(["西宁市总工会", "海东市总工会"], read.Rows.Select(r => r.UnitText));
        Assert.Equal([1_000_000L, 50_000L], read.Rows.Select(r => r.AmountFen));
    }

    [Fact]
    public void A_lone_unit_column_of_companies_is_the_employers()
    {
        var read = Reading.OfSheet(s => s.Row("单位", "受理日期", "人数").Row("青海甲建筑有限公司", "2022-10-03", 1));

        Assert.Equal("青海甲建筑有限公司", read.Row.Employer);
        Assert.Null(read.Row.UnitText);
    }

    [Fact]
    public void The_unit_of_unions_stands_beside_the_employers_name()
    {
        var read = Reading.OfSheet(s => s.Row("单位名称", "企业名称", "受理日期").Row("西宁市总工会", "甲厂", "2022-10-03"));

        Assert.Equal(("西宁市总工会", "甲厂"), (read.Row.UnitText, read.Row.Employer));
    }

    [Fact]
    public void Inspections_stand_on_a_second_sheet_by_name_or_as_batch_lines()
    {
        var read = Reading.Of(new MessyBook()
            .Sheet("台账", s => s.Row("单位", "企业名称", "受理日期").Row("630100", "甲厂", "2022-10-03"))
            .Sheet("检查", s => s.Row("单位", "日期", "企业名称", "户数", "所属行业", "是否工程建设", "职工人数", "其中农民工数")
                .Row("西宁市总工会", "2022-10-12", "甲公司", null, "建筑业", "是", 120, 96)
                .Row("西宁市总工会", "2022-10-13", null, 15, "制造业", "否", "1,200", 300)
                .Row("合计", null, null, 15, null, null, 1320, 396)));

        Assert.Equal(("630100", "甲厂"), (read.Row.UnitText, read.Row.Employer));
        Assert.Equal([("甲公司", 1, 120, 96), (null, 15, 1200, 300)], read.Inspections.Select(i => (i.Employer, i.Employers, i.Workers!.Value, i.MigrantWorkers!.Value)));
        Assert.Equal(new DateOnly(2022, 10, 12), read.Inspections[0].On);
        Assert.Empty(read.Warnings);
    }
}
