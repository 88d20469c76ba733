namespace Anxin.Forms.Out.DataSheets;

/// <summary>How a data sheet looks.</summary>
/// <param name="Widths">Column widths in characters.</param>
/// <param name="FrozenRows">Rows that stay in sight while scrolling.</param>
/// <param name="Choices">Lists offered in cells: a range such as D2:D5000, and its choices.</param>
internal sealed record SheetView(IReadOnlyList<double> Widths, int FrozenRows, IReadOnlyList<(string Range, IReadOnlyList<string> Choices)>? Choices = null);
