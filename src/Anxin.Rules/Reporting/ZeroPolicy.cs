namespace Anxin.Rules;

/// <summary>When silence at the due instant means zero: never, without activity in the period, or without activity and with nothing open.</summary>
public enum ZeroPolicy
{
    Never,
    NoActivity,
    NoActivityAndNothingOpen,
}
