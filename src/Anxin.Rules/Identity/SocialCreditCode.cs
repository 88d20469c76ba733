namespace Anxin.Rules;

/// <summary>统一社会信用代码, GB 32100-2015: 18 signs, the last a check sign; 9–17 is the organisation code of GB 11714.</summary>
public static class SocialCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string KnownDepartments = "123456789ANY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] InnerWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Half-width, upper case, without blanks and hyphens.</summary>
    public static string Normalise(string text) =>
        string.Concat(FullWidth.Fold(text).Where(c => c is not '-' && !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <param name="code">A normalised code.</param>
    /// <returns>Invalid: length, a sign outside the alphabet, the check sign. Warning: the organisation code's own check,
    /// or a first sign that the standard's lists do not have.</returns>
    public static CheckResult Check(string code)
    {
        if (code.Length != 18)
            return CheckResult.Invalid("credit-code-length");
        if (code.Any(c => !Alphabet.Contains(c)) || code.AsSpan(2, 6).ContainsAnyExceptInRange('0', '9'))
            return CheckResult.Invalid("credit-code-sign");
        if (CheckSign(code) != code[17])
            return CheckResult.Invalid("credit-code-check");
        if (!KnownDepartments.Contains(code[0]))
            return CheckResult.Warning("credit-code-department");
        return InnerCheckSign(code.AsSpan(8, 8)) == code[16] ? CheckResult.Valid : CheckResult.Warning("credit-code-organisation");
    }

    /// <summary>The check sign for the first 17 signs, all of the alphabet.</summary>
    public static char CheckSign(string code)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Alphabet.IndexOf(code[i], StringComparison.Ordinal) * Weights[i];
        return Alphabet[(31 - sum % 31) % 31];
    }

    private static char InnerCheckSign(ReadOnlySpan<char> organisation)
    {
        var sum = 0;
        for (var i = 0; i < InnerWeights.Length; i++)
            sum += (char.IsAsciiDigit(organisation[i]) ? organisation[i] - '0' : organisation[i] - 'A' + 10) * InnerWeights[i];
        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', var check => (char)('0' + check) };
    }
}
