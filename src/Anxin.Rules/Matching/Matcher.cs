namespace Anxin.Rules.Matching;

/// <summary>
/// Holds two reports against each other: what each sign says for or against is added up to the log odds of their being of one case (Fellegi
/// and Sunter, 1969; with terms for the signs that lean on one another).
/// </summary>
public static class Matcher
{
    /// <summary>From here on a pair is shown as possibly the same.</summary>
    public const double Threshold = 0.5;

    public static MatchResult Compare(MatchSubject a, MatchSubject b)
    {
        var (names, sites, rest) = (EmployerEvidence.Of(a, b).ToList(), SiteEvidence.Of(a, b).ToList(), CircumstanceEvidence.Of(a, b).ToList());
        // Signs lean on one another: what a name says depends on what the site says, and what a phone says on both.
        var (name, site) = (names.Count == 0 ? "name-unknown" : names[0].Code, sites[0].Code);
        var both = Weights.Both(name, site);
        if (site == "site-missing" && names.Count > 0)
            names[0] = names[0].And(both);
        else if (names.Count == 0)
            sites[0] = sites[0].And(both);
        else
            (names[0], sites[0]) = (names[0].And(both / 2), sites[0].And(both / 2));
        if (rest.FindIndex(e => e.Code == "phone-same") is >= 0 and var phone)
            rest[phone] = rest[phone].And(Weights.Both("phone-same", name) + Weights.Both("phone-same", site));
        var all = names.Concat(sites).Concat(rest).ToList();
        var sum = Weights.Of("start") + all.Sum(e => e.Weight);
        return new MatchResult(1 / (1 + Math.Exp(-sum)), [.. all.Where(e => Math.Abs(e.Weight) >= 0.1).OrderByDescending(e => Math.Abs(e.Weight))]);
    }
}
