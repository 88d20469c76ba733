using System.Globalization;

namespace Anxin.Forms.In.Cells;

internal enum CellKind : byte
{
    Blank,
    Text,
    Number,
    Date,
    Flag,

    /// <summary>An Excel error such as #REF!, in <see cref="Cell.Text"/>.</summary>
    Error,

    /// <summary>A formula saved without its value.</summary>
    NoValue,
}

/// <summary>A cell's value as the file holds it. Dates are Excel serials (days since 1899-12-30) in <see cref="Number"/>.</summary>
internal readonly record struct Cell(CellKind Kind, string? Text = null, double Number = 0)
{
    public const double FirstSerial = 1;
    public const double LastSerial = 2_958_465.999;

    public static Cell OfText(string? text) => string.IsNullOrWhiteSpace(text) ? default : new(CellKind.Text, text);

    public static Cell OfNumber(double number) => new(CellKind.Number, null, number);

    public static Cell OfDate(double serial) =>
        serial is >= FirstSerial and <= LastSerial ? new(CellKind.Date, null, serial) : OfNumber(serial);

    public static Cell OfFlag(bool flag) => new(CellKind.Flag, null, flag ? 1 : 0);

    public static Cell OfError(string text) => new(CellKind.Error, text);

    public bool IsBlank => Kind == CellKind.Blank;

    /// <summary>As it is given back and read again: 2022-10-03, 18000.5, 是.</summary>
    public string Shown => Kind switch
    {
        CellKind.Text or CellKind.Error => Text!.Trim(),
        CellKind.Number => Exact.ToString(CultureInfo.InvariantCulture),
        CellKind.Date => DateTime.FromOADate(Number) is var at && at.TimeOfDay == TimeSpan.Zero
            ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        CellKind.Flag => Number != 0 ? "是" : "否",
        _ => "",
    };

    /// <summary>The number to 15 significant digits, which is what Excel shows of it: 1234.56, not 1234.5600000000001.</summary>
    public decimal Exact => Math.Abs(Number) < 7e27 ? (decimal)Number : decimal.MaxValue;
}
