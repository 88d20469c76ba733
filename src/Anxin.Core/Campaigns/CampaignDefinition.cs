using Anxin.Rules;

namespace Anxin.Core.Campaigns;

/// <summary>专项行动 as its file states it: who reports what to whom, over which days, by when, and which clause says so.</summary>
/// <param name="Code">Stable key in addresses and the API.</param>
/// <param name="Window">Both ends included.</param>
/// <param name="Duties">In the file's order; each key once.</param>
/// <param name="Immediate">Null where the campaign asks for no immediate reports.</param>
/// <param name="DayBook">Null where no dispatch day book is kept.</param>
public sealed record CampaignDefinition(
    string Code,
    string Title,
    string? TitleEnglish,
    CampaignNotice Notice,
    ReportPeriod Window,
    ReporterSelection Reporters,
    CampaignRecipient Recipient,
    IReadOnlyList<DutyDefinition> Duties,
    ImmediateDefinition? Immediate,
    DayBookDefinition? DayBook);
