using Anxin.Rules;

namespace Anxin.Core.Campaigns;

/// <summary>第一时间报送: a case whose people reach the threshold opens at the recipient at once.</summary>
/// <param name="AtLeast">People; the number itself is included.</param>
/// <param name="AcknowledgeWithin">From the crossing to the acknowledgement; a target, not law.</param>
public sealed record ImmediateDefinition(
    string Name,
    string? NameEnglish,
    ReportPeriod Window,
    ThresholdMeasure Measure,
    int AtLeast,
    TimeSpan AcknowledgeWithin,
    Delivery Delivery,
    string Clause,
    string? Reading);
