using Anxin.Core.Cases.Import;
using Anxin.Forms.Out.DataSheets;

namespace Anxin.Forms.In;

/// <summary>Gives refused rows back as a workbook: the original headings and cells, and the problem in a last column, ready to be mended
/// and uploaded again.</summary>
public static class RefusedRows
{
    /// <summary>How the problem column is known again, and passed over.</summary>
    internal const string ProblemHeadingKey = "问题";

    private const string ProblemHeading = ProblemHeadingKey + "（改好后可直接上传，这一列不会读取）";

    /// <summary>Writes an .xlsx with one sheet for each table that rows come from. The lines above a table, which may tell its unit,
    /// year and 万元, are kept; a year told only by the file's name is not, so let the new name contain the old.</summary>
    /// <param name="stream">Left open.</param>
    /// <param name="rows">In any order; they are given back in the order of their sheets.</param>
    public static async Task WriteAsync(Stream stream, IEnumerable<RefusedRow> rows, CancellationToken cancel = default)
    {
        await using var file = await XlsxFile.CreateAsync(stream, cancel);
        var tables = rows.GroupBy(row => row.Raw.Layout, ReferenceEqualityComparer.Instance).ToList();
        foreach (var table in tables)
            await WriteTableAsync(file, (SheetLayout)table.Key!, table.OrderBy(row => row.Raw.Number), cancel);
        if (tables.Count > 0)
            return;
        await using var none = await file.BeginSheetAsync("没有退回的行", new SheetView([40], FrozenRows: 0), cancel);
        await WriteRowAsync(none, ["没有退回的行"], CellStyle.Plain, null, cancel);
    }

    private static async Task WriteTableAsync(XlsxFile file, SheetLayout layout, IEnumerable<RefusedRow> rows, CancellationToken cancel)
    {
        await using var sheet = await BeginAsync(file, layout, cancel);
        string? unit = null;
        foreach (var (raw, problems) in rows)
        {
            if (raw.Unit is { } named && named != unit && raw.Value(SheetField.Unit) is null)
                await WriteRowAsync(sheet, [$"填报单位：{unit = named}"], CellStyle.Plain, null, cancel);
            await WriteRowAsync(sheet, raw.Cells, CellStyle.Plain, string.Join('；', problems.Select(Worded)), cancel, layout.Headings.Count);
        }
    }

    private static async Task<XlsxSheetWriter> BeginAsync(XlsxFile file, SheetLayout layout, CancellationToken cancel)
    {
        var headingLines = layout.Preamble.Count + layout.HeadingRows.Count;
        var widths = layout.Headings.Select(h => Math.Clamp(h.Length * 2.2, 10, 30)).Append(70);
        var sheet = await file.BeginSheetAsync(layout.Name, new SheetView([.. widths], headingLines), cancel);
        foreach (var line in layout.Preamble)
            await WriteRowAsync(sheet, line, CellStyle.Plain, null, cancel);
        foreach (var line in layout.HeadingRows)
            await WriteRowAsync(sheet, line, CellStyle.Heading, ProblemHeading, cancel);
        return sheet;
    }

    private static async Task WriteRowAsync(
        XlsxSheetWriter sheet, IReadOnlyList<string> cells, CellStyle style, string? problem, CancellationToken cancel, int? problemColumn = null)
    {
        sheet.BeginRow();
        for (var column = 0; column < cells.Count || column <= problemColumn; column++)
        {
            // Cells right of the last heading move behind the problem.
            if (column == (problemColumn ?? cells.Count))
                sheet.Text(problem, CellStyle.Remark);
            if (column < cells.Count)
                sheet.Text(cells[column], style);
        }
        if (problemColumn is null)
            sheet.Text(problem, style);
        await sheet.EndRowAsync(cancel);
    }

    private static string Worded(CellProblem problem) => $"原第 {problem.Row} 行"
        + (problem.Column is { } column ? $"“{column}”" : "")
        + (problem.Value is { } value ? $"写的是“{(value.Length > 40 ? value[..40] + "…" : value)}”" : "")
        + $"：{problem.Problem}";
}
