using System.Text.RegularExpressions;
using Anxin.Core.Cases.Import;
using Anxin.Rules;

namespace Anxin.Forms.In.Headings;

/// <summary>One column's heading, from the top row down, and what it means.</summary>
/// <param name="Parts">The words of each heading row over this column, without repeats and blanks.</param>
internal sealed partial record ColumnHeading(IReadOnlyList<string> Parts)
{
    public string Text { get; } = string.Join(' ', Parts.Select(p => p.Trim()));

    /// <summary>What a mapping is looked up by: the heading without its blanks and widths.</summary>
    public static string MappingKey(string heading) => string.Concat(FullWidth.Fold(heading).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The meaning by the words; null where they are not known.</summary>
    public (SheetField Field, bool? InWan)? Meaning(IReadOnlyDictionary<string, SheetField> words)
    {
        var whole = HeadingText.Of(Text);
        if (words.TryGetValue(whole.Key, out var field))
            return (field, whole.InWan);
        if (whole.Key.StartsWith(RefusedRows.ProblemHeadingKey, StringComparison.Ordinal))
            return (SheetField.Ignored, null);
        if (Parts.Count < 2)
            return null;
        var child = HeadingText.Of(Parts[^1]).Key;
        var parent = HeadingText.Of(string.Concat(Parts.Take(Parts.Count - 1))).Key;
        var stem = Filler().Replace(parent, "");
        if (child.Length == 0)
            return words.TryGetValue(parent, out field) ? (field, whole.InWan) : null;
        if (words.TryGetValue(stem + child, out field))
            return (field, whole.InWan);
        var childSpeaks = HeadingWords.NeutralGroups.Contains(stem) || !HeadingWords.General.Contains(child);
        return childSpeaks && words.TryGetValue(child, out field) ? (field, whole.InWan) : null;
    }

    // 化解情况 over 人数 is 化解人数.
    [GeneratedRegex("(基本)?(情况|信息)$")]
    private static partial Regex Filler();
}
