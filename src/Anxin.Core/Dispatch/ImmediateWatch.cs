using Anxin.Core.Campaigns;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Dispatch;

/// <summary>
/// Looks at every case an act leaves behind: the first time its people reach a running campaign's threshold, by whatever path, an
/// immediate report stands at the province in the same transaction. Of joined cases the one that counts is looked at.
/// </summary>
public sealed class ImmediateWatch(CampaignCache campaigns)
{
    public Task<IReadOnlyList<ThresholdRule>> ThresholdsAsync(AnxinDb db, CancellationToken ct) => campaigns.ThresholdsAsync(db, ct);

    /// <param name="callFrom">Who called, where the report was taken by phone.</param>
    public async Task LookAsync(
        AnxinDb db, ActRows rows, CaseState? before, CaseState after, ActContext context, string? callFrom, CancellationToken ct)
    {
        var thresholds = await ThresholdsAsync(db, ct);
        if (before is not null && thresholds.Any(t => Crosses(t, before, after, context.Today)))
        {
            var reported = await db.ImmediateReports.Where(r => r.CaseId == after.CaseId).Select(r => r.CampaignId).ToListAsync(ct);
            thresholds = [.. thresholds.Where(t => !reported.Contains(t.CampaignId))];
        }
        Open(rows, thresholds, before, after, context, callFrom);
    }

    /// <summary>The same for campaigns that are known to have no report of this case yet.</summary>
    public static void Open(
        ActRows rows, IReadOnlyList<ThresholdRule> thresholds, CaseState? before, CaseState after, ActContext context, string? callFrom)
    {
        foreach (var threshold in thresholds.Where(t => Crosses(t, before, after, context.Today)))
            rows.Insert(new ImmediateReport
            {
                Id = rows.NewId(),
                CampaignId = threshold.CampaignId,
                CaseId = after.CaseId,
                UnitId = after.UnitId,
                People = after.People!.Value,
                CrossedAt = context.Now,
                Due = context.Now + threshold.Target,
                CallFrom = callFrom,
            });
    }

    private static bool Crosses(ThresholdRule threshold, CaseState? before, CaseState after, DateOnly today) =>
        after.Status is CaseStatus.Open or CaseStatus.Closed && after.JoinedTo is null
        && Threshold.Reached(after.People, threshold.People) && threshold.InForce(today, after.AcceptedOn)
        && !(before is { JoinedTo: null } && Threshold.Reached(before.People, threshold.People));
}
