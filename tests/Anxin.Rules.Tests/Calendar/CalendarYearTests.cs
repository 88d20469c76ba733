using System.Text;
using static Anxin.Rules.Tests.TestData;

namespace Anxin.Rules.Tests.Calendar;

public class CalendarYearTests
{
    [Fact]
    public void The_provisional_file_is_what_the_statute_gives_by_itself()
    {
        var shipped = Assert.Single(Years("cn-workdays-2027-provisional.json"));
        var guess = StatutoryDays.Guess(2027);
        Assert.True(shipped.Provisional);
        Assert.True(guess.Provisional);
        Assert.Equal(shipped.OffDays.Order(), guess.OffDays.Order());
        Assert.Empty(shipped.MakeUpWorkdays);
    }

    [Theory]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Every_statutory_day_is_off_in_the_published_table(int year)
    {
        var published = Years("cn-workdays.json").Single(y => y.Year == year);
        Assert.Subset(published.OffDays.ToHashSet(), StatutoryDays.Guess(year).OffDays.ToHashSet());
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
        Assert.Contains(message, Assert.Throws<FormatException>(() => CalendarYear.Parse(stream)).Message);
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
