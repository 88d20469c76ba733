namespace Anxin.Rules;

/// <summary>How the people and the money of a case and of its recoveries must fit together.</summary>
public static class CasePeople
{
    /// <summary>The case's people: the larger of the number stated and the distinct workers named, unless the list is marked complete;
    /// then the workers named. Null: not known yet (待核).</summary>
    public static int? Of(int? stated, int named, bool listComplete) => (stated, named) switch
    {
        _ when listComplete => named,
        (null, 0) => null,
        _ => Math.Max(stated ?? 0, named),
    };

    /// <summary>Recoveries' people and amounts may not exceed the case's; what is unknown limits nothing.</summary>
    /// <returns>Codes of <see cref="ProblemWords"/>; empty when all fits.</returns>
    public static IReadOnlyList<string> Check(int? people, long? owedFen, long recoveredPeople, long recoveredFen)
    {
        var problems = new List<string>();
        if (recoveredPeople > people)
            problems.Add("recovered-more-people-than-owed");
        if (recoveredFen > owedFen)
            problems.Add("recovered-more-than-owed");
        return problems;
    }

    /// <summary>Whether a case can be closed with an outcome: paid in full means that what was owed was recovered.</summary>
    /// <returns>A code of <see cref="ProblemWords"/>; null when it can.</returns>
    public static string? CheckClosing(Outcome outcome, long? owedFen, long recoveredFen) => (outcome, owedFen) switch
    {
        (not Outcome.PaidInFull, _) => null,
        (_, null) => "paid-in-full-amount-unknown",
        _ => recoveredFen < owedFen ? "paid-in-full-but-short" : null,
    };
}
