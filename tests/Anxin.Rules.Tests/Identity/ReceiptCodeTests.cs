using CsCheck;

namespace Anxin.Rules.Tests.Identity;

/// <summary>A receipt's code is read over the telephone by tired people.</summary>
public sealed class ReceiptCodeTests
{
    private static readonly Gen<string> Code = Gen.Byte.Array[8].Select(bytes => ReceiptCode.From(bytes));

    [Fact]
    public void A_code_is_sixteen_digits_and_valid() =>
        Code.Sample(code => code.Length == 16 && code.All(char.IsAsciiDigit) && ReceiptCode.IsValid(code));

    [Fact]
    public void One_wrong_digit_is_always_noticed() =>
        Gen.Select(Code, Gen.Int[0, 15], Gen.Int[1, 9]).Sample((code, at, by) =>
            !ReceiptCode.IsValid(code[..at] + (char)('0' + (code[at] - '0' + by) % 10) + code[(at + 1)..]));

    [Fact]
    public void Spaces_hyphens_and_full_width_digits_do_not_matter() =>
        Code.Sample(code => ReceiptCode.Normalise(ReceiptCode.Shown(code)) == code
            && ReceiptCode.Normalise(string.Concat(code.Select(c => (char)(c + 0xFEE0)))) == code && ReceiptCode.Normalise($" {code[..8]}-{code[8..]} ") == code);

    [Theory]
    [InlineData("")]
    [InlineData("123")]
    [InlineData("12345678901234567")]
    [InlineData("O234567890123456")]
    public void What_is_no_code_is_refused(string text) => Assert.False(ReceiptCode.IsValid(ReceiptCode.Normalise(text)));
}
