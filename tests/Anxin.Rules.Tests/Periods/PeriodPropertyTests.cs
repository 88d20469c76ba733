using CsCheck;
using static Anxin.Rules.Tests.TestData;

namespace Anxin.Rules.Tests.Periods;

/// <summary>Whatever window of 2020–2026 a campaign takes, its periods and due instants behave.</summary>
public class PeriodPropertyTests
{
    private const int Tries = 1500;

    private static readonly DateOnly First = Day("2020-01-01");
    private static readonly WorkingCalendar Calendar = TestData.Calendar.WithProvisionalYears(2027, 2028);

    private static readonly Gen<ReportPeriod> Window =
        from start in Gen.Int[0, 2556]
        from length in Gen.Int[0, 400]
        let to = First.AddDays(start + length)
        select new ReportPeriod(First.AddDays(start), to < Day("2026-12-31") ? to : Day("2026-12-31"));

    private static readonly Gen<Rhythm> AnyRhythm = Gen.OneOf(
        OneOf(Rhythm.Daily, Rhythm.Weekly, Rhythm.TenDay, Rhythm.Monthly, Rhythm.Once),
        Gen.Int[2, Rhythm.MostDays].Select(Rhythm.EveryDays));

    private static readonly Gen<TimeOnly?> Time =
        Gen.Int[-1, 23].Select(h => h < 0 ? (TimeOnly?)null : new TimeOnly(h, 0));

    private static readonly Gen<OnHoliday> Holiday = Gen.Enum<OnHoliday>();

    private static readonly Gen<DueRule> Rule = Gen.OneOf(
        Gen.Select(Gen.Enum<DayOfWeek>(), Time, Holiday, (d, t, h) => (DueRule)new DueOnWeekday(d, t, h)),
        Gen.Select(Gen.Int[1, 10], Time, Holiday, (n, t, h) => (DueRule)new DueDaysAfter(n, t, h)),
        Gen.Select(Gen.Int[1, 10], Time, (n, t) => (DueRule)new DueWorkingDaysAfter(n, t)),
        Gen.Select(Gen.Int[1, 15], Time, (n, t) => (DueRule)new DueOnWorkingDayOfNextMonth(n, t)),
        Gen.Select(Gen.Int[1, 15], Time, (n, t) => (DueRule)new DueAfterSpringFestival(n, t)));

    [Fact]
    public void Periods_fill_the_window_without_gap_or_overlap() =>
        Gen.Select(Window, AnyRhythm).Sample((window, rhythm) => AssertFills(window, rhythm.Cut(window)), iter: Tries);

    [Fact]
    public void Whole_periods_cover_the_window_and_reach_beyond_it_only_at_its_ends() =>
        Gen.Select(Window, AnyRhythm).Sample((window, rhythm) =>
        {
            var whole = rhythm.Cut(window, clipped: false);
            AssertFills(new ReportPeriod(whole[0].From, whole[^1].To), whole);
            Assert.Equal(rhythm.Cut(window), whole.Select(p => p.ClippedTo(window)!.Value));
            Assert.Equal(rhythm.Cut(new ReportPeriod(whole[0].From, whole[^1].To)), whole);
        }, iter: Tries);

    [Fact]
    public void A_rhythm_is_known_by_its_name()
    {
        AnyRhythm.Sample(rhythm => rhythm.Equals(Rhythm.Parse(rhythm.Name)));
        Assert.All(["", "hourly", "every-1-days", "every-61-days", "every-03-days", "Daily"], name => Assert.Null(Rhythm.Parse(name)));
    }

    [Fact]
    public void Weeks_end_on_Sundays_and_months_on_their_last_day() =>
        Window.Sample(window =>
        {
            Assert.All(ReportPeriods.Weeks(window).SkipLast(1), week => Assert.Equal(DayOfWeek.Sunday, week.To.DayOfWeek));
            Assert.All(ReportPeriods.Weeks(window).Skip(1), week => Assert.Equal(DayOfWeek.Monday, week.From.DayOfWeek));
            Assert.All(ReportPeriods.Months(window).SkipLast(1), month => Assert.Equal(1, month.To.AddDays(1).Day));
            Assert.All(ReportPeriods.TenDays(window).Skip(1), ten => Assert.Contains(ten.From.Day, new[] { 1, 11, 21 }));
        }, iter: Tries);

    [Fact]
    public void Due_instants_come_after_their_periods_end_and_never_go_back() =>
        Gen.Select(Window, AnyRhythm, Rule).Sample((window, rhythm, rule) =>
        {
            var plan = rule.Plan(rhythm.Cut(window), Calendar);
            AssertFills(window, [.. plan.Select(p => p.Period)]);
            Assert.All(plan, p => Assert.True(p.Deadline.Due >= p.Period.EndsAt, $"{p}"));
            Assert.All(plan.Zip(plan.Skip(1)), pair => Assert.True(pair.First.Deadline.Due <= pair.Second.Deadline.Due));
        }, iter: Tries);

    [Fact]
    public void A_moved_or_folded_due_day_is_a_working_day() =>
        Gen.Select(Window, Gen.Enum<DayOfWeek>(), OneOf(OnHoliday.NextWorkingDay, OnHoliday.FoldIntoNext))
            .Sample((window, weekday, holiday) => Assert.All(
                new DueOnWeekday(weekday, null, holiday).Plan(ReportPeriods.Weeks(window), Calendar),
                p => Assert.True(Calendar.IsWorkday(p.Deadline.DueOn))), iter: Tries);

    [Fact]
    public void Working_days_add_up() =>
        Gen.Select(Gen.Int[0, 2300], Gen.Int[1, 40], Gen.Int[1, 40]).Sample((start, a, b) =>
        {
            var from = First.AddDays(start);
            Assert.Equal(Calendar.AddWorkingDays(Calendar.AddWorkingDays(from, a), b), Calendar.AddWorkingDays(from, a + b));
        }, iter: Tries);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void AssertFills(ReportPeriod window, IReadOnlyList<ReportPeriod> periods)
    {
        Assert.Equal(window.From, periods[0].From);
        Assert.Equal(window.To, periods[^1].To);
        Assert.All(periods, p => Assert.True(p.From <= p.To));
        Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
        Assert.Equal(window.Days, periods.Sum(p => p.Days));
    }
}
