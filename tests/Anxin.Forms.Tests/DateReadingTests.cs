using Anxin.Forms.In;

namespace Anxin.Forms.Tests;

/// <summary>How a ledger's dates are understood, and where a year comes from that a cell does not tell.</summary>
public class DateReadingTests
{
    [Theory]
    [InlineData("2022-10-03")]
    [InlineData("2022.10.3")]
    [InlineData("2022/10/3")]
    [InlineData("2022年10月3日")]
    [InlineData("2022年10月03日（周一）")]
    [InlineData("２０２２．１０．３")]
    [InlineData("20221003")]
    [InlineData("2022-10-03 00:00:00")]
    [InlineData("2022/10/3 9:30")]
    [InlineData("10月3日")]
    [InlineData("10.3")]
    [InlineData("44837")]
    public void A_date_is_read_in_each_way_people_write_it(string text)
    {
        var read = Reading.OfSheet(s => s.Row("二〇二二年十月欠薪案件台账").Row("用人单位名称", "受理时间", "行业类别").Row("甲厂", text, "制造"));

        Assert.Equal(new DateOnly(2022, 10, 3), read.Row.AcceptedOn);
    }

    [Theory]
    [InlineData("2022-10-31 9:30", 31)]
    [InlineData("2022/10/31 19:30:05", 31)]
    [InlineData("2022年10月1日9时", 1)]
    public void A_time_after_a_date_does_not_change_the_day(string text, int day)
    {
        var read = Reading.OfSheet(s => s.Row("企业名称", "受理时间", "行业").Row("甲厂", text, "制造业"));

        Assert.Equal(new DateOnly(2022, 10, day), read.Row.AcceptedOn);
    }

    [Fact]
    public void Dates_in_cells_are_read_by_their_style_or_as_serials()
    {
        var read = Reading.OfSheet(s => s
            .Row("企业名称", "受理日期", "行业")
            .Row("甲厂", new Styled(44837, 2), "制造业").Row("乙厂", 44837, "制造业").Row("丙厂", new Styled(44837.75, 1), "制造业").Row("丁厂", 20221003, "制造业"));

        Assert.All(read.Rows, row => Assert.Equal(new DateOnly(2022, 10, 3), row.AcceptedOn));
        Assert.Equal(4, read.Rows.Count);
    }

    [Fact]
    public void A_workbook_of_an_old_Mac_counts_from_1904()
    {
        var book = new MessyBook { From1904 = true }.Sheet("1", s => s.Row("企业名称", "受理日期", "行业").Row("甲厂", new Styled(44837 - 1462, 1), "制造业"));

        Assert.Equal(new DateOnly(2022, 10, 3), Reading.Of(book).Row.AcceptedOn);
    }

    [Fact]
    public void A_date_without_a_year_finds_it_in_a_period_over_new_year()
    {
        var read = Reading.OfSheet(s => s
            .Row("2022年10月1日至2023年1月21日专项行动台账").Row("企业名称", "受理日期", "行业").Row("甲厂", "12月30日", "制造业").Row("乙厂", "1月5日", "制造业"));

        Assert.Equal([new(2022, 12, 30), new(2023, 1, 5)], read.Rows.Select(r => r.AcceptedOn!.Value));
    }

    [Fact]
    public void A_date_whose_year_nobody_tells_is_refused_with_a_reason()
    {
        var read = Reading.OfSheet(s => s.Row("企业名称", "受理日期", "行业").Row("甲厂", "10月3日", "制造业"));

        var problem = Assert.Single(read.Problems);
        Assert.Equal(("Sheet1", 2, "受理日期", "10月3日"), (problem.Sheet, problem.Row, problem.Column, problem.Value));
        Assert.Contains("没有写年份", problem.Problem.Chinese);
    }

    [Fact]
    public void The_year_may_come_from_the_file_name_or_be_given()
    {
        static MessyBook Book() => new MessyBook().Sheet("1", s => s.Row("企业名称", "受理日期", "行业").Row("甲厂", "10月3日", "制造业"));

        Assert.Equal(2022, Reading.Of(Book(), "2022年10月台账.xlsx").Row.AcceptedOn!.Value.Year);
        Assert.Equal(2021, Reading.Of(Book(), options: new ReadOptions { DefaultYear = 2021 }).Row.AcceptedOn!.Value.Year);
    }
}
