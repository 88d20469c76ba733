using System.Globalization;
using System.Xml;

namespace Anxin.Forms.In.Cells;

/// <summary>Which cell styles of an .xlsx show a number as a date.</summary>
internal static class XlsxDateStyles
{
    // Built-in formats that are dates; 27 to 36 and 50 to 58 are those of Chinese editions (less the times among them).
    private static readonly HashSet<int> BuiltIn = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

    /// <summary>One entry a cell style (xf), by its index.</summary>
    public static List<bool> Read(XlsxPart? part)
    {
        var styles = new List<bool>();
        if (part is null)
            return styles;
        var custom = new Dictionary<int, bool>();
        var inCellStyles = false;
        using var xml = part.Open();
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCellStyles = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.NodeType != XmlNodeType.Element)
                continue;
            else if (xml.LocalName == "numFmt" && Id(xml) is { } id)
                custom[id] = IsDate(xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName == "xf" && inCellStyles)
                styles.Add(Id(xml) is { } format && (custom.TryGetValue(format, out var date) ? date : BuiltIn.Contains(format)));
        }
        return styles;
    }

    /// <summary>A format with a year or a day, or with a month outside a time of day. Texts in quotes and brackets do not count.</summary>
    internal static bool IsDate(string format)
    {
        if (format is "General" or "Standard" or "@" || format.Contains("通用格式", StringComparison.Ordinal))
            return false;
        bool day = false, month = false, time = false, quoted = false, bracketed = false;
        for (var i = 0; i < format.Length && format[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(format[i]))
            {
                case '"': quoted = !quoted; break;
                case '[' when !quoted: bracketed = true; break;
                case ']': bracketed = false; break;
                case '\\' or '_' or '*' when !quoted: i++; break;
                case var c when !quoted && !bracketed:
                    day |= c is 'y' or 'd' or 'e';
                    month |= c is 'm';
                    time |= c is 'h' or 's' or ':' or '0' or '#';
                    break;
                default: break;
            }
        }
        return (day || month) && !time || day && month;
    }

    private static int? Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
