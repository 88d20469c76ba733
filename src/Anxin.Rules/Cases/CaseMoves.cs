namespace Anxin.Rules;

/// <summary>Which acts a case takes in which status.</summary>
public static class CaseMoves
{
    // A closed case still takes corrections and late payments (an award paid months later): forcing a reopening for them would count
    // against a closing that was right. It can be found to be another's double, too.
    private static readonly Dictionary<CaseStatus, HashSet<CaseAct>> Table = new()
    {
        [CaseStatus.Open] =
            [CaseAct.Amend, CaseAct.Service, CaseAct.Recovery, CaseAct.Close, CaseAct.Void, CaseAct.Merge, CaseAct.Reassign, CaseAct.Reply],
        [CaseStatus.Closed] =
            [CaseAct.Amend, CaseAct.Service, CaseAct.Recovery, CaseAct.Reopen, CaseAct.Void, CaseAct.Merge, CaseAct.Reassign, CaseAct.Reply],
        [CaseStatus.Merged] = [CaseAct.Unmerge, CaseAct.Reply],
        [CaseStatus.Void] = [],
    };

    public static bool Allows(CaseStatus status, CaseAct act) => Table[status].Contains(act);

    /// <summary>What a case in this status takes.</summary>
    public static IReadOnlySet<CaseAct> From(CaseStatus status) => Table[status];

    /// <summary>Closing again is how an outcome that a workbook merely stated is confirmed.</summary>
    public static bool AllowsClose(CaseStatus status, Outcome? outcome) =>
        Allows(status, CaseAct.Close) || (status == CaseStatus.Closed && outcome == Outcome.StatedInLedger);

    /// <summary>A case is merged into one that is still counted: open or closed.</summary>
    public static bool CanTakeIn(CaseStatus survivor) => survivor is CaseStatus.Open or CaseStatus.Closed;
}
