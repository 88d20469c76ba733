using System.Globalization;
using Anxin.Rules;

namespace Anxin.Core.Journal;

/// <summary>
/// Reads what was typed or sent, field by field, and collects every problem: a page and the API send the same text, so there is
/// one validation. Absent and empty fields answer null.
/// </summary>
public sealed class InputReader(Problems problems, DateOnly today)
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy.M.d", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd"];

    public Problems Problems { get; } = problems;

    /// <summary>Sent, and nothing in it: what was known is not known any more. Absent is null, and leaves things alone.</summary>
    public static bool IsEmptied(string? value) => value is not null && Clean(value) is null;

    /// <summary>Something that can be put right, but that nothing can be without.</summary>
    public void NeverEmptied(string field, string? value, Sentence what) => Problems.Check(!IsEmptied(value), field, $"{what}不能空着；写错了请改成对的");

    public string? Text(string field, string? value, int atMost, bool required = false, Sentence? what = null)
    {
        var text = Clean(value);
        if (text is null)
        {
            Problems.Check(!required, field, $"请填写{what}");
            return null;
        }
        Problems.Check(text.Length <= atMost, field, $"最多{atMost}字，现有{text.Length}字");
        Problems.Check(!text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), field, $"含有看不见的控制字符，请删去后重填");
        return text;
    }

    /// <summary>A civil date, not in the future and not before 2000.</summary>
    public DateOnly? Date(string field, string? value, bool required = false, Sentence? what = null)
    {
        what ??= $"日期";
        if (Clean(value) is not { } text)
        {
            Problems.Check(!required, field, $"请填写{what}");
            return null;
        }
        if (!TryDate(text, out var date))
            Problems.Add(field, $"“{text}”不是有效的日期，请按 2022-10-03 的样子填写");
        else if (date > today)
            Problems.Add(field, $"{what}不能晚于今天（{today}）");
        else if (date < Cases.CaseLimits.Earliest)
            Problems.Add(field, $"{what}不能早于{Cases.CaseLimits.Earliest}");
        else
            return date;
        return null;
    }

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(FullWidth.Fold(text), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public int? People(string field, string? value, bool required = false, Sentence? what = null)
    {
        what ??= $"人数";
        if (Clean(value) is not { } text)
        {
            Problems.Check(!required, field, $"请填写{what}");
            return null;
        }
        if (HeadCount.TryParse(text, out var people, out var problem))
            return people;
        Problems.Add(field, ProblemWords.Say(problem));
        return null;
    }

    public long? Yuan(string field, string? value, bool required = false)
    {
        if (Clean(value) is not { } text)
        {
            Problems.Check(!required, field, $"请填写金额");
            return null;
        }
        var good = text.EndsWith("万元", StringComparison.Ordinal) || text.EndsWith('万')
            ? Money.TryParseWan(text.TrimEnd('元') + "元", out var fen, out var problem)
            : Money.TryParseYuan(text, out fen, out problem);
        if (good)
            return fen;
        Problems.Add(field, ProblemWords.Say(problem));
        return null;
    }

    public bool? Flag(string field, string? value)
    {
        switch (Clean(value)?.ToLowerInvariant())
        {
            case null: return null;
            case "true" or "on" or "1" or "是" or "yes": return true;
            case "false" or "off" or "0" or "否" or "no" or "true,false": return false;
            default:
                Problems.Add(field, $"请填“是”或“否”，接口用 true 或 false");
                return null;
        }
    }

    public T? Word<T>(string field, string? value, Vocabulary<T> words, Sentence what, bool required = false) where T : struct, Enum
    {
        if (Clean(value) is not { } text)
        {
            Problems.Check(!required, field, $"请选择{what}");
            return null;
        }
        if (words.TryParse(text, out var word))
            return word;
        Problems.Add(field, $"“{text}”不是可选的{what}；可选：{words.Choices}");
        return null;
    }

    public string? CreditCode(string field, string? value)
    {
        if (Clean(value) is not { } text)
            return null;
        var code = SocialCreditCode.Normalise(text);
        var check = SocialCreditCode.Check(code);
        if (check.Validity == Validity.Invalid)
            Problems.Add(field, $"{ProblemWords.Say(check.Problem)}；不清楚可以留空");
        return code;
    }

    private static string? Clean(string? value)
    {
        var text = value?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
