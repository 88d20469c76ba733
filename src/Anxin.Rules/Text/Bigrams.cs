using System.Text;

namespace Anxin.Rules;

/// <summary>Two-character grams, so that a search for two Chinese characters (建筑) finds its rows by an index.</summary>
public static class Bigrams
{
    /// <summary>Distinct grams of each run of letters and digits, folded and lower-cased, in order of appearance.
    /// A run of a single character has none.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var folded = SearchText.Fold(text);
        return [.. Find(folded).Select(gram => folded.Substring(gram.Start, gram.Length))];
    }

    /// <summary>The grams separated by spaces, as a search column stores them.</summary>
    public static string Index(string text)
    {
        var folded = SearchText.Fold(text);
        var grams = Find(folded);
        var index = new StringBuilder(grams.Count * 3);
        foreach (var (start, length) in grams)
            (index.Length == 0 ? index : index.Append(' ')).Append(folded, start, length);
        return index.ToString();
    }

    private static List<(int Start, int Length)> Find(string text)
    {
        var (grams, seen) = (new List<(int, int)>(text.Length), new HashSet<ulong>(text.Length));
        var (previous, from) = (default(Rune), -1);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (!Rune.IsLetterOrDigit(rune))
                from = -1;
            else
            {
                if (from >= 0 && seen.Add(((ulong)previous.Value << 32) | (uint)rune.Value))
                    grams.Add((from, at + length - from));
                (previous, from) = (rune, at);
            }
            at += length;
        }
        return grams;
    }
}
