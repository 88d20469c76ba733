using Anxin.Core.Campaigns;
using Anxin.Core.Data;

namespace Anxin.Rules.Tests.Campaigns;

public class ShippedDataTests
{
    [Fact]
    public void The_calendar_ships_the_published_years_2020_to_2026()
    {
        Assert.Equal(Enumerable.Range(2020, 7), CalendarData.Years().Select(y => y.Year));
        Assert.All(CalendarData.Years(), y => Assert.False(y.Provisional));
    }

    [Fact]
    public void Qinghai_has_eight_prefectures_and_forty_four_counties_and_one_committee()
    {
        var table = DivisionData.Qinghai();
        var counties = table.Province.Children.SelectMany(p => p.Children).ToList();
        Assert.Equal(("630000", 8), (table.Province.Code, table.Province.Children.Count));
        Assert.Equal(44, counties.Count(c => !c.StatisticalOnly));
        Assert.Equal("632857", Assert.Single(counties, c => c.StatisticalOnly).Code);
        Assert.Equal(45, counties.Select(c => c.Code).Distinct().Count());
        Assert.All(table.Province.Children, p => Assert.All(p.Children, c => Assert.StartsWith(p.Code[..4], c.Code)));
        Assert.Contains(new DivisionRename("630122", "湟中县", "630106", "湟中区"), table.Renamed);
    }

    [Fact]
    public void Every_shipped_campaign_is_listed_under_its_own_code() =>
        Assert.All(ShippedCampaigns.Codes, code => Assert.Equal(code, ShippedCampaigns.Read(code).Code));

    [Fact]
    public void What_does_not_ship_is_said_by_name() =>
        Assert.Equal("other.yaml", Assert.Throws<FileNotFoundException>(() => ShippedCampaigns.Yaml("other")).FileName);
}
