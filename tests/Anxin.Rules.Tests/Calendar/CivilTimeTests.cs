using CsCheck;

namespace Anxin.Rules.Tests.Calendar;

public class CivilTimeTests
{
    [Fact]
    public void Four_in_the_afternoon_in_Xining_is_eight_in_the_morning_UTC()
    {
        var utc = new DateTime(2022, 10, 10, 8, 0, 0, DateTimeKind.Utc);
        Assert.Equal(utc, CivilTime.ToUtc(new DateOnly(2022, 10, 10), new TimeOnly(16, 0)));
        Assert.Equal("2022-10-10T16:00:00+08:00", CivilTime.Iso(utc));
    }

    [Theory]
    [InlineData("2022-10-31T15:59:59Z", "2022-10-31")]
    [InlineData("2022-10-31T16:00:00Z", "2022-11-01")]
    public void A_civil_day_ends_at_16_UTC(string instant, string date) =>
        Assert.Equal(TestData.Day(date), CivilTime.DateOf(TestData.Instant(instant)));

    [Theory]
    [InlineData("2022-10-10T16:00:00+08:00")]
    [InlineData("2022-10-10T16:00+08:00")]
    [InlineData("2022-10-10T08:00:00Z")]
    [InlineData("2022-10-10T08:00:00.0000000Z")]
    [InlineData("2022-10-10T03:00:00-05:00")]
    public void An_instant_is_read_with_any_offset(string text)
    {
        Assert.True(CivilTime.TryParseInstant(text, out var utc));
        Assert.Equal(new DateTime(2022, 10, 10, 8, 0, 0), utc);
        Assert.Equal(DateTimeKind.Utc, utc.Kind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2022")]
    [InlineData("+08:00")]
    [InlineData("2022-10-10")]
    [InlineData("2022-10-10T16:00:00")]
    [InlineData("2022-10-10 16:00:00+08:00")]
    [InlineData("2022-13-10T16:00:00+08:00")]
    [InlineData("2022-10-10T25:00:00Z")]
    [InlineData("2022-10-10T16:00:00+08")]
    [InlineData("10/10/2022 16:00 +08:00")]
    public void Without_an_offset_or_out_of_form_there_is_no_instant(string? text) =>
        Assert.False(CivilTime.TryParseInstant(text, out _));

    [Fact]
    public void Iso_text_reads_back_to_the_same_second() =>
        Gen.DateTime[new DateTime(2020, 1, 1), new DateTime(2027, 1, 1)].Sample(t =>
        {
            var second = DateTime.SpecifyKind(new DateTime(t.Ticks - t.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
            return CivilTime.TryParseInstant(CivilTime.Iso(second), out var read) && read == second;
        });
}
