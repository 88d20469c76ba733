using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Anxin.Forms.Out.Printed;

/// <summary>A printed form as a Word document: A4, heading rows repeated on each page, page numbers.</summary>
internal sealed class DocxForm(PrintedForm form)
{
    private const double TwipsInMm = 56.69;

    private const uint LongSide = 16838;
    private const uint ShortSide = 11906;

    private uint Margin => ((form.Portrait ? ShortSide : LongSide) - (uint)Width) / 2;

    private int Width => (int)(form.WidthMm * TwipsInMm);

    public static void Write(Stream stream, PrintedForm form) => new DocxForm(form).Write(stream);

    private void Write(Stream stream)
    {
        var body = new Body();
        if (form.Annex is { } annex)
            body.Append(Paragraph(annex, PrintFonts.Heading, 32, JustificationValues.Left));
        body.Append(Paragraph(form.Title, PrintFonts.Title, 44, JustificationValues.Center, before: 60, after: 160));
        if (form.Above.Count > 0)
            body.Append(Tabbed(form.Above, before: 0));
        if (form.Script is { } script)
            body.Append(Paragraph(script, PrintFonts.Body, 28, JustificationValues.Left, after: 120));
        body.Append(Table());
        foreach (var note in form.Notes)
            body.Append(Paragraph(note, PrintFonts.Body, 24, JustificationValues.Left, before: 40));
        body.Append(form.Below.Count > 0 ? Tabbed(form.Below, before: 240) : Paragraph("", PrintFonts.Small, 2, JustificationValues.Left));
        body.Append(new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId1" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId2" },
            form.Portrait
                ? new PageSize { Width = ShortSide, Height = LongSide }
                : new PageSize { Width = LongSide, Height = ShortSide, Orient = PageOrientationValues.Landscape },
            new PageMargin { Top = 1588, Bottom = 1361, Left = Margin, Right = Margin, Header = form.Drill ? 510u : 794, Footer = 737, Gutter = 0 }));

        const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        new OfficePackage("word/document.xml")
            .Add("rId1", "header", "header1.xml", Types + "header+xml", new Header(HeaderLines()))
            .Add("rId2", "footer", "footer1.xml", Types + "footer+xml", new Footer(FooterLine()))
            .Add("rId3", "styles", "styles.xml", Types + "styles+xml", Styles())
            .Add("rId4", "fontTable", "fontTable.xml", Types + "fontTable+xml", FontTable())
            .Write(stream, Types + "document.main+xml", new Document(body));
    }

    private Table Table()
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{Width}", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(form.Columns.Select(c => new GridColumn { Width = Twips(c.Mm) })));
        foreach (var row in form.Headings)
            table.Append(Row(row, heading: true));
        foreach (var row in form.Rows)
            table.Append(Row(row, heading: false));
        return table;
    }

    private TableRow Row(FormRow row, bool heading)
    {
        var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)(form.RowPoints * 20), HeightType = HeightRuleValues.AtLeast });
        if (heading)
            properties.Append(new TableHeader());
        var line = new TableRow(properties);
        for (var column = 0; column < row.Cells.Count; column++)
        {
            var cell = row.Cells[column];
            var across = cell?.Across ?? 1;
            var cellProperties = new TableCellProperties(new TableCellWidth { Width = Twips(form.Columns.Skip(column).Take(across).Sum(c => c.Mm)), Type = TableWidthUnitValues.Dxa });
            if (across > 1)
                cellProperties.Append(new GridSpan { Val = across });
            if (cell is null or { Down: > 1 })
                cellProperties.Append(new VerticalMerge { Val = cell is null ? MergedCellValues.Continue : MergedCellValues.Restart });
            cellProperties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            var align = cell?.Align ?? (heading ? Align.Center : form.Columns[column].Align);
            var justification = align switch { Align.Left => JustificationValues.Left, Align.Right => JustificationValues.Right, _ => JustificationValues.Center };
            line.Append(new TableCell(cellProperties, Paragraph(
                cell?.Text ?? "", heading ? PrintFonts.Heading : PrintFonts.Body, (int)(form.Points * 2), justification, bold: row.Strong)));
            column += across - 1;
        }
        return line;
    }

    private IEnumerable<Paragraph> HeaderLines()
    {
        if (form.Drill)
            yield return Paragraph("演练", PrintFonts.Heading, 32, JustificationValues.Center, bold: true);
        var line = Tabs([(TabStopValues.Right, Width)]);
        line.Append(Run(form.HeaderLeft, PrintFonts.Small, 18), Tab(PrintFonts.Small, 18), Run(form.HeaderRight, PrintFonts.Small, 18));
        yield return line;
    }

    private Paragraph FooterLine()
    {
        var line = Tabs([(TabStopValues.Right, Width)]);
        line.Append(Run(form.FooterLeft, PrintFonts.Small, 18), Tab(PrintFonts.Small, 18), Run("第 ", PrintFonts.Small, 18), Field("PAGE"),
            Run(" 页　共 ", PrintFonts.Small, 18), Field("NUMPAGES"), Run(" 页", PrintFonts.Small, 18));
        return line;
    }

    /// <summary>The pieces of a line, each at its share of the width.</summary>
    private Paragraph Tabbed(IReadOnlyList<string> pieces, int before)
    {
        var size = (int)(form.Points * 2);
        // Each piece gets room by its length, and a little more.
        var room = pieces.Select(p => p.Length + 3).ToArray();
        var line = Tabs([.. Enumerable.Range(1, pieces.Count - 1).Select(i => (TabStopValues.Left, Width * room[..i].Sum() / room.Sum()))], before, after: 80);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0)
                line.Append(Tab(PrintFonts.Label, size));
            line.Append(Run(pieces[i], PrintFonts.Label, size));
        }
        return line;
    }

    private static Paragraph Tabs(IEnumerable<(TabStopValues Kind, int At)> stops, int before = 0, int after = 0) => new(new ParagraphProperties(
        new Tabs(stops.Select(s => new TabStop { Val = s.Kind, Position = s.At })),
        new SpacingBetweenLines { Before = $"{before}", After = $"{after}" }));

    private static Paragraph Paragraph(string text, string font, int halfPoints, JustificationValues align, int before = 0, int after = 0, bool bold = false)
    {
        var paragraph = new Paragraph(new ParagraphProperties(
            new SpacingBetweenLines { Before = $"{before}", After = $"{after}" }, new Justification { Val = align }));
        if (text.Length > 0)
            paragraph.Append(Run(text, font, halfPoints, bold));
        return paragraph;
    }

    private static Run Run(string text, string font, int halfPoints, bool bold = false)
    {
        var run = new Run(Properties(font, halfPoints, bold));
        var lines = TextLines.Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                run.Append(new Break());
            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private static Run Tab(string font, int halfPoints) => new(Properties(font, halfPoints, bold: false), new TabChar());

    private static SimpleField Field(string instruction) => new(Run("1", PrintFonts.Small, 18)) { Instruction = instruction };

    private static RunProperties Properties(string font, int halfPoints, bool bold)
    {
        var properties = new RunProperties(new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font });
        if (bold)
            properties.Append(new Bold());
        properties.Append(new FontSize { Val = $"{halfPoints}" });
        return properties;
    }

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static string Twips(double mm) => ((int)(mm * TwipsInMm)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Styles Styles() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = PrintFonts.Body, HighAnsi = PrintFonts.Body, EastAsia = PrintFonts.Body }, new FontSize { Val = "24" }, new Languages { Val = "zh-CN", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault()));

    private static Fonts FontTable() => new(PrintFonts.All.Select(f => new Font(new AltName { Val = f.Instead }, new FontCharSet { Val = "86" }) { Name = f.Name }));
}
