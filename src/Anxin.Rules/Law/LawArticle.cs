namespace Anxin.Rules;

/// <summary>An article that the work rests on, in short own words, never the statute's text.</summary>
/// <param name="Key">Stable; what a case keeps.</param>
/// <param name="Law">The statute's title.</param>
/// <param name="Article">第三十条.</param>
/// <param name="Source">Where it was promulgated.</param>
/// <param name="From">In force from that day.</param>
/// <param name="Until">In force up to that day; null: still.</param>
/// <param name="Roles">Parties for which it is offered, API names.</param>
public sealed record LawArticle(
    string Key, string Law, string Article, string Zh, string En, string Source, DateOnly From, DateOnly? Until, IReadOnlyList<string> Roles)
{
    public bool InForce(DateOnly on) => From <= on && (Until is null || on <= Until);

    /// <summary>《保障农民工工资支付条例》第三十条.</summary>
    public string Cited => $"《{Law}》{Article}";
}
