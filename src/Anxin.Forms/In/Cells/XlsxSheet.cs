using System.Xml;

namespace Anxin.Forms.In.Cells;

/// <summary>A worksheet as the workbook part lists it; chart sheets and macro sheets are none.</summary>
internal sealed record XlsxSheet(string Name, bool Hidden, string Part)
{
    public static (Queue<XlsxSheet> Sheets, bool From1904) ReadAll(
        XlsxPart workbook, ILookup<string, (string Id, string Type, string Target)> targets)
    {
        var sheets = new Queue<XlsxSheet>();
        var from1904 = false;
        using var xml = workbook.Open();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet")
                foreach (var (_, type, target) in targets[RelationshipId(xml)])
                    if (type == "worksheet")
                        sheets.Enqueue(new XlsxSheet(xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", target));
        }
        return (sheets, from1904);
    }

    // r:id; the namespace differs between the transitional and the strict form of the standard.
    private static string RelationshipId(XmlReader xml)
    {
        var id = "";
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id")
                id = xml.Value;
        xml.MoveToElement();
        return id;
    }
}
