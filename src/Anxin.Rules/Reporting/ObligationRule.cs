namespace Anxin.Rules;

/// <summary>An obligation's state, recomputed from facts whenever it is asked for; nothing stores it.</summary>
public static class ObligationRule
{
    /// <summary>Facts dated after <paramref name="now"/> have not happened yet.</summary>
    public static ObligationStanding State(ObligationFacts facts, DateTime now)
    {
        var received = facts.Submissions.Where(s => s.ReceivedAt <= now).ToList();
        var deemed = IsDeemedZero(facts, received, now);
        var contradicted = deemed && (facts.Contradicted || IsContradictedBy(facts) || received.Exists(s => !s.Empty));

        var state = received.Count > 0 ? Standing(received[^1], now)
            : now < facts.Due ? ObligationState.Open
            : deemed && !contradicted ? ObligationState.ZeroDeemed
            : ObligationState.Late;
        var zero = deemed ? ZeroKind.Deemed
            : received.Count > 0 && received[^1].Empty ? ZeroKind.Confirmed
            : ZeroKind.None;
        return new ObligationStanding(state, zero, OnTime(facts.Due, received, deemed, contradicted));
    }

    /// <summary>Whether silence at the due instant is zero under the campaign's policy.</summary>
    public static bool SilenceIsZero(ZeroPolicy policy, bool hasActivity, bool hasOpenCases) => policy switch
    {
        ZeroPolicy.NoActivity => !hasActivity,
        ZeroPolicy.NoActivityAndNothingOpen => !hasActivity && !hasOpenCases,
        _ => false,
    };

    // Silence is zero from the due instant on, whether or not the act that keeps its evidence has run yet.
    private static bool IsDeemedZero(ObligationFacts facts, List<SubmissionFact> received, DateTime now) =>
        facts.ZeroDeemedAt <= now
        || (now >= facts.Due
            && !received.Exists(s => s.ReceivedAt < facts.Due)
            && SilenceIsZero(facts.ZeroPolicy, facts.HasActivity, facts.HasOpenCases));

    private static bool IsContradictedBy(ObligationFacts facts) =>
        facts.HasActivity || (facts.ZeroPolicy == ZeroPolicy.NoActivityAndNothingOpen && facts.HasOpenCases);

    private static ObligationState Standing(SubmissionFact last, DateTime now)
    {
        var accepted = last.AcceptedAt <= now ? last.AcceptedAt : null;
        var returned = last.ReturnedAt <= now ? last.ReturnedAt : null;
        return (accepted, returned) switch
        {
            (null, null) => ObligationState.Submitted,
            (_, null) => ObligationState.Accepted,
            (null, _) => ObligationState.Returned,
            var (a, r) => r >= a ? ObligationState.Returned : ObligationState.Accepted,
        };
    }

    private static bool? OnTime(DateTime due, List<SubmissionFact> received, bool deemed, bool contradicted)
    {
        if (received.Count > 0 && received[0].ReceivedAt < due)
            return true;
        if (deemed)
            return !contradicted;
        return received.Count > 0 ? false : null;
    }
}
