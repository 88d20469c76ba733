using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Anxin.Forms.Out.Printed;

/// <summary>A cell's look in a printed workbook.</summary>
/// <param name="Decimals">For a figure: how many it shows; −1 for a text.</param>
/// <param name="OneLine">What is too long is written smaller instead of on a second line, which a row of one line's height would hide.</param>
internal readonly record struct XlsxLook(
    string Font, double Size, Align Align, bool Border = false, bool Bold = false, bool Middle = true, int Decimals = -1, bool OneLine = false);

/// <summary>Collects the looks in use and writes them as a style part.</summary>
internal sealed class XlsxFormStyles
{
    private const uint FirstFormat = 164;

    private readonly List<XlsxLook> looks = [new(PrintFonts.Small, 11, Align.Left)];

    public uint Of(XlsxLook look)
    {
        var index = looks.IndexOf(look);
        if (index < 0)
        {
            index = looks.Count;
            looks.Add(look);
        }
        return (uint)index;
    }

    public Stylesheet Stylesheet()
    {
        var fonts = looks.Select(l => (l.Font, l.Size, l.Bold)).Distinct().ToList();
        var decimals = looks.Select(l => l.Decimals).Where(d => d >= 0).Distinct().Order().ToList();
        var sheet = new Stylesheet();
        if (decimals.Count > 0)
            sheet.Append(new NumberingFormats(decimals.Select(d => new NumberingFormat { NumberFormatId = FirstFormat + (uint)d, FormatCode = d == 0 ? "0" : "0." + new string('0', d) })) { Count = (uint)decimals.Count });
        sheet.Append(
            new Fonts(fonts.Select(f => FontOf(f.Font, f.Size, f.Bold))) { Count = (uint)fonts.Count },
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(
                    new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
                    new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder()))
            { Count = 2 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(looks.Select(look => FormatOf(look, (uint)fonts.IndexOf((look.Font, look.Size, look.Bold))))) { Count = (uint)looks.Count });
        return sheet;
    }

    private static Font FontOf(string name, double size, bool bold)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = name }, new FontFamilyNumbering { Val = 3 }, new FontCharSet { Val = 134 });
        return font;
    }

    private static CellFormat FormatOf(XlsxLook look, uint font) => new(new Alignment
    {
        Horizontal = look.Align switch { Align.Left => HorizontalAlignmentValues.Left, Align.Right => HorizontalAlignmentValues.Right, _ => HorizontalAlignmentValues.Center },
        Vertical = look.Middle ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
        WrapText = !look.OneLine,
        ShrinkToFit = look.OneLine,
        Indent = look is { Border: true, Align: Align.Left } ? 1u : 0,
    })
    {
        NumberFormatId = look.Decimals >= 0 ? FirstFormat + (uint)look.Decimals : 0,
        FontId = font,
        FillId = 0,
        BorderId = look.Border ? 1u : 0,
        FormatId = 0,
        ApplyNumberFormat = look.Decimals >= 0,
        ApplyFont = true,
        ApplyBorder = BooleanValue.FromBoolean(look.Border),
        ApplyAlignment = true,
    };
}
