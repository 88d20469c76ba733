namespace Anxin.Rules.Tests.Custody;

/// <summary>Every state that custody can reach, and every step of everybody in each, held against what must always be true.</summary>
public class CustodyMachineTests
{
    private static readonly Party[] Units = [new(new Guid(1, 0, 0, new byte[8]), false), new(new Guid(2, 0, 0, new byte[8]), false), new(new Guid(3, 0, 0, new byte[8]), false)];
    private static readonly Party[] Agencies = [new(new Guid(8, 0, 0, new byte[8]), true), new(new Guid(9, 0, 0, new byte[8]), true)];
    private static readonly Party[] Everybody = [.. Units, .. Agencies];
    private static readonly DateTime Now = TestData.Instant("2022-10-10T09:00:00+08:00");
    private static readonly DateTime Limit = Now.AddDays(2);
    private static readonly CustodyState Start = CustodyState.HeldBy(Units[0]);
    private static readonly CustodyEvent[] SideChannels = [CustodyEvent.Acknowledge, CustodyEvent.Feedback, CustodyEvent.Notify];

    private static readonly IReadOnlyList<(CustodyState From, CustodyStep Step, CustodyResult Result)> Explored = Explore();
    private static readonly IReadOnlyList<CustodyState> States = [.. Explored.Select(x => x.From).Distinct()];

    [Fact]
    public void The_whole_of_it_was_walked()
    {
        Assert.Equal(Enum.GetValues<CustodyPhase>(), States.Select(s => s.Phase).Distinct().Order());
        Assert.True(States.Count > 50, $"{States.Count} states");
        Assert.True(Explored.Count > 10_000, $"{Explored.Count} steps");
    }

    [Fact]
    public void There_is_always_one_owner_and_one_unit_that_answers_for_it()
    {
        foreach (var state in States)
        {
            Assert.Contains(state.Owner, Everybody);
            Assert.False(state.Accountable.IsAgency);
            Assert.NotEqual(state.Owner, state.Sender);
            Assert.True(!state.Over || (state.Pending is null && !state.Owner.IsAgency), $"{state}");
            Assert.True(!state.Answered || state.Owner.IsAgency, $"{state}");
        }
    }

    [Fact]
    public void It_moves_on_acceptance_by_whom_it_was_offered_to_by_an_order_or_home_as_it_ends_and_in_no_other_way()
    {
        foreach (var (from, step, result) in Explored.Where(x => x.Result.Next is { } next && next.Owner != x.From.Owner))
            Assert.True(
                step.Event == CustodyEvent.End ? from.Phase is CustodyPhase.Answered or CustodyPhase.Returning && result.Next!.Owner == from.Accountable
                : step.Event == CustodyEvent.Order ? result.Next!.Owner == step.To && result.Next.Pending is null
                : step.Event == CustodyEvent.Accept && step.By == from.Pending!.To && step.At < from.Pending.Due && result.Next!.Owner == step.By,
                $"{from} {step}");
    }

    [Fact]
    public void Whatever_is_pending_falls_back_by_itself_at_its_limit_and_not_before()
    {
        var pending = States.Where(s => s.Pending is not null).ToList();
        Assert.NotEmpty(pending);
        foreach (var state in pending)
        {
            var fallen = CustodyMachine.Apply(state, new CustodyStep(CustodyEvent.TimeOut, default, state.Pending!.Due));
            Assert.Equal(state with { Pending = null }, fallen.Next);
            Assert.Equal("custody-not-due", CustodyMachine.Apply(state, new CustodyStep(CustodyEvent.TimeOut, default, state.Pending.Due.AddTicks(-1))).Refusal);
            Assert.Equal("custody-over-due", CustodyMachine.Apply(state, new CustodyStep(CustodyEvent.Accept, state.Pending.To, state.Pending.Due)).Refusal);
        }
    }

    [Fact]
    public void Side_channels_move_nothing_and_only_the_owning_agencys_final_feedback_is_an_answer()
    {
        foreach (var (from, step, result) in Explored.Where(x => SideChannels.Contains(x.Step.Event) && x.Result.Next is not null))
        {
            Assert.True(result.Next! with { Answered = from.Answered } == from, $"{from} {step}");
            Assert.True(result.Next!.Answered == (step.Event == CustodyEvent.Feedback ? step.Final && from.Owner.IsAgency : from.Answered), $"{from} {step}");
        }
    }

    [Fact]
    public void What_ends_leaves_nothing_offered_and_is_its_units_own()
    {
        var ended = Explored.Where(x => x.Step.Event == CustodyEvent.End && x.Result.Next is not null).ToList();
        Assert.Equal(Enum.GetValues<CustodyPhase>().Except([CustodyPhase.AtAgency, CustodyPhase.Over]), ended.Select(x => x.From.Phase).Distinct().Order());
        foreach (var (from, step, result) in ended)
        {
            Assert.Equal(from.Accountable, step.By);
            Assert.Equal((from.Accountable, (PendingOffer?)null, true), (result.Next!.Owner, result.Next.Pending, result.Next.Over));
        }
    }

