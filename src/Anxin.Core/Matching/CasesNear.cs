using Anxin.Rules.Matching;

namespace Anxin.Core.Matching;

/// <summary>What cases are looked for by: how employer and site begin to sound, near in time, and the credit code, at any time.</summary>
public sealed record CasesNear(string[] Names, string[] Sites, string? CreditCode, DateOnly On)
{
    /// <summary>As many are read for each key on either side of the day.</summary>
    public const int Each = PairFinder.AtMost / 2;

    public DateOnly From => On.AddDays(-PairFinder.Days);

    public DateOnly To => On.AddDays(PairFinder.Days);

    /// <summary>The columns that hold the keys; the database looks in them.</summary>
    public const string NameColumn = "match_name";
    public const string SiteColumn = "match_site";

    public static CasesNear Of(MatchSubject subject)
    {
        var (names, sites) = MatchKeys.Probes(subject);
        return new CasesNear(names, sites, subject.Code, subject.Facts.On);
    }
}
