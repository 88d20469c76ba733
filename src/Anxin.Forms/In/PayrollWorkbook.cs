using Anxin.Core.Cases.Wages;
using Anxin.Forms.In.Cells;
using Anxin.Forms.In.Payrolls;
using Anxin.Forms.In.Rows;
using Anxin.Forms.In.Values;
using Anxin.Rules;

namespace Anxin.Forms.In;

/// <summary>Reads payrolls as contractors keep them: .xlsx, .xls and text, columns in any order, below any title.</summary>
public static class PayrollWorkbook
{
    private const int TitleLines = 40;

    // From 16 digits on, a number in a cell has lost its last ones.
    private const double ExactNumbers = 1e15;

    /// <exception cref="WorkbookRefusal">The file cannot be read, or no sheet has the headings of a payroll.</exception>
    public static Payroll Read(Stream stream, string fileName)
    {
        var (source, _) = WorkbookFile.Open(stream, fileName);
        using var opened = source;
        var (rows, remarks) = (new List<PayrollRow>(), new List<Sentence>());
        var any = false;
        while (source.NextSheet())
        {
            if (source.SheetHidden)
            {
                if (source.ReadRow())
                    remarks.Add($"工作表“{source.SheetName}”是隐藏的，没有读取");
                continue;
            }
            any |= Sheet(source, rows, remarks);
        }
        if (!any)
            throw new WorkbookRefusal("no-heading", $"没有找到工资表的表头。表头至少要有“姓名”，以及“身份证号”“出勤天数”“应发”“欠发”中的一列。");
        return new Payroll(rows, remarks);
    }

    private static bool Sheet(CellSource source, List<PayrollRow> rows, List<Sentence> remarks)
    {
        var lines = new LineWindow(source);
        var head = lines.Peek(TitleLines);
        for (var index = 0; index < head.Count; index++)
        {
            if (PayrollTable.At(head, index, source.Merges) is not { } found)
                continue;
            if (found.Table.Unread.Count > 0)
                remarks.Add($"工作表“{source.SheetName}”里没有读这几列：{string.Join("、", found.Table.Unread.Distinct())}");
            lines.Drop(index + found.Lines);
            if (lines.Peek(1) is [var first] && RowKinds.IsColumnNumbers(first))
                lines.Drop(1);
            Rows(source.SheetName, lines, found.Table, rows, remarks);
            return true;
        }
        return false;
    }

    private static void Rows(string sheet, LineWindow lines, PayrollTable table, List<PayrollRow> rows, List<Sentence> remarks)
    {
        var (owed, totals) = (0L, new List<(int Row, long Fen)>());
        while (lines.Take() is { } line)
        {
            if (table.IsTotals(line))
            {
                if (TryFen(table, line, PayrollField.Owed, out var total))
                    totals.Add((line.Number, total));
                continue;
            }
            if (PayrollTable.IsFoot(line) || RowKinds.IsLoneText(line) || SaysNothing(table, line))
                continue;
            rows.Add(Row(sheet, table, line));
            if (TryFen(table, line, PayrollField.Owed, out var fen))
                owed += fen;
        }
        foreach (var (row, fen) in totals.TakeLast(1).Where(t => t.Fen != owed))
            remarks.Add($"工作表“{sheet}”第 {row} 行合计写的欠发是 {Money.Yuan(fen)} 元，逐行相加是 {Money.Yuan(owed)} 元，以各行为准，请核对");
    }

