using static Anxin.Rules.Tests.TestData;

namespace Anxin.Rules.Tests.Calendar;

public class WorkingCalendarTests
{
    [Theory]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Each_published_year_has_its_number_of_working_days(int year, int workdays)
    {
        var first = new DateOnly(year, 1, 1);
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays);
        Assert.Equal(workdays, days.Count(TestData.Calendar.IsWorkday));
    }

    [Theory]
    [InlineData("2022-10-08", true)] // Saturday worked in exchange
    [InlineData("2022-10-07", false)] // Friday off
    [InlineData("2022-12-31", false)] // belongs to the New Year of 2023, filed under 2022
    [InlineData("2023-01-03", true)] // some packages have it off: wrong
    [InlineData("2024-02-09", true)] // 除夕 2024 was worked
    public void Days_off_and_make_up_days_count_by_date(string day, bool worked) =>
        Assert.Equal(worked, TestData.Calendar.IsWorkday(Day(day)));

    [Fact]
    public void A_day_off_filed_under_the_next_year_counts_all_the_same()
    {
        var friday = new DateOnly(2021, 12, 31);
        var calendar = new WorkingCalendar(
        [
            new CalendarYear(2021, new HashSet<DateOnly>(), new HashSet<DateOnly>(), false),
            new CalendarYear(2022, new HashSet<DateOnly> { friday }, new HashSet<DateOnly>(), false),
        ]);
        Assert.False(calendar.IsWorkday(friday));
    }

    [Fact]
    public void A_day_that_tables_call_both_off_and_worked_is_worked()
    {
        var day = new HashSet<DateOnly> { Day("2022-10-08") };
        Assert.True(new WorkingCalendar([new CalendarYear(2022, day, day, false)]).IsWorkday(Day("2022-10-08")));
    }

    [Theory]
    [InlineData(2022, "2022-02-18")]
    [InlineData(2023, "2023-02-08")]
    [InlineData(2024, "2024-02-29")]
    [InlineData(2025, "2025-02-17")]
    [InlineData(2026, "2026-03-06")]
    public void Ten_working_days_after_the_Spring_Festival(int year, string day) =>
        Assert.Equal(Day(day), TestData.Calendar.NthWorkdayAfterSpringFestival(year, 10));

    [Theory]
    [InlineData(2022, 10, "2022-10-12")]
    [InlineData(2022, 11, "2022-11-07")]
    [InlineData(2022, 12, "2022-12-07")]
    [InlineData(2023, 1, "2023-01-09")]
    [InlineData(2023, 2, "2023-02-07")]
    public void Fifth_working_day_of_the_month(int year, int month, string day) =>
        Assert.Equal(Day(day), TestData.Calendar.NthWorkdayOfMonth(year, month, 5));

    [Fact]
    public void A_month_has_only_so_many_working_days() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TestData.Calendar.NthWorkdayOfMonth(2022, 10, 20));

    [Fact]
    public void The_starting_day_is_not_counted()
    {
        Assert.Equal(Day("2022-10-08"), TestData.Calendar.NextWorkday(Day("2022-09-30")));
        Assert.Equal(Day("2022-10-12"), TestData.Calendar.NextWorkday(Day("2022-10-11")));
        Assert.Equal(Day("2022-10-12"), TestData.Calendar.AddWorkingDays(Day("2022-09-30"), 5));
    }

    [Fact]
    public void A_year_without_a_table_is_refused_by_name()
    {
        Assert.Equal(2027, Assert.Throws<CalendarYearMissingException>(() => TestData.Calendar.IsWorkday(Day("2027-01-04"))).Year);
        Assert.Equal(2027, Assert.Throws<CalendarYearMissingException>(
            () => TestData.Calendar.AddWorkingDays(Day("2026-12-31"), 1)).Year);
        Assert.Equal(2027, Assert.Throws<CalendarYearMissingException>(
            () => TestData.Calendar.IsProvisional(Day("2026-12-01"), Day("2027-01-04"))).Year);
    }

    [Fact]
    public void A_question_inside_a_year_never_asks_for_its_neighbours()
    {
        var only2023 = new WorkingCalendar(Years("cn-workdays.json").Where(y => y.Year == 2023));
        Assert.Equal(Day("2023-01-09"), only2023.NthWorkdayOfMonth(2023, 1, 5));
    }

    [Fact]
    public void A_province_may_overlay_days_of_its_own()
    {
        var local = Day("2022-10-11");
        var calendar = new WorkingCalendar(Years("cn-workdays.json"), [local]);
        Assert.False(calendar.IsWorkday(local));
        Assert.Equal(Day("2022-10-13"), calendar.NthWorkdayOfMonth(2022, 10, 5));
        Assert.False(calendar.WithProvisionalYears(2027, 2027).IsWorkday(local));
    }

    [Fact]
    public void A_guess_fills_missing_years_only_and_is_marked()
    {
        var guessed = TestData.Calendar.WithProvisionalYears(2025, 2028);
        Assert.Equal([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028], guessed.Years);
        Assert.False(guessed.IsProvisional(Day("2026-01-01"), Day("2026-12-31")));
        Assert.True(guessed.IsProvisional(Day("2026-12-31"), Day("2027-01-04")));
        Assert.False(guessed.IsWorkday(Day("2027-02-05")));
    }
}
