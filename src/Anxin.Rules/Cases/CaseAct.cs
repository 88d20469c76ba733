namespace Anxin.Rules;

/// <summary>What can be done to a case. Taking back a slip falls under the act that wrote it.</summary>
public enum CaseAct
{
    Amend,
    Service,
    Recovery,
    Close,
    Reopen,
    Void,
    Merge,
    Unmerge,
    Reassign,

    /// <summary>What comes back to a letter of it.</summary>
    Reply,
}
