namespace Anxin.Bench.Corpus;

/// <summary>Which pairs are looked at.</summary>
public enum Scope
{
    /// <summary>All pairs of the province's list: what a sweep sees.</summary>
    Province,

    /// <summary>Pairs of one unit or of a unit and one above it: what a look-up at entry may see.</summary>
    Subtree,

    /// <summary>Pairs that one county's, one prefecture's or the province's own list holds.</summary>
    Unit,
}

internal static class ScopeOfPairs
{
    public static bool Holds(this Scope scope, CorpusRecord one, CorpusRecord other) => scope switch
    {
        Scope.Province => true,
        Scope.Unit => one.Unit == other.Unit,
        _ => Covers(one.Unit, other.Unit) || Covers(other.Unit, one.Unit),
    };

    private static bool Covers(string above, string below) => below.StartsWith(Stem(above), StringComparison.Ordinal);

    private static string Stem(string unit) => unit.EndsWith("0000", StringComparison.Ordinal) ? unit[..2]
        : unit.EndsWith("00", StringComparison.Ordinal) ? unit[..4] : unit;
}
