using System.Globalization;
using System.Text.RegularExpressions;

namespace Anxin.Rules;

/// <summary>
/// A number as somebody says it, in Chinese numerals or mixed: 十二万, 三千五, 1万2, 一百多个, 大概20来人. What is said only roughly is
/// taken by its round number; what names no one number (两三千, 好几万) is not read.
/// </summary>
public static partial class SpokenNumber
{
    private const int Wan = 10_000;
    private const string Digits = "零一二三四五六七八九";

    private static readonly string[] Before = ["大概", "大约", "差不多", "总共", "一共", "将近", "至少", "约", "有", "¥"];
    private static readonly string[] After = ["左右", "块钱", "元钱", "号人", "个人", "元", "块", "钱", "人", "个", "名", "位"];
    private static readonly (string Said, string Meant)[] Roughly = [("十几", "十"), ("多", ""), ("来", ""), ("余", ""), ("两", "二"), ("俩", "二"), ("〇", "零")];

    public static bool TryRead(string? text, out decimal number)
    {
        number = 0;
        var form = Form().Match(Bare(text));
        if (!form.Success)
            return false;
        // What stood before 万; what has come since; the numeral in hand, and the unit before it.
        var (whole, since, unit, zero) = (0m, 0m, 0, false);
        decimal? hand = null;
        foreach (var sign in form.Groups[1].Captures.Select(c => c.Value))
        {
            var size = Unit(sign);
            if (size == 0 && hand is not null)
                return false;
            if (size == 0 && sign == "零")
                zero = true;
            else if (size == 0)
                hand = Digits.IndexOf(sign[0], StringComparison.Ordinal) is > 0 and var digit ? digit : decimal.Parse(sign, CultureInfo.InvariantCulture);
            else if (size == Wan ? whole > 0 || since + (hand ?? 0) == 0 : (hand is null && size > 10) || (unit > 0 && size >= unit))
                return false;
            else
            {
                (whole, since) = size == Wan ? ((since + (hand ?? 0)) * Wan, 0m) : (whole, since + ((hand ?? 1) * size));
                (hand, unit, zero) = (null, size, false);
            }
        }
        // 三千五 is 3,500, 三千零五 is 3,005.
        var tail = hand ?? 0;
        number = whole + since + (unit > 10 && !zero && tail < 10 && tail == decimal.Truncate(tail) ? tail * unit / 10 : tail);
        return true;
    }

    private static string Bare(string? text)
    {
        var bare = string.Concat(FullWidth.Fold(text ?? "").Where(c => !char.IsWhiteSpace(c) && c != ','));
        while (Before.FirstOrDefault(w => bare.StartsWith(w, StringComparison.Ordinal)) is { } first)
            bare = bare[first.Length..];
        while (After.FirstOrDefault(w => bare.EndsWith(w, StringComparison.Ordinal)) is { } last)
            bare = bare[..^last.Length];
        foreach (var (said, meant) in Roughly)
            bare = bare.Replace(said, meant, StringComparison.Ordinal);
        return bare;
    }

    private static int Unit(string sign) => sign switch
    {
        "十" => 10,
        "百" => 100,
        "千" => 1_000,
        "万" => Wan,
        _ => 0,
    };

    /// <summary>Short enough that no sum runs over.</summary>
    [GeneratedRegex(@"^([0-9]{1,12}(?:\.[0-9]{1,6})?|[零一二三四五六七八九十百千万]){1,16}\z")]
    private static partial Regex Form();
}
