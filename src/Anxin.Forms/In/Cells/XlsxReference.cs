using System.Globalization;

namespace Anxin.Forms.In.Cells;

/// <summary>Numbers and references inside a sheet's XML; what no office program writes is taken as damage.</summary>
internal static class XlsxReference
{
    private const int LastRow = 1_048_576;
    private const int Columns = 16_384;

    public static int Row(string text, int after) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > after && row <= LastRow
            ? row : throw WorkbookRefusal.Damaged();

    /// <summary>The zero-based column of a reference such as AB12.</summary>
    public static int Column(string reference)
    {
        var column = 0;
        for (var i = 0; i < reference.Length && i < 4 && reference[i] is >= 'A' and <= 'Z'; i++)
            column = column * 26 + reference[i] - 'A' + 1;
        return column is > 0 and <= Columns ? column - 1 : throw WorkbookRefusal.Damaged();
    }

    public static int Index(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : throw WorkbookRefusal.Damaged();

    public static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : throw WorkbookRefusal.Damaged();

    public static Cell IsoDate(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? Cell.OfDate(at.ToOADate()) : Cell.OfText(text);
}
