namespace Anxin.Forms.In;

/// <summary>How much a workbook may hold, so that no file can take the server's memory or time.</summary>
internal static class ReadLimits
{
    /// <summary>Rows with content in all sheets together.</summary>
    public const int Rows = 500_000;

    /// <summary>Columns looked at; Excel's own limit is 16,384.</summary>
    public const int Columns = 256;

    /// <summary>Uncompressed bytes of all parts of an .xlsx that are read, and of a text file.</summary>
    public const long Bytes = 600L << 20;

    /// <summary>Uncompressed bytes of the shared strings, which are held in memory.</summary>
    public const long SharedStringBytes = 96L << 20;

    /// <summary>Bytes of an .xls, which holds at most 65,536 rows a sheet.</summary>
    public const long XlsBytes = 64L << 20;

    /// <summary>Bytes between two tags; a cell holds at most 32,767 characters.</summary>
    public const int BytesBetweenTags = 256 << 10;

    public const int ZipEntries = 4_000;
    public const int MergedRanges = 200_000;
}
