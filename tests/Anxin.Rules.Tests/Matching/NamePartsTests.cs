using Anxin.Rules.Matching;

namespace Anxin.Rules.Tests.Matching;

public sealed class NamePartsTests
{
    [Theory]
    [InlineData("青海鑫源建筑劳务有限公司", "鑫源", "labour", "", "")]
    [InlineData("鑫源（西宁）建筑工程有限责任公司第三分公司", "鑫源", "build", "", "3")]
    [InlineData("青海省建设集团第一工程公司", "", "build", "1", "")]
    [InlineData("西宁一建", "", "build", "1", "")]
    [InlineData("大通鑫源餐厅", "鑫源", "catering", "", "")]
    [InlineData("青海高原路桥有限公司格尔木分公司", "高原", "road", "", "632801")]
    public void A_firms_name_is_taken_apart(string name, string brand, string trades, string ordinals, string branch)
    {
        var parts = CompanyName.Read(name);
        Assert.Equal((brand, trades, ordinals, branch), (parts.Brand, string.Join(',', parts.Trades), parts.Ordinals, parts.Branch));
    }

    [Theory]
    [InlineData("包工头老王，民和县工地", EmployerKind.Person, "王")]
    [InlineData("姓马的老板", EmployerKind.Person, "马")]
    [InlineData("李某某", EmployerKind.Person, "李")]
    [InlineData("个人（赵某）", EmployerKind.Person, "赵")]
    [InlineData("西宁某建筑公司", EmployerKind.Unknown, "")]
    [InlineData("不清楚", EmployerKind.Unknown, "")]
    [InlineData("鑫源建筑公司，具体不详", EmployerKind.Firm, "鑫源")]
    [InlineData("疑似鑫源劳务", EmployerKind.Firm, "鑫源")]
    [InlineData("老马家餐厅", EmployerKind.Firm, "老马家")]
    public void Who_is_said_to_owe_is_a_firm_a_person_or_unknown(string name, EmployerKind kind, string brand)
    {
        var parts = CompanyName.Read(name);
        Assert.Equal((kind, brand), (parts.Kind, parts.Brand));
    }

    [Theory]
    [InlineData("鑫源劳务万达工地", "万达")]
    [InlineData("青海鑫源建筑有限公司示例广场项目部", "示例广场")]
    public void The_site_in_an_offices_name_is_found(string name, string project) => Assert.Equal(project, CompanyName.Read(name).Project);

    [Theory]
    [InlineData("西宁示例广场二期项目3号楼", "示例广场", "", "2")]
    [InlineData("G214线共和至玉树公路第二标段", "g214线共和至玉树公路", "2", "")]
    [InlineData("示例高速ZB-3标段", "示例高速", "zb3", "")]
    public void A_sites_name_is_taken_apart(string name, string core, string lot, string phase)
    {
        var parts = SiteName.Read(name);
        Assert.Equal((core, lot, phase), (parts.Core, parts.Lot, parts.Phase));
    }

    [Theory]
    [InlineData("630102", "630102", Nearness.SameCounty)]
    [InlineData("630102", "630100", Nearness.SamePrefecture)]
    [InlineData("630102", "630103", Nearness.SamePrefectureOtherCounty)]
    [InlineData("630102", "632801", Nearness.Elsewhere)]
    [InlineData("630102", null, Nearness.Unknown)]
    public void Places_lie_near_or_far(string a, string? b, Nearness between) => Assert.Equal(between, Places.Between(a, b));

    [Theory]
    [InlineData("河南县某工地", "632324")]
    [InlineData("河南省某公司", "410000")]
    [InlineData("海南州某工地", "632500")]
    [InlineData("海南省某公司", "460000")]
    public void Places_of_one_name_are_told_apart_by_what_follows(string text, string code) => Assert.Equal(code, Places.Begins(text)?.Code);

    [Theory]
    [InlineData("鑫源", "新元")]
    [InlineData("兴华", "星华")]
    [InlineData("晟泰", "圣泰")]
    public void Names_that_sound_alike_share_a_key(string a, string b) => Assert.Equal(MatchKeys.Of(a, null), MatchKeys.Of(b, null));

    [Fact]
    public void Every_traditional_form_has_a_simple_one() => Assert.Equal("鸿达装饰", MatchText.Fold("鴻達裝飾"));
}
