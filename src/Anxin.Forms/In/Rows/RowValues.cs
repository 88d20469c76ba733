using Anxin.Core.Cases.Import;
using Anxin.Forms.In.Cells;
using Anxin.Forms.In.Values;
using Anxin.Rules;

namespace Anxin.Forms.In.Rows;

/// <summary>Reads one row's fields and gathers what is wrong with them. A field whose column is missing, or whose cell is blank, is null.</summary>
internal sealed class RowValues(SheetTable table, TotalsCheck totals)
{
    private static readonly HashSet<SheetField> YesNoFields =
        [SheetField.ConstructionProject, SheetField.Disputed, SheetField.Mediated, SheetField.LegalService, SheetField.MediatedOrServed, SheetField.Closed];

    private Line line = null!;
    private SheetRow raw = null!;
    private List<CellProblem>? problems;

    public SheetRow Raw => raw;
    public IReadOnlyList<CellProblem>? Problems => problems;

    public void Begin(Line next, string? unit)
    {
        line = next;
        problems = null;
        var cells = new string[Math.Max(table.Layout.Headings.Count, next.Cells.Length)];
        for (var column = 0; column < cells.Length; column++)
            cells[column] = next.Shown(column);
        raw = new SheetRow(table.Layout, next.Number, unit, cells);
    }

    public void Refuse(SheetField field, Sentence problem) => (problems ??= []).Add(raw.Problem(field, problem));

    /// <summary>The unit by the row's own column, else by a line above.</summary>
    public string? Unit => Text(SheetField.Unit) ?? raw.Unit;

    public string? Text(SheetField field) =>
        Cell(field) is { } cell && PlainText.Of(cell.Shown) is { Length: > 0 } text && !BlankWords.Contains(text) ? text : null;

    public DateOnly? Date(SheetField field)
    {
        if (Cell(field) is not { } cell)
            return null;
        if (DateValue.TryRead(cell, table.Preamble.Year, out var date, out var problem))
            return date;
        Refuse(field, problem);
        return null;
    }

    public int? Count(SheetField field)
    {
        if (Cell(field) is not { } cell)
            return null;
        if (CountValue.TryRead(cell, table.InWan.GetValueOrDefault(field) is true, out var count, out var problem))
        {
            totals.Add(field, count);
            return count;
        }
        totals.Unread(field);
        Refuse(field, problem);
        return null;
    }

    public long? Amount(SheetField field)
    {
        if (Cell(field) is not { } cell)
            return null;
        if (AmountValue.TryRead(cell, table.InWan.GetValueOrDefault(field), out var fen, out var problem))
        {
            totals.Add(field, fen);
            return fen;
        }
        totals.Unread(field);
        Refuse(field, problem);
        return null;
    }

    public bool? YesNo(SheetField field)
    {
        if (Cell(field) is not { } cell)
            return null;
        if (YesNoValue.TryRead(cell, out var yes))
            return yes;
        Refuse(field, YesNoValue.Problem);
        return null;
    }

    public T? Word<T>(SheetField field, Vocabulary<T> vocabulary) where T : struct, Enum
    {
        if (Cell(field) is not { } cell)
            return null;
        if (vocabulary.TryParse(cell.Shown, out var value))
            return value;
        Refuse(field, $"没有这一项，可填：{vocabulary.Choices}");
        return null;
    }

    /// <summary>The field's cell if it says something that can be read.</summary>
    public Cell? Cell(SheetField field)
    {
        var cell = line[table.Column(field)];
        switch (cell.Kind)
        {
            case CellKind.Blank:
                return null;
            case CellKind.Error:
                Refuse(field, $"单元格是错误值 {cell.Text}，请改为正确的内容");
                return null;
            case CellKind.NoValue:
                Refuse(field, $"公式没有保存计算结果，请用 Excel 或 WPS 打开并保存后再上传，或直接填写数值");
                return null;
            case CellKind.Text when BlankWords.SaysSameAsAbove(cell.Text!):
                Refuse(field, $"请写出全部内容，不要写“同上”");
                return null;
            case CellKind.Text when field is not SheetField.Employer && BlankWords.Contains(cell.Text!)
                || !YesNoFields.Contains(field) && cell.Text!.Trim() == "无":
                return null;
            default:
                return cell;
        }
    }
}
