using Anxin.Core.Cases.Import;
using Anxin.Rules;

namespace Anxin.Forms.In.Rows;

/// <summary>A table found on a sheet: its layout, and what its lines above say.</summary>
/// <param name="InWan">The unit of each column that has one: true 万元 or 万人, false 元.</param>
/// <param name="Questions">Columns that are not understood, by index, with the question to ask.</param>
internal sealed record SheetTable(
    SheetLayout Layout,
    bool IsInspections,
    Preamble Preamble,
    IReadOnlyDictionary<SheetField, bool?> InWan,
    IReadOnlyDictionary<int, Sentence> Questions)
{
    /// <summary>A list of clues: neither a ledger nor inspections.</summary>
    public bool IsClues { get; init; }

    /// <summary>Columns that are counted or added up.</summary>
    public IReadOnlySet<int> CountColumns { get; } = Fields(Layout, [SheetField.People, SheetField.Amount, SheetField.ResolvedPeople,
        SheetField.ResolvedAmount, SheetField.Employers, SheetField.Workers, SheetField.MigrantWorkers]);

    public int Column(SheetField field) => Layout.Columns.GetValueOrDefault(field, -1);

    private static HashSet<int> Fields(SheetLayout layout, IEnumerable<SheetField> fields) =>
        [.. fields.Where(layout.Columns.ContainsKey).Select(field => layout.Columns[field])];
}
