using System.Text.RegularExpressions;

namespace Anxin.Core.Custody;

/// <summary>Signs of a person in a free text: an identity number, a mobile number. A guard against slips, not a proof of their absence.</summary>
public static partial class PersonalSigns
{
    public static bool In(string text) => Signs().IsMatch(text);

    [GeneratedRegex(@"(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)")]
    private static partial Regex Signs();
}
