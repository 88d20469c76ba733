using Anxin.Core.Campaigns;
using static Anxin.Rules.Tests.TestData;

namespace Anxin.Rules.Tests.Campaigns;

public class NoticeCampaignTests
{
    private static readonly CampaignDefinition Notice = ShippedCampaigns.Read("qinghai-2022-41");

    [Fact]
    public void The_notices_file_plans_exactly_its_ten_obligations_a_reporter()
    {
        var planned = Obligations.Plan(Notice, TestData.Calendar)
            .Select(o => $"{o.Duty} {o.Period.From:O}…{o.Period.To:O} {CivilTime.Iso(o.Deadline.Due)} {o.Deadline.Spoken()}");
        Assert.Equal(
            [
                "weekly 2022-10-01…2022-10-02 2022-10-03T16:00:00+08:00 10月3日16时前",
                "weekly 2022-10-03…2022-10-09 2022-10-10T16:00:00+08:00 10月10日16时前",
                "weekly 2022-10-10…2022-10-16 2022-10-17T16:00:00+08:00 10月17日16时前",
                "weekly 2022-10-17…2022-10-23 2022-10-24T16:00:00+08:00 10月24日16时前",
                "weekly 2022-10-24…2022-10-30 2022-10-31T16:00:00+08:00 10月31日16时前",
                "weekly 2022-10-31…2022-10-31 2022-11-07T16:00:00+08:00 11月7日16时前",
                "monthly 2022-10-01…2022-10-31 2022-11-08T00:00:00+08:00 11月7日24时前",
                "monthly 2022-11-01…2022-11-30 2022-12-08T00:00:00+08:00 12月7日24时前",
                "monthly 2022-12-01…2022-12-31 2023-01-10T00:00:00+08:00 1月9日24时前",
                "final 2022-10-01…2023-01-21 2023-02-09T00:00:00+08:00 2月8日24时前",
            ],
            planned);
        Assert.DoesNotContain(Obligations.Plan(Notice, TestData.Calendar), o => o.Deadline.Provisional);
    }

    [Fact]
    public void On_the_day_of_the_notice_the_dates_of_2023_were_provisional_and_guessed_right()
    {
        var known = new WorkingCalendar(Years("cn-workdays.json").Where(y => y.Year <= 2022));
        var provisional = Obligations.Plan(Notice, known).Where(o => o.Deadline.Provisional);
        Assert.Equal(["monthly 2023-01-09", "final 2023-02-08"], provisional.Select(o => $"{o.Duty} {o.Deadline.DueOn:O}"));
    }

    [Fact]
    public void Reporters_are_prefectures_industry_unions_and_directly_affiliated_unions()
    {
        Assert.True(Notice.Reporters.Includes(UnitKind.Prefecture, "630100"));
        Assert.True(Notice.Reporters.Includes(UnitKind.IndustryUnion, "A1"));
        Assert.True(Notice.Reporters.Includes(UnitKind.DirectUnion, "B1"));
        Assert.False(Notice.Reporters.Includes(UnitKind.County, "630102"));
        Assert.False(Notice.Reporters.Includes(UnitKind.Province, "630000"));
        Assert.Equal(new CampaignRecipient("630000", "权益保障部"), Notice.Recipient);
    }

    [Fact]
    public void Each_duty_has_its_form_its_zero_and_its_way()
    {
        Assert.Equal(
            [
                "weekly Weekly NoActivity Telephone 全总权益保障部",
                "monthly Annex1 ConfirmedOnly Email ",
                "final Annex2 ConfirmedOnly Email ",
            ],
            Notice.Duties.Select(d => $"{d.Key} {d.Form} {d.ZeroWhen} {d.Delivery.By} {d.ZerosPassedTo}"));
        Assert.Equal([false, false, true], Notice.Duties.Select(d => d.Delivery.StampedScan));
        Assert.All(Notice.Duties, d => Assert.Equal(CaseSelection.Accepted, d.Include));
    }

    [Fact]
    public void Fifty_people_go_to_the_province_within_two_hours_by_telephone()
    {
        var immediate = Notice.Immediate!;
        Assert.Equal((ThresholdMeasure.People, 50), (immediate.Measure, immediate.AtLeast));
        Assert.Equal(TimeSpan.FromHours(2), immediate.AcknowledgeWithin);
        Assert.Equal(DeliveryChannel.Telephone, immediate.Delivery.By);
        Assert.Equal(Notice.Window, immediate.Window);
    }

    [Fact]
    public void The_day_book_runs_through_October() =>
        Assert.Equal(Period("2022-10-01", "2022-10-31"), Notice.DayBook!.Window);

    [Fact]
    public void Every_clause_is_the_notices_own_words()
    {
        var notice = Bare(ReadText("notice.txt"));
        var clauses = Notice.Duties.Select(d => d.Clause).Append(Notice.Immediate!.Clause).Append(Notice.DayBook!.Clause);
        Assert.All(clauses.SelectMany(c => c.Split("……")), words => Assert.Contains(Bare(words), notice));
        Assert.Contains(Bare(Notice.Notice.Number), notice);
        Assert.Contains(Bare(Notice.Notice.Title), notice);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
