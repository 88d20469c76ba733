using Anxin.Rules;

namespace Anxin.Core.Cases.Import.Jobs;

/// <summary>What will be done with a row, or was.</summary>
public enum RowFate { New, Changed, AlreadyTaken, Refused }

/// <summary>What a person is shown of an import: bounded, whatever the file holds. The rest is in the workbook of refused rows.</summary>
/// <param name="Whole">Every row of the file is shown; otherwise the first refused ones only.</param>
/// <param name="Changes">The first of the rows that change a case.</param>
/// <param name="Warnings">The first of <paramref name="WarningCount"/>.</param>
/// <param name="Cases">The first of the cases written, once taken.</param>
public sealed record ImportReport(
    IReadOnlyList<SheetShown> Sheets, bool Whole, IReadOnlyList<ChangeShown> Changes,
    IReadOnlyList<ImportWarning> Warnings, int WarningCount, IReadOnlyList<UnknownColumn> Questions, IReadOnlyList<SkippedRows> Skipped,
    IReadOnlyList<Guid> Cases)
{
    public const int Kept = 200;

    public static ImportReport Of(ImportPlan plan, SheetShowing showing)
    {
        var (sheets, whole) = showing.Sheets(plan);
        return new ImportReport(sheets, whole,
            [.. plan.Changed.Take(Kept).Select(c => new ChangeShown(c.Row.Sheet, c.Row.Row, c.Case.CaseId, c.Case.Number, c.Row.Draft.Employer, RowChanges.Told(c.Case, c.Row)))],
            [.. plan.Warnings.Take(Kept)], plan.Warnings.Count, [.. plan.Questions.Take(Kept)], [.. plan.Skipped.Where(s => !s.Why.Equals(SkippedRows.Blank)).Take(Kept)], []);
    }
}

/// <summary>A table on a sheet, with the rows that are shown of it.</summary>
/// <param name="HeadingRows">As <see cref="SheetLayout.HeadingRows"/>.</param>
public sealed record SheetShown(
    string Name, IReadOnlyList<IReadOnlyList<string>> Preamble, IReadOnlyList<IReadOnlyList<string>> HeadingRows, IReadOnlyList<RowShown> Rows);

/// <param name="Number">The sheet's own row number.</param>
public sealed record RowShown(int Number, IReadOnlyList<string> Cells, RowFate Fate, IReadOnlyList<CellNote> Notes);

/// <summary>A problem where it stands.</summary>
/// <param name="Column">Zero-based; null for the row as a whole, or a column that the sheet does not have.</param>
public sealed record CellNote(int? Column, Sentence Problem);

/// <summary>What a row changes in a case that was taken before.</summary>
public sealed record ChangeShown(string Sheet, int Row, Guid Case, string Number, string Employer, IReadOnlyList<FieldChange> Fields);

/// <summary>Before and after, as a person reads them; null is nothing.</summary>
public sealed record FieldChange(SheetField Field, Sentence? Was, Sentence? Now);
