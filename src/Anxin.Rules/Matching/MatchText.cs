using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Anxin.Rules.Matching;

/// <summary>Names brought to one way of writing, before they are taken apart.</summary>
public static partial class MatchText
{
    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>Without one of them no number is written in words.</summary>
    private static readonly SearchValues<char> Counting = SearchValues.Create(Numerals + "十i");

    /// <summary>
    /// Half-width, simplified, lower case; brackets of every kind round; ordinals (第三, 二标, Ⅱ期, ①) in Arabic digits; only letters, digits
    /// and brackets left.
    /// </summary>
    public static string Fold(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in FullWidth.Fold(text))
            _ = c switch
            {
                '[' or '【' or '〔' or '{' or '<' or '《' => plain.Append('('),
                ']' or '】' or '〕' or '}' or '>' or '》' => plain.Append(')'),
                '(' or ')' or '#' => plain.Append(c),
                >= 'Ⅰ' and <= 'Ⅻ' => plain.Append(c - 'Ⅰ' + 1),
                >= '①' and <= '⑳' => plain.Append(c - '①' + 1),
                _ => char.IsLetterOrDigit(c) ? plain.Append(char.ToLowerInvariant(Traditional.Simplify(c))) : plain,
            };
        var folded = plain.ToString();
        return folded.AsSpan().ContainsAny(Counting) ? Ordinal().Replace(folded, m => Number(m.Value)) : folded;
    }

    /// <summary>A Chinese number up to 99, or Latin i to iii, in digits; other text as it is.</summary>
    public static string Number(string text)
    {
        if (text is "i" or "ii" or "iii")
            return text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (text.Any(c => c is not '十' && !Numerals.Contains(c)))
            return text;
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return string.Concat(text.Select(c => Numerals.IndexOf(c, StringComparison.Ordinal)));
        var tens = ten == 0 ? 1 : Numerals.IndexOf(text[0], StringComparison.Ordinal);
        var ones = ten == text.Length - 1 ? 0 : Numerals.IndexOf(text[^1], StringComparison.Ordinal);
        return (tens * 10 + ones).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    // A number that counts something: behind 第 or 标段, or before what is counted.
    [GeneratedRegex("(?<=第|标段|合同段|#)[〇一二三四五六七八九十]+|([〇一二三四五六七八九十]+|(?<![a-z])i{1,3})(?=标|期|号|栋|幢|建|局|冶|公司|分公司|分店|店|工区|处|队|航|车间|厂|批|组团|地块|片区|单元|合同段)")]
    private static partial Regex Ordinal();
}
