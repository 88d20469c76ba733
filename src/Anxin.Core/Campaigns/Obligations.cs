using Anxin.Rules;

namespace Anxin.Core.Campaigns;

/// <summary>Turns a campaign's duties into periods with due instants.</summary>
public static class Obligations
{
    /// <summary>One per duty and period, in the duties' order, then in time. A year without a published table is guessed from the
    /// statutory days; what rests on it is provisional and must be planned again when the table comes.</summary>
    public static IReadOnlyList<PlannedObligation> Plan(CampaignDefinition campaign, WorkingCalendar calendar)
    {
        var guessed = calendar.WithProvisionalYears(campaign.Window.From.Year, campaign.Window.To.Year + 1);
        return [.. campaign.Duties.SelectMany(duty => Plan(duty, guessed))];
    }

    private static IEnumerable<PlannedObligation> Plan(DutyDefinition duty, WorkingCalendar calendar) =>
        from planned in duty.Due.Plan(duty.Rhythm.Cut(duty.Window, duty.Clipped), calendar)
        select new PlannedObligation(duty.Key, planned.Period, planned.Deadline, duty.Clause);
}
