namespace Anxin.Rules;

/// <summary>
/// Which steps of the law go with an agency. Accepting what was handed over is such a step by itself; others are told by the agency. A court's
/// acceptance is none: only the worker sues, and a clock of the worker's that ended too early would do harm.
/// </summary>
public static class AgencySteps
{
    /// <summary>
    /// What the acceptance of a handed-over case means: the limitation for arbitration begins anew where an authority was asked for relief
    /// (《劳动争议调解仲裁法》第二十七条), and the office's own clock begins.
    /// </summary>
    public static IReadOnlyList<LawEvent> OnAcceptance(AgencyKind office) => office switch
    {
        AgencyKind.Labour => [LawEvent.AskedAuthority, LawEvent.InspectionComplained],
        AgencyKind.Police => [LawEvent.AskedAuthority, LawEvent.PoliceReceived],
        AgencyKind.LegalAid => [LawEvent.LegalAidApplied],
        _ => [LawEvent.AskedAuthority],
    };

    /// <summary>The step with which an office's own clocks began, and the one that ends them when its part in the case is over.</summary>
    public static (LawEvent Begun, LawEvent Ended)? Part(AgencyKind office) => office switch
    {
        AgencyKind.Labour => (LawEvent.InspectionComplained, LawEvent.InspectionEnded),
        AgencyKind.Police => (LawEvent.PoliceReceived, LawEvent.PoliceEnded),
        AgencyKind.LegalAid => (LawEvent.LegalAidApplied, LawEvent.LegalAidEnded),
        _ => null,
    };

    /// <summary>The steps that an agency may tell with its feedback, in the order in which they happen.</summary>
    public static IReadOnlyList<LawEvent> Told(AgencyKind office) => office switch
    {
        AgencyKind.Labour =>
        [
            LawEvent.InspectionFiled, LawEvent.InspectionRefused, LawEvent.InspectionExtended, LawEvent.InspectionDecided, LawEvent.ArbitrationApplied,
            LawEvent.ArbitrationAccepted, LawEvent.ArbitrationRefused, LawEvent.ArbitrationSuspended, LawEvent.ArbitrationResumed,
            LawEvent.ArbitrationExtended, LawEvent.AwardServed,
        ],
        AgencyKind.Court =>
        [
            LawEvent.CourtSued, LawEvent.PaymentOrderApplied, LawEvent.PaymentOrderIssued, LawEvent.PaymentOrderServed, LawEvent.PaymentOrderAnswered,
            LawEvent.ConfirmationApplied,
        ],
        AgencyKind.Police => [LawEvent.PoliceDecided],
        AgencyKind.LegalAid => [LawEvent.LegalAidDecided, LawEvent.LegalAidAssigned],
        _ => [],
    };
}
