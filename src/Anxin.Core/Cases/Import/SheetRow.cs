using Anxin.Rules;

namespace Anxin.Core.Cases.Import;

/// <summary>A row as it stood on the sheet, so that it can be given back.</summary>
/// <param name="Number">The sheet's own row number, from 1.</param>
/// <param name="Unit">The unit named by a line above the row, or given beside the file; the row's own column wins over it.</param>
/// <param name="Cells">One text a column, "" where blank; dates as 2022-10-03, numbers without grouping.</param>
public sealed record SheetRow(SheetLayout Layout, int Number, string? Unit, IReadOnlyList<string> Cells)
{
    /// <summary>What stands in a field's cell; null where the sheet has no such column or the cell is blank.</summary>
    public string? Value(SheetField field) =>
        Layout.Columns.TryGetValue(field, out var column) && column < Cells.Count && Cells[column].Length > 0 ? Cells[column] : null;

    /// <summary>A problem found in a field of this row, placed where the person who mends it will look.</summary>
    public CellProblem Problem(SheetField field, Sentence problem) =>
        new(Layout.Name, Number, Layout.Heading(field) ?? field.Heading(), Value(field), problem);

    /// <summary>A problem of the row as a whole.</summary>
    public CellProblem Problem(Sentence problem) => new(Layout.Name, Number, null, null, problem);
}
