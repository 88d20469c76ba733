using System.Globalization;

namespace Anxin.Rules;

/// <summary>公民身份号码, GB 11643-1999 (18 signs, ISO 7064 MOD 11-2), and the 15-digit form of 1989.</summary>
public static class IdentityNumber
{
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Half-width, upper case, without blanks; a 15-digit number is written out to 18.</summary>
    public static string Normalise(string text)
    {
        var number = string.Concat(FullWidth.Fold(text).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        if (number.Length != 15 || !number.All(char.IsAsciiDigit))
            return number;
        var written = $"{number[..6]}19{number[6..]}";
        return written + CheckSign(written);
    }

    /// <param name="number">A normalised number. Its first six digits are not held against today's divisions: codes change.</param>
    public static CheckResult Check(string number)
    {
        if (number.Length != 18)
            return CheckResult.Invalid("identity-length");
        if (number.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9') || !(char.IsAsciiDigit(number[17]) || number[17] == 'X'))
            return CheckResult.Invalid("identity-sign");
        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return CheckResult.Invalid("identity-date");
        return CheckSign(number) == number[17] ? CheckResult.Valid : CheckResult.Invalid("identity-check");
    }

    /// <summary>Shown form: the first six and the last two signs; a text too short for that is hidden whole.</summary>
    public static string Mask(string number) =>
        number.Length < 15 ? new string('*', number.Length) : $"{number[..6]}{new string('*', number.Length - 8)}{number[^2..]}";

    /// <summary>The check sign for the first 17 digits.</summary>
    public static char CheckSign(string number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (number[i] - '0') * Weights[i];
        return Checks[sum % 11];
    }
}
