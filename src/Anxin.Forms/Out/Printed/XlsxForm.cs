using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Anxin.Forms.Out.Printed;

/// <summary>A printed form as a workbook: one sheet, A4, print area, headings repeated on each page.</summary>
internal sealed class XlsxForm
{
    private const double CharMm = 1.95;
    private const int LongestHeader = 250;

    private readonly PrintedForm form;
    private readonly int last;
    private readonly XlsxFormStyles styles = new();
    private readonly SheetData data = new();
    private readonly List<string> merges = [];
    private uint row;

    private XlsxForm(PrintedForm form)
    {
        this.form = form;
        last = form.Columns.Count - 1;
    }

    public static void Write(Stream stream, PrintedForm form) => new XlsxForm(form).Write(stream);

    private void Write(Stream stream)
    {
        if (form.Annex is { } annex)
            Line([(annex, 0, last)], new XlsxLook(PrintFonts.Heading, 16, Align.Left), 26);
        Line([(form.Title, 0, last)], new XlsxLook(PrintFonts.Title, 22, Align.Center), 42);
        if (form.Above.Count > 0)
            Line(Pieces(form.Above), new XlsxLook(PrintFonts.Label, form.Points, Align.Left, OneLine: true), 24);
        if (form.Script is { } script)
            Line([(script, 0, last)], new XlsxLook(PrintFonts.Body, 14, Align.Left), TextLines.Count(script, form.WidthMm, 14) * 20 + 10);
        var firstHeading = row + 1;
        foreach (var heading in form.Headings)
            TableRow(heading, new XlsxLook(PrintFonts.Heading, form.Points, Align.Center, Border: true), form.Outside?.Heading);
        var lastHeading = row;
        for (var i = 0; i < form.Rows.Count; i++)
            TableRow(form.Rows[i], new XlsxLook(PrintFonts.Body, form.Points, Align.Center, Border: true, Bold: form.Rows[i].Strong), form.Outside?.Cells.ElementAtOrDefault(i));
        foreach (var note in form.Notes)
            Line([(note, 0, last)], new XlsxLook(PrintFonts.Body, 12, Align.Left), TextLines.Count(note, form.WidthMm, 12) * 17 + 5);
        if (form.Below.Count > 0)
            Line(Pieces(form.Below), new XlsxLook(PrintFonts.Label, form.Points, Align.Left, OneLine: true), 36);

        var name = form.Annex?.Replace(" ", "", StringComparison.Ordinal) ?? "周报";
        var area = $"'{name}'!$A$1:${ColumnLetters.Of(last)}${row}";
        var workbook = new Workbook(
            new Sheets(new Sheet { Name = name, SheetId = 1, Id = "rId1" }),
            new DefinedNames(
                new DefinedName(area) { Name = "_xlnm.Print_Area", LocalSheetId = 0 },
                new DefinedName($"'{name}'!${firstHeading}:${lastHeading}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        new OfficePackage("xl/workbook.xml")
            .Add("rId1", "worksheet", "worksheets/sheet1.xml", Types + "worksheet+xml", Sheet(lastHeading))
            .Add("rId2", "styles", "styles.xml", Types + "styles+xml", styles.Stylesheet())
            .Write(stream, Types + "sheet.main+xml", workbook);
    }

    private Worksheet Sheet(uint frozen) => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetViews(new SheetView(new Pane { VerticalSplit = frozen, TopLeftCell = $"A{frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            ShowGridLines = false,
            WorkbookViewId = 0,
        }),
        new Columns(Widths().Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
        data,
        new MergeCells(merges.Select(m => new MergeCell { Reference = m })) { Count = (uint)merges.Count },
        new PrintOptions { HorizontalCentered = true },
        new PageMargins { Left = form.Portrait ? 0.5 : 0.9, Right = form.Portrait ? 0.5 : 0.9, Top = 1.0, Bottom = 0.9, Header = 0.5, Footer = 0.45 },
        new PageSetup { PaperSize = 9, Orientation = form.Portrait ? OrientationValues.Portrait : OrientationValues.Landscape, FitToWidth = 1, FitToHeight = form.OnePage ? 1u : 0 },
        new HeaderFooter(new OddHeader(Header()), new OddFooter(Footer())));

    private IEnumerable<double> Widths()
    {
        foreach (var column in form.Columns)
            yield return Math.Round(column.Mm / CharMm, 2);
        if (form.Outside is not null)
            yield return 24;
    }

    private IReadOnlyList<(string, int, int)> Pieces(IReadOnlyList<string> pieces) =>
        [.. Spread.Over(form.Columns, pieces.Count).Zip(pieces, (share, piece) => (piece, share.First, share.Last))];

    /// <summary>A line of merged pieces without borders.</summary>
    private void Line(IReadOnlyList<(string Text, int First, int Last)> pieces, XlsxLook look, double height)
    {
        var line = NewRow(height);
        foreach (var (text, first, end) in pieces)
        {
            for (var column = first; column <= end; column++)
                line.Append(CellAt(column, look, column == first ? new FormCell(text) : null));
            if (end > first)
                merges.Add($"{ColumnLetters.Of(first)}{row}:{ColumnLetters.Of(end)}{row}");
        }
    }

    private void TableRow(FormRow cells, XlsxLook look, string? outside)
    {
        var line = NewRow(Math.Max(form.RowPoints, TextLines.Tallest(cells, form.Columns, form.Points) * form.Points * 1.3 + 8));
        for (var column = 0; column <= last; column++)
        {
            var cell = cells.Cells[column];
            var align = cell?.Align ?? (look.Font == PrintFonts.Heading ? Align.Center : form.Columns[column].Align);
            line.Append(CellAt(column, look with { Align = align }, cell));
            if (cell is { Across: > 1 } or { Down: > 1 })
                merges.Add($"{ColumnLetters.Of(column)}{row}:{ColumnLetters.Of(column + cell.Across - 1)}{row + cell.Down - 1}");
        }
        if (outside is not null)
            line.Append(CellAt(last + 1, new XlsxLook(PrintFonts.Small, 11, Align.Left), new FormCell(outside)));
    }

    private Row NewRow(double height)
    {
        var line = new Row { RowIndex = ++row, Height = height, CustomHeight = true };
        data.Append(line);
        return line;
    }

    private Cell CellAt(int column, XlsxLook look, FormCell? cell)
    {
        var at = new Cell { CellReference = $"{ColumnLetters.Of(column)}{row}" };
        if (cell?.Number is { } number)
        {
            at.StyleIndex = styles.Of(look with { Decimals = cell.Decimals });
            at.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
            return at;
        }
        at.StyleIndex = styles.Of(look);
        if (cell is { Text.Length: > 0 })
        {
            at.DataType = CellValues.InlineString;
            at.InlineString = new InlineString(new Text(Clean(cell.Text)) { Space = SpaceProcessingModeValues.Preserve });
        }
        return at;
    }

    private string Header() =>
        Shortened($"&L{(form.Drill ? "&\"黑体,Bold\"&14【演练】&\"宋体,Regular\"&10 " : "")}{Escaped(form.HeaderLeft)}&R{Escaped(form.HeaderRight)}");

    private string Footer() => Shortened($"&L{Escaped(form.FooterLeft)}&R第 &P 页　共 &N 页");

    private static string Escaped(string text) => Clean(text).Replace("&", "&&", StringComparison.Ordinal);

    private static string Shortened(string text) => text.Length <= LongestHeader ? text : text[..LongestHeader];

    private static string Clean(string text) => TextLines.Clean(text);
}
