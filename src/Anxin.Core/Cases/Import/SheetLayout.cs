namespace Anxin.Core.Cases.Import;

/// <summary>One table on one sheet: what stands above it, its heading rows, and which column says what.</summary>
/// <param name="Name">The sheet's name as its tab shows it.</param>
/// <param name="Preamble">The non-blank cells of each row above the headings, as text.</param>
/// <param name="HeadingRows">The heading rows as text, one entry a column; a merged group heading is repeated over its columns.</param>
/// <param name="Headings">One heading a column, the parts of a two-row heading joined.</param>
/// <param name="Columns">The zero-based column of each field that the sheet has.</param>
public sealed record SheetLayout(
    string Name,
    IReadOnlyList<IReadOnlyList<string>> Preamble,
    IReadOnlyList<IReadOnlyList<string>> HeadingRows,
    IReadOnlyList<string> Headings,
    IReadOnlyDictionary<SheetField, int> Columns)
{
    /// <summary>The heading as the sheet words it; null where the sheet has no such column.</summary>
    public string? Heading(SheetField field) => Columns.TryGetValue(field, out var column) ? Headings[column] : null;
}
