namespace Anxin.Rules;

/// <summary>How a case ended (办结结果). StatedInLedger: a workbook said 办结 and no more; it awaits confirmation.</summary>
public enum Outcome
{
    PaidInFull,
    AgreementPerformed,
    LedToArbitrationOrCourt,
    TransferredToPolice,
    NotSubstantiated,
    NotWages,
    Unreachable,
    Withdrawn,
    StatedInLedger,
}
