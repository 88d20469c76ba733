using System.IO.Compression;
using System.Xml;

namespace Anxin.Forms.In.Cells;

/// <summary>An .xlsx or .xlsm, read in one pass. Formulas give the values saved with them; macros, pictures and links are not touched.</summary>
/// <remarks>Read by hand and not by a package: error cells and formulas saved without a value must be told from blank cells,
/// and nothing may be believed of what a hostile file says about itself.</remarks>
internal sealed class XlsxSource : CellSource
{
    private readonly ZipArchive archive;
    private readonly XlsxParts parts;
    private readonly List<string> strings;
    private readonly List<bool> dateStyles;
    private readonly Queue<XlsxSheet> sheets;
    private readonly bool from1904;
    private XmlReader? xml;

    public XlsxSource(ZipArchive archive, string workbook)
    {
        this.archive = archive;
        parts = new XlsxParts(archive);
        try
        {
            var targets = parts.Relationships(workbook).ToLookup(r => r.Id);
            (sheets, from1904) = XlsxSheet.ReadAll(parts.Find(workbook) ?? throw WorkbookRefusal.Damaged(), targets);
            string? Target(string type) => targets.SelectMany(g => g).Where(r => r.Type == type).Select(r => r.Target).FirstOrDefault();
            strings = XlsxStrings.ReadShared(Target("sharedStrings") is { } s ? parts.Find(s, ReadLimits.SharedStringBytes) : null);
            dateStyles = XlsxDateStyles.Read(Target("styles") is { } t ? parts.Find(t) : null);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw WorkbookRefusal.Damaged(e);
        }
    }

    public override void Dispose()
    {
        xml?.Dispose();
        archive.Dispose();
    }

    protected override bool MoveToSheet()
    {
        xml?.Dispose();
        xml = null;
        if (!sheets.TryDequeue(out var sheet))
            return false;
        var part = parts.Find(sheet.Part) ?? throw WorkbookRefusal.Damaged();
        if (part.FilledRows > ReadLimits.Rows)
            throw WorkbookRefusal.TooManyRows();
        (SheetName, SheetHidden, Merges, Overwide, RowNumber) = (sheet.Name, sheet.Hidden, part.Merges, false, 0);
        xml = part.Open();
        return true;
    }

    protected override bool MoveToRow()
    {
        while (xml!.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                ReadRowCells(xml);
                return true;
            }
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
                return false;
        }
        return false;
    }

    private void ReadRowCells(XmlReader xml)
    {
        var number = RowNumber + 1;
        var hidden = false;
        var empty = xml.IsEmptyElement;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "r")
                number = XlsxReference.Row(xml.Value, after: RowNumber);
            else if (xml.LocalName == "hidden")
                hidden = xml.Value is "1" or "true";
        }
        BeginRow(number, hidden);
        var column = -1;
        while (!empty && xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row"))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                column = ReadCell(xml, column);
        }
    }

    private int ReadCell(XmlReader xml, int previous)
    {
        var column = previous + 1;
        var style = 0;
        var type = "n";
        var empty = xml.IsEmptyElement;
        while (xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "r": column = XlsxReference.Column(xml.Value); break;
                case "s": style = XlsxReference.Index(xml.Value); break;
                case "t": type = xml.Value; break;
                default: break;
            }
        }
        if (!empty)
            Put(column, ReadValue(xml, type, style));
        return column;
    }

    private Cell ReadValue(XmlReader xml, string type, int style)
    {
        string? value = null;
        var formula = false;
        string? inside = null;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c"))
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                inside = xml.LocalName;
                formula |= inside == "f";
                if (inside == "v")
                    value ??= "";
                else if (inside == "is")
                    value = XlsxStrings.ReadRich(xml);
            }
            else if (inside == "v" && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                value += xml.Value;
        }
        // Programs that write formulas and cannot reckon leave the value out, or empty; an empty text is a formula's answer.
        if (value is null || (formula && value.Length == 0 && type != "str"))
            return formula ? new Cell(CellKind.NoValue) : default;
        return type switch
        {
            "s" => XlsxReference.Index(value) is var i && i < strings.Count ? Cell.OfText(strings[i]) : throw WorkbookRefusal.Damaged(),
            "inlineStr" => Cell.OfText(value),
            "str" => Cell.OfText(XlsxStrings.Unescape(value)),
            "b" => Cell.OfFlag(value is "1" or "true"),
            "e" => Cell.OfError(value),
            "d" => XlsxReference.IsoDate(value),
            _ => Number(value, style),
        };
    }

    private Cell Number(string value, int style)
    {
        if (value.Length == 0)
            return default;
        var number = XlsxReference.Number(value);
        if (style >= dateStyles.Count || !dateStyles[style])
            return Cell.OfNumber(number);
        return Cell.OfDate(from1904 ? number + 1462 : number);
    }
}
