using System.Text;
using Anxin.Forms.Out.DataSheets;

namespace Anxin.Forms.Out.Ledgers;

/// <summary>Takes long lists out as a workbook or as text; memory does not grow with the number of rows.</summary>
public static class LedgerExport
{
    private const int FlushAt = 1 << 16;

    /// <summary>An .xlsx; past 1,048,576 rows it goes on with the same headings on a further sheet.</summary>
    /// <param name="stream">Left open; needs neither seeking nor synchronous writing.</param>
    public static async Task WriteXlsxAsync<T>(
        Stream stream, string sheetName, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancel = default)
    {
        await using var file = await XlsxFile.CreateAsync(stream, cancel);
        await using var source = rows.GetAsyncEnumerator(cancel);
        var more = await source.MoveNextAsync();
        do
        {
            await using var sheet = await file.BeginSheetAsync(sheetName, new SheetView([.. columns.Select(c => c.Width)], FrozenRows: 1), cancel);
            sheet.BeginRow();
            foreach (var column in columns)
                sheet.Text(column.Heading, CellStyle.Heading);
            await sheet.EndRowAsync(cancel);
            for (; more && sheet.Rows < XlsxSheetWriter.LastRow; more = await source.MoveNextAsync())
            {
                sheet.BeginRow();
                foreach (var column in columns)
                    column.Write(source.Current, sheet);
                await sheet.EndRowAsync(cancel);
            }
        }
        while (more);
    }

    /// <summary>Comma separated values in UTF-8 with a mark, as Excel and WPS expect it.</summary>
    /// <inheritdoc cref="WriteXlsxAsync"/>
    public static async Task WriteCsvAsync<T>(
        Stream stream, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancel = default)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), FlushAt, leaveOpen: true);
        var csv = new CsvText();
        foreach (var column in columns)
            csv.Text(column.Heading);
        csv.EndLine();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            foreach (var column in columns)
                column.Write(row, csv);
            csv.EndLine();
            if (csv.Written.Length < FlushAt)
                continue;
            await writer.WriteAsync(csv.Written, cancel);
            csv.Written.Clear();
        }
        await writer.WriteAsync(csv.Written, cancel);
    }
}
