using System.IO.Compression;
using System.Text;
using System.Xml;
using Anxin.Rules;

namespace Anxin.Forms.In.Cells;

/// <summary>Opens a file by what it holds; the extension is only compared, never believed.</summary>
internal static class WorkbookFile
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // Files that people send by mistake, by their first bytes.
    private static readonly (byte[] Begins, Sentence Kind)[] OtherKinds =
    [
        ("%PDF"u8.ToArray(), $" PDF 文件"),
        ("{\\rtf"u8.ToArray(), $" RTF 文档"),
        ("Rar!"u8.ToArray(), $"压缩包"),
        ([0x37, 0x7A, 0xBC, 0xAF], $"压缩包"),
        ([0x1F, 0x8B], $"压缩包"),
        ([0x89, 0x50, 0x4E, 0x47], $"图片"),
        ([0xFF, 0xD8, 0xFF], $"图片"),
        ("GIF8"u8.ToArray(), $"图片"),
    ];

    /// <returns>The open file, and the kind it really is: xlsx, xls or csv.</returns>
    /// <exception cref="WorkbookRefusal"/>
    public static (CellSource Source, string Kind) Open(Stream stream, string fileName)
    {
        if (stream.Length == 0)
            throw new WorkbookRefusal("empty", $"文件是空的（0 字节）。请检查后重新上传。");
        stream.Position = 0;
        Span<byte> head = stackalloc byte[512];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        if (head.StartsWith("PK"u8))
            return (OpenZip(stream), "xlsx");
        if (head.StartsWith(CompoundFile))
            return (new XlsSource(stream), "xls");
        foreach (var (begins, kind) in OtherKinds)
            if (head.StartsWith(begins))
                throw new WorkbookRefusal("not-a-workbook", $"这是{kind}，不是表格。请上传 .xlsx、.xls 或 .csv 文件。");
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('<') || text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
            throw new WorkbookRefusal("web-page", $"这个文件虽以表格命名，内容其实是网页（HTML 或 XML）。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再上传。");
        return (new TextSource(stream, Path.GetFileNameWithoutExtension(fileName)), "csv");
    }

    private static XlsxSource OpenZip(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var parts = new XlsxParts(archive);
            var document = parts.Relationships("").FirstOrDefault(r => r.Type == "officeDocument").Target ?? "";
            if (document.StartsWith("xl/", StringComparison.Ordinal) && document.EndsWith(".xml", StringComparison.Ordinal))
                return new XlsxSource(archive, document);
            throw new WorkbookRefusal("other-format", parts.HasUnder("xl/") ? (Sentence)$"这是 .xlsb 等其他格式的工作簿。请另存为 .xlsx 后再上传。"
                : parts.HasUnder("word/") ? (Sentence)$"这是 Word 文档，不是表格。请上传 .xlsx、.xls 或 .csv 文件。"
                : parts.Has("content.xml") ? (Sentence)$"这是 OpenDocument 格式的文件。请另存为 .xlsx 后再上传。"
                : $"这是压缩包。请解压后上传里面的表格（.xlsx、.xls 或 .csv）。");
        }
        // An uploaded stream refuses to be set outside its length, where a broken archive points to.
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or ArgumentOutOfRangeException)
        {
            throw WorkbookRefusal.Damaged(e);
        }
    }
}
