namespace Anxin.Rules;

/// <summary>Zero told apart from silence: none, confirmed by an empty table, or deemed from silence.</summary>
public enum ZeroKind
{
    None,
    Confirmed,
    Deemed,
}
