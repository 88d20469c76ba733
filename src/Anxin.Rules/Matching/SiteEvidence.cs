namespace Anxin.Rules.Matching;

/// <summary>What two sites' names say for or against their being one site.</summary>
internal static class SiteEvidence
{
    /// <summary>From here on two names are taken for one site's.</summary>
    private const double Alike = 0.55;

    public static IEnumerable<Evidence> Of(MatchSubject a, MatchSubject b)
    {
        if (a.Site is not { } x || b.Site is not { } y || x.Vague || y.Vague)
            return [Evidence.Of(a.Site is { } one && b.Site is { } other && OtherKinds(one, other) ? "site-kind-differs" : "site-missing")];
        var likeness = Cores(x, y);
        var name = Evidence.At(likeness == 1 ? "site-same" : likeness >= Alike ? "site-alike" : "site-differs", "site", likeness, (int)Math.Round(likeness * 100));
        return likeness < Alike ? [name] : [name, .. Parts(x, y)];
    }

    private static IEnumerable<Evidence> Parts(SiteName a, SiteName b)
    {
        if (OtherKinds(a, b))
            yield return Evidence.Of("kind-differs");
        if (Differ(a.Figure, b.Figure))
            yield return Evidence.Of("figure-differs");
        if (a.Lot.Length > 0 && b.Lot.Length > 0 && !SameLot(a.Lot, b.Lot))
            yield return Evidence.Of("lot-differs");
        if (Differ(a.Phase, b.Phase))
            yield return Evidence.Of("phase-differs");
        if (Differ(a.Section, b.Section))
            yield return Evidence.Of("section-differs");
        if (Differ(a.Building, b.Building))
            yield return Evidence.Of("building-differs");
        if (Places.Narrowest(a.Places) is { } here && Places.Narrowest(b.Places) is { } there && Places.Contradict(here, there))
            yield return Evidence.Of("site-place-differs");
        if ((a.Lot.Length > 0) != (b.Lot.Length > 0))
            yield return Evidence.Of("lot-missing");
        else if (a.Lot.Length > 0 && SameLot(a.Lot, b.Lot))
            yield return Evidence.Of("lot-same");
        if ((a.Phase.Length > 0) != (b.Phase.Length > 0))
            yield return Evidence.Of("phase-missing");
        else if (a.Phase.Length > 0 && a.Phase == b.Phase)
            yield return Evidence.Of("phase-same");
    }

    private static bool OtherKinds(SiteName a, SiteName b) => a.Kinds != SiteKinds.None && b.Kinds != SiteKinds.None && (a.Kinds & b.Kinds) == SiteKinds.None;

    /// <summary>TJ-4标 is 四标 to who leaves the letters out.</summary>
    private static bool SameLot(string a, string b) =>
        a == b || (a.All(char.IsAsciiDigit) != b.All(char.IsAsciiDigit) && Digits(a) == Digits(b));

    private static string Digits(string lot) => string.Concat(lot.Where(char.IsAsciiDigit));

    /// <summary>Where both end in a word that many sites end with, what stands before it decides.</summary>
    private static double Cores(SiteName a, SiteName b)
    {
        var all = Cores(a.Core, b.Core);
        return a.Tail.Length == 0 || a.Tail != b.Tail ? all : Math.Min(all, Cores(a.Core[..^a.Tail.Length], b.Core[..^b.Tail.Length]));
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
