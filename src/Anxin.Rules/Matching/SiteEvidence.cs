namespace Anxin.Rules.Matching;

/// <summary>What two sites' names say for or against their being one site.</summary>
internal static class SiteEvidence
{
    private const double OtherLot = -8;
    private const double OtherPhase = -7;
    private const double OtherSection = -7;
    private const double OtherPlace = -6;

    public static IEnumerable<Evidence> Of(MatchSubject a, MatchSubject b)
    {
        if (a.Site is not { } x || b.Site is not { } y)
            yield break;
        if (x.Core.Length > 0 && y.Core.Length > 0)
        {
            var likeness = Cores(x.Core, y.Core);
            var weight = Slope.At(likeness, (0.25, -5), (0.4, -4), (0.5, -2), (0.6, 0), (0.7, 1.5), (0.8, 2.5), (1, 4));
            if (weight > 0 && (x.Common || y.Common))
                weight *= 0.4;
            yield return new Evidence(likeness == 1 ? "site-same" : weight > 0 ? "site-alike" : "site-differs", weight, (int)Math.Round(likeness * 100));
            if (weight <= 0)
                yield break;
        }
        if (Differ(x.Lot, y.Lot))
            yield return new Evidence("lot-differs", OtherLot);
        if (Differ(x.Phase, y.Phase))
            yield return new Evidence("phase-differs", OtherPhase);
        if (Differ(x.Section, y.Section))
            yield return new Evidence("section-differs", OtherSection);
        if (Differ(x.Building, y.Building))
            yield return new Evidence("building-differs", -1.5);
        if (Places.Narrowest(x.Places) is { } here && Places.Narrowest(y.Places) is { } there && Places.Contradict(here, there))
            yield return new Evidence("site-place-differs", OtherPlace);
        if ((x.Lot.Length > 0) != (y.Lot.Length > 0))
            yield return new Evidence("lot-missing", -0.7);
        if ((x.Phase.Length > 0) != (y.Phase.Length > 0))
            yield return new Evidence("phase-missing", -0.5);
    }

    /// <summary>The better of edits and of one name being a part of the other: sites are named long and short.</summary>
    private static double Cores(string a, string b)
    {
        var edits = Likeness.Of(a, b);
        var brief = Math.Min(a.Length, b.Length);
        var shared = Likeness.Shared(a, b);
        var part = brief >= 4 ? 0.9 * shared : brief == 3 ? 0.8 * shared : brief == 2 ? 0.7 * shared : 0;
        return Math.Max(edits, part);
    }

    private static bool Differ(string a, string b) => a.Length > 0 && b.Length > 0 && a != b;
}
