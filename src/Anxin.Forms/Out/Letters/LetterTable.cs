using Anxin.Forms.Out.Printed;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Anxin.Forms.Out.Letters;

/// <summary>A list that goes with a letter as its annex, on pages of its own; its heading row stands on each of them.</summary>
/// <param name="Rows">As many texts each as there are columns.</param>
public sealed record LetterTable(string Title, IReadOnlyList<LetterColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Half points of the list's text.</summary>
    private const int Small = 24;

    /// <summary>Title and table as GB/T 9704-2012, section 7.3.4, has an annex: 附件 in the upper left, the title centred below.</summary>
    internal IEnumerable<OpenXmlElement> ToParts()
    {
        yield return LetterDocx.Paragraph("附件", PrintFonts.Heading, 32, new ParagraphProperties(new PageBreakBefore(), LetterDocx.Exactly(LetterDocx.Line)));
        yield return LetterDocx.Paragraph(Title, PrintFonts.Title, 44, new ParagraphProperties(
            new SpacingBetweenLines { Before = "280", After = "280", Line = "700", LineRule = LineSpacingRuleValues.Exact }, new Justification { Val = JustificationValues.Center }));
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{Columns.Sum(c => c.Twips)}", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(Columns.Select(c => new GridColumn { Width = $"{c.Twips}" })));
        table.Append(Row([.. Columns.Select(c => c.Heading)], heading: true));
        foreach (var row in Rows)
            table.Append(Row(row, heading: false));
        yield return table;
        yield return LetterDocx.Paragraph("", PrintFonts.Small, 2, new ParagraphProperties(LetterDocx.Exactly(20)));
    }

    private TableRow Row(IReadOnlyList<string> texts, bool heading)
    {
        var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = 480, HeightType = HeightRuleValues.AtLeast });
        if (heading)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        foreach (var (text, column) in texts.Zip(Columns))
            row.Append(new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Width = $"{column.Twips}", Type = TableWidthUnitValues.Dxa },
                    new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                LetterDocx.Paragraph(text, heading ? PrintFonts.Heading : PrintFonts.Body, Small, new ParagraphProperties(new SnapToGrid { Val = false }, LetterDocx.Exactly(340), new Justification
                {
                    Val = heading ? JustificationValues.Center : column.Align switch { Align.Left => JustificationValues.Left, Align.Right => JustificationValues.Right, _ => JustificationValues.Center },
                }))));
        return row;
    }

    private static T Edge<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}

/// <param name="Twips">Its width; all columns together fit 8844, the width of a letter's text.</param>
public sealed record LetterColumn(string Heading, int Twips, Align Align = Align.Center);
