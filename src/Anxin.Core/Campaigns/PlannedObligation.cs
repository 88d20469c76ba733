using Anxin.Rules;

namespace Anxin.Core.Campaigns;

/// <summary>What every reporter owes for one duty and period.</summary>
/// <param name="Duty">The duty's key.</param>
/// <param name="Clause">The notice's own words.</param>
public sealed record PlannedObligation(string Duty, ReportPeriod Period, Deadline Deadline, string Clause);
