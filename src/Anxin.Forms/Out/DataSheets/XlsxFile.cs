using System.IO.Compression;

namespace Anxin.Forms.Out.DataSheets;

/// <summary>Writes a workbook of data sheets straight to a stream: no shared strings, nothing held back, the same bytes for the same input.</summary>
internal sealed class XlsxFile : IAsyncDisposable
{
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly LateWrites stream;
    private readonly ZipArchive archive;
    private readonly List<string> sheetNames = [];

    private XlsxFile(LateWrites stream, ZipArchive archive) => (this.stream, this.archive) = (stream, archive);

    /// <summary>The stream is left open; it needs neither seeking nor synchronous writing.</summary>
    public static async Task<XlsxFile> CreateAsync(Stream stream, CancellationToken cancel = default)
    {
        var late = new LateWrites(stream);
        return new XlsxFile(late, await ZipArchive.CreateAsync(late, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel));
    }

    /// <summary>Begins the next sheet; the one before must be disposed of.</summary>
    /// <param name="name">Made fit for a tab, and unlike the others', by itself.</param>
    public async Task<XlsxSheetWriter> BeginSheetAsync(string name, SheetView view, CancellationToken cancel = default)
    {
        sheetNames.Add(SheetNames.Unlike(sheetNames, name));
        var entry = Entry($"xl/worksheets/sheet{sheetNames.Count}.xml");
        return await XlsxSheetWriter.BeginAsync(await entry.OpenAsync(cancel), view, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await WriteAsync("xl/workbook.xml", xml =>
        {
            xml.Raw("""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>"""u8);
            for (var i = 0; i < sheetNames.Count; i++)
                xml.Raw("<sheet name=\""u8).Text(sheetNames[i]).Raw($"\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
            xml.Raw("</sheets></workbook>"u8);
        });
        await WriteAsync("xl/_rels/workbook.xml.rels", xml =>
        {
            xml.Raw("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""u8);
            for (var i = 1; i <= sheetNames.Count; i++)
                xml.Raw($"""<Relationship Id="rId{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i}.xml"/>""");
            xml.Raw("""<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""u8);
        });
        await WriteAsync("xl/styles.xml", xml => xml.Raw(Styles));
        await WriteAsync("_rels/.rels", xml => xml.Raw("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""u8));
        await WriteAsync("[Content_Types].xml", xml =>
        {
            xml.Raw("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>"""u8);
            for (var i = 1; i <= sheetNames.Count; i++)
                xml.Raw($"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""");
            xml.Raw("</Types>"u8);
        });
        await archive.DisposeAsync();
        await stream.FlushAsync();
    }

    private async Task WriteAsync(string name, Action<XmlBuffer> write)
    {
        var xml = new XmlBuffer().Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8);
        write(xml);
        await using var entry = await Entry(name).OpenAsync();
        await entry.WriteAsync(xml.Written);
    }

    private ZipArchiveEntry Entry(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        return entry;
    }

    // In the order of CellStyle.
    private const string Styles =
        """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>"""
        + """<fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><sz val="11"/><color rgb="FFB42318"/><name val="宋体"/></font></fonts>"""
        + """<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EFEE"/></patternFill></fill></fills>"""
        + """<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"""
        + """<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"""
        + """<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>"""
        + """<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"""
        + """<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"""
        + """<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>"""
        + """<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>""";
}
