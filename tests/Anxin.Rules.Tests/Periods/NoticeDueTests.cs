using static Anxin.Rules.Tests.TestData;

namespace Anxin.Rules.Tests.Periods;

/// <summary>Golden tables: every due instant that the notice creates.</summary>
public class NoticeDueTests
{
    private static readonly ReportPeriod October = Period("2022-10-01", "2022-10-31");
    private static readonly TimeOnly Four = new(16, 0);

    [Theory]
    [InlineData("2022-10-01", "2022-10-02", "2022-10-03T16:00:00+08:00", "10月3日16时前")]
    [InlineData("2022-10-03", "2022-10-09", "2022-10-10T16:00:00+08:00", "10月10日16时前")]
    [InlineData("2022-10-10", "2022-10-16", "2022-10-17T16:00:00+08:00", "10月17日16时前")]
    [InlineData("2022-10-17", "2022-10-23", "2022-10-24T16:00:00+08:00", "10月24日16时前")]
    [InlineData("2022-10-24", "2022-10-30", "2022-10-31T16:00:00+08:00", "10月31日16时前")]
    [InlineData("2022-10-31", "2022-10-31", "2022-11-07T16:00:00+08:00", "11月7日16时前")]
    public void Weekly(string from, string to, string due, string spoken) =>
        AssertPlanned(Weeks(OnHoliday.Keep), 6, from, to, due, spoken);

    [Theory]
    [InlineData("2022-10-01", "2022-10-09", "2022-10-10T16:00:00+08:00", "10月10日16时前")]
    [InlineData("2022-10-31", "2022-10-31", "2022-11-07T16:00:00+08:00", "11月7日16时前")]
    public void Weekly_with_the_holiday_Monday_folded_into_the_next(string from, string to, string due, string spoken) =>
        AssertPlanned(Weeks(OnHoliday.FoldIntoNext), 5, from, to, due, spoken);

    [Fact]
    public void Weekly_with_the_holiday_Monday_moved_to_the_next_working_day() =>
        AssertPlanned(
            Weeks(OnHoliday.NextWorkingDay), 6, "2022-10-01", "2022-10-02", "2022-10-08T16:00:00+08:00", "10月8日16时前");

    [Theory]
    [InlineData("2022-10-01", "2022-10-31", "2022-11-08T00:00:00+08:00", "11月7日24时前")]
    [InlineData("2022-11-01", "2022-11-30", "2022-12-08T00:00:00+08:00", "12月7日24时前")]
    [InlineData("2022-12-01", "2022-12-31", "2023-01-10T00:00:00+08:00", "1月9日24时前")]
    public void Monthly(string from, string to, string due, string spoken)
    {
        var months = Rhythm.Monthly.Cut(Period("2022-10-01", "2022-12-31"));
        AssertPlanned(new DueOnWorkingDayOfNextMonth(5, null).Plan(months, TestData.Calendar), 3, from, to, due, spoken);
    }

    [Theory]
    [InlineData("2022-09-01", "2022-09-30", "2022-10-13T00:00:00+08:00", "10月12日24时前")]
    [InlineData("2023-01-01", "2023-01-31", "2023-02-08T00:00:00+08:00", "2月7日24时前")]
    public void Months_the_notice_does_not_ask_for_would_be_due(string from, string to, string due, string spoken) =>
        AssertPlanned(
            new DueOnWorkingDayOfNextMonth(5, null).Plan(Rhythm.Monthly.Cut(Period(from, to)), TestData.Calendar), 1, from, to, due, spoken);

    [Fact]
    public void Final_table()
    {
        var whole = Rhythm.Once.Cut(Period("2022-10-01", "2023-01-21"));
        AssertPlanned(
            new DueAfterSpringFestival(10, null).Plan(whole, TestData.Calendar),
            1, "2022-10-01", "2023-01-21", "2023-02-09T00:00:00+08:00", "2月8日24时前");
    }

    [Fact]
    public void Dates_are_provisional_until_the_year_is_published()
    {
        var inSeptember2022 = new WorkingCalendar(Years("cn-workdays.json").Where(y => y.Year <= 2022)).WithProvisionalYears(2023, 2023);
        var months = Rhythm.Monthly.Cut(Period("2022-10-01", "2022-12-31"));
        var plan = new DueOnWorkingDayOfNextMonth(5, null).Plan(months, inSeptember2022);
        Assert.Equal([false, false, true], plan.Select(p => p.Deadline.Provisional));

        var final = new DueAfterSpringFestival(10, null).Plan(Rhythm.Once.Cut(Period("2022-10-01", "2023-01-21")), inSeptember2022);
        Assert.True(Assert.Single(final).Deadline.Provisional);
        Assert.All(Weeks(OnHoliday.Keep), week => Assert.False(week.Deadline.Provisional));
    }

    [Fact]
    public void A_last_week_that_cannot_be_folded_moves_to_the_next_working_day()
    {
        var weeks = Rhythm.Weekly.Cut(Period("2022-09-26", "2022-10-02"));
        var plan = new DueOnWeekday(DayOfWeek.Monday, Four, OnHoliday.FoldIntoNext).Plan(weeks, TestData.Calendar);
        Assert.Equal(Day("2022-10-08"), Assert.Single(plan).Deadline.DueOn);
    }

    [Fact]
    public void Daily_reports_are_due_the_next_day_and_working_days_count_from_the_periods_end()
    {
        var days = Rhythm.Daily.Cut(October);
        var next = new DueDaysAfter(1, new TimeOnly(9, 30)).Plan(days, TestData.Calendar);
        Assert.Equal("10月2日9时30分前", next[0].Deadline.Spoken());
        Assert.Equal(31, next.Count);
        var worked = new DueWorkingDaysAfter(2, Four).Plan(days, TestData.Calendar);
        Assert.Equal(Instant("2022-10-09T16:00:00+08:00"), worked[0].Deadline.Due);
    }

    private static IReadOnlyList<DuePeriod> Weeks(OnHoliday holiday) =>
        new DueOnWeekday(DayOfWeek.Monday, Four, holiday).Plan(Rhythm.Weekly.Cut(October), TestData.Calendar);

    private static void AssertPlanned(IReadOnlyList<DuePeriod> plan, int count, string from, string to, string due, string spoken)
    {
        Assert.Equal(count, plan.Count);
        var planned = plan.Single(p => p.Period == Period(from, to));
        Assert.Equal(Instant(due), planned.Deadline.Due);
        Assert.Equal(due, CivilTime.Iso(planned.Deadline.Due));
        Assert.Equal(spoken, planned.Deadline.Spoken());
    }
}
