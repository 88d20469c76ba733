using System.Text;
using Sylvan.Data.Csv;

namespace Anxin.Forms.In.Cells;

/// <summary>A text file of comma, tab, semicolon or bar separated values, as one sheet.</summary>
internal sealed class TextSource : CellSource
{
    private const int LongestRecord = 1 << 20;

    private readonly string name;
    private readonly CsvDataReader reader;
    private bool started;

    public TextSource(Stream stream, string name)
    {
        if (stream.Length > ReadLimits.Bytes)
            throw WorkbookRefusal.TooLarge();
        this.name = name;
        var encoding = TextEncoding.Detect(stream);
        try
        {
            var delimiter = Delimiter(Head(stream, encoding));
            reader = CsvDataReader.Create(
                new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true),
                new CsvDataReaderOptions
                {
                    HasHeaders = false,
                    Delimiter = delimiter,
                    CsvStyle = CsvStyle.Lax,
                    BufferSize = 1 << 16,
                    MaxBufferSize = LongestRecord,
                });
        }
        catch (DecoderFallbackException e)
        {
            throw UnknownEncoding(e);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw WorkbookRefusal.Damaged(e);
        }
    }

    public override void Dispose() => reader.Dispose();

    protected override bool IsDamage(Exception e) => e is CsvFormatException or CsvRecordTooLargeException or CsvInvalidCharacterException;

    protected override bool MoveToSheet()
    {
        if (started)
            return false;
        started = true;
        SheetName = name;
        return true;
    }

    protected override bool MoveToRow()
    {
        try
        {
            if (!reader.Read())
                return false;
            BeginRow(RowNumber + 1, hidden: false);
            for (var column = 0; column < reader.RowFieldCount; column++)
                if (reader.GetFieldSpan(column) is var span && !span.IsWhiteSpace())
                    Put(column, Cell.OfText(Unguarded(span)));
            return true;
        }
        catch (DecoderFallbackException e)
        {
            throw UnknownEncoding(e);
        }
    }

    // Our own exports put ' before a text that a spreadsheet would take for a formula.
    private static string Unguarded(ReadOnlySpan<char> text) =>
        (text.Length > 1 && text[0] == '\'' && text[1] is '=' or '+' or '-' or '@' or '\'' ? text[1..] : text).ToString();

    private static string Head(Stream stream, Encoding encoding)
    {
        var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 12, leaveOpen: true);
        var head = new char[1 << 14];
        var read = reader.ReadBlock(head);
        stream.Position = 0;
        return head.AsSpan(0, read).Contains('\0')
            ? throw new WorkbookRefusal("not-a-workbook", $"这个文件不是表格，无法读取。请上传 .xlsx、.xls 或 .csv 文件。")
            : new string(head, 0, read);
    }

    /// <summary>The separator that cuts the first lines into most cells.</summary>
    private static char Delimiter(string head) =>
        ",\t;|".MaxBy(sign => head.Split('\n').Take(30).Sum(line => line.Count(c => c == sign)));

    private static WorkbookRefusal UnknownEncoding(DecoderFallbackException e) => new(
        "unknown-encoding", $"文字编码无法识别（不是 UTF-8，也不是 GB18030）。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。", e);
}
