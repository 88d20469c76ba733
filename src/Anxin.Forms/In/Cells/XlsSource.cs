using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Anxin.Forms.In.Cells;

/// <summary>The old binary workbook (.xls, also WPS's .et).</summary>
internal sealed class XlsSource : CellSource
{
    // The old format's texts are in code pages.
    static XlsSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private readonly IExcelDataReader reader;
    private bool started;
    private int row;

    public XlsSource(Stream stream)
    {
        if (stream.Length > ReadLimits.XlsBytes)
            throw WorkbookRefusal.TooLarge();
        if (HasEncryptedPackage(stream))
            throw Password();
        try
        {
            reader = ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (InvalidPasswordException e)
        {
            throw Password(e);
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

    private static WorkbookRefusal Password(Exception? cause = null) =>
        new("password", $"文件设有打开密码，无法读取。请取消密码后再上传。", cause);

    // An .xlsx with a password is wrapped in the same container as an .xls, with a stream of this name in its directory.
    private static bool HasEncryptedPackage(Stream stream)
    {
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[1 << 16];
        var kept = 0;
        var found = false;
        for (int read; !found && (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var seen = buffer.AsSpan(0, kept + read);
            found = seen.IndexOf(name) >= 0;
            kept = Math.Min(seen.Length, name.Length);
            seen[^kept..].CopyTo(buffer);
        }
        stream.Position = 0;
        return found;
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
