namespace Anxin.Rules.Matching;

/// <summary>
/// Holds two reports against each other: what each sign says for or against is added up to the log odds of their being of one case (Fellegi
/// and Sunter, 1969; with terms for the signs that lean on one another).
/// </summary>
public static class Matcher
{
    /// <summary>From here on a pair is shown as possibly the same.</summary>
    public const double Threshold = 0.5;

    /// <summary>Signs that two reports give at most, or nearly.</summary>
    private const int Most = 16;

    public static MatchResult Compare(MatchSubject a, MatchSubject b)
    {
        // Employer's first, then the site's, then the rest.
        var signs = new List<Evidence>(Most);
        signs.AddRange(EmployerEvidence.Of(a, b));
        var at = signs.Count;
        signs.AddRange(SiteEvidence.Of(a, b));
        signs.AddRange(CircumstanceEvidence.Of(a, b));
        // Signs lean on one another: what a name says depends on what the site says, and what a phone says on both.
        var (name, site) = (at == 0 ? "name-unknown" : signs[0].Code, signs[at].Code);
        var both = Weights.Both(name, site);
        if (site == "site-missing" && at > 0)
            signs[0] = signs[0].And(both);
        else if (at == 0)
            signs[at] = signs[at].And(both);
        else
            (signs[0], signs[at]) = (signs[0].And(both / 2), signs[at].And(both / 2));
        if (signs.FindIndex(e => e.Code == "phone-same") is >= 0 and var phone)
            signs[phone] = signs[phone].And(Weights.Both("phone-same", name) + Weights.Both("phone-same", site));
        var sum = Weights.Of("start");
        foreach (var sign in signs)
            sum += sign.Weight;
        return new MatchResult(1 / (1 + Math.Exp(-sum)), signs);
    }
}
