using Anxin.Rules;

namespace Anxin.Core.Campaigns;

/// <summary>调度台账: each reporter keeps a day book of new and resolved arrears; nothing is submitted daily.</summary>
public sealed record DayBookDefinition(string Name, string? NameEnglish, ReportPeriod Window, string Clause, string? Reading);
