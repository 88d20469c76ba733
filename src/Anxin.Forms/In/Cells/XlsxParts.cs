using System.IO.Compression;
using System.Xml;

namespace Anxin.Forms.In.Cells;

/// <summary>The parts of an .xlsx by name, and the relationships between them.</summary>
internal sealed class XlsxParts
{
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long inspected;

    public XlsxParts(ZipArchive archive)
    {
        if (archive.Entries.Count > ReadLimits.ZipEntries)
            throw WorkbookRefusal.TooLarge();
        foreach (var entry in archive.Entries)
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public bool Has(string name) => entries.ContainsKey(name);

    public bool HasUnder(string folder) => entries.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part, inspected; null where there is none.</summary>
    /// <exception cref="WorkbookRefusal">It, or all parts so far, are too large.</exception>
    public XlsxPart? Find(string name, long allowed = ReadLimits.Bytes)
    {
        if (!entries.TryGetValue(name, out var entry))
            return null;
        var part = new XlsxPart(entry).Inspect(Math.Min(allowed, ReadLimits.Bytes - inspected));
        inspected += part.Length;
        return part;
    }

    /// <summary>The relationships of a part: id, last word of the type, part name. External ones are left out.</summary>
    public IEnumerable<(string Id, string Type, string Target)> Relationships(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        if (Find($"{folder}_rels/{part[folder.Length..]}.rels") is not { } found)
            yield break;
        using var xml = found.Open();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                continue;
            var (id, type, target) = (xml.GetAttribute("Id"), xml.GetAttribute("Type"), xml.GetAttribute("Target"));
            if (id is not null && type is not null && target is not null)
                yield return (id, type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
        }
    }

    private static string Resolve(string folder, string target)
    {
        var path = new Stack<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
                path.TryPop(out _);
            else if (step != ".")
                path.Push(step);
        }
        return string.Join('/', path.Reverse());
    }
}
