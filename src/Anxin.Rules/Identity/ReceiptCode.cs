using System.Globalization;

namespace Anxin.Rules;

/// <summary>
/// The code of a receipt: sixteen digits, read aloud in fours like a bank card's; the last is a check digit (ISO 7064 MOD 11,10), which
/// finds every single wrong digit and nearly every swapped pair. Digits only: no sign is mistaken for another, on any keypad, in any language.
/// </summary>
public static class ReceiptCode
{
    public const int Length = 16;

    /// <summary>A code whose first fifteen digits come from the bytes.</summary>
    /// <param name="random">At least eight bytes, evenly distributed.</param>
    public static string From(ReadOnlySpan<byte> random)
    {
        var number = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(random) % 1_000_000_000_000_000UL;
        var digits = number.ToString("D15", CultureInfo.InvariantCulture);
        return digits + CheckDigit(digits);
    }

    /// <summary>Half-width digits without blanks, hyphens and full stops; anything else stays and fails the check.</summary>
    public static string Normalise(string? text) =>
        string.Concat(FullWidth.Fold(text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '·')));

    /// <param name="code">A normalised code.</param>
    public static bool IsValid(string code) =>
        code.Length == Length && !code.AsSpan().ContainsAnyExceptInRange('0', '9') && CheckDigit(code[..^1]) == code[^1];

    /// <summary>1234 5678 9012 3456</summary>
    public static string Shown(string code) => string.Join(' ', code.Chunk(4).Select(four => new string(four)));

    private static char CheckDigit(string digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char)('0' + ((11 - product) % 10));
    }
}
