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
    [InlineData("G214线共和至玉树公路第二标段", "共和至玉树公路", "2", "")]
    [InlineData("示例花园住宅楼", "示例花园", "", "")]
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
    [InlineData("共和路雨污分流改造")]
    [InlineData("湟源国际三期")]
    [InlineData("祁连山水泥厂")]
    [InlineData("中山路供热管网")]
    [InlineData("丽水城一期")]
    public void A_place_in_the_name_of_a_street_a_hill_or_an_estate_is_no_place(string text) => Assert.Null(Places.Begins(text));

    [Theory]
    [InlineData("大通河机电安装工程有限公司", "大通河", "")]
    [InlineData("青海路桥建设有限公司", "", "630000")]
    [InlineData("广安众鑫建筑劳务有限公司", "众鑫", "511600")]
    [InlineData("青海泰安建筑有限公司", "泰安", "630000")]
    public void A_city_far_away_is_a_place_where_a_brand_is_left(string name, string brand, string place)
    {
        var parts = CompanyName.Read(name);
        Assert.Equal((brand, place), (parts.Brand, string.Join(',', parts.Places)));
    }

    [Theory]
    [InlineData("中国水利水电第十九工程局有限公司", "水电十九局")]
    [InlineData("中国建筑第八工程局有限公司", "中建八局")]
    [InlineData("青海省建工第四建设有限公司", "青海建工四公司")]
    public void A_state_firm_is_known_by_its_short_name(string full, string told)
    {
        var (a, b) = (CompanyName.Read(full), CompanyName.Read(told));
        Assert.Equal((a.Brand, a.Ordinals), (b.Brand, b.Ordinals));
    }

    [Theory]
    [InlineData("格桑花园工地宏达劳务", EmployerKind.Firm, "宏达")]
    [InlineData("格桑花园工地李老板", EmployerKind.Person, "李")]
    public void Where_stands_before_who(string told, EmployerKind kind, string brand)
    {
        var parts = CompanyName.Read(told);
        Assert.Equal((kind, brand, "格桑花园工地"), (parts.Kind, parts.Brand, parts.Remark));
    }

    [Theory]
    [InlineData("黄河西路附近工地")]
    [InlineData("棚户区改造")]
    [InlineData("恰卜恰镇")]
    public void A_street_a_town_and_works_that_many_have_are_no_site_of_their_own(string name) => Assert.True(SiteName.Read(name).Vague);

    [Theory]
    [InlineData("鑫源", "新元")]
    [InlineData("兴华", "星华")]
    [InlineData("晟泰", "圣泰")]
    public void Names_that_sound_alike_share_a_key(string a, string b) => Assert.Equal(MatchKeys.Of(a, null), MatchKeys.Of(b, null));

    [Fact]
    public void Every_traditional_form_has_a_simple_one() => Assert.Equal("鸿达装饰", MatchText.Fold("鴻達裝飾"));
}
