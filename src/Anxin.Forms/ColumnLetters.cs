namespace Anxin.Forms;

/// <summary>Columns as a spreadsheet names them.</summary>
public static class ColumnLetters
{
    /// <summary>The letters of a zero-based column: 0 is A, 27 is AB.</summary>
    public static string Of(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Of(column / 26 - 1) + (char)('A' + column % 26);
}
