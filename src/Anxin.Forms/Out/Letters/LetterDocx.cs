using System.Globalization;
using Anxin.Forms.Out.Printed;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Anxin.Forms.Out.Letters;

/// <summary>
/// The letter layout (信函格式) of GB/T 9704-2012: the issuer's name in red 30 mm below the page's edge, a double red line 4 mm under it and another
/// 20 mm above the lower edge, both 170 mm long; text of 156 × 225 mm, 22 lines of 28 characters; no page number on the first page. Lengths in twips.
/// </summary>
internal sealed class LetterDocx(LetterSheet sheet)
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Red = "FF0000";

    /// <summary>A character of the text, 16 pt.</summary>
    private const int Em = 320;

    /// <summary>225 mm in 22 lines.</summary>
    internal const int Line = 579;

    private const int TextWidth = 8844;

    /// <summary>From the text's edges to where the red lines of 170 mm, centred on the page, end.</summary>
    private const int LineLeft = -454, LineRight = -340;

    /// <summary>The red name is as large as fits between the ends of the red line, at most 45 half points.</summary>
    private int NameSize => Math.Clamp(9638 / 10 / Math.Max(1, sheet.Issuer.Length), 36, 90);

    public void Write(Stream stream)
    {
        var body = new Body();
        body.Append(Text(sheet.Number ?? "", right: true));
        body.Append(Text(""));
        foreach (var line in Cut(sheet.Title))
            body.Append(Paragraph(line, PrintFonts.Title, 44, new ParagraphProperties(Exactly(700), new Justification { Val = JustificationValues.Center })));
        body.Append(Text(""));
        body.Append(Text(sheet.Addressee + "："));
        foreach (var paragraph in sheet.Paragraphs)
            body.Append(Text(paragraph, indented: true));
        foreach (var annex in Annexes())
            body.Append(annex);
        foreach (var line in Signature())
            body.Append(line);
        if (sheet.Contact.Length > 0)
            body.Append(Text("（" + sheet.Contact + "）", indented: true));
        if (sheet.CopyTo.Length > 0)
            body.Append(Paragraph("抄送：" + sheet.CopyTo.TrimEnd('。') + "。", PrintFonts.Body, 28, new ParagraphProperties(
                new FrameProperties { Width = $"{TextWidth}", Wrap = TextWrappingValues.Around, VerticalPosition = VerticalAnchorValues.Margin, HorizontalPosition = HorizontalAnchorValues.Margin, XAlign = HorizontalAlignmentValues.Left, YAlign = VerticalAlignmentValues.Bottom },
                Exactly(Line), new Indentation { Left = "1120", Right = "280", Hanging = "840" })));
        foreach (var part in sheet.Table?.ToParts() ?? [])
            body.Append(part);
        body.Append(new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.First, Id = "rId1" },
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId2" },
            new HeaderReference { Type = HeaderFooterValues.Even, Id = "rId2" },
            new FooterReference { Type = HeaderFooterValues.First, Id = "rId3" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId4" },
            new FooterReference { Type = HeaderFooterValues.Even, Id = "rId5" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1588, Header = 1701, Footer = 1134, Gutter = 0 },
            new TitlePage(),
            new DocGrid { Type = DocGridValues.Lines, LinePitch = Line }));

        new OfficePackage("word/document.xml")
            .Add("rId1", "header", "header1.xml", Types + "header+xml", new Header([.. Mark(), Head()]))
            .Add("rId2", "header", "header2.xml", Types + "header+xml", new Header([.. Mark(), Plain()]))
            .Add("rId3", "footer", "footer1.xml", Types + "footer+xml", new Footer(Foot()))
            .Add("rId4", "footer", "footer2.xml", Types + "footer+xml", new Footer(PageNumber(JustificationValues.Right)))
            .Add("rId5", "footer", "footer3.xml", Types + "footer+xml", new Footer(PageNumber(JustificationValues.Left)))
            .Add("rId6", "styles", "styles.xml", Types + "styles+xml", Styles())
            .Add("rId7", "fontTable", "fontTable.xml", Types + "fontTable+xml", FontTable())
            .Add("rId8", "settings", "settings.xml", Types + "settings+xml", new Settings(new EvenAndOddHeaders()))
            .Write(stream, Types + "document.main+xml", new Document(body));
    }

    /// <summary>The red name over its double line, thick above thin.</summary>
    private Paragraph Head() => Paragraph(sheet.Issuer, PrintFonts.Title, NameSize, new ParagraphProperties(
        new ParagraphBorders(new BottomBorder { Val = BorderValues.ThickThinSmallGap, Color = Red, Size = 24, Space = 11 }),
        Exactly(NameSize * 10), new Indentation { Left = $"{LineLeft}", Right = $"{LineRight}" }, new Justification { Val = JustificationValues.Center }), Red);

    /// <summary>The second double line, thin above thick.</summary>
    private static Paragraph Foot() => new(new ParagraphProperties(
        new ParagraphBorders(new BottomBorder { Val = BorderValues.ThinThickSmallGap, Color = Red, Size = 24, Space = 1 }),
        Exactly(100), new Indentation { Left = $"{LineLeft}", Right = $"{LineRight}" }));

    private static Paragraph Plain() => new(new ParagraphProperties(Exactly(240)));

    private IEnumerable<Paragraph> Mark() => sheet.Mark is null ? [] :
        [Paragraph(sheet.Mark, PrintFonts.Heading, 28, new ParagraphProperties(Exactly(400), new Justification { Val = JustificationValues.Left }))];

    private IEnumerable<Paragraph> Annexes()
    {
        if (sheet.Annexes.Count == 0)
            yield break;
        yield return Text("");
        for (var i = 0; i < sheet.Annexes.Count; i++)
        {
            var number = sheet.Annexes.Count > 1 ? (i + 1).ToString(CultureInfo.InvariantCulture) + "．" : "";
            yield return Paragraph((i == 0 ? "附件：" : "") + number + sheet.Annexes[i], PrintFonts.Body, 32, new ParagraphProperties(
                Exactly(Line), i == 0 ? new Indentation { Left = $"{5 * Em}", Hanging = $"{3 * Em}" } : new Indentation { Left = $"{5 * Em}" }));
        }
    }

    /// <summary>Name and date with room for the seal: the date four characters from the right, the name centred over it.</summary>
    private IEnumerable<Paragraph> Signature()
    {
        var (name, date) = (Width(sheet.Issuer), Width(sheet.Date ?? "年　月　日　　"));
        var right = Math.Max(4 * Em, Em + (name - date) / 2);
        yield return Kept("", 0);
        yield return Kept("", 0);
        yield return Kept(sheet.Issuer, Math.Max(Em, right - (name - date) / 2));
        yield return Kept(sheet.Date ?? "　　年　月　日", right);
    }

    private static Paragraph Kept(string text, int right) => Paragraph(text, PrintFonts.Body, 32, new ParagraphProperties(
        new KeepNext(), Exactly(Line), new Indentation { Right = $"{right}" }, new Justification { Val = JustificationValues.Right }));

    private static int Width(string text) => text.Sum(c => char.IsAscii(c) ? Em / 2 : Em);

    private static Paragraph Text(string text, bool indented = false, bool right = false)
    {
        var properties = new ParagraphProperties(Exactly(Line));
        if (indented)
            properties.Append(new Indentation { FirstLine = $"{2 * Em}", FirstLineChars = 200 });
        // An address is one word: the line before it would be stretched to the margin.
        var loose = text.Contains("://", StringComparison.Ordinal);
        properties.Append(new Justification { Val = right ? JustificationValues.Right : loose ? JustificationValues.Left : JustificationValues.Both });
        return Paragraph(text, PrintFonts.Body, 32, properties);
    }

    internal static Paragraph Paragraph(string text, string font, int halfPoints, ParagraphProperties properties, string? color = null)
    {
        var paragraph = new Paragraph(properties);
        if (text.Length > 0)
            paragraph.Append(new Run(Properties(font, halfPoints, color), new Text(TextLines.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    private static RunProperties Properties(string font, int halfPoints, string? color)
    {
        var properties = new RunProperties(new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font });
        if (color is not null)
            properties.Append(new Color { Val = color });
        // 28 characters of 16 pt on 156 mm want to stand a fifth of a point closer.
        if (halfPoints == 32)
            properties.Append(new Spacing { Val = -4 });
        properties.Append(new FontSize { Val = $"{halfPoints}" });
        return properties;
    }

    /// <summary>— 2 — on the outer side, one character in.</summary>
    private static Paragraph PageNumber(JustificationValues side) => new(
        new ParagraphProperties(Exactly(400), new Indentation { Left = "280", Right = "280" }, new Justification { Val = side }),
        new Run(Properties(PrintFonts.Small, 28, null), new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(new Run(Properties(PrintFonts.Small, 28, null), new Text("2"))) { Instruction = "PAGE" },
        new Run(Properties(PrintFonts.Small, 28, null), new Text(" —") { Space = SpaceProcessingModeValues.Preserve }));

    internal static SpacingBetweenLines Exactly(int twips) => new() { Before = "0", After = "0", Line = $"{twips}", LineRule = LineSpacingRuleValues.Exact };

    /// <summary>A long title stands in lines of at most twenty characters, of even length, parted behind a name or before what it is about where that is near.</summary>
    private static IEnumerable<string> Cut(string title)
    {
        const int Most = 20;
        for (var rest = title; rest.Length > 0;)
        {
            var lines = (rest.Length + Most - 1) / Most;
            var even = (rest.Length + lines - 1) / lines;
            var least = rest.Length - (lines - 1) * Most;
            var at = lines == 1 ? rest.Length
                : Enumerable.Range(least, Most - least + 1).Where(i => Parts(rest, i)).OrderBy(i => Math.Abs(i - even)).FirstOrDefault(even);
            yield return rest[..at];
            rest = rest[at..];
        }
    }

    /// <summary>Behind one of these, or before one: no word is torn there.</summary>
    private static bool Parts(string title, int at) =>
        TitleEnds.Any(w => title.AsSpan(0, at).EndsWith(w)) || TitleBegins.Any(w => title.AsSpan(at).StartsWith(w));

    private static readonly string[] TitleEnds = ["公司", "项目", "工地", "关于移送", "关于转办", "关于"];
    private static readonly string[] TitleBegins = ["欠薪", "拖欠", "有限", "劳务", "建筑", "工程", "问题", "的函"];

    private static Styles Styles() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = PrintFonts.Body, HighAnsi = PrintFonts.Body, EastAsia = PrintFonts.Body }, new FontSize { Val = "32" },
            // Latin signs are no Chinese: a number is one word, and no line ends inside it.
            new Languages { Val = "en-US", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault()));

    private static Fonts FontTable() => new(PrintFonts.All.Select(f => new Font(new AltName { Val = f.Instead }, new FontCharSet { Val = "86" }) { Name = f.Name }));
}
