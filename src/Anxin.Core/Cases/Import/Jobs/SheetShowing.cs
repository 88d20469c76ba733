using Anxin.Core.Inspections;
using Anxin.Rules;

namespace Anxin.Core.Cases.Import.Jobs;

/// <summary>Looks over a reader's shoulder and keeps the rows of a small file, so that the sheet can be shown as people know it.</summary>
public sealed class SheetShowing
{
    private readonly List<SheetRow> rows = [];
    private int seen;

    public IEnumerable<SheetItem> Watch(IEnumerable<SheetItem> items)
    {
        foreach (var item in items)
        {
            var raw = item switch
            {
                LedgerRow row => row.Raw,
                InspectionRow row => row.Raw,
                RefusedRow row => row.Raw,
                _ => null,
            };
            if (raw is not null && ++seen <= ImportReport.Kept)
                rows.Add(raw);
            yield return item;
        }
    }

    /// <summary>The tables in order, with all rows of a small file, else with the first refused ones.</summary>
    public (IReadOnlyList<SheetShown> Sheets, bool Whole) Sheets(ImportPlan plan)
    {
        var whole = seen <= ImportReport.Kept;
        var refused = plan.Refused.Take(ImportReport.Kept).GroupBy(r => (r.Raw.Layout.Name, r.Raw.Number)).ToDictionary(g => g.Key, g => g.First());
        var (fates, alike) = (Fates(plan), Alike(plan));
        var shown = whole ? rows : [.. refused.Values.Select(r => r.Raw)];
        return ([.. shown.GroupBy(r => r.Layout).Select(table => new SheetShown(
            table.Key.Name, table.Key.Preamble, table.Key.HeadingRows,
            [.. table.OrderBy(r => r.Number).Select(r => Row(r, refused.GetValueOrDefault((r.Layout.Name, r.Number)), fates, alike[(r.Layout.Name, r.Number)]))]))], whole);
    }

    private static RowShown Row(SheetRow row, RefusedRow? refused, Dictionary<(string, int), RowFate> fates, IEnumerable<Sentence> alike) => new(
        row.Number, row.Cells, refused is not null ? RowFate.Refused : fates.GetValueOrDefault((row.Layout.Name, row.Number)),
        refused is null ? [.. alike.Select(said => new CellNote(null, said))] : [.. refused.Problems.Select(p => new CellNote(Column(row.Layout, p.Column), Worded(row.Layout, p)))]);

    private static int? Column(SheetLayout layout, string? heading)
    {
        for (var column = 0; heading is not null && column < layout.Headings.Count; column++)
            if (layout.Headings[column] == heading)
                return column;
        return null;
    }

    private static Sentence Worded(SheetLayout layout, CellProblem problem) =>
        problem.Column is { } column && Column(layout, column) is null ? $"“{column}”：{problem.Problem}" : problem.Problem;

    /// <summary>Of each row what it is possibly the same as.</summary>
    private static ILookup<(string, int), Sentence> Alike(ImportPlan plan) =>
        plan.Warnings.Where(w => w.Code == CaseWarning.LikelyDuplicate).ToLookup(w => (w.Sheet ?? "", w.Row ?? 0), w => w.Message);

    private static Dictionary<(string, int), RowFate> Fates(ImportPlan plan)
    {
        var fates = new Dictionary<(string, int), RowFate>();
        foreach (var (row, _) in plan.Changed)
            fates[(row.Sheet, row.Row)] = RowFate.Changed;
        foreach (var (row, _) in plan.AlreadyTaken)
            fates[(row.Sheet, row.Row)] = RowFate.AlreadyTaken;
        foreach (var (visit, _) in plan.ChangedInspections)
            fates[(visit.Sheet, visit.Row)] = RowFate.Changed;
        foreach (var visit in plan.InspectionsAlreadyTaken)
            fates[(visit.Sheet, visit.Row)] = RowFate.AlreadyTaken;
        return fates;
    }
}
