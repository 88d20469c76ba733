using System.Xml;

namespace Anxin.Forms.Out.Printed;

/// <summary>How much room texts take on paper: office programs do not grow merged rows by themselves.</summary>
internal static class TextLines
{
    private const double MmInPoint = 0.3528;
    private const double CellMarginMm = 3;

    /// <summary>Lines that a text fills at a width and a type size in points.</summary>
    public static int Count(string text, double mm, double points) => text.Split('\n')
        .Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(c => char.IsAscii(c) ? 0.55 : 1.0) * points * MmInPoint / (mm - CellMarginMm))));

    /// <summary>Lines of the tallest cell of a table's row.</summary>
    public static int Tallest(FormRow row, IReadOnlyList<FormColumn> columns, double points)
    {
        var tallest = 1;
        for (var i = 0; i < row.Cells.Count; i++)
            if (row.Cells[i] is { Down: 1 } cell)
                tallest = Math.Max(tallest, Count(cell.Text, columns.Skip(i).Take(cell.Across).Sum(c => c.Mm), points));
        return tallest;
    }

    /// <summary>Without the signs that XML cannot hold.</summary>
    public static string Clean(string text) =>
        text.All(c => XmlConvert.IsXmlChar(c)) ? text : string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));
}
