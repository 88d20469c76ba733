namespace Anxin.Rules;

/// <summary>All that decides where an obligation stands. Instants are UTC.</summary>
/// <param name="Due">Exclusive.</param>
/// <param name="Submissions">In order of receipt.</param>
/// <param name="ZeroDeemedAt">The system's act that took silence for zero, if there was one.</param>
/// <param name="HasActivity">The ledger, as it is now, has activity of the unit in the period.</param>
/// <param name="HasOpenCases">By the ledger as it is now the unit had cases open at the period's end; asked only where the policy asks it.</param>
/// <param name="Contradicted">A deemed zero was once contradicted, even if what did so was voided since.</param>
public sealed record ObligationFacts(
    DateTime Due,
    IReadOnlyList<SubmissionFact> Submissions,
    ZeroPolicy ZeroPolicy,
    DateTime? ZeroDeemedAt = null,
    bool HasActivity = false,
    bool HasOpenCases = false,
    bool Contradicted = false);
