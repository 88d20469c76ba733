namespace Anxin.Rules;

/// <summary>An offer that waits for its answer until an exclusive instant.</summary>
/// <param name="Due">UTC; from here on it has fallen back.</param>
public sealed record PendingOffer(OfferKind Kind, Party To, DateTime Due);

/// <summary>Who owns a case or a clue, from whom they have it, and what is offered. There is always exactly one owner.</summary>
/// <param name="Sender">The unit it came from by an accepted offer; always there where an agency owns.</param>
/// <param name="Answered">The agency that owns it has given its final answer.</param>
/// <param name="Over">The case or clue itself has ended.</param>
public sealed record CustodyState(Party Owner, Party? Sender, PendingOffer? Pending, bool Answered = false, bool Over = false)
{
    /// <summary>The unit for which it counts.</summary>
    public Party Accountable => Owner.IsAgency ? Sender ?? throw new InvalidOperationException("An agency owns what no unit handed to it.") : Owner;

    public CustodyPhase Phase => (Pending, Owner.IsAgency, Sender) switch
    {
        _ when Over => CustodyPhase.Over,
        ({ Kind: OfferKind.Return }, _, _) => CustodyPhase.Returning,
        (not null, _, null) => CustodyPhase.Offered,
        (not null, _, _) => CustodyPhase.OfferedOn,
        (null, true, _) => Answered ? CustodyPhase.Answered : CustodyPhase.AtAgency,
        (null, false, null) => CustodyPhase.Held,
        _ => CustodyPhase.Assigned,
    };

    public static CustodyState HeldBy(Party unit) => new(unit, null, null);
}
