using CsCheck;

namespace Anxin.Rules.Tests.Law;

/// <summary>Clocks of the law: what starts, pauses, lengthens and ends each.</summary>
public sealed class LawClockTests
{
    private static readonly LawClock Award = new("award", new TimeLimit(45, LimitSpan.Days), [LawEvent.ArbitrationAccepted], [], [LawEvent.AwardServed],
        [(LawEvent.ArbitrationSuspended, LawEvent.ArbitrationResumed)], (LawEvent.ArbitrationExtended, new TimeLimit(15, LimitSpan.Days)), ClockFor.Office);

    private static readonly LawClock Limitation = new("limitation", new TimeLimit(1, LimitSpan.Years), [LawEvent.EmploymentEnded],
        [LawEvent.ClaimedFromEmployer, LawEvent.AskedAuthority], [LawEvent.ArbitrationApplied], [], null, ClockFor.Worker);

    private static readonly LawClock Investigation = new("investigation", new TimeLimit(60, LimitSpan.WorkingDays), [LawEvent.InspectionFiled], [],
        [LawEvent.InspectionDecided], [], (LawEvent.InspectionExtended, new TimeLimit(30, LimitSpan.WorkingDays)), ClockFor.Office);

    private static readonly DateOnly Today = new(2022, 12, 1);

    [Fact]
    public void An_award_is_due_45_days_after_acceptance_not_counting_the_day_itself()
    {
        var run = Assert.Single(Read(Award, (LawEvent.ArbitrationAccepted, new DateOnly(2022, 10, 10))));
        Assert.Equal(new DateOnly(2022, 11, 24), run.Due.DueOn);
        Assert.Equal(ClockState.Expired, run.State);
    }

    [Fact]
    public void An_extension_adds_15_days_once()
    {
        var run = Assert.Single(Read(Award, (LawEvent.ArbitrationAccepted, new(2022, 10, 10)), (LawEvent.ArbitrationExtended, new(2022, 11, 20)), (LawEvent.ArbitrationExtended, new(2022, 11, 22))));
        Assert.Equal(new DateOnly(2022, 12, 9), run.Due.DueOn);
        Assert.Equal(ClockState.Running, run.State);
    }

    [Fact]
    public void While_arbitration_is_suspended_nothing_is_counted()
    {
        var run = Assert.Single(Read(Award, (LawEvent.ArbitrationAccepted, new(2022, 10, 10)), (LawEvent.ArbitrationSuspended, new(2022, 10, 20)), (LawEvent.ArbitrationResumed, new(2022, 11, 4))));
        Assert.Equal(new DateOnly(2022, 12, 9), run.Due.DueOn);
        Assert.Equal(ClockState.Paused, Assert.Single(Read(Award, (LawEvent.ArbitrationAccepted, new(2022, 10, 10)), (LawEvent.ArbitrationSuspended, new(2022, 10, 20)))).State);
    }

    [Fact]
    public void An_award_served_in_time_has_met_its_clock_and_a_late_one_has_not()
    {
        Assert.Equal(ClockState.Met, Assert.Single(Read(Award, (LawEvent.ArbitrationAccepted, new(2022, 10, 10)), (LawEvent.AwardServed, new(2022, 11, 24)))).State);
        Assert.Equal(ClockState.MetLate, Assert.Single(Read(Award, (LawEvent.ArbitrationAccepted, new(2022, 10, 10)), (LawEvent.AwardServed, new(2022, 11, 25)))).State);
    }

    [Fact]
    public void Sixty_working_days_go_by_the_calendar_of_the_State_Council()
    {
        var run = Assert.Single(Read(Investigation, (LawEvent.InspectionFiled, new(2022, 9, 30))));
        Assert.Equal(TestData.Calendar.AddWorkingDays(new DateOnly(2022, 9, 30), 60), run.Due.DueOn);
        Assert.Equal(new DateOnly(2022, 12, 28), run.Due.DueOn);
    }

    [Fact]
    public void Asking_the_union_for_relief_interrupts_the_year_for_arbitration()
    {
        var run = Assert.Single(Read(Limitation, (LawEvent.EmploymentEnded, new(2022, 1, 10)), (LawEvent.AskedAuthority, new(2022, 10, 8))));
        Assert.Equal(new DateOnly(2022, 1, 10), run.Start);
        Assert.Equal(new DateOnly(2022, 10, 8), run.Begin);
        Assert.Equal(new DateOnly(2023, 10, 8), run.Due.DueOn);
    }

    [Fact]
    public void A_last_day_on_a_day_off_moves_to_the_next_working_day()
    {
        var run = Assert.Single(Read(new LawClock("m", new TimeLimit(15, LimitSpan.Days), [LawEvent.MediationApplied], [], [LawEvent.MediationFailed], [], null, ClockFor.Union),
            (LawEvent.MediationApplied, new(2022, 9, 17))));
        Assert.Equal(new DateOnly(2022, 10, 8), run.Due.DueOn);
    }

    [Fact]
    public void A_second_complaint_after_an_ended_one_has_a_run_of_its_own()
    {
        var runs = Read(Investigation, (LawEvent.InspectionFiled, new(2022, 3, 1)), (LawEvent.InspectionDecided, new(2022, 4, 1)), (LawEvent.InspectionFiled, new(2022, 11, 1)));
        Assert.Equal([ClockState.Met, ClockState.Running], runs.Select(r => r.State));
    }

    /// <summary>No order of entry, and nothing else that is entered, moves the end of a clock that runs.</summary>
    [Fact]
    public void Neither_the_order_of_entry_nor_a_second_start_ever_resets_a_clock() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 60].Array[0, 5], Gen.Int[0, 3]).Sample((day, later, other) =>
        {
            var start = new DateOnly(2022, 1, 3).AddDays(day);
            var events = new List<(LawEvent, DateOnly)> { (LawEvent.ArbitrationAccepted, start) };
            var alone = Award.Read(events, start, TestData.Calendar)[0].Due;
            foreach (var n in later)
                events.Insert(other % (events.Count + 1), (n % 2 == 0 ? LawEvent.ArbitrationAccepted : LawEvent.MediationApplied, start.AddDays(n)));
            return Award.Read(events, start, TestData.Calendar)[0].Due == alone;
        });

    /// <summary>A pause never brings the end nearer.</summary>
    [Fact]
    public void A_pause_only_ever_lengthens() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 30]).Sample((after, lasts) =>
        {
            var start = new DateOnly(2022, 2, 7);
            var plain = Award.Read([(LawEvent.ArbitrationAccepted, start)], start, TestData.Calendar)[0].Due.DueOn;
            var paused = Award.Read(
                [(LawEvent.ArbitrationAccepted, start), (LawEvent.ArbitrationSuspended, start.AddDays(after)), (LawEvent.ArbitrationResumed, start.AddDays(after + lasts))],
                start.AddDays(after + lasts), TestData.Calendar)[0].Due.DueOn;
            return paused >= plain.AddDays(lasts - 10) && paused >= plain;
        });

    private static IReadOnlyList<ClockRun> Read(LawClock clock, params (LawEvent, DateOnly)[] events) => clock.Read(events, Today, TestData.Calendar);
}
