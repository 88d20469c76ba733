using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Anxin.Forms.In.Cells;

/// <summary>The old binary workbook (.xls, also WPS's .et).</summary>
internal sealed class XlsSource : CellSource
{
    private readonly IExcelDataReader reader;
    private bool started;
    private int row;

    public XlsSource(Stream stream)
    {
        if (stream.Length > ReadLimits.XlsBytes)
            throw WorkbookRefusal.TooLarge();
        try
        {
            reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (InvalidPasswordException e)
        {
            throw new WorkbookRefusal("password", "文件设有打开密码，无法读取。请取消密码后再上传。", e);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw WorkbookRefusal.Damaged(e);
        }
    }

    public override void Dispose() => reader.Dispose();

    // The parser does not say which exceptions a damaged file raises; seen so far: index, argument, overflow, cast, null reference.
    protected override bool IsDamage(Exception e) => e is not (OutOfMemoryException or OperationCanceledException or WorkbookRefusal);

    protected override bool MoveToSheet()
    {
        if (started && !reader.NextResult())
            return false;
        started = true;
        if (reader.ResultsCount == 0)
            return false;
        row = 0;
        SheetName = reader.Name;
        SheetHidden = reader.VisibleState is not "visible";
        Merges = [.. (reader.MergeCells ?? []).Take(ReadLimits.MergedRanges)
            .Select(m => new CellRange(m.FromRow + 1, m.FromColumn, m.ToRow + 1, m.ToColumn))];
        return true;
    }

    protected override bool MoveToRow()
    {
        if (!reader.Read())
            return false;
        BeginRow(++row, reader.RowHeight == 0);
        for (var column = 0; column < reader.FieldCount; column++)
            Put(column, ToCell(reader.GetValue(column)));
        return true;
    }

    private static Cell ToCell(object? value) => value switch
    {
        null => default,
        string text => Cell.OfText(text),
        double number => Cell.OfNumber(number),
        int number => Cell.OfNumber(number),
        bool flag => Cell.OfFlag(flag),
        DateTime at => Cell.OfDate(at.ToOADate()),
        _ => Cell.OfText(value.ToString()),
    };
}
