using System.IO.Compression;
using System.Text;
using Anxin.Core.Cases.Import;
using Anxin.Forms.In;
using Anxin.Forms.Out.Ledgers;
using Anxin.Rules;

namespace Anxin.Forms.Tests;

/// <summary>Alone, as they look at the memory that everything shares.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public class Alone;

[Collection("alone")]
public class LongListTests
{
    private static readonly SheetRow NoRaw = new(new SheetLayout("", [], [], [], new Dictionary<SheetField, int>()), 0, null, []);

    private static async IAsyncEnumerable<LedgerRow> Rows(int count)
    {
        await Task.CompletedTask;
        for (var i = 0; i < count; i++)
            yield return new LedgerRow(NoRaw, $"青海第{i}建筑工程有限公司")
            {
                UnitText = "西宁市总工会",
                Number = $"630100-2022-{i:000000}",
                AcceptedOn = new DateOnly(2022, 1, 1).AddDays(i % 300),
                Industry = Industry.Construction,
                People = i % 60,
                AmountFen = i * 1234L,
                Site = $"第{i}号项目",
                Mediated = i % 2 == 0,
            };
    }

    [Fact]
    public async Task A_hundred_thousand_rows_go_out_and_come_in_without_filling_memory()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var file = File.Create(Path.GetTempFileName(), 1 << 16, FileOptions.DeleteOnClose);
        await LedgerExport.WriteXlsxAsync(file, "台账", CanonicalLedger.Columns, Rows(100_000), TestContext.Current.CancellationToken);
        var (rows, held) = (0, 0L);
        foreach (var item in LedgerWorkbook.Read(file, "台账.xlsx"))
        {
            Assert.IsType<LedgerRow>(item);
            if (++rows % 20_000 == 0)
                held = Math.Max(held, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
        Assert.Equal(100_000, rows);
        Assert.InRange(held, long.MinValue, 16 << 20);
    }

    [Fact]
    public async Task A_list_longer_than_a_sheet_goes_on_with_its_heading_on_the_next()
    {
        await using var file = File.Create(Path.GetTempFileName(), 1 << 16, FileOptions.DeleteOnClose);
        await LedgerExport.WriteXlsxAsync(
            file, "台账", [ExportColumn<int>.Number("序", 8, i => i)], AsyncEnumerable.Range(1, 1_048_580), TestContext.Current.CancellationToken);

        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        using var second = new StreamReader(zip.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        var text = await second.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(6, text.Split("<row ").Length - 1);
        Assert.Contains("<c r=\"A6\"><v>1048580</v></c>", text);
        Assert.Null(zip.GetEntry("xl/worksheets/sheet3.xml"));
    }

    [Fact]
    public async Task No_text_becomes_a_formula()
    {
        var texts = new[] { "=1+1", "+1", "-1", "@x", "\t=1", "'=1", "平常" };
        IReadOnlyList<ExportColumn<string>> columns = [ExportColumn<string>.Text("企业名称", 8, t => t), ExportColumn<string>.Number("差额", 8, _ => -5)];
        var (csv, xlsx) = (new MemoryStream(), new MemoryStream());
        await LedgerExport.WriteCsvAsync(csv, columns, texts.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        await LedgerExport.WriteXlsxAsync(xlsx, "台账", columns, texts.ToAsyncEnumerable(), TestContext.Current.CancellationToken);

        Assert.Equal("\uFEFF企业名称,差额\r\n'=1+1,-5\r\n'+1,-5\r\n'-1,-5\r\n'@x,-5\r\n\"'\t=1\",-5\r\n''=1,-5\r\n平常,-5\r\n", Encoding.UTF8.GetString(csv.ToArray()));
        using var zip = new ZipArchive(xlsx);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotContain("<f>", await sheet.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
