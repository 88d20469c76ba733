using System.Text;

namespace Anxin.Rules;

/// <summary>What a search compares: width and case do not matter, and signs only separate.</summary>
public static class SearchText
{
    private static readonly char[] Between = [' '];

    public static string Fold(string text) => FullWidth.Fold(text).ToLowerInvariant();

    /// <summary>The runs of letters and digits of a search, folded: each must stand in what is found as it is written.</summary>
    public static IReadOnlyList<string> Runs(string search)
    {
        var spaced = new StringBuilder(search.Length);
        foreach (var rune in Fold(search).EnumerateRunes())
            spaced.Append(Rune.IsLetterOrDigit(rune) ? rune.ToString() : " ");
        return spaced.ToString().Split(Between, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <param name="text">Not yet folded.</param>
    /// <param name="runs">Of <see cref="Runs"/>, joined by blanks.</param>
    public static bool Holds(string text, string runs)
    {
        var folded = Fold(text);
        return Array.TrueForAll(runs.Split(Between), run => folded.Contains(run, StringComparison.Ordinal));
    }
}
