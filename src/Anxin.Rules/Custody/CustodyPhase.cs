namespace Anxin.Rules;

/// <summary>How custody stands, as far as it decides what may happen next.</summary>
public enum CustodyPhase
{
    /// <summary>A unit owns it, as if it had always been its own.</summary>
    Held,

    /// <summary>A unit owns it that has it from another, and may ask to give it back.</summary>
    Assigned,

    /// <summary>An agency owns it; the unit it came from stays accountable.</summary>
    AtAgency,

    /// <summary>An agency owns it and has given its final answer; the unit it came from may end it.</summary>
    Answered,

    /// <summary>Offered by the unit that owns it.</summary>
    Offered,

    /// <summary>Offered on by a unit that has it from another.</summary>
    OfferedOn,

    /// <summary>Offered back to where it came from.</summary>
    Returning,

    /// <summary>The thing itself has ended; the unit where it counts owns it.</summary>
    Over,
}
