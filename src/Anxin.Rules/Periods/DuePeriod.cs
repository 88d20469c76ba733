namespace Anxin.Rules;

/// <summary>A period and when its report is due.</summary>
public readonly record struct DuePeriod(ReportPeriod Period, Deadline Deadline);
