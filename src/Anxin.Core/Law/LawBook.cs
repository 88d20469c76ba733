using System.Text.Json;
using Anxin.Core.Data;
using Anxin.Rules;

namespace Anxin.Core.Law;

/// <summary>The articles that ship, as data. Source of the figures: SOURCES.md beside the file.</summary>
public static class LawBook
{
    public static IReadOnlyList<LawArticle> All { get; } =
        JsonSerializer.Deserialize<List<LawArticle>>(ShippedFile.ReadText("law-articles.json"), CoreJson.Api)!;

    public static LawArticle? Find(string? key) => All.FirstOrDefault(a => a.Key == key);

    /// <summary>What is offered for a party on a day, in order of article.</summary>
    public static IEnumerable<LawArticle> For(PartyRole role, DateOnly on) =>
        All.Where(a => a.InForce(on) && a.Roles.Contains(WageWords.PartyRole.Api(role)));

    /// <summary>What protects wages on a site rests on this.</summary>
    public static LawArticle Of(Safeguard safeguard) => Find(safeguard switch
    {
        Safeguard.SpecialAccount => "wage-regulation-26",
        Safeguard.RealNameList => "wage-regulation-28",
        Safeguard.PayThroughContractor => "wage-regulation-31",
        _ => "wage-regulation-32",
    })!;
}