    [Fact]
    public void What_an_agency_has_in_hand_cannot_be_ended_before_it_has_answered_or_asked_to_give_it_back()
    {
        var no = Explored.Where(x => x.Step.Event == CustodyEvent.End && x.From.Phase == CustodyPhase.AtAgency).ToList();
        Assert.NotEmpty(no);
        Assert.All(no, x => Assert.Equal("custody-at-agency", x.Result.Refusal));
    }

    [Fact]
    public void What_has_ended_is_not_accepted_fed_back_on_returned_or_offered()
    {
        var over = Explored.Where(x => x.From.Over && x.Step.Event is not (CustodyEvent.Order or CustodyEvent.Notify or CustodyEvent.Reopen)).ToList();
        Assert.NotEmpty(over);
        Assert.All(over, x => Assert.Equal("custody-over", x.Result.Refusal));
    }

    [Fact]
    public void The_table_tells_of_every_state_exactly_what_somebody_can_do_in_it()
    {
        foreach (var state in Explored.GroupBy(x => x.From))
            foreach (var what in Enum.GetValues<CustodyEvent>())
                Assert.True(
                    CustodyMachine.Allows(state.Key.Phase, what) == state.Any(x => x.Step.Event == what && x.Result.Next is not null),
                    $"{state.Key}: {what}");
    }

    [Fact]
    public void Nobody_answers_withdraws_or_offers_for_another()
    {
        foreach (var (from, step, _) in Explored.Where(x => x.Result.Next is not null))
            Assert.True(step.Event switch
            {
                CustodyEvent.Accept or CustodyEvent.Refuse or CustodyEvent.Acknowledge => step.By == from.Pending!.To,
                CustodyEvent.Transfer or CustodyEvent.Assign or CustodyEvent.Return or CustodyEvent.Withdraw or CustodyEvent.Feedback => step.By == from.Owner,
                CustodyEvent.End or CustodyEvent.Reopen => step.By == from.Accountable,
                _ => true,
            }, $"{from} {step}");
    }

    /// <summary>Without an order from anybody, and by one order alone, it can always come back to the unit that had it first.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void There_is_no_dead_end(bool byOrderAlone)
    {
        // Ordered about after it has ended, it comes home ended: opening it again is no order.
        HashSet<CustodyState> home = byOrderAlone ? [Start, Start with { Over = true }] : [Start];
        var edges = Explored.Where(x => x.Result.Next is not null && (x.Step.Event == CustodyEvent.Order) == byOrderAlone).ToList();
        int before;
        do
        {
            before = home.Count;
            foreach (var (from, _, result) in edges)
                if (home.Contains(result.Next!))
                    home.Add(from);
        }
        while (home.Count > before);
        // An order to whoever has it already says nothing: only an offer of that unit's own is left, and it falls back by itself.
        Assert.All(States.Where(s => !byOrderAlone || s.Owner != Start.Owner), s => Assert.Contains(s, home));
    }

    [Fact]
    public void An_answer_has_a_stable_code_for_every_no()
    {
        string[] codes = ["custody-over", "custody-not-over", "custody-pending", "custody-nothing-offered", "custody-at-agency", "custody-not-from-another", "custody-not-yours",
            "custody-target", "custody-not-due", "custody-over-due"];
        Assert.Equal(codes.Order(), Explored.Select(x => x.Result.Refusal).OfType<string>().Distinct().Order());
    }

    private static List<(CustodyState, CustodyStep, CustodyResult)> Explore()
    {
        var all = new List<(CustodyState, CustodyStep, CustodyResult)>();
        var seen = new HashSet<CustodyState> { Start };
        var queue = new Queue<CustodyState>(seen);
        while (queue.TryDequeue(out var state))
            foreach (var step in Steps())
            {
                var result = CustodyMachine.Apply(state, step);
                Assert.True(result.Next is null != result.Refusal is null, $"{state} {step}");
                all.Add((state, step, result));
                if (result.Next is { } next && seen.Add(next))
                    queue.Enqueue(next);
            }
        return all;
    }

    private static IEnumerable<CustodyStep> Steps() =>
        from what in Enum.GetValues<CustodyEvent>()
        from who in Everybody
        from to in what is CustodyEvent.Transfer or CustodyEvent.Assign or CustodyEvent.Order ? Everybody.Select(p => (Party?)p).Prepend(null) : [null]
        from at in new[] { Now, Limit }
        from due in what is CustodyEvent.Transfer or CustodyEvent.Assign or CustodyEvent.Return ? new DateTime?[] { null, Limit } : [null]
        from final in what == CustodyEvent.Feedback ? new[] { false, true } : [false]
        select new CustodyStep(what, who, at, to, due, final);
}
