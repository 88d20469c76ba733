using Anxin.Core;
using Anxin.Core.Campaigns;
using Anxin.Core.Reports;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Home;

/// <summary>The reports part of today: what is late or returned, what falls due within a week, and for the recipient what waits for review.</summary>
public sealed class DueReportsViewComponent(Desk desk, AnxinDb db, CampaignCache campaigns, Reporting reporting, Shell shell) : ViewComponent
{
    private const int Most = 8;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var ct = HttpContext.RequestAborted;
        var viewer = await desk.ViewerAsync(ct);
        var all = new List<(LoadedCampaign Campaign, ObligationNow Owed)>();
        foreach (var campaign in await campaigns.AllAsync(db, ct))
            if (campaign.Definition.Window.From <= CivilTime.DateOf(shell.Now))
                all.AddRange((await reporting.ListAsync(viewer, campaign, new ObligationFilter(null, null, null), shell.Now, ct)).Select(o => (campaign, o)));
        var receives = all.Exists(x => (viewer.Tree.Find(x.Campaign.Definition.Recipient.Unit) ?? viewer.Tree.Root).Id == viewer.Home.Id);
        var owed = all.ConvertAll(x => x.Owed);
        return View(new DueReports(receives,
            [.. owed.Where(o => o.Standing.State is ObligationState.Late or ObligationState.Returned)],
            receives ? [.. owed.Where(o => o.Standing.State == ObligationState.Submitted)] : [],
            [.. owed.Where(o => o.Standing.State == ObligationState.Open && o.Obligation.Due <= shell.Now + Ahead)], Most));
    }
}

/// <param name="Receives">This desk receives the reports; else it owes them.</param>
/// <param name="Most">Lines a list shows.</param>
public sealed record DueReports(
    bool Receives, IReadOnlyList<ObligationNow> Pressing, IReadOnlyList<ObligationNow> ToReview, IReadOnlyList<ObligationNow> Coming, int Most);
