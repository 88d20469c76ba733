using System.Text.RegularExpressions;

namespace Anxin.Rules;

/// <summary>Telephone numbers of the mainland: mobile, landline with area code, service numbers.</summary>
public static partial class PhoneNumber
{
    /// <summary>Half-width, without blanks, dots, brackets and the country code; a mobile number without hyphens.
    /// A landline keeps the hyphen after its area code if one was written, and before its extension (转).</summary>
    public static string Normalise(string text)
    {
        var bare = string.Concat(FullWidth.Fold(text).Replace(')', '-').Replace('转', '-').Where(c => char.IsAsciiDigit(c) || c is '-' or '+'));
        var home = CountryCode().Replace(bare, "").Trim('-');
        var digits = home.Replace("-", "", StringComparison.Ordinal);
        return Mobile().IsMatch(digits) ? digits : home;
    }

    /// <summary>Of a normalised number.</summary>
    public static bool IsMobile(string number) => Mobile().IsMatch(number);

    /// <summary>Whether a normalised number has a known form. A warning, never a refusal: numbers come from afar, too.</summary>
    public static CheckResult Check(string number) =>
        Mobile().IsMatch(number) || Landline().IsMatch(number) || Service().IsMatch(number)
            ? CheckResult.Valid
            : CheckResult.Warning("phone-form");

    /// <summary>Shown form: the first three and the last two signs; a text too short for that is hidden whole.</summary>
    public static string Mask(string number) =>
        number.Length < 8 ? new string('*', number.Length) : $"{number[..3]}{new string('*', number.Length - 5)}{number[^2..]}";

    [GeneratedRegex(@"^(\+86|0086|86(?=1[3-9]\d{9}$))-?")]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"^1[3-9]\d{9}\z")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^0\d{2,3}-?\d{7,8}(-\d{1,6})?\z")]
    private static partial Regex Landline();

    [GeneratedRegex(@"^(12351|12333|12345|12348)\z")]
    private static partial Regex Service();
}
