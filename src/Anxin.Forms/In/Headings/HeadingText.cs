using System.Text.RegularExpressions;
using Anxin.Rules;

namespace Anxin.Forms.In.Headings;

/// <summary>A heading reduced to what tells it from others: 欠薪(争议)金额 （万元） is 欠薪争议金额, in 万.</summary>
/// <param name="Key">Letters and digits only, without unit and hints.</param>
/// <param name="InWan">True for 万元 and 万人, false for 元, null where no unit of money is said.</param>
internal readonly partial record struct HeadingText(string Key, bool? InWan)
{
    public static HeadingText Of(string heading)
    {
        var text = string.Concat(FullWidth.Fold(heading).Where(c => !char.IsWhiteSpace(c)));
        bool? inWan = null;
        text = Bracketed().Replace(text, m =>
        {
            var inside = m.Groups[1].Value;
            if (Unit().Match(inside) is { Success: true } unit)
            {
                inWan = WanOf(unit) ?? inWan;
                return "";
            }
            return Hint().IsMatch(inside) ? "" : inside;
        });
        if (Trailing().Match(text) is { Success: true } trailing)
        {
            inWan ??= WanOf(trailing);
            text = text[..trailing.Index];
        }
        return new HeadingText(string.Concat(text.Where(char.IsLetterOrDigit)), inWan);
    }

    /// <summary>A cell that says nothing but a unit, as the lowest of two heading rows often does.</summary>
    public static bool IsUnitOnly(string cell)
    {
        var text = FullWidth.Fold(cell).Trim('(', ')', '[', ']', ' ');
        return text.Length > 0 && Unit().IsMatch(text);
    }

    private static bool? WanOf(Match unit) => unit.Groups["wan"].Success ? true : unit.Groups["yuan"].Success ? false : null;

    [GeneratedRegex(@"[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]")]
    private static partial Regex Bracketed();

    [GeneratedRegex("^(单位[:：]?)?(人民币)?((?<wan>万元|万人|万)|(?<yuan>元|人民币)|人|名|户|家|个|件|人次|人数)$")]
    private static partial Regex Unit();

    [GeneratedRegex("(?<=.)([/:、,_-]?(单位[:：])?((?<wan>万元|万人)|(?<yuan>(?<!万)元))|[/:、,_-](人|户|名))$")]
    private static partial Regex Trailing();

    // (是/否), (必填), (选填), (可不填), (yyyy-mm-dd), (年/月/日), (填是或否), (√)
    [GeneratedRegex("^(填?写?(是|有|√|Y)[/或、]?(否|无|×|N)?|必填|选填|可不填|可选填?|√|x|年[/.-]?月[/.-]?日|[yY]+[-/.年]?[mM]+[-/.月]?[dD]+日?|如有|盖章|章)$")]
    private static partial Regex Hint();
}