    private static PayrollRow Row(string sheet, PayrollTable table, Line line)
    {
        var piece = !table.Cell(line, PayrollField.PieceRate).IsBlank;
        var month = !piece && table.Cell(line, PayrollField.DayRate).IsBlank && !table.Cell(line, PayrollField.MonthRate).IsBlank;
        var rate = piece ? PayrollField.PieceRate : month ? PayrollField.MonthRate : PayrollField.DayRate;
        // 单价 beside attendance and no quantity is the price of a day.
        var byPiece = piece && !(table.Cell(line, PayrollField.Pieces).IsBlank && !table.Cell(line, PayrollField.Days).IsBlank);
        var number = table.Cell(line, PayrollField.Number);
        var input = new WorkerInput
        {
            Name = Text(table.Cell(line, PayrollField.Name)),
            Document = Text(table.Cell(line, PayrollField.Document)),
            Number = IsRounded(number) ? null : Text(number),
            Phone = Text(table.Cell(line, PayrollField.Phone)),
            Trade = Text(table.Cell(line, PayrollField.Trade)),
            Note = Text(table.Cell(line, PayrollField.Note)),
            Days = Text(table.Cell(line, PayrollField.Days)),
            Pieces = Text(table.Cell(line, PayrollField.Pieces)),
            RateYuan = Amount(table, line, rate),
            RateBasis = table.Cell(line, rate).IsBlank ? null : WageWords.RateBasis.Api(byPiece ? RateBasis.Piece : month ? RateBasis.Month : RateBasis.Day),
            From = Date(table.Cell(line, PayrollField.From)),
            To = Date(table.Cell(line, PayrollField.To)),
            EarnedYuan = Amount(table, line, PayrollField.Earned),
            PaidBeforeYuan = Amount(table, line, PayrollField.PaidBefore),
            OwedYuan = Amount(table, line, PayrollField.Owed),
            AgreedYuan = Amount(table, line, PayrollField.Agreed),
        };
        return new PayrollRow(sheet, line.Number, input, Headings(table, rate), IsRounded(number)
            ? new RowProblem("number", $"身份证号在表里是数字格式，后几位已经丢失；请把这一列设为文本，再重新填写") : null);
    }

    private static Dictionary<string, string> Headings(PayrollTable table, PayrollField rate)
    {
        (string Field, PayrollField Column)[] fields =
        [
            ("name", PayrollField.Name), ("document", PayrollField.Document), ("number", PayrollField.Number), ("phone", PayrollField.Phone),
            ("trade", PayrollField.Trade), ("note", PayrollField.Note), ("days", PayrollField.Days), ("pieces", PayrollField.Pieces), ("rateYuan", rate),
            ("from", PayrollField.From), ("to", PayrollField.To), ("earnedYuan", PayrollField.Earned), ("paidBeforeYuan", PayrollField.PaidBefore),
            ("owedYuan", PayrollField.Owed), ("agreedYuan", PayrollField.Agreed),
        ];
        return fields.Where(f => table.Heading(f.Column) is not null).ToDictionary(f => f.Field, f => table.Heading(f.Column)!);
    }

    /// <summary>Neither a name nor a number nor money: drawn lines, an empty form's row with its 序号.</summary>
    private static bool SaysNothing(PayrollTable table, Line line) =>
        ((PayrollField[])[PayrollField.Name, PayrollField.Number, PayrollField.Phone, PayrollField.Days, PayrollField.Earned, PayrollField.Owed])
            .All(field => Text(table.Cell(line, field)) is null or "0");

    private static string? Text(Cell cell) => PlainText.Of(cell.Shown) is { Length: > 0 } text && !BlankWords.Contains(text) ? text : null;

    private static bool IsRounded(Cell cell) => cell.Kind == CellKind.Number && Math.Abs(cell.Number) >= ExactNumbers;

    private static string? Date(Cell cell) => cell.IsBlank ? null
        : DateValue.TryRead(cell, null, out var date, out _) ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : Text(cell);

    /// <summary>In yuan as it is sent on; what is no amount goes on as written, and is refused there.</summary>
    private static string? Amount(PayrollTable table, Line line, PayrollField field) =>
        Text(table.Cell(line, field)) is not { } text ? null : TryFen(table, line, field, out var fen) ? Money.Yuan(fen) : text;

    private static bool TryFen(PayrollTable table, Line line, PayrollField field, out long fen)
    {
        var (cell, inWan) = (table.Cell(line, field), InWan(table, field));
        return AmountValue.TryRead(inWan ? cell : Rounded(cell), inWan, out fen, out _);
    }

    /// <summary>A computed cell shows two decimals and holds more; a payroll means what it shows.</summary>
    private static Cell Rounded(Cell cell) => cell.Kind == CellKind.Number && Math.Abs(cell.Number) < 1e12
        ? Cell.OfNumber(Math.Round(cell.Number, 2, MidpointRounding.AwayFromZero)) : cell;

    private static bool InWan(PayrollTable table, PayrollField field) => table.Columns.TryGetValue(field, out var column) && table.InWan[column];
}
