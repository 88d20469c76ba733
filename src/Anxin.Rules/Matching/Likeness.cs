namespace Anxin.Rules.Matching;

/// <summary>How alike two short texts are, from 0 to 1: edits over the longer one's length, where what sounds alike costs less.</summary>
public static class Likeness
{
    private const double SameSound = 0.25;
    private const double NearSound = 0.4;
    private const double Swapped = 0.4;

    public static double Of(string a, string b)
    {
        if (a == b)
            return 1;
        if (a.Length == 0 || b.Length == 0)
            return 0;
        var cost = new double[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + Instead(a[i - 1], b[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2])
                    best = Math.Min(best, cost[i - 2, j - 2] + Swapped);
                cost[i, j] = best;
            }
        return Math.Max(0, 1 - cost[a.Length, b.Length] / Math.Max(a.Length, b.Length));
    }

    /// <summary>Two-character grams that both have, over those that the shorter has: 1 where one is a part of the other.</summary>
    public static double Shared(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2)
            return a == b ? 1 : 0;
        var (short_, long_) = a.Length <= b.Length ? (a, b) : (b, a);
        var grams = Grams(long_).ToHashSet();
        var all = Grams(short_).ToList();
        return all.Count(grams.Contains) / (double)all.Count;
    }

    private static IEnumerable<(char, char)> Grams(string text) => text.Zip(text.Skip(1));

    private static double Instead(char a, char b) =>
        a == b ? 0 : char.IsAsciiDigit(a) || char.IsAsciiDigit(b) ? 1.5
        : Sound.Of(a) == Sound.Of(b) ? SameSound : Sound.Blurred(a) == Sound.Blurred(b) ? NearSound : 1;
}
