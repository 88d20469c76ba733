using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Anxin.Core.Campaigns.Reading;

/// <summary>Loads YAML text as far as its single map of keys, with bounds that keep a hostile file from costing anything.</summary>
internal static class YamlDocument
{
    private const int MostLevels = 20;

    public static YamlMap? Read(string yaml, ProblemSink problems)
    {
        if (yaml.Length > CampaignFile.MostCharacters)
        {
            problems.Add(Mark.Empty, "", "too-long", CampaignFile.MostCharacters);
            return null;
        }
        var text = yaml.TrimStart('\uFEFF');
        var parser = new Parser(new StringReader(text));
        try
        {
            return Refuses(parser, problems) ? null : Load(text, problems);
        }
        catch (YamlException broken)
        {
            NotYaml(broken.Start, broken);
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // The scanner and the loader answer some broken texts in this way, without a place.
            NotYaml(parser.Current?.End ?? Mark.Empty, broken);
        }
        return null;

        void NotYaml(Mark at, Exception broken) =>
            problems.Add(at, "", "not-yaml", broken.Message, Math.Max(1, at.Line), Math.Max(1, at.Column));
    }

    // The parser's events come one by one; loading recurses, so depth is bounded before it begins.
    private static bool Refuses(Parser parser, ProblemSink problems)
    {
        var level = 0;
        while (parser.MoveNext())
        {
            level += parser.Current!.NestingIncrease;
            var code = parser.Current switch
            {
                AnchorAlias or NodeEvent { Anchor.IsEmpty: false } => "alias",
                _ when level > MostLevels => "too-deep",
                _ => null,
            };
            if (code is null)
                continue;
            problems.Add(parser.Current.Start, "", code, MostLevels);
            return true;
        }
        return false;
    }

    private static YamlMap? Load(string yaml, ProblemSink problems)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents.Count > 1)
            problems.Add(stream.Documents[1].RootNode.Start, "", "several-documents");
        switch (stream.Documents.FirstOrDefault()?.RootNode)
        {
            case YamlMappingNode map:
                return new YamlMap(map, "", problems);
            case null:
                problems.Add(Mark.Empty, "", "empty");
                return null;
            case var other:
                problems.Add(other.Start, "", "not-a-map");
                return null;
        }
    }
}
