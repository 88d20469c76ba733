namespace Anxin.Rules;

/// <summary>Which conclusions say that money came.</summary>
public static class Closings
{
    /// <summary>Paid, or performed: it needs proof or a call-back. Withdrawal is not payment, and claims none.</summary>
    public static bool NeedsProof(this Outcome outcome) => outcome is Outcome.PaidInFull or Outcome.AgreementPerformed;

    /// <summary>Somebody else rings afterwards: whether the money came, or whether it was withdrawn freely. Withdrawals are at times pressed for.</summary>
    public static bool IsCalledBack(this Outcome outcome) => outcome.NeedsProof() || outcome == Outcome.Withdrawn;

    private const int SignsThatTell = 4;

    /// <summary>Evidence in words says something: four different letters, characters or digits at least; 付清了 or a full stop does not.</summary>
    public static bool TellsSomething(string words) => words.Where(char.IsLetterOrDigit).Distinct().Count() >= SignsThatTell;
}
