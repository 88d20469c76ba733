using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Anxin.Forms.Tests;

/// <summary>A workbook as offices make them, written part by part, so that a test can hold any oddity.</summary>
internal sealed class MessyBook
{
    private readonly List<MessySheet> sheets = [];

    public string BeforeSheetXml { get; init; } = "";
    public string ExtraParts { get; init; } = "";
    public bool From1904 { get; init; }

    /// <summary>The si elements of the shared strings.</summary>
    public string SharedStrings { get; init; } = "";

    public MessyBook Sheet(string name, Action<MessySheet> fill, bool hidden = false)
    {
        var sheet = new MessySheet(name, hidden);
        fill(sheet);
        sheets.Add(sheet);
        return this;
    }

    public MemoryStream Save()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Part(zip, "_rels/.rels", Relationships([("rId1", "officeDocument", "xl/workbook.xml")]));
            Part(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + $"<workbookPr date1904=\"{(From1904 ? 1 : 0)}\"/><sheets>"
                + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\"{(s.Hidden ? " state=\"hidden\"" : "")} r:id=\"s{i}\"/>")) + "</sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", Relationships([.. sheets.Select((_, i) => ($"s{i}", "worksheet", $"worksheets/sheet{i}.xml")), ("st", "styles", "styles.xml"), ("ss", "sharedStrings", "/xl/sharedStrings.xml")]));
            Part(zip, "xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>");
            Part(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{SharedStrings}</sst>");
            for (var i = 0; i < sheets.Count; i++)
                Part(zip, $"xl/worksheets/sheet{i}.xml", BeforeSheetXml + sheets[i].Xml());
            if (ExtraParts.Length > 0)
                Part(zip, "xl/vbaProject.bin", ExtraParts);
        }
        stream.Position = 0;
        return stream;
    }

    private static string Relationships((string Id, string Type, string Target)[] all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Type}\" Target=\"{r.Target}\"/>")) + "</Relationships>";

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}

/// <summary>A formula with the value saved for it; without one, as some programs write them.</summary>
internal sealed record Formula(string Text, object? Value = null)
{
    /// <summary>A value that is there and empty, as programs write it that cannot reckon.</summary>
    public static readonly object Unreckoned = new();
}

/// <summary>An Excel error such as #REF!.</summary>
internal sealed record ErrorCell(string Text);

/// <summary>A text among the shared strings.</summary>
internal sealed record Shared(int Index);

/// <summary>A number shown with a style of the book: 1 and 2 are dates.</summary>
internal sealed record Styled(double Number, int Style);

internal sealed class MessySheet(string name, bool hidden)
{
    private readonly StringBuilder rows = new();
    private readonly List<string> merges = [];
    private int row;

    public string Name { get; } = name;
    public bool Hidden { get; } = hidden;

    public MessySheet Row(params object?[] cells) => Add(cells, hidden: false);

    public MessySheet HiddenRow(params object?[] cells) => Add(cells, hidden: true);

    public MessySheet Skip(int blankRows)
    {
        row += blankRows;
        return this;
    }

    public MessySheet Merge(params string[] ranges)
    {
        merges.AddRange(ranges);
        return this;
    }

    public string Xml() => "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData>"
        + (merges.Count == 0 ? "" : "<mergeCells>" + string.Concat(merges.Select(m => $"<mergeCell ref=\"{m}\"/>")) + "</mergeCells>") + "</worksheet>";

    private MessySheet Add(object?[] cells, bool hidden)
    {
        row++;
        rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"{(hidden ? " hidden=\"1\"" : "")}>");
        for (var i = 0; i < cells.Length; i++)
            rows.Append(Cell($"{(char)('A' + i)}{row}", cells[i]));
        rows.Append("</row>");
        return this;
    }

    private static string Cell(string at, object? value) => value switch
    {
        null => "",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
        DateOnly date => $"<c r=\"{at}\" s=\"1\"><v>{date.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>",
        Styled styled => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{styled.Style}\"><v>{styled.Number}</v></c>"),
        Shared shared => $"<c r=\"{at}\" t=\"s\"><v>{shared.Index}</v></c>",
        bool flag => $"<c r=\"{at}\" t=\"b\"><v>{(flag ? 1 : 0)}</v></c>",
        ErrorCell error => $"<c r=\"{at}\" t=\"e\"><v>{error.Text}</v></c>",
        Formula { Value: null } formula => $"<c r=\"{at}\"><f>{formula.Text}</f></c>",
        Formula { Value: string text } formula => $"<c r=\"{at}\" t=\"str\"><f>{formula.Text}</f><v>{text}</v></c>",
        Formula formula when formula.Value == Formula.Unreckoned => $"<c r=\"{at}\"><f>{formula.Text}</f><v></v></c>",
        Formula formula => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><f>{formula.Text}</f><v>{formula.Value}</v></c>"),
        _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{value}</v></c>"),
    };
}
