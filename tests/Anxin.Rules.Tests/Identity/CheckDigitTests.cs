using System.Globalization;
using CsCheck;

namespace Anxin.Rules.Tests.Identity;

public class CheckDigitTests
{
    private const string CreditSigns = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly Gen<string> Credit =
        from head in Gen.Char["19"].Array[2]
        from division in Gen.Char["0123456789"].Array[6]
        from rest in Gen.Char[CreditSigns].Array[9]
        let body = new string(head) + new string(division) + new string(rest)
        select body + SocialCreditCode.CheckSign(body);

    private static readonly Gen<string> Identity =
        from born in Gen.Int[0, 30000]
        from area in Gen.Char["0123456789"].Array[6]
        from order in Gen.Char["0123456789"].Array[3]
        let body = new string(area) + new DateOnly(1930, 1, 1).AddDays(born).ToString("yyyyMMdd", CultureInfo.InvariantCulture) + new string(order)
        select body + IdentityNumber.CheckSign(body);

    public static TheoryData<string> Credits(string kind) => [.. TestData.Vectors("uscc", kind)];

    public static TheoryData<string> Identities(string kind) => [.. TestData.Vectors("idNumber", kind)];

    [Theory]
    [MemberData(nameof(Credits), "valid")]
    public void A_real_credit_code_is_valid(string code) => Assert.Equal(CheckResult.Valid, SocialCreditCode.Check(code));

    [Theory]
    [InlineData("9100000000000006XK")] // the organisation code's check is X
    [InlineData("91000000000000000K")]
    public void An_invented_credit_code_with_both_checks_is_valid(string code) =>
        Assert.Equal(CheckResult.Valid, SocialCreditCode.Check(code));

    [Theory]
    [MemberData(nameof(Credits), "syntheticValid")]
    public void An_invented_credit_code_is_never_refused(string code) =>
        Assert.NotEqual(Validity.Invalid, SocialCreditCode.Check(code).Validity);

    [Theory]
    [MemberData(nameof(Credits), "invalid")]
    public void A_wrong_credit_code_is_invalid(string code) => Assert.Equal(Validity.Invalid, SocialCreditCode.Check(code).Validity);

    [Theory]
    [InlineData("91350100m000100y43")]
    [InlineData(" ９１３５０１００Ｍ０００１００Ｙ４３ ")]
    [InlineData("9135 0100 M000 100Y 43")]
    [InlineData("91350100-M000100Y4-3")]
    public void A_credit_code_is_normalised_before_its_check(string text) =>
        Assert.Equal("91350100M000100Y43", SocialCreditCode.Normalise(text));

    [Theory]
    [InlineData("9135010OM000100Y43", "credit-code-sign")]
    [InlineData("91350100M000100Y4", "credit-code-length")]
    [InlineData("", "credit-code-length")]
    [InlineData("91350100M000100Y44", "credit-code-check")]
    [InlineData("九1350100M000100Y43", "credit-code-sign")]
    public void A_wrong_credit_code_says_what_is_wrong(string code, string problem) =>
        Assert.Equal(problem, SocialCreditCode.Check(code).Problem);

    [Fact]
    public void An_unknown_registry_or_organisation_check_only_warns()
    {
        var unknown = "B1350100M000100Y4";
        Assert.Equal(CheckResult.Warning("credit-code-department"), SocialCreditCode.Check(unknown + SocialCreditCode.CheckSign(unknown)));
        var inner = "91350100M000100Y3";
        Assert.Equal(CheckResult.Warning("credit-code-organisation"), SocialCreditCode.Check(inner + SocialCreditCode.CheckSign(inner)));
    }

    [Fact]
    public void A_credit_code_with_one_wrong_sign_is_always_found_out() =>
        Gen.Select(Credit, Gen.Int[0, 17], Gen.Char[CreditSigns]).Sample((code, at, sign) =>
        {
            Assert.NotEqual(Validity.Invalid, SocialCreditCode.Check(code).Validity);
            var wrong = code.Remove(at, 1).Insert(at, sign.ToString());
            Assert.Equal(sign != code[at], SocialCreditCode.Check(wrong).Validity == Validity.Invalid);
        });

    [Theory]
    [MemberData(nameof(Identities), "valid")]
    public void A_printed_identity_number_is_valid(string number) => Assert.Equal(CheckResult.Valid, IdentityNumber.Check(number));

    [Theory]
    [MemberData(nameof(Identities), "invalid")]
    public void A_wrong_identity_number_is_invalid(string number) =>
        Assert.Equal(Validity.Invalid, IdentityNumber.Check(number).Validity);

    [Theory]
    [InlineData("110105491231002", "11010519491231002X")]
    [InlineData("11010519491231002x", "11010519491231002X")]
    [InlineData("１１０１０５ 19491231 002Ｘ", "11010519491231002X")]
    [InlineData("1234", "1234")]
    public void The_old_form_is_written_out(string text, string number) => Assert.Equal(number, IdentityNumber.Normalise(text));

    [Theory]
    [InlineData("11010519490229002X", "identity-date")]
    [InlineData("1101051949123100", "identity-length")]
    [InlineData("11010519491231X02X", "identity-sign")]
    [InlineData("110105194912310021", "identity-check")]
    public void A_wrong_identity_number_says_what_is_wrong(string number, string problem) =>
        Assert.Equal(problem, IdentityNumber.Check(number).Problem);

    [Fact]
    public void An_identity_number_is_shown_masked()
    {
        Assert.Equal("110105**********2X", IdentityNumber.Mask("11010519491231002X"));
        Assert.Equal("****", IdentityNumber.Mask("1234"));
    }

    [Fact]
    public void An_identity_number_with_one_wrong_or_two_swapped_digits_is_always_found_out() =>
        Gen.Select(Identity, Gen.Int[0, 16], Gen.Char["0123456789"]).Sample((number, at, digit) =>
        {
            Assert.Equal(CheckResult.Valid, IdentityNumber.Check(number));
            var wrong = number.Remove(at, 1).Insert(at, digit.ToString());
            Assert.Equal(digit != number[at], IdentityNumber.Check(wrong).Validity == Validity.Invalid);
            if (at < 16 && number[at] != number[at + 1])
                Assert.Equal(Validity.Invalid, IdentityNumber.Check(Swap(number, at)).Validity);
        });

    private static string Swap(string text, int at) => text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
}
