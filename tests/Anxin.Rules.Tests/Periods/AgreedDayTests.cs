namespace Anxin.Rules.Tests.Periods;

/// <summary>The days agreed with a labour department, by the working calendar.</summary>
public class AgreedDayTests
{
    [Theory]
    [InlineData("2022-10-12", DayOfWeek.Monday, "2022-10-17")]
    [InlineData("2022-10-10", DayOfWeek.Monday, "2022-10-17")]
    [InlineData("2022-10-09", DayOfWeek.Monday, "2022-10-10")]
    [InlineData("2022-10-13", DayOfWeek.Friday, "2022-10-14")]
    // 3 to 7 October is a holiday; Saturday the 8th is worked.
    [InlineData("2022-09-30", DayOfWeek.Monday, "2022-10-08")]
    public void The_next_such_day_or_the_working_day_after_it(string from, DayOfWeek day, string due) =>
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), AgreedDay.After(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), day, TestData.Calendar).DueOn);

    [Theory]
    [InlineData("2022-10-03", "2022-10-31")]
    [InlineData("2022-12-05", "2022-12-30")]
    public void A_month_ends_with_its_last_working_day(string month, string due) =>
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), AgreedDay.MonthEnd(DateOnly.Parse(month, System.Globalization.CultureInfo.InvariantCulture), TestData.Calendar).DueOn);
}
