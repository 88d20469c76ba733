using Anxin.Core.Cases.Import;
using Anxin.Core.Inspections;
using Anxin.Forms.In;
using Anxin.Forms.Out.Ledgers;
using Anxin.Rules;
using CsCheck;

namespace Anxin.Forms.Tests;

public class RoundTripTests
{
    private static readonly SheetRow NoRaw = new(new SheetLayout("", [], [], [], new Dictionary<SheetField, int>()), 0, null, []);

    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.String[Gen.Char["甲乙丙丁戊己庚辛（）()·-=+@'\"<>&_x0D一二AB12，,;；"], 1, 12].Select(s => "厂" + s + "司"),
        Gen.OneOf("=1+1公司", "'引号厂", "+86厂", "@某厂", "-厂", "_x000D_厂", "𠮷野家厂", "A & B <C>", "合计机电公司"));

    private static readonly Gen<DateOnly> Date = Gen.Int[0, 3000].Select(n => new DateOnly(2020, 1, 1).AddDays(n));

    private static readonly Gen<LedgerRow> Row =
        from employer in Name
        from unit in Name.Null()
        from number in Gen.Int[1, 99_999].Select(n => $"630100-2022-{n:00000}").Null()
        from accepted in Date.Nullable()
        from words in Gen.Select(Gen.Enum<Channel>().Nullable(), Gen.Enum<Industry>().Nullable(), Gen.Enum<Outcome>().Nullable())
        from site in Name.Null()
        from flags in Gen.Select(Gen.Bool.Nullable(), Gen.Bool.Nullable(), Gen.Bool.Nullable())
        from owed in Gen.Select(Gen.Int[0, 1_000_000].Nullable(), Gen.Long[0, Money.MaxFen].Nullable())
        from resolved in Gen.Select(Date.Nullable(), Gen.Int[0, 1000].Nullable(), Gen.Long[0, 1_000_000_00].Nullable())
        from closed in Date.Nullable()
        select new LedgerRow(NoRaw, employer)
        {
            UnitText = unit,
            Number = number,
            AcceptedOn = accepted,
            Channel = words.Item1,
            Industry = words.Item2,
            Outcome = words.Item3,
            Site = site,
            CreditCode = accepted?.Day == 1 ? "91632801MA00000X7F" : null,
            ConstructionProject = flags.Item1,
            Mediated = flags.Item2,
            LegalService = flags.Item3,
            People = owed.Item1,
            AmountFen = owed.Item2,
            ResolvedOn = resolved.Item1,
            ResolvedPeople = resolved.Item2,
            ResolvedFen = resolved.Item3,
            ClosedOn = closed,
            Closed = closed is not null || words.Item3 is not null ? true : null,
        };

    [Fact]
    public void A_canonical_workbook_reads_back_as_the_same_rows() => Row.List[1, 20].Sample(rows =>
    {
        var stream = new MemoryStream();
        LedgerExport.WriteXlsxAsync(stream, "台账", CanonicalLedger.Columns, rows.ToAsyncEnumerable()).GetAwaiter().GetResult();
        AssertSame(rows, Reading.Of(stream));
    }, iter: 300);

    [Fact]
    public void A_canonical_text_file_reads_back_as_the_same_rows() => Row.List[1, 20].Sample(rows =>
    {
        var stream = new MemoryStream();
        LedgerExport.WriteCsvAsync(stream, CanonicalLedger.Columns, rows.ToAsyncEnumerable()).GetAwaiter().GetResult();
        AssertSame(rows, Reading.Of(stream, "台账.csv"));
    }, iter: 300);

    [Fact]
    public async Task Inspections_read_back_too()
    {
        InspectionRow[] rows =
        [
            new(NoRaw) { UnitText = "630100", On = new(2022, 10, 12), Employer = "甲厂", Industry = Industry.Manufacturing, ConstructionProject = false, Workers = 120, MigrantWorkers = 96 },
            new(NoRaw) { Employer = "乙公司", Workers = 3 },
        ];
        var stream = new MemoryStream();
        await LedgerExport.WriteXlsxAsync(stream, CanonicalLedger.InspectionSheet, CanonicalLedger.InspectionColumns, rows.ToAsyncEnumerable(), TestContext.Current.CancellationToken);

        Assert.Equal(rows, Reading.Of(stream).Inspections.Select(r => r with { Raw = NoRaw }));
    }

    [Fact]
    public async Task The_template_has_all_headings_of_the_contract_and_its_examples_are_no_cases()
    {
        var stream = new MemoryStream();
        await CanonicalTemplate.WriteAsync(stream, TestContext.Current.CancellationToken);
        var read = Reading.Of(stream);

        Assert.Empty(read.Rows);
        Assert.Empty(read.Inspections);
        Assert.Empty(read.Refused);
        Assert.Equal(3, read.Skipped.Where(s => s.Why.Chinese == "模板里的示例").Sum(s => s.To - s.From + 1));
        Assert.Equal(
            "单位, 案件编号, 受理日期, 来源, 企业名称, 统一社会信用代码, 项目名称, 是否工程建设, 所属行业, 人数, 金额(元), 调解, 法律服务, 化解日期, 化解人数, 化解金额(元), 办结日期, 办结结果",
            string.Join(", ", CanonicalLedger.Columns.Select(c => c.Heading)));
        Assert.Equal("单位, 日期, 企业名称, 所属行业, 是否工程建设, 职工人数, 其中农民工数", string.Join(", ", CanonicalLedger.InspectionColumns.Select(c => c.Heading)));
    }

    [Fact]
    public async Task Refused_rows_come_back_with_their_problem_and_read_the_same_until_mended()
    {
        var first = Reading.OfSheet(s => s
            .Row("2022年10月欠薪台账").Row("填报单位：西宁市总工会", null, "单位：万元")
            .Row("序号", "用人单位", "受理日期", "欠薪情况", null, "没听说过的列")
            .Row(null, null, null, "人数", "金额", null)
            .Row(1, "甲厂", "10月3日", "很多", 1.5, "随便")
            .Row(2, "乙厂", "10月4日", 5, 2.5)
            .Row("填报单位：海东市总工会")
            .Row(3, "丙厂", "10月40日", 5, 2.5)
            .Merge("D3:E3"));
        Assert.Equal("乙厂", first.Row.Employer);

        var stream = new MemoryStream();
        await RefusedRows.WriteAsync(stream, first.Refused, TestContext.Current.CancellationToken);
        var again = Reading.Of(stream);

        Assert.Empty(again.Rows);
        Assert.Equal(first.Problems.Select(p => (p.Column, p.Value, p.Problem)), again.Problems.Select(p => (p.Column, p.Value, p.Problem)));
        Assert.Equal(["西宁市总工会", "海东市总工会"], again.Refused.Select(r => r.Raw.Unit));
        Assert.Equal(first.Questions.Select(q => q.Heading), again.Questions.Select(q => q.Heading));
    }

    private static void AssertSame(List<LedgerRow> rows, Reading read)
    {
        Assert.Empty(read.Problems);
        Assert.Equal(rows, read.Rows.Select(r => r with { Raw = NoRaw }));
        Assert.Equal(Enumerable.Range(2, rows.Count), read.Rows.Select(r => r.Row));
    }
}
