using Anxin.Core.Cases.Import;
using Anxin.Forms.In.Cells;
using Anxin.Forms.In.Rows;

namespace Anxin.Forms.In;

/// <summary>Reads ledgers and inspection lists as unions keep them: .xlsx, .xls and text, told by their content.</summary>
public static class LedgerWorkbook
{
    /// <summary>Streams what the workbook holds, sheet by sheet and row by row; every row with content comes out as a row, as a
    /// refused row or as a skipped one. Memory does not grow with the number of rows.</summary>
    /// <param name="stream">Seekable; left open.</param>
    /// <param name="fileName">For its extension, and for a year that nothing else tells.</param>
    /// <exception cref="WorkbookRefusal">The file cannot be read; also while it is being enumerated (damage further down, too many
    /// rows, or at the end when no sheet has headings). Nothing read so far may then be taken.</exception>
    public static IEnumerable<SheetItem> Read(Stream stream, string fileName, ReadOptions? options = null)
    {
        if (!stream.CanSeek)
            throw new ArgumentException("The stream must be seekable.", nameof(stream));
        var (source, kind) = WorkbookFile.Open(stream, fileName);
        return Read(source, kind, fileName, options ?? new ReadOptions());
    }

    private static IEnumerable<SheetItem> Read(CellSource source, string kind, string fileName, ReadOptions options)
    {
        using var opened = source;
        if (!Names(kind).Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase))
            yield return new SheetWarning("", null, $"文件名是 {Path.GetFileName(fileName)}，内容其实是 {kind} 格式，已按内容读取。");
        var any = false;
        while (source.NextSheet())
        {
            if (source.SheetHidden)
            {
                if (source.ReadRow())
                    yield return new SheetWarning(source.SheetName, null, $"这张工作表是隐藏的，没有读取；需要时请取消隐藏后再上传。");
                continue;
            }
            var sheet = new SheetReading(source, Path.GetFileNameWithoutExtension(fileName), options);
            foreach (var item in sheet.Items())
                yield return item;
            any |= sheet.HasTable;
        }
        if (!any)
            throw new WorkbookRefusal("no-heading", options.Clues
                ? $"没有找到表头。表头至少要有“欠薪单位”，以及“反映时间”“人数”“金额”“反映内容”“来源编号”中的一列。"
                : $"没有找到表头。表头至少要有“企业名称”，以及“受理日期”“人数”“金额”中的一列，可参照下载的模板。");
    }

    private static string[] Names(string kind) => kind switch
    {
        "xlsx" => [".xlsx", ".xlsm", ".xltx", ".xltm"],
        "xls" => [".xls", ".xlt", ".et"],
        _ => [".csv", ".txt", ".tsv"],
    };
}
