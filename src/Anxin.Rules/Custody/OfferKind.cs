namespace Anxin.Rules;

/// <summary>What is offered and waits for an answer. Ownership moves only when it is accepted.</summary>
public enum OfferKind
{
    /// <summary>To the agency that has the power (移送).</summary>
    Transfer = 1,

    /// <summary>Handed on with a limit, to a unit or to an agency (转办).</summary>
    Assignment = 2,

    /// <summary>Back to the unit it came from (退回).</summary>
    Return = 3,
}
