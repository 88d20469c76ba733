namespace Anxin.Rules;

/// <summary>
/// The one machine of custody, for cases and clues, between unions and with agencies. Ownership moves on acceptance, by an order from above,
/// and back to the unit where it counts when the thing itself ends; whatever is pending has a limit and ends with it; side channels move nothing.
/// </summary>
public static class CustodyMachine
{
    private static readonly CustodyEvent[] Always = [CustodyEvent.Order, CustodyEvent.Notify];
    private static readonly CustodyEvent[] Answers =
        [CustodyEvent.Accept, CustodyEvent.Refuse, CustodyEvent.Withdraw, CustodyEvent.TimeOut, CustodyEvent.Acknowledge];

    private static readonly Dictionary<CustodyPhase, HashSet<CustodyEvent>> Table = new()
    {
        [CustodyPhase.Held] = [.. Always, CustodyEvent.End, CustodyEvent.Transfer, CustodyEvent.Assign],
        [CustodyPhase.Assigned] = [.. Always, CustodyEvent.End, CustodyEvent.Transfer, CustodyEvent.Assign, CustodyEvent.Return, CustodyEvent.Feedback],
        [CustodyPhase.AtAgency] = [.. Always, CustodyEvent.Return, CustodyEvent.Feedback],
        [CustodyPhase.Answered] = [.. Always, CustodyEvent.End, CustodyEvent.Return, CustodyEvent.Feedback],
        [CustodyPhase.Offered] = [.. Always, CustodyEvent.End, .. Answers],
        [CustodyPhase.OfferedOn] = [.. Always, CustodyEvent.End, .. Answers, CustodyEvent.Feedback],
        [CustodyPhase.Returning] = [.. Always, CustodyEvent.End, .. Answers, CustodyEvent.Feedback],
        [CustodyPhase.Over] = [.. Always, CustodyEvent.Reopen],
    };

    public static bool Allows(CustodyPhase phase, CustodyEvent what) => Table[phase].Contains(what);

    /// <summary>What can happen in a phase: pages offer it, the API takes it, and nothing else.</summary>
    public static IReadOnlySet<CustodyEvent> From(CustodyPhase phase) => Table[phase];

    /// <summary>One step, or why not, by a stable code.</summary>
    public static CustodyResult Apply(CustodyState state, CustodyStep step)
    {
        if (!Allows(state.Phase, step.Event))
            return CustodyResult.No(state.Over ? "custody-over" : step.Event == CustodyEvent.Reopen ? "custody-not-over" : state.Pending is not null ? "custody-pending"
                : Answers.Contains(step.Event) ? "custody-nothing-offered" : state.Owner.IsAgency ? "custody-at-agency" : "custody-not-from-another");
        return step.Event switch
        {
            CustodyEvent.Transfer => Offer(state, step, OfferKind.Transfer),
            CustodyEvent.Assign => Offer(state, step, OfferKind.Assignment),
            CustodyEvent.Return => Offer(state, step with { To = state.Sender }, OfferKind.Return),
            CustodyEvent.Accept => Accept(state, step),
            CustodyEvent.Refuse => step.By == state.Pending!.To ? InTime(state, step, state with { Pending = null }) : NotYours,
            CustodyEvent.Withdraw => step.By == state.Owner ? state with { Pending = null } : NotYours,
            CustodyEvent.TimeOut => step.At >= state.Pending!.Due ? state with { Pending = null } : CustodyResult.No("custody-not-due"),
            CustodyEvent.Order => Order(state, step),
            CustodyEvent.Acknowledge => step.By == state.Pending!.To ? state : NotYours,
            CustodyEvent.Feedback => step.By == state.Owner ? state with { Answered = step.Final && state.Owner.IsAgency } : NotYours,
            CustodyEvent.End => step.By == state.Accountable ? End(state) : NotYours,
            CustodyEvent.Reopen => step.By == state.Owner ? state with { Over = false } : NotYours,
            _ => state,
        };
    }

    private static CustodyResult NotYours => CustodyResult.No("custody-not-yours");

    private static CustodyResult Offer(CustodyState state, CustodyStep step, OfferKind kind)
    {
        if (step.By != state.Owner)
            return NotYours;
        if (step.To is not { } to || to == state.Owner || (kind == OfferKind.Transfer && !to.IsAgency))
            return CustodyResult.No("custody-target");
        return step.Due is { } due && due > step.At
            ? state with { Pending = new PendingOffer(kind, to, due) } : CustodyResult.No("custody-not-due");
    }

    private static CustodyResult Accept(CustodyState state, CustodyStep step)
    {
        var offer = state.Pending!;
        if (step.By != offer.To)
            return NotYours;
        return InTime(state, step, new CustodyState(offer.To, offer.Kind == OfferKind.Return ? null : state.Owner, null));
    }

    /// <summary>An answer at or after the limit comes too late, whether or not the time-out has been written yet.</summary>
    private static CustodyResult InTime(CustodyState state, CustodyStep step, CustodyState next) =>
        step.At < state.Pending!.Due ? next : CustodyResult.No("custody-over-due");

    /// <summary>Where an agency had it, it is the unit's again: the agency has answered finally, or has asked to give it back.</summary>
    private static CustodyState End(CustodyState state) =>
        (state.Owner.IsAgency ? CustodyState.HeldBy(state.Accountable) : state with { Pending = null }) with { Over = true };

    private static CustodyResult Order(CustodyState state, CustodyStep step) =>
        step.To is { IsAgency: false } to && to != state.Owner ? CustodyState.HeldBy(to) with { Over = state.Over } : CustodyResult.No("custody-target");
}
