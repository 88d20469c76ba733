namespace Anxin.Rules;

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    Open,
    Closed,
    Merged,
    Void,
}
