namespace Anxin.Rules;

/// <summary>Which conclusions say that money came.</summary>
public static class Closings
{
    /// <summary>Paid, or performed: it needs proof or a call-back. Withdrawal is not payment, and claims none.</summary>
    public static bool NeedsProof(this Outcome outcome) => outcome is Outcome.PaidInFull or Outcome.AgreementPerformed;
}
