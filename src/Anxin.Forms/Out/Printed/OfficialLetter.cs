using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Anxin.Forms.Out.Printed;

/// <summary>A letter in the issuer's name, in GB/T 9704's letter layout (信函格式).</summary>
/// <param name="Number">Document number or reference, such as 移送 20221010-0A1B2C3D.</param>
/// <param name="Paragraphs">Each is indented by two characters.</param>
/// <param name="Drill">Says 演练 on top.</param>
public sealed record OfficialLetter(
    string Issuer, string? Number, string Title, string Addressee, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Enclosures, DateOnly On, bool Drill)
{
    private const double TwipsInMm = 56.69;
    private const string Red = "E60012";

    /// <summary>Writes the .docx; the same letter gives the same bytes.</summary>
    public void Write(Stream stream)
    {
        var body = new Body();
        body.Append(Line(Issuer, PrintFonts.Title, 52, JustificationValues.Center, color: Red, below: BorderValues.ThickThinSmallGap));
        if (Drill)
            body.Append(Line("演练", PrintFonts.Heading, 32, JustificationValues.Center));
        if (Number is not null)
            body.Append(Line(Number, PrintFonts.Body, 32, JustificationValues.Right));
        body.Append(Line(Title, PrintFonts.Title, 44, JustificationValues.Center, before: 560, after: 560));
        body.Append(Line(Addressee + "：", PrintFonts.Body, 32, JustificationValues.Left));
        foreach (var text in Paragraphs)
            body.Append(Line(text, PrintFonts.Body, 32, JustificationValues.Both, indent: true));
        for (var i = 0; i < Enclosures.Count; i++)
            body.Append(Line(i == 0 ? $"附件：{i + 1}. {Enclosures[i]}" : $"　　　{i + 1}. {Enclosures[i]}", PrintFonts.Body, 32, JustificationValues.Left, before: i == 0 ? 560 : 0, indent: true));
        body.Append(Line(Issuer, PrintFonts.Body, 32, JustificationValues.Right, before: 1120, right: 960));
        body.Append(Line($"{On.Year}年{On.Month}月{On.Day}日", PrintFonts.Body, 32, JustificationValues.Right, right: 1280));
        body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId1" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = (int)(30 * TwipsInMm), Bottom = (int)(35 * TwipsInMm), Left = (uint)(28 * TwipsInMm), Right = (uint)(26 * TwipsInMm), Header = 737, Footer = (uint)(20 * TwipsInMm), Gutter = 0 }));
        const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        new OfficePackage("word/document.xml")
            .Add("rId1", "footer", "footer1.xml", Types + "footer+xml", new Footer(Line("", PrintFonts.Small, 2, JustificationValues.Center, color: Red, above: BorderValues.ThinThickSmallGap)))
            .Write(stream, Types + "document.main+xml", new Document(body));
    }

    private static Paragraph Line(
        string text, string font, int halfPoints, JustificationValues align, int before = 0, int after = 0, bool indent = false, int right = 0,
        string? color = null, BorderValues? below = null, BorderValues? above = null)
    {
        var properties = new ParagraphProperties();
        if (below is { } under)
            properties.Append(new ParagraphBorders(new BottomBorder { Val = under, Size = 24, Space = 12, Color = Red }));
        if (above is { } over)
            properties.Append(new ParagraphBorders(new TopBorder { Val = over, Size = 24, Space = 1, Color = Red }));
        properties.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}", Line = "560", LineRule = LineSpacingRuleValues.AtLeast });
        if (indent || right > 0)
            properties.Append(new Indentation { FirstLine = indent ? $"{halfPoints * 20}" : "0", Right = $"{right}" });
        properties.Append(new Justification { Val = align });
        var run = new RunProperties(new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font });
        if (color is not null)
            run.Append(new Color { Val = color });
        run.Append(new FontSize { Val = $"{halfPoints}" });
        return text.Length == 0 ? new Paragraph(properties)
            : new Paragraph(properties, new Run(run, new Text(TextLines.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
