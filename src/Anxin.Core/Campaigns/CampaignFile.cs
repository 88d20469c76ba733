using Anxin.Core.Campaigns.Reading;
using Anxin.Rules;

namespace Anxin.Core.Campaigns;

/// <summary>A campaign file as read: the campaign, or every problem that keeps it from being one.</summary>
/// <param name="Definition">Null exactly when there are problems.</param>
/// <param name="Problems">In the file's order.</param>
public sealed record CampaignFile(CampaignDefinition? Definition, IReadOnlyList<CampaignProblem> Problems)
{
    /// <summary>The longest file taken, in characters.</summary>
    public const int MostCharacters = 200_000;

    /// <summary>Reads YAML as <c>campaigns/schema.json</c> describes it.</summary>
    /// <param name="fileName">Named in the problems.</param>
    /// <param name="units">The units there are, by code; null takes any code, as a file that was loaded before is read.</param>
    public static CampaignFile Parse(string yaml, string fileName, IReadOnlyDictionary<string, UnitKind>? units = null)
    {
        var problems = new ProblemSink(fileName);
        var root = YamlDocument.Read(yaml, problems);
        var definition = root is null ? null : CampaignReader.Read(root, units);
        return problems.Found.Count == 0
            ? new CampaignFile(definition, [])
            : new CampaignFile(null, [.. problems.Found.OrderBy(p => p.Line).ThenBy(p => p.Column)]);
    }
}
