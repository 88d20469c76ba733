using YamlDotNet.RepresentationModel;

namespace Anxin.Core.Campaigns.Reading;

/// <summary>A map of a campaign file. Each key is asked for by the kind of value it holds; what is wrong goes to the sink, and
/// <see cref="Finish"/> tells of keys that nobody asked for.</summary>
internal sealed class YamlMap(YamlMappingNode node, string path, ProblemSink problems)
{
    private readonly List<string> asked = [];

    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>Whether a list under the key has something in it, be it right or wrong.</summary>
    public bool HasItems(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is not YamlSequenceNode { Children.Count: 0 };

    private string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>The map under a key; null when it is missing (a problem if required) or no map (always a problem).</summary>
    public YamlMap? Map(string key, bool required = true)
    {
        switch (Find(key, required))
        {
            case YamlMappingNode map:
                return new YamlMap(map, PathOf(key), problems);
            case { } other:
                problems.Add(other.Start, PathOf(key), "not-a-map");
                return null;
            default:
                return null;
        }
    }

    /// <summary>The maps in a list under a key; what is no map is a problem and left out.</summary>
    public IEnumerable<YamlMap> Maps(string key)
    {
        var i = 0;
        foreach (var item in List(key, required: true))
        {
            var at = $"{PathOf(key)}[{i++}]";
            if (item is YamlMappingNode map)
                yield return new YamlMap(map, at, problems);
            else
                problems.Add(item.Start, at, "not-a-map");
        }
    }

    /// <summary>The single values in a list under a key, each once.</summary>
    public IEnumerable<YamlValue> Values(string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var i = 0;
        foreach (var item in List(key, required: false))
        {
            var at = $"{PathOf(key)}[{i++}]";
            if (item is not YamlScalarNode { Value: { Length: > 0 } text })
                problems.Add(item.Start, at, "not-a-value");
            else if (!seen.Add(text))
                problems.Add(item.Start, at, "repeated", text);
            else
                yield return new YamlValue(text, item.Start, at, problems);
        }
    }

    /// <summary>The value under a key, null when it is missing or empty (a problem if required).</summary>
    public YamlValue? Value(string key, bool required = true)
    {
        switch (Find(key, required))
        {
            case null:
                return null;
            case YamlScalarNode { Value: var text } scalar when !string.IsNullOrWhiteSpace(text):
                return new YamlValue(text, scalar.Start, PathOf(key), problems);
            case YamlScalarNode scalar:
                if (required)
                    problems.Add(scalar.Start, PathOf(key), "empty-value", key);
                return null;
            case var other:
                problems.Add(other.Start, PathOf(key), "not-a-value");
                return null;
        }
    }

    /// <summary>A problem of the map as a whole.</summary>
    public void Problem(string code, params object[] details) => problems.Add(node.Start, path, code, details);

    /// <summary>Call last: tells of keys that were never asked for.</summary>
    public void Finish()
    {
        foreach (var (key, _) in node.Children)
            if (key is not YamlScalarNode { Value: { } name })
                problems.Add(key.Start, path, "not-a-value");
            else if (!asked.Contains(name))
                problems.Add(key.Start, PathOf(name), "unknown-key", name, string.Join(", ", asked));
    }

    private IEnumerable<YamlNode> List(string key, bool required)
    {
        switch (Find(key, required))
        {
            case YamlSequenceNode list:
                if (required && list.Children.Count == 0)
                    problems.Add(list.Start, PathOf(key), "empty-list");
                return list.Children;
            case { } other:
                problems.Add(other.Start, PathOf(key), "not-a-list");
                return [];
            default:
                return [];
        }
    }

    private YamlNode? Find(string key, bool required)
    {
        asked.Add(key);
        if (node.Children.TryGetValue(new YamlScalarNode(key), out var value))
            return value;
        if (required)
            problems.Add(node.Start, PathOf(key), "missing-key", key);
        return null;
    }
}
