using Anxin.Core.Reports;
using Anxin.Forms.Out.Printed;

namespace Anxin.Web.Printing;

/// <summary>The two files in which a table is taken out.</summary>
public sealed record TableFile(string Extension, string ContentType, Action<Stream, FormHead, TableLines> Printer)
{
    public static readonly TableFile Xlsx = new(
        ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", PrintedTable.Xlsx);

    public static readonly TableFile Docx = new(
        ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", PrintedTable.Docx);

    /// <summary>By the end of an address: <c>table.xlsx</c>, <c>table.docx</c>; null for anything else.</summary>
    public static TableFile? Named(string? extension) => extension switch { "xlsx" => Xlsx, "docx" => Docx, _ => null };

    public byte[] Write(FormHead head, TableLines lines)
    {
        using var bytes = new MemoryStream();
        Printer(bytes, head, lines);
        return bytes.ToArray();
    }
}
