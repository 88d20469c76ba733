using Anxin.Core.Campaigns;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Dispatch;

/// <summary>
/// Looks at every case an act leaves behind: the first time its people reach a running campaign's threshold, by whatever path, an
/// immediate report stands at the province in the same transaction.
/// </summary>
public sealed class ImmediateWatch(CampaignCache campaigns)
{
    /// <param name="callFrom">Who called, where the report was taken by phone.</param>
    public async Task LookAsync(
        AnxinDb db, ActRows rows, CaseState? before, CaseState after, ActContext context, string? callFrom, CancellationToken ct)
    {
        if (after.People is null || after.Status is CaseStatus.Merged or CaseStatus.Void)
            return;
        foreach (var threshold in await campaigns.ThresholdsAsync(db, ct))
        {
            if (!threshold.InForce(context.Today, after.AcceptedOn) || !Threshold.Reached(after.People, threshold.People))
                continue;
            if (before is not null && (Threshold.Reached(before.People, threshold.People)
                || await db.ImmediateReports.AnyAsync(r => r.CaseId == after.CaseId && r.CampaignId == threshold.CampaignId, ct)))
                continue;
            rows.Insert(new ImmediateReport
            {
                Id = Guid.CreateVersion7(context.SystemNow),
                CampaignId = threshold.CampaignId,
                CaseId = after.CaseId,
                UnitId = after.UnitId,
                People = after.People.Value,
                CrossedAt = context.Now,
                Due = context.Now + threshold.Target,
                CallFrom = callFrom,
            });
        }
    }
}
