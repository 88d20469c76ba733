namespace Anxin.Rules;

/// <summary>How a clue ended. None is ever dropped.</summary>
public enum ClueConclusion
{
    /// <summary>A new case was born from it.</summary>
    NewCase,

    /// <summary>It was attached to a case that was there.</summary>
    JoinedCase,

    /// <summary>Another body has the power; the worker was told where to go.</summary>
    ReferredElsewhere,
    NotWages,
    NotSubstantiated,
    Unreachable,
    Withdrawn,
}
