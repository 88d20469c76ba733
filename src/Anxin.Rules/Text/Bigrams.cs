using System.Text;

namespace Anxin.Rules;

/// <summary>Two-character grams, so that a search for two Chinese characters (建筑) finds its rows by an index.</summary>
public static class Bigrams
{
    /// <summary>Distinct grams of each run of letters and digits, folded and lower-cased, in order of appearance.
    /// A run of a single character has none.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var grams = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Rune? previous = null;
        foreach (var rune in FullWidth.Fold(text).ToLowerInvariant().EnumerateRunes())
        {
            Rune? current = Rune.IsLetterOrDigit(rune) ? rune : null;
            if (previous is { } a && current is { } b && $"{a}{b}" is var gram && seen.Add(gram))
                grams.Add(gram);
            previous = current;
        }
        return grams;
    }

    /// <summary>The grams separated by spaces, as a search column stores them.</summary>
    public static string Index(string text) => string.Join(' ', Of(text));
}
