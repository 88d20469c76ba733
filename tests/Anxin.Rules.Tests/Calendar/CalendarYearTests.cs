using System.Globalization;
using System.Text;
using static Anxin.Rules.Tests.TestData;

namespace Anxin.Rules.Tests.Calendar;

public class CalendarYearTests
{
    [Fact]
    public void A_year_is_guessed_from_the_statute_and_weekend_days_are_made_good()
    {
        var statute = Assert.Single(Years("statutory-days-2027.json"));
        var guess = StatutoryDays.Guess(2027);
        Assert.True(statute.Provisional);
        Assert.Empty(statute.MakeUpWorkdays);
        Assert.True(guess.Provisional);
        Assert.Subset(guess.OffDays.ToHashSet(), statute.OffDays.ToHashSet());
        Assert.Equal(
            ["02-09", "02-10", "05-03", "05-04", "10-04", "10-05"],
            guess.OffDays.Except(statute.OffDays).Order().Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(2020, "01-01 01-25 01-26 01-27 04-04 05-01 06-25 10-01 10-02 10-03")] // a leap 4th month
    [InlineData(2023, "01-01 01-22 01-23 01-24 04-05 05-01 06-22 09-29 10-01 10-02 10-03")] // a leap 2nd month
    [InlineData(2025, "01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06")] // a leap 6th month
    [InlineData(2026, "01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03")]
    public void The_statutes_own_days_are_in_the_guess(int year, string days) =>
        Assert.Subset(StatutoryDays.Guess(year).OffDays.ToHashSet(), days.Split(' ').Select(d => Day($"{year}-{d}")).ToHashSet());

    [Theory]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void A_guess_of_a_year_since_published_was_never_far_out(int year)
    {
        var published = new WorkingCalendar(Years("cn-workdays.json"));
        var guessed = new WorkingCalendar([]).WithProvisionalYears(year, year);
        for (var month = 1; month <= 12; month++)
        {
            var difference = published.NthWorkdayOfMonth(year, month, 5).DayNumber - guessed.NthWorkdayOfMonth(year, month, 5).DayNumber;
            Assert.InRange(difference, -3, 5);
        }
    }

    [Fact]
    public void Every_published_year_has_the_festivals_and_no_day_that_a_table_may_not_list()
    {
        foreach (var year in Years("cn-workdays.json"))
        {
            Assert.Empty(StatutoryDays.Of(year.Year).Except(year.OffDays));
            Assert.All(year.OffDays.Concat(year.MakeUpWorkdays), day => Assert.True(year.MayList(day), $"{day}"));
        }
    }

    [Theory]
    [InlineData("[]", "one member a year")]
    [InlineData("""{"next": {}}""", "\"next\" is not a year")]
    [InlineData("""{"2027": []}""", "2027: a year is an object")]
    [InlineData("""{"2027": {}}""", "2027: offDays is missing")]
    [InlineData("""{"2027": {"offDays": "all"}}""", "2027: offDays is a list")]
    [InlineData("""{"2027": {"offDays": ["2027-02-30"]}}""", "\"2027-02-30\" in offDays is not a date")]
    [InlineData("""{"2027": {"offDays": [], "makeUpWorkdays": [7]}}""", "7 in makeUpWorkdays is not a date")]
    public void A_bad_table_says_which_year_and_what_is_wrong(string json, string message)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        Assert.Contains(message, Assert.Throws<CalendarFormatException>(() => CalendarYear.Parse(stream)).Message);
    }

    [Theory]
    [InlineData(2020, "2020-01-25")]
    [InlineData(2022, "2022-02-01")]
    [InlineData(2023, "2023-01-22")]
    [InlineData(2024, "2024-02-10")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    [InlineData(2027, "2027-02-06")]
    public void First_day_of_the_Spring_Festival(int year, string day) => Assert.Equal(Day(day), SpringFestival.FirstDay(year));

    [Theory]
    [InlineData("2023-01-21", "2023-01-22")]
    [InlineData("2023-01-22", "2024-02-10")]
    [InlineData("2022-10-01", "2023-01-22")]
    public void The_next_Spring_Festival(string after, string day) =>
        Assert.Equal(Day(day), SpringFestival.FirstDayAfter(Day(after)));
}
