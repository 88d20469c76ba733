using Anxin.Rules.Matching;

namespace Anxin.Rules.Tests.Matching;

/// <summary>Pairs of reports as they come in, and what a caseworker would say of them. All names invented.</summary>
public sealed class SameCaseTests
{
    private static readonly MatchFacts Told = new()
    {
        On = new DateOnly(2022, 10, 10),
        Employer = "青海鑫源建筑劳务有限公司",
        Site = "示例家园二期",
        UnitCode = "630102",
        People = 12,
    };

    /// <summary>Another report of the same place some weeks on, of other people.</summary>
    private static readonly MatchFacts Later = Told with { On = new DateOnly(2022, 11, 8), People = 30 };

    private static double Score(MatchFacts a, MatchFacts b) => Matcher.Compare(new MatchSubject(a), new MatchSubject(b)).Score;

    private static void Same(MatchFacts a, MatchFacts b) => Assert.InRange(Score(a, b), Matcher.Threshold, 1);

    private static void Different(MatchFacts a, MatchFacts b) => Assert.InRange(Score(a, b), 0, Matcher.Threshold - 0.01);

    [Theory]
    [InlineData("鑫源建筑劳务")]
    [InlineData("青海鑫源建筑劳务有限责任公司")]
    [InlineData("青海省鑫源劳务有限公司")]
    [InlineData("鑫源（青海）建筑劳务有限公司")]
    [InlineData("青海鑫元建筑劳务有限公司")]
    [InlineData("青海鑫源建築勞務有限公司")]
    [InlineData("青海鑫源建筑劳务有限公司示例家园项目部")]
    [InlineData("青海鑫源建筑劳务有限公司西宁分公司")]
    [InlineData(" 青海鑫源建筑劳务 有限公司")]
    public void The_same_firm_however_it_is_spelt(string employer) => Same(Told, Told with { Employer = employer, On = new DateOnly(2022, 10, 14) });

    [Theory]
    [InlineData("示例家园2期项目部")]
    [InlineData("示例家园Ⅱ期工程")]
    [InlineData("城东区示例家园二期3号楼")]
    [InlineData("示例家园")]
    public void The_same_site_however_it_is_named(string site) => Same(Told, Told with { Site = site });

    [Fact]
    public void A_call_that_knows_only_the_phone_and_the_site_belongs_to_the_case() =>
        Same(Told with { Phones = ["13900000001"] }, new MatchFacts { On = new DateOnly(2022, 10, 12), Site = "示例家园", Phones = ["13900000001"], UnitCode = "630102" });

    [Theory]
    [InlineData("青海鑫源置业有限公司")]
    [InlineData("青海鑫源物业服务有限公司")]
    [InlineData("青海鑫源投资有限公司")]
    public void A_groups_other_company_is_another_employer(string employer) =>
        Different(Told with { Employer = "青海鑫源建筑有限公司", Site = null }, Later with { Employer = employer, Site = "高原商贸城" });

    [Theory]
    [InlineData("西宁第一建筑工程公司", "西宁二建")]
    [InlineData("中铁二十一局集团第三工程有限公司", "中铁二十一局集团第五工程有限公司")]
    [InlineData("青海鑫源建筑有限公司西宁分公司", "青海鑫源建筑有限公司格尔木分公司")]
    [InlineData("大通鑫源建筑有限公司", "湟源鑫源建筑有限公司")]
    public void What_looks_alike_and_is_another_firm(string a, string b) => Different(Told with { Employer = a, Site = null }, Told with { Employer = b, Site = null });

    [Theory]
    [InlineData("包工头老王", "王师傅")]
    [InlineData("姓王的工头，城东区工地", "个人（王某）")]
    [InlineData("不清楚", "青海鑫源建筑劳务有限公司")]
    [InlineData("老王", "青海鑫源建筑劳务有限公司")]
    public void Who_knows_only_the_foreman_is_found_by_the_site_and_the_phone(string one, string other) =>
        Same(Told with { Employer = one, Phones = ["1"] }, Later with { Employer = other, Phones = ["1"] });

    [Fact]
    public void Two_foremen_on_one_site_have_two_cases() => Different(Told with { Employer = "包工头老王" }, Told with { Employer = "李师傅" });

    [Fact]
    public void Namesakes_in_two_prefectures_are_two_firms() =>
        Different(Told with { Employer = "鑫源餐厅", Site = null }, Told with { Employer = "鑫源餐厅", Site = null, UnitCode = "632801" });

    [Fact]
    public void Two_valid_credit_codes_are_two_firms() =>
        Different(Told with { CreditCode = "91632801MA00000X7F" }, Told with { CreditCode = "91000000000000000K" });

    [Fact]
    public void A_slip_in_a_credit_code_is_no_other_firm() =>
        Same(Told with { CreditCode = "91632801MA00000X7F" }, Told with { CreditCode = "91632801MA00000X1F" });

    [Fact]
    public void One_firm_on_two_sites_has_two_cases() => Different(Told, Later with { Site = "高原商贸城" });

    [Fact]
    public void Two_firms_on_one_site_have_two_cases() => Different(Told, Later with { Employer = "西宁恒达装饰有限公司" });

    [Theory]
    [InlineData("昆仑大道一标段", "昆仑大道2标")]
    [InlineData("示例家园一期", "示例家园二期")]
    [InlineData("示例家园A区", "示例家园B区")]
    public void Lots_and_phases_are_sites_of_their_own(string a, string b) => Different(Told with { Site = a }, Told with { Site = b });

    [Theory]
    [InlineData("柯曲10兆瓦光伏电站", "柯曲100MW光伏电站")]
    [InlineData("S203线小桥至马坊公路", "S290线小桥至马坊公路")]
    [InlineData("柯曲水电站", "柯曲水库")]
    [InlineData("天润花园住宅楼", "恒基花园住宅楼")]
    public void One_firm_on_works_of_another_size_road_or_kind_has_two_cases(string one, string other) =>
        Different(Told with { Site = one }, Later with { Site = other });

    [Fact]
    public void A_named_school_is_not_the_firms_nameless_sewage_works() =>
        Assert.True(Score(Told with { Site = "示例小学" }, Later with { Site = "污水处理厂" }) < Score(Told with { Site = "示例小学" }, Later with { Site = null }));

    [Fact]
    public void The_same_again_a_year_later_is_a_new_case() => Different(Told with { Site = null }, Told with { Site = null, On = new DateOnly(2023, 11, 20), People = 30 });

    [Fact]
    public void Every_reason_is_told_the_weightiest_first()
    {
        var result = Matcher.Compare(new MatchSubject(Told with { Phones = ["1"] }), new MatchSubject(Told with { Phones = ["1"] }));
        Assert.Contains(result.Why, e => e.Code == "phone-same");
        Assert.Equal(result.Why.OrderByDescending(e => Math.Abs(e.Weight)).Select(e => e.Code), result.Why.Select(e => e.Code));
    }

    [Fact]
    public void Either_way_round_the_answer_is_the_same()
    {
        var other = Told with { Employer = "鑫元劳务", Site = "示例家园项目", On = new DateOnly(2022, 11, 1), GeneralContractor = "青海高原建设有限公司" };
        Assert.Equal(Score(Told, other), Score(other, Told), 12);
    }
}
