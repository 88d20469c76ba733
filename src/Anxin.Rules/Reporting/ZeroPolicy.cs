namespace Anxin.Rules;

/// <summary>When silence at the due instant means zero: never (only an empty table confirms it), without activity in the period, or without activity and with nothing open.</summary>
public enum ZeroPolicy
{
    ConfirmedOnly,
    NoActivity,
    NoActivityAndNothingOpen,
}
