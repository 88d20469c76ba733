namespace Anxin.Rules;

/// <summary>Everything that can happen to custody.</summary>
public enum CustodyEvent
{
    Transfer,
    Assign,
    Return,
    Accept,
    Refuse,
    Withdraw,

    /// <summary>The limit of an offer has passed without an answer; it falls back by itself.</summary>
    TimeOut,

    /// <summary>From above: moves at once.</summary>
    Order,

    /// <summary>The thing itself ends: a case is closed, merged or void, a clue is declined or taken into a case. What is offered is withdrawn with it.</summary>
    End,

    /// <summary>What had ended is open again.</summary>
    Reopen,

    /// <summary>Received, not yet answered (签收). Like the two below it never changes the owner or what is offered.</summary>
    Acknowledge,

    /// <summary>How far it has come, or finally the result, back to the unit it came from (反馈).</summary>
    Feedback,

    /// <summary>For knowledge (通报).</summary>
    Notify,
}
