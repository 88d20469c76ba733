using System.Globalization;
using System.Text;

namespace Anxin.Forms.Out.DataSheets;

/// <summary>Writes one sheet row by row. Texts are inline strings, so that nothing in them can become a formula.</summary>
internal sealed class XlsxSheetWriter : IAsyncDisposable
{
    /// <summary>Excel's own limit.</summary>
    public const int LastRow = 1_048_576;

    private const int FlushAt = 1 << 16;
    private const int LongestText = 32_767;
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private readonly Stream stream;
    private readonly SheetView view;
    private readonly XmlBuffer xml = new();
    private readonly List<byte[]> letters = [];
    private int column;

    private XlsxSheetWriter(Stream stream, SheetView view) => (this.stream, this.view) = (stream, view);

    /// <summary>Rows begun so far.</summary>
    public int Rows { get; private set; }

    internal static async Task<XlsxSheetWriter> BeginAsync(Stream stream, SheetView view, CancellationToken cancel)
    {
        var sheet = new XlsxSheetWriter(stream, view);
        sheet.xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">"""u8);
        if (view.FrozenRows > 0)
            sheet.xml.Raw($"""<pane ySplit="{view.FrozenRows}" topLeftCell="A{view.FrozenRows + 1}" activePane="bottomLeft" state="frozen"/>""");
        sheet.xml.Raw("</sheetView></sheetViews><cols>"u8);
        for (var i = 0; i < view.Widths.Count; i++)
            sheet.xml.Raw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{view.Widths[i]}" customWidth="1"/>"""));
        sheet.xml.Raw("</cols><sheetData>"u8);
        await sheet.FlushAsync(cancel);
        return sheet;
    }

    public void BeginRow()
    {
        Rows++;
        column = 0;
        xml.Raw("<row r=\""u8).Number(Rows).Raw("\">"u8);
    }

    /// <summary>Ends the row; writes out now and then.</summary>
    public ValueTask EndRowAsync(CancellationToken cancel = default)
    {
        xml.Raw("</row>"u8);
        return xml.Length >= FlushAt ? new ValueTask(FlushAsync(cancel)) : ValueTask.CompletedTask;
    }

    public void Blank() => column++;

    public void Text(string? text, CellStyle style = CellStyle.Plain)
    {
        if (string.IsNullOrEmpty(text))
        {
            column++;
            return;
        }
        if (text.Length > LongestText)
            text = text[..LongestText];
        BeginCell(style).Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8).Text(text).Raw("</t></is></c>"u8);
    }

    public void Number(long? number)
    {
        if (number is { } n)
            BeginCell(CellStyle.Plain).Raw("\"><v>"u8).Number(n).Raw("</v></c>"u8);
        else
            column++;
    }

    /// <summary>Fen, not negative, shown as yuan with two decimals.</summary>
    public void Yuan(long? fen)
    {
        if (fen is { } f)
            BeginCell(CellStyle.Yuan).Raw("\"><v>"u8).Number(f / 100).Raw("."u8).Number(f % 100 / 10).Number(f % 10).Raw("</v></c>"u8);
        else
            column++;
    }

    public void Date(DateOnly? date)
    {
        if (date is { } d)
            BeginCell(CellStyle.Date).Raw("\"><v>"u8).Number(d.DayNumber - Epoch.DayNumber).Raw("</v></c>"u8);
        else
            column++;
    }

    public async ValueTask DisposeAsync()
    {
        xml.Raw("</sheetData>"u8);
        if (view.Choices is { Count: > 0 } choices)
        {
            xml.Raw($"<dataValidations count=\"{choices.Count}\">");
            foreach (var (range, list) in choices)
                xml.Raw($"<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{range}\"><formula1>\"")
                    .Text(string.Join(',', list)).Raw("\"</formula1></dataValidation>"u8);
            xml.Raw("</dataValidations>"u8);
        }
        xml.Raw("""<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"""u8);
        await FlushAsync(CancellationToken.None);
        await stream.DisposeAsync();
    }

    private XmlBuffer BeginCell(CellStyle style)
    {
        while (letters.Count <= column)
            letters.Add(Encoding.ASCII.GetBytes(ColumnLetters.Of(letters.Count)));
        xml.Raw("<c r=\""u8).Raw(letters[column++]).Number(Rows);
        return style == CellStyle.Plain ? xml : xml.Raw("\" s=\""u8).Number((int)style);
    }

    private async Task FlushAsync(CancellationToken cancel)
    {
        await stream.WriteAsync(xml.Written, cancel);
        xml.Clear();
    }
}
