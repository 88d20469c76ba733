using System.Buffers.Text;
using System.IO.Compression;
using System.Xml;

namespace Anxin.Forms.In.Cells;

/// <summary>One XML part of an .xlsx, inspected before it is parsed: true size, rows with content, merged ranges.</summary>
internal sealed class XlsxPart(ZipArchiveEntry entry)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    };

    private readonly List<CellRange> merges = [];
    private bool rowHasContent;

    public long Length { get; private set; }
    public int FilledRows { get; private set; }
    public IReadOnlyList<CellRange> Merges => merges;

    public XmlReader Open() => XmlReader.Create(entry.Open(), Settings);

    /// <summary>Runs through the part once, whatever size the archive claims for it.</summary>
    /// <exception cref="WorkbookRefusal">Larger than <paramref name="allowed"/> bytes, or a text that no office program writes.</exception>
    public XlsxPart Inspect(long allowed)
    {
        using var stream = entry.Open();
        var buffer = new byte[ReadLimits.BytesBetweenTags];
        var kept = 0;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            Length += read;
            if (Length > allowed)
                throw WorkbookRefusal.TooLarge();
            var seen = buffer.AsSpan(0, kept + read);
            var rest = SeeTags(seen);
            if (rest.Length == buffer.Length)
                throw WorkbookRefusal.Damaged();
            kept = rest.Length;
            rest.CopyTo(buffer);
        }
        return this;
    }

    /// <summary>Sees every tag that is whole; gives back what begins the next.</summary>
    private ReadOnlySpan<byte> SeeTags(ReadOnlySpan<byte> text)
    {
        var start = text.IndexOf((byte)'<');
        while (start >= 0)
        {
            text = text[start..];
            var next = text[1..].IndexOf((byte)'<');
            if (next < 0)
                return text;
            SeeTag(text[1..(next + 1)]);
            start = next + 1;
        }
        return text.Length < ReadLimits.BytesBetweenTags ? [] : text;
    }

    private void SeeTag(ReadOnlySpan<byte> tag)
    {
        var nameEnd = tag.IndexOfAny(" />\t\r\n"u8);
        if (nameEnd <= 0)
            return;
        var name = tag[..nameEnd];
        name = name[(name.LastIndexOf((byte)':') + 1)..];
        if (name.SequenceEqual("row"u8))
            rowHasContent = false;
        else if (!rowHasContent && (name.SequenceEqual("v"u8) || name.SequenceEqual("is"u8)))
            (rowHasContent, FilledRows) = (true, FilledRows + 1);
        else if (name.SequenceEqual("mergeCell"u8) && merges.Count < ReadLimits.MergedRanges)
            SeeMerge(tag[nameEnd..]);
    }

    private void SeeMerge(ReadOnlySpan<byte> attributes)
    {
        var at = attributes.IndexOf("ref="u8);
        if (at < 0 || attributes.Length < at + 6)
            return;
        attributes = attributes[(at + 5)..];
        var end = attributes.IndexOfAny((byte)'"', (byte)'\'');
        var colon = attributes.IndexOf((byte)':');
        if (colon <= 0 || end <= colon)
            return;
        var (firstColumn, firstRow) = Position(attributes[..colon]);
        var (lastColumn, lastRow) = Position(attributes[(colon + 1)..end]);
        if (firstRow > 0 && firstColumn >= 0 && lastRow >= firstRow && lastColumn >= firstColumn)
            merges.Add(new CellRange(firstRow, firstColumn, lastRow, lastColumn));
    }

    private static (int Column, int Row) Position(ReadOnlySpan<byte> reference)
    {
        var column = 0;
        var i = 0;
        for (; i < reference.Length && i < 4 && reference[i] is >= (byte)'A' and <= (byte)'Z'; i++)
            column = column * 26 + reference[i] - 'A' + 1;
        return Utf8Parser.TryParse(reference[i..], out int row, out var used) && used == reference.Length - i ? (column - 1, row) : (-1, 0);
    }
}
