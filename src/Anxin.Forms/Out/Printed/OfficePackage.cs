using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace Anxin.Forms.Out.Printed;

/// <summary>Puts the parts of a small workbook or document together; the same parts give the same bytes, whenever it is done.</summary>
internal sealed class OfficePackage(string mainPart)
{
    private const string RelationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Path, string ContentType, OpenXmlElement Root)> parts = [];

    /// <summary>Adds a part; every part but the main one hangs on the main one by the id.</summary>
    /// <param name="type">The last word of the relationship's type.</param>
    /// <param name="path">Relative to the main part's folder.</param>
    public OfficePackage Add(string id, string type, string path, string contentType, OpenXmlElement root)
    {
        relationships.Add((id, type, path));
        parts.Add((Folder + path, contentType, root));
        return this;
    }

    public void Write(Stream stream, string mainContentType, OpenXmlElement main)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + string.Concat(parts.Prepend((Path: mainPart, ContentType: mainContentType, Root: main))
                .Select(p => $"<Override PartName=\"/{p.Path}\" ContentType=\"{p.ContentType}\"/>")) + "</Types>");
        Write(zip, "_rels/.rels", Relationships([("rId1", "officeDocument", mainPart)]));
        Write(zip, $"{Folder}_rels/{mainPart[Folder.Length..]}.rels", Relationships(relationships));
        Write(zip, mainPart, main);
        foreach (var (path, _, root) in parts)
            Write(zip, path, root);
    }

    private readonly List<(string Id, string Type, string Path)> relationships = [];

    private string Folder => mainPart[..(mainPart.LastIndexOf('/') + 1)];

    private static string Relationships(IEnumerable<(string Id, string Type, string Path)> all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{RelationshipTypes}{r.Type}\" Target=\"{r.Path}\"/>")) + "</Relationships>";

    private static void Write(ZipArchive zip, string path, string xml)
    {
        using var writer = new StreamWriter(Open(zip, path), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml);
    }

    private static void Write(ZipArchive zip, string path, OpenXmlElement root)
    {
        using var writer = XmlWriter.Create(Open(zip, path), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        writer.WriteStartDocument(standalone: true);
        root.WriteTo(writer);
    }

    private static Stream Open(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Timeless;
        return entry.Open();
    }
}
