namespace Anxin.Rules.Matching;

/// <summary>How alike two short texts are, from 0 to 1: edits over the longer one's length, where what sounds alike costs less.</summary>
public static class Likeness
{
    private const double SameSound = 0.25;
    private const double NearSound = 0.4;
    private const double Swapped = 0.4;
    private const int OnStack = 1024;

    public static double Of(string a, string b)
    {
        if (a == b)
            return 1;
        if (a.Length == 0 || b.Length == 0)
            return 0;
        // Row by row: the costs of a's first i characters against b's first j stand at i * wide + j.
        var wide = b.Length + 1;
        var cells = (a.Length + 1) * wide;
        Span<double> cost = cells <= OnStack ? stackalloc double[cells] : new double[cells];
        for (var i = 0; i <= a.Length; i++)
            cost[i * wide] = i;
        for (var j = 0; j <= b.Length; j++)
            cost[j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var at = i * wide + j;
                var best = Math.Min(Math.Min(cost[at - wide], cost[at - 1]) + 1, cost[at - wide - 1] + Instead(a[i - 1], b[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2])
                    best = Math.Min(best, cost[at - 2 * wide - 2] + Swapped);
                cost[at] = best;
            }
        return Math.Max(0, 1 - cost[cells - 1] / Math.Max(a.Length, b.Length));
    }

    /// <summary>Two-character grams that both have, over those that the shorter has: 1 where one is a part of the other.</summary>
    public static double Shared(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2)
            return a == b ? 1 : 0;
        var (short_, long_) = a.Length <= b.Length ? (a, b) : (b, a);
        var shared = 0;
        for (var i = 1; i < short_.Length; i++)
            shared += long_.AsSpan().IndexOf(short_.AsSpan(i - 1, 2)) >= 0 ? 1 : 0;
        return shared / (double)(short_.Length - 1);
    }

    private static double Instead(char a, char b) =>
        a == b ? 0 : char.IsAsciiDigit(a) || char.IsAsciiDigit(b) ? 1.5
        : Sound.Of(a) == Sound.Of(b) ? SameSound : Sound.Blurred(a) == Sound.Blurred(b) ? NearSound : 1;
}
