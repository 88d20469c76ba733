using Anxin.Rules;

namespace Anxin.Core.Campaigns;

/// <summary>One reporting duty of a campaign, which becomes an obligation for each reporter and period.</summary>
/// <param name="Key">Unique in the campaign.</param>
/// <param name="Window">Both ends included; inside the campaign's.</param>
/// <param name="Clipped">Whether first and last periods end where the window does.</param>
/// <param name="Include">Which cases annex 1 lists; other forms have no use for it.</param>
/// <param name="ZerosPassedTo">An address outside the tree (全总权益保障部) to which zeros are passed on; null if they stay here.</param>
/// <param name="Clause">The notice's own words.</param>
/// <param name="Reading">How an ambiguous clause is read, in words; null where nothing is ambiguous.</param>
public sealed record DutyDefinition(
    string Key,
    string Name,
    string? NameEnglish,
    ReportForm Form,
    ReportPeriod Window,
    Rhythm Rhythm,
    bool Clipped,
    DueRule Due,
    ZeroPolicy ZeroWhen,
    CaseSelection Include,
    Delivery Delivery,
    string? ZerosPassedTo,
    string Clause,
    string? Reading);
