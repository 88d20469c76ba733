using Anxin.Core.Data;

namespace Anxin.Core.Campaigns;

/// <summary>The campaign files of <c>campaigns/</c>, which travel inside this library too.</summary>
public static class ShippedCampaigns
{
    /// <summary>Codes of the shipped campaigns.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["qinghai-2022-41", "winter-daily-zero"];

    /// <summary>The YAML text of a shipped campaign.</summary>
    /// <exception cref="FileNotFoundException">No such campaign ships.</exception>
    public static string Yaml(string code) => ShippedFile.ReadText($"{code}.yaml");

    /// <summary>A shipped campaign, read.</summary>
    public static CampaignDefinition Read(string code) => CampaignFile.Parse(Yaml(code), $"{code}.yaml").Definition!;

    /// <summary>The JSON schema (draft 2020-12) of campaign files.</summary>
    public static string Schema() => ShippedFile.ReadText("campaign-schema.json");
}
