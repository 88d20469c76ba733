using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Anxin.Core.Cases.Import;
using Anxin.Forms.In;
using CsCheck;

namespace Anxin.Forms.Tests;

public class HostileFileTests
{
    private static readonly byte[] Ledger = new MessyBook().Sheet("台账", s => s
        .Row("企业名称", "受理日期", "人数", "金额(元)").Row("甲厂", new DateOnly(2022, 10, 3), 3, 100).Row("乙厂", "2022-10-04", 4, 200).Merge("A2:A3")).Save().ToArray();

    private static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));

    private static string CodeOf(byte[] file, string name = "台账.xlsx")
    {
        var refusal = Assert.Throws<WorkbookRefusal>(() => Reading.Of(new MemoryStream(file), name));
        Assert.Matches("^[^a-zA-Z]{2}", refusal.Message);
        return refusal.Code;
    }

    private static byte[] Zip(params (string Name, Action<Stream> Write)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, write) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(entry);
            }
        return stream.ToArray();
    }

    /// <summary>The book of <see cref="Ledger"/> with another part in place of its sheet.</summary>
    private static byte[] WithSheet(Action<Stream> write)
    {
        using var source = new ZipArchive(new MemoryStream(Ledger));
        return Zip([.. source.Entries.Select(e => (e.FullName, e.FullName.EndsWith("sheet0.xml", StringComparison.Ordinal) ? write : to =>
        {
            using var from = e.Open();
            from.CopyTo(to);
        }))]);
    }

    private static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void An_empty_file_is_said_to_be_empty() => Assert.Equal("empty", CodeOf([]));

    [Theory]
    [InlineData("password.xls")]
    [InlineData("password.xlsx")]
    public void A_password_is_named_as_the_reason(string name) => Assert.Equal("password", CodeOf(Fixture(name), name));

    [Theory]
    [InlineData("old.xls")]
    [InlineData("office.xlsx")]
    public void A_workbook_saved_by_an_office_program_is_read_with_its_dates_merges_and_hidden_sheet(string name)
    {
        var read = Reading.Of(new MemoryStream(Fixture(name)), name);

        Assert.Equal([(4, "青海甲乙建筑有限公司", 45_230_050L, true), (5, "戊己食品厂", 1_800_000L, false)],
            read.Rows.Select(r => (r.Row, r.Employer, r.AmountFen!.Value, r.Closed!.Value)));
        Assert.All(read.Rows, r => Assert.Equal(("十月", "海西州总工会", 2022), (r.Sheet, r.UnitText, r.AcceptedOn!.Value.Year)));
        Assert.Equal("隐藏的字典", Assert.Single(read.Warnings).Sheet);
    }

    [Theory]
    [InlineData("<html><body><table><tr><td>企业名称</td></tr></table></body></html>", "web-page")]
    [InlineData("\uFEFF  <!DOCTYPE html><table/>", "web-page")]
    [InlineData("<?xml version=\"1.0\"?><Workbook/>", "web-page")]
    [InlineData("MIME-Version: 1.0\r\nX-Document-Type: Workbook", "web-page")]
    [InlineData("%PDF-1.7 企业名称,受理日期", "not-a-workbook")]
    [InlineData("PK\u0003\u0004 and then nothing", "damaged")]
    [InlineData("甲,乙,丙\n一,二,三\n", "no-heading")]
    [InlineData("hello", "no-heading")]
    public void What_is_no_ledger_is_told_apart(string content, string code) => Assert.Equal(code, CodeOf(Encoding.UTF8.GetBytes(content), "台账.xls"));

    [Fact]
    public void Other_documents_are_named_for_what_they_are()
    {
        Assert.Equal("other-format", CodeOf(Fixture("open.ods"), "台账.xlsx"));
        Assert.Equal("other-format", CodeOf(Zip(("word/document.xml", Text("<w/>")))));
        Assert.Equal("other-format", CodeOf(Zip(("台账.csv", Text("企业名称")))));
        Assert.Equal("not-a-workbook", CodeOf([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]));
        Assert.Equal("not-a-workbook", CodeOf([1, 2, 0, 0, 0, 7, 7, 7]));
    }

    [Fact]
    public void Entities_are_not_expanded()
    {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        Assert.Equal("damaged", CodeOf(WithSheet(Text(laughs + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"))));
    }

    [Fact]
    public void A_bomb_of_blanks_is_refused_before_it_fills_memory()
    {
        var bomb = WithSheet(stream =>
        {
            var blanks = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<c/>                ", 50_000)));
            stream.Write("<worksheet><sheetData>"u8);
            for (var i = 0; i < 800; i++)
                stream.Write(blanks);
        });
        Assert.True(bomb.Length < 16 << 20);
        AssertCheap(() => Assert.Equal("too-large", CodeOf(bomb)), megabytes: 16);
    }

    [Fact]
    public void A_single_endless_text_is_refused()
    {
        var endless = WithSheet(stream =>
        {
            var text = new byte[1 << 20];
            Array.Fill(text, (byte)'a');
            stream.Write("<worksheet><sheetData><row><c t=\"str\"><v>"u8);
            for (var i = 0; i < 300; i++)
                stream.Write(text);
        });
        AssertCheap(() => Assert.Equal("damaged", CodeOf(endless)), megabytes: 16);
    }

    [Fact]
    public void Two_million_rows_are_refused_at_once()
    {
        var many = WithSheet(stream =>
        {
            var rows = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 10_000)));
            stream.Write("<worksheet><sheetData>"u8);
            for (var i = 0; i < 200; i++)
                stream.Write(rows);
            stream.Write("</sheetData></worksheet>"u8);
        });
        AssertCheap(() => Assert.Equal("too-many-rows", CodeOf(many)), megabytes: 16);
    }

    [Fact]
    public void A_text_file_of_too_many_rows_is_refused_after_its_limit()
    {
        var text = Encoding.UTF8.GetBytes("企业名称,受理日期\n" + string.Concat(Enumerable.Repeat("甲厂,2022-10-03\n", 500_001)));
        var refusal = Assert.Throws<WorkbookRefusal>(() => LedgerWorkbook.Read(new MemoryStream(text), "x.csv").Count());
        Assert.Equal("too-many-rows", refusal.Code);
    }

    [Theory]
    [InlineData("<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"5\"/><row r=\"2\"/>")]
    [InlineData("<row r=\"1\"><c t=\"s\"><v>99</v></c></row>")]
    [InlineData("<row r=\"1\"><c><v>abc</v></c></row>")]
    [InlineData("<row r=\"1\"><c s=\"-1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c><v>1e999</v></c></row>")]
    [InlineData("<row r=\"1\"><c><v>1</v></row>")]
    public void References_that_no_office_program_writes_are_damage(string rows) =>
        Assert.Equal("damaged", CodeOf(WithSheet(Text($"<worksheet><sheetData>{rows}</sheetData></worksheet>"))));

    [Fact]
    public void Content_far_to_the_right_is_said_not_to_be_read()
    {
        var read = Reading.Of(new MemoryStream(WithSheet(Text("<worksheet><sheetData><row r=\"1\">" + Inline("A1", "企业名称") + Inline("B1", "受理日期") + "</row><row r=\"2\">"
            + Inline("A2", "甲厂") + Inline("B2", "2022-10-03") + Inline("XFD2", "远") + "</row></sheetData></worksheet>"))));

        Assert.Equal("甲厂", read.Row.Employer);
        Assert.Contains("第 256 列以后", Assert.Single(read.Warnings).Warning.Chinese);

        static string Inline(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
    }

    [Fact]
    public void Macros_are_not_looked_at()
    {
        var book = new MessyBook { ExtraParts = "Sub AutoOpen" }.Sheet("1", s => s.Row("企业名称", "受理日期", "人数").Row("甲厂", "2022-10-03", 1));

        Assert.Equal("甲厂", Reading.Of(book, "台账.xlsm").Row.Employer);
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_damaged_and_never_half_taken_in_silence()
    {
        for (var length = 1; length < Ledger.Length; length += 7)
            Assert.Contains(CodeOf(Ledger[..length]), new[] { "damaged", "no-heading", "not-a-workbook", "other-format" });
    }

    [Fact]
    public void A_file_with_changed_bytes_is_read_or_refused_and_does_nothing_else() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 100_000], Gen.Byte, Gen.Int[0, 100_000], Gen.Byte).Sample((old, at, put, also, putAlso) =>
        {
            var file = old ? Fixture("old.xls") : Ledger.ToArray();
            file[at % file.Length] = put;
            file[also % file.Length] = putAlso;
            ReadOrRefuse(file);
        }, iter: 3_000);

    [Fact]
    public void A_sheet_with_changed_bytes_is_read_or_refused_and_does_nothing_else()
    {
        using var source = new ZipArchive(new MemoryStream(Ledger));
        using var part = source.GetEntry("xl/worksheets/sheet0.xml")!.Open();
        var sheet = new MemoryStream();
        part.CopyTo(sheet);
        Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Array[1, 4].Sample(changes =>
        {
            var changed = sheet.ToArray();
            foreach (var (at, put) in changes)
                changed[at % changed.Length] = put;
            ReadOrRefuse(WithSheet(stream => stream.Write(changed)));
        }, iter: 3_000);
    }

    private static void ReadOrRefuse(byte[] file)
    {
        try
        {
            foreach (var item in LedgerWorkbook.Read(new MemoryStream(file), "台账.xlsx"))
                Assert.IsAssignableFrom<SheetItem>(item);
        }
        catch (WorkbookRefusal refusal)
        {
            Assert.NotEmpty(refusal.Code);
        }
    }

    private static void AssertCheap(Action act, int megabytes)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (long)megabytes << 20);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }
}
