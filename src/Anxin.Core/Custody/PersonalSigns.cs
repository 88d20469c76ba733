using System.Text.RegularExpressions;
using Anxin.Rules;

namespace Anxin.Core.Custody;

/// <summary>
/// Signs of a person in a free text: an identity number, a mobile number, also in full-width digits or with blanks, hyphens or dots in between.
/// A guard against slips, not a proof of their absence.
/// </summary>
public static partial class PersonalSigns
{
    public static bool In(string? text) => text is not null && Signs().IsMatch(FullWidth.Fold(text));

    // S: what people put between the digits of a number.
    private const string S = @"[\s\u200B\uFEFF.\u00B7\u2022\u3002_()\p{Pd}]*";

    // An identity number written apart must have a year of birth in its place: two dates side by side are none.
    private const string Identity = @"\d{17}[\dXx]|\d(?:" + S + @"\d){5}" + S + @"(?:1" + S + @"9|2" + S + @"0)(?:" + S + @"\d){9}" + S + @"[\dXx]";
    private const string Mobile = @"(?:86" + S + @")?1" + S + @"[3-9](?:" + S + @"\d){9}";

    [GeneratedRegex(@"(?<!\d)(?:" + Identity + "|" + Mobile + @")(?!\d)")]
    private static partial Regex Signs();
}
