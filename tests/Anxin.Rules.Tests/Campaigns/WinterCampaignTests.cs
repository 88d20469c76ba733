using Anxin.Core.Campaigns;
using static Anxin.Rules.Tests.TestData;

namespace Anxin.Rules.Tests.Campaigns;

/// <summary>A campaign of another rhythm needs no code.</summary>
public class WinterCampaignTests
{
    private static readonly CampaignDefinition Winter = ShippedCampaigns.Read("winter-daily-zero");

    private static readonly ILookup<string, PlannedObligation> Plan =
        Obligations.Plan(Winter, TestData.Calendar).ToLookup(o => o.Duty);

    [Fact]
    public void It_ends_on_the_eve_of_the_Spring_Festival() =>
        Assert.Equal(Period("2025-11-20", "2026-02-16"), Winter.Window);

    [Fact]
    public void Silence_is_never_zero() => Assert.All(Winter.Duties, d => Assert.Equal(ZeroPolicy.ConfirmedOnly, d.ZeroWhen));

    [Fact]
    public void Thirty_people_are_reported_at_once()
    {
        Assert.Equal(30, Winter.Immediate!.AtLeast);
        Assert.Equal(TimeSpan.FromHours(1), Winter.Immediate.AcknowledgeWithin);
    }

    [Fact]
    public void Daily_reports_are_due_at_ten_the_next_day_holidays_included()
    {
        Assert.Equal(89, Plan["daily"].Count());
        Assert.Equal("11月21日10时前", Plan["daily"].First().Deadline.Spoken());
        Assert.Equal(Instant("2026-01-02T10:00:00+08:00"), Plan["daily"].Single(o => o.Period.To == Day("2026-01-01")).Deadline.Due);
        Assert.All(Plan["daily"], o => Assert.Equal(1, o.Period.Days));
    }

    [Fact]
    public void Dispatch_every_three_days_waits_for_the_next_working_day()
    {
        Assert.Equal(30, Plan["dispatch"].Count());
        Assert.Equal(Period("2025-11-20", "2025-11-22"), Plan["dispatch"].First().Period);
        Assert.Equal(Instant("2025-11-24T17:30:00+08:00"), Plan["dispatch"].First().Deadline.Due); // the 23rd is a Sunday
        Assert.Equal(Period("2026-02-15", "2026-02-16"), Plan["dispatch"].Last().Period);
        Assert.Equal(Day("2026-02-24"), Plan["dispatch"].Last().Deadline.DueOn);
    }

    [Fact]
    public void Ten_day_reports_are_due_two_working_days_later()
    {
        Assert.Equal(
            [
                "11-21…11-30 12月2日24时前", "12-01…12-10 12月12日24时前", "12-11…12-20 12月23日24时前", "12-21…12-31 1月5日24时前",
                "01-01…01-10 1月13日24时前", "01-11…01-20 1月22日24时前", "01-21…01-31 2月3日24时前", "02-01…02-10 2月12日24时前",
                "02-11…02-16 2月25日24时前",
            ],
            Plan["ten-day"].Select(o => $"{o.Period.From:MM-dd}…{o.Period.To:MM-dd} {o.Deadline.Spoken()}"));
    }

    [Fact]
    public void What_is_due_in_the_year_after_the_campaign_is_planned_provisionally()
    {
        var yaml = ShippedCampaigns.Yaml("winter-daily-zero").Replace("spring-festival-eve", "2025-12-31", StringComparison.Ordinal);
        var known = new WorkingCalendar(Years("cn-workdays.json").Where(y => y.Year <= 2025));
        var planned = Obligations.Plan(CampaignFile.Parse(yaml, "x.yaml").Definition!, known);
        Assert.True(planned.Single(o => o.Duty == "final").Deadline.Provisional);
        Assert.False(planned.First(o => o.Duty == "ten-day").Deadline.Provisional);
        Assert.True(planned.Last(o => o.Duty == "ten-day").Deadline.Provisional);
    }

    [Fact]
    public void The_final_table_is_due_five_working_days_after_the_festival() =>
        Assert.Equal("2月28日18时前", Assert.Single(Plan["final"]).Deadline.Spoken());
}
