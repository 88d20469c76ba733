namespace Anxin.Rules;

/// <summary>Where an obligation stands, which zero stays on record beside it, and whether it was on time
/// (null until something was received or deemed).</summary>
public readonly record struct ObligationStanding(ObligationState State, ZeroKind Zero, bool? OnTime);
