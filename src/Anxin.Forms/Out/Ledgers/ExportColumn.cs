using Anxin.Forms.Out.DataSheets;
using Anxin.Rules;

namespace Anxin.Forms.Out.Ledgers;

/// <summary>One column of a list that is taken out: its heading, its width in characters, and how a row fills it.</summary>
public sealed class ExportColumn<T>
{
    private readonly Action<T, XlsxSheetWriter> toSheet;
    private readonly Action<T, CsvText> toCsv;

    private ExportColumn(string heading, double width, Action<T, XlsxSheetWriter> toSheet, Action<T, CsvText> toCsv) =>
        (Heading, Width, this.toSheet, this.toCsv) = (heading, width, toSheet, toCsv);

    public string Heading { get; }
    public double Width { get; }

    public static ExportColumn<T> Text(string heading, double width, Func<T, string?> value) =>
        new(heading, width, (row, sheet) => sheet.Text(value(row)), (row, csv) => csv.Text(value(row)));

    public static ExportColumn<T> Number(string heading, double width, Func<T, long?> value) =>
        new(heading, width, (row, sheet) => sheet.Number(value(row)), (row, csv) => csv.Number(value(row)));

    /// <summary>An amount in fen, written in yuan.</summary>
    public static ExportColumn<T> Yuan(string heading, double width, Func<T, long?> fen) =>
        new(heading, width, (row, sheet) => sheet.Yuan(fen(row)), (row, csv) => csv.Plain(fen(row) is { } f ? Money.Yuan(f) : null));

    public static ExportColumn<T> Date(string heading, double width, Func<T, DateOnly?> value) =>
        new(heading, width, (row, sheet) => sheet.Date(value(row)), (row, csv) => csv.Date(value(row)));

    /// <summary>是, 否, or blank where nothing is known.</summary>
    public static ExportColumn<T> YesNo(string heading, double width, Func<T, bool?> value) => Text(heading, width, row => value(row) switch
    {
        true => "是",
        false => "否",
        _ => null,
    });

    /// <summary>An enumeration's Chinese word.</summary>
    public static ExportColumn<T> Word<TWord>(string heading, double width, Vocabulary<TWord> words, Func<T, TWord?> value) where TWord : struct, Enum =>
        Text(heading, width, row => value(row) is { } word ? words.Chinese(word) : null);

    internal void Write(T row, XlsxSheetWriter sheet) => toSheet(row, sheet);

    internal void Write(T row, CsvText csv) => toCsv(row, csv);
}
