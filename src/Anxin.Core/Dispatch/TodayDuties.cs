using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Reports;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Dispatch;

/// <summary>What a desk has to report, or to have reported to it.</summary>
/// <param name="Own">Of the unit's own: late, returned, or begun and not yet handed in; the first due first.</param>
/// <param name="Awaited">At the recipient: the obligations of the next due instant, of every reporter.</param>
public sealed record DutiesView(IReadOnlyList<ObligationNow> Own, IReadOnlyList<ObligationNow> Awaited);

/// <summary>Reads a desk's duties.</summary>
public sealed class TodayDuties(AnxinDb db, CampaignCache campaigns, ObligationBook book)
{
    private const int AtMost = 6;

    public async Task<DutiesView> OfAsync(Viewer viewer, DateTime now, CancellationToken ct)
    {
        var own = viewer.Seats.Where(s => s.Roles.HasFlag(Roles.Reporter)).Select(s => s.UnitId).ToArray();
        var today = CivilTime.DateOf(now);
        var begun = await db.Obligations.AsNoTracking().Where(o => o.WithdrawnAt == null && own.Contains(o.UnitId) && o.From <= today)
            .OrderByDescending(o => o.Due).Take(2 * AtMost).ToListAsync(ct);
        var standing = (await StandAsync(begun, now, ct))
            .Where(o => o.Standing.State is ObligationState.Open or ObligationState.Late or ObligationState.Returned).Take(AtMost).ToList();
        return new DutiesView(standing, viewer.SeesAll ? await AwaitedAsync(now, ct) : []);
    }

    private async Task<IReadOnlyList<ObligationNow>> AwaitedAsync(DateTime now, CancellationToken ct)
    {
        var owed = db.Obligations.AsNoTracking().Where(o => o.WithdrawnAt == null && o.Due > now);
        return await owed.MinAsync(o => (DateTime?)o.Due, ct) is { } next
            ? await StandAsync(await owed.Where(o => o.Due == next).ToListAsync(ct), now, ct) : [];
    }

    private async Task<IReadOnlyList<ObligationNow>> StandAsync(List<Obligation> chosen, DateTime now, CancellationToken ct)
    {
        var asOf = chosen.Count == 0 ? 0 : await db.Acts.MaxAsync(a => (long?)a.Position, ct) ?? 0;
        var all = new List<ObligationNow>();
        foreach (var campaign in await campaigns.AllAsync(db, ct))
            if (chosen.Where(o => o.CampaignId == campaign.Id).ToList() is { Count: > 0 } its)
                all.AddRange(await book.StandAsync(campaign, its, now, asOf, ct));
        return [.. all.OrderBy(o => o.Obligation.Due)];
    }
}
