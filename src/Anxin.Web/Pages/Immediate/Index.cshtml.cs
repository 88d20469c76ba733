using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Dispatch;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Immediate;

/// <summary>Immediate reports: what waits for the province, and what it has acknowledged. Units between see theirs, for knowledge.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db, ImmediateActs acts, SplitWatch splits, CampaignCache campaigns, Wordbook L) : DeskPage(desk)
{
    private const int AtMost = 50;

    [BindProperty]
    public Acknowledge Input { get; set; } = new();

    /// <summary>The report whose form was sent.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Report { get; set; }

    public Viewer Viewer { get; private set; } = null!;

    public IReadOnlyList<LoadedCampaign> Campaigns { get; private set; } = [];

    /// <summary>Those that have large cases reported at once today.</summary>
    public IReadOnlyList<LoadedCampaign> Running { get; private set; } = [];

    /// <summary>A report may be any of several campaigns', and says which.</summary>
    public bool Several => Running.Concat(Campaigns.Where(c => Open.Concat(Acknowledged).Any(l => l.Report.CampaignId == c.Id))).Distinct().Count() > 1;

    public IReadOnlyList<SuspectedSplit> Splits { get; private set; } = [];

    public bool MayAcknowledge { get; private set; }

    public IReadOnlyList<ImmediateLine> Open { get; private set; } = [];

    public IReadOnlyList<ImmediateLine> Acknowledged { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await acts.AcknowledgeAsync(context, Report ?? Guid.Empty, Input, Aborted);
        Said(L["已签收。"]);
        return RedirectToPage(new { report = (Guid?)null });
    });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        MayAcknowledge = Viewer.Has(Roles.Duty, Viewer.Tree.Root.Id);
        if (Input.By is null && !ModelState.ContainsKey("Input.By"))
            Input = Input with { By = Viewer.Actor.Name };
        Campaigns = await campaigns.AllAsync(db, Aborted);
        var today = CivilTime.DateOf(await Desk.NowAsync(Aborted));
        Running = [.. Campaigns.Where(c => c.Definition.Immediate?.Window.Contains(today) == true)];
        Splits = await splits.ListAsync(Viewer, Aborted);
        Open = await db.ImmediateLinesAsync(Viewer, false, AtMost, Aborted);
        Acknowledged = await db.ImmediateLinesAsync(Viewer, true, AtMost, Aborted);
    }
}
