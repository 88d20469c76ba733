using Anxin.Rules;

namespace Anxin.Core.Cases.Import;

/// <summary>One thing met while a workbook is read, in the order of its sheets and rows: a <see cref="LedgerRow"/>,
/// an <see cref="Inspections.InspectionRow"/>, a <see cref="RefusedRow"/>, or a remark about what was not read as a row.</summary>
public abstract record SheetItem;

/// <summary>A row that cannot be taken as it stands.</summary>
public sealed record RefusedRow(SheetRow Raw, IReadOnlyList<CellProblem> Problems) : SheetItem
{
    /// <summary>What could be read of it all the same, so that everything else that is wrong with it is told at once; null where nothing could.</summary>
    public SheetItem? Read { get; init; }

    /// <summary>With further problems, of columns about which none is told yet.</summary>
    public RefusedRow With(IEnumerable<CellProblem> more) => this with
    {
        Problems = [.. Problems, .. more.Where(m => !Problems.Any(p => p.Column == m.Column))],
    };
}

/// <summary>Something that a person should know, although every row was read: a wrong total, a hidden sheet.</summary>
/// <param name="Row">The sheet's own row number; null if the sheet as a whole is meant.</param>
/// <param name="Warning">A plain sentence.</param>
public sealed record SheetWarning(string Sheet, int? Row, Sentence Warning) : SheetItem;

/// <summary>A column that was not read because its heading is not understood; answered once by a <see cref="ColumnMeaning"/>.</summary>
/// <param name="Column">The column's letter, as the sheet shows it.</param>
/// <param name="Heading">As the sheet words it; this is what the answer is remembered by.</param>
/// <param name="Samples">Up to three values of the column.</param>
/// <param name="Question">A plain sentence.</param>
public sealed record UnknownColumn(string Sheet, string Column, string Heading, IReadOnlyList<string> Samples, Sentence Question) : SheetItem;

/// <summary>Rows knowingly not read: blank, totals, notes, repeated headings.</summary>
/// <param name="From">The first row's number on the sheet.</param>
/// <param name="To">The last row's, inclusive.</param>
/// <param name="Why">A few plain words.</param>
public sealed record SkippedRows(string Sheet, int From, int To, Sentence Why) : SheetItem
{
    /// <summary>Nobody needs to be told of these.</summary>
    public static readonly Sentence Blank = $"空行";
}
