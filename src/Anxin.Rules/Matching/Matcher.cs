namespace Anxin.Rules.Matching;

/// <summary>
/// Holds two reports against each other: evidence for and against is added up as logs of likelihood ratios (Fellegi and Sunter, 1969), from
/// a start that says how rare it is that two reports which share a key are of one case.
/// </summary>
public static class Matcher
{
    private const double Start = -5;

    /// <summary>From here on a pair is shown as possibly the same.</summary>
    public const double Threshold = 0.5;

    public static MatchResult Compare(MatchSubject a, MatchSubject b)
    {
        var names = EmployerEvidence.Of(a, b).Concat(SiteEvidence.Of(a, b)).ToList();
        var all = names.Concat(CircumstanceEvidence.Of(a, b, names.Sum(e => e.Weight))).ToList();
        var sum = Start + all.Sum(e => e.Weight);
        return new MatchResult(1 / (1 + Math.Exp(-sum)), [.. all.Where(e => Math.Abs(e.Weight) >= 0.1).OrderByDescending(e => Math.Abs(e.Weight))]);
    }
}
