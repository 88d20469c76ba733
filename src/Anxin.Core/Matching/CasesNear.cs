using Anxin.Rules.Matching;

namespace Anxin.Core.Matching;

/// <summary>What cases are looked for by: how employer and site begin to sound, near in time, and the credit code, at any time.</summary>
/// <param name="Each">As many are read for each key on either side of the day.</param>
public sealed record CasesNear(string[] Names, string[] Sites, string? CreditCode, DateOnly On, int Each)
{
    /// <summary>For who looks: as in a list in memory.</summary>
    public const int Most = PairFinder.AtMost / 2;

    /// <summary>For a word in passing: of a beginning that very many share, the nearest in time.</summary>
    public const int Few = 15;

    public DateOnly From => On.AddDays(-PairFinder.Days);

    public DateOnly To => On.AddDays(PairFinder.Days);

    /// <summary>The columns that hold the keys; the database looks in them.</summary>
    public const string NameColumn = "match_name";
    public const string SiteColumn = "match_site";

    public static CasesNear Of(MatchSubject subject, int each)
    {
        var (names, sites) = MatchKeys.Probes(subject);
        return new CasesNear(names, sites, subject.Code, subject.Facts.On, each);
    }
}
