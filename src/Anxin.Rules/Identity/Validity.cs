namespace Anxin.Rules;

/// <summary>What a check of a written number found. A warning never refuses.</summary>
public enum Validity
{
    Valid,
    Warning,
    Invalid,
}
