using System.Globalization;
using System.Text.RegularExpressions;
using Anxin.Rules;

namespace Anxin.Forms.In.Values;

/// <summary>The months that a title or a period line speaks of, so that 10月3日 gets its year.</summary>
/// <param name="First">The first month, as year × 12 + month − 1.</param>
/// <param name="Last">The last month, inclusive.</param>
internal readonly partial record struct YearHint(int First, int Last)
{
    public static YearHint OfYear(int year) => new(year * 12, year * 12 + 11);

    /// <summary>Reads 2022年10月, 2022.10.1—2023.1.21, 二〇二二年 …; null where no year is named.</summary>
    public static YearHint? Find(string text)
    {
        YearHint? found = null;
        foreach (Match match in Mention().Matches(Digits(FullWidth.Fold(text))))
        {
            var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
            var month = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
            if (month > 12)
                continue;
            var here = month == 0 ? OfYear(year) : new YearHint(year * 12 + month - 1, year * 12 + month - 1);
            found = found is { } before ? new(Math.Min(before.First, here.First), Math.Max(before.Last, here.Last)) : here;
        }
        return found;
    }

    /// <summary>The one year in which the month lies inside the period, or, if it lies outside, the period's own year when it has but one.</summary>
    public int? YearOf(int month)
    {
        for (var year = First / 12; year <= Last / 12; year++)
            if (year * 12 + month - 1 >= First && year * 12 + month - 1 <= Last)
                return year;
        return First / 12 == Last / 12 ? First / 12 : null;
    }

    private static string Digits(string text) => ChineseYear().Replace(text, m => string.Concat(m.Value.Select(c => "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is var d and >= 0
        ? (char)('0' + d) : c is '○' or '零' or 'O' ? '0' : c)));

    [GeneratedRegex(@"(?<!\d)(?<y>20\d\d)(?:\s*[年.\-/]\s*(?<m>\d{1,2})(?!\d{2}))?(?!\d)")]
    private static partial Regex Mention();

    [GeneratedRegex("[二][〇○零O][〇○零O一二三四五六七八九]{2}(?=年)")]
    private static partial Regex ChineseYear();
}
