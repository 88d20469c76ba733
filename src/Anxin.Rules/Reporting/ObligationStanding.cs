namespace Anxin.Rules;

/// <summary>Where an obligation stands, which zero stays on record beside it, and whether it was on time
/// (null until something was received or deemed).</summary>
public readonly record struct ObligationStanding(ObligationState State, ZeroKind Zero, bool? OnTime)
{
    /// <summary>The due instant presses no more: it was kept, though the report may have come back since, or the report waits for review.</summary>
    public bool IsDueMet => State == ObligationState.Submitted || (State == ObligationState.Returned && OnTime == true);
}
