namespace Anxin.Rules.Tests.Identity;

public class PhoneAndNameTests
{
    [Theory]
    [InlineData("139 0971 0000", "13909710000")]
    [InlineData("+86 139-0971-0000", "13909710000")]
    [InlineData("8613909710000", "13909710000")]
    [InlineData("１３９０９７１００００", "13909710000")]
    [InlineData("0971-8000000", "0971-8000000")]
    [InlineData("（0971）8000000", "0971-8000000")]
    [InlineData("0971-8000000转123", "0971-8000000-123")]
    [InlineData("09718000000", "09718000000")]
    [InlineData("12351", "12351")]
    public void Known_forms_of_telephone_numbers(string text, string number)
    {
        Assert.Equal(number, PhoneNumber.Normalise(text));
        Assert.Equal(Validity.Valid, PhoneNumber.Check(number).Validity);
    }

    [Theory]
    [InlineData("12909710000")]
    [InlineData("8000000")]
    [InlineData("139097100001")]
    [InlineData("")]
    public void Other_forms_only_warn(string number) => Assert.Equal(CheckResult.Warning("phone-form"), PhoneNumber.Check(number));

    [Fact]
    public void A_telephone_number_is_shown_masked() => Assert.Equal("139******00", PhoneNumber.Mask("13909710000"));

    [Theory]
    [InlineData("青海虚构建设有限责任公司")]
    [InlineData("青海（虚构）建设有限公司")]
    [InlineData(" 青海虚构建设 有限公司")]
    [InlineData("青海虚构建设有限公司西宁分公司")]
    [InlineData("青海虚构建设有限公司（某某家园项目部）")]
    [InlineData("青海虚构建设有限公司第三项目经理部")]
    [InlineData("青海虚构建设有限公司公园路项目部")]
    public void Spellings_of_one_employer_come_to_one_form(string name) =>
        Assert.Equal("青海虚构建设有限公司", EmployerName.Normalise(name));

    [Theory]
    [InlineData("青海虚构建设集团有限公司")]
    [InlineData("青海虚构建设劳务有限公司")]
    [InlineData("海东虚构建设有限公司")]
    public void Other_companies_keep_their_own_form(string name) =>
        Assert.NotEqual("青海虚构建设有限公司", EmployerName.Normalise(name));

    [Theory]
    [InlineData("青海虚构建设有限公司西宁分公司", "西宁分公司")]
    [InlineData("ＡＢＣ虚构公司", "")]
    [InlineData("虚构砖厂二分厂", "二分厂")]
    [InlineData("", "")]
    public void What_is_named_after_the_company_is_told_apart(string name, string office) =>
        Assert.Equal(office, EmployerName.Parts(name).Office);
}
