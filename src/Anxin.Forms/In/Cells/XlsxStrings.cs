using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Anxin.Forms.In.Cells;

/// <summary>Texts of an .xlsx: the shared strings, and rich text inside a cell.</summary>
internal static partial class XlsxStrings
{
    public static List<string> ReadShared(XlsxPart? part)
    {
        var strings = new List<string>();
        if (part is null)
            return strings;
        using var xml = part.Open();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                strings.Add(ReadRich(xml));
        }
        return strings;
    }

    /// <summary>The text of the element the reader stands on (si, is): its runs joined, phonetic hints (rPh) left out.</summary>
    public static string ReadRich(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        string first = "";
        StringBuilder? more = null;
        var inText = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                while (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
                    xml.Skip();
                if (xml.Depth <= depth)
                    break;
                inText = xml.NodeType == XmlNodeType.Element && xml.LocalName == "t";
            }
            else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                if (first.Length == 0)
                    first = xml.Value;
                else
                    (more ??= new StringBuilder(first)).Append(xml.Value);
            }
        }
        return Unescape(more?.ToString() ?? first);
    }

    /// <summary>_x000D_ stands for a character that XML cannot hold.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
