using System.Text;
using Anxin.Core;
using Anxin.Core.Campaigns;
using Anxin.Core.Reports;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Campaigns;

/// <summary>A campaign as a calendar a person can read: every duty with its clause, every period with its due instant and how it stands.</summary>
public sealed class CampaignModel(Desk desk, AnxinDb db, Reporting reporting, Shell shell) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public LoadedCampaign Campaign { get; private set; } = null!;

    /// <summary>By duty and first day.</summary>
    public ILookup<(string Duty, DateOnly From), ObligationNow> Owed { get; private set; } = null!;

    /// <summary>Periods in order: due instant, day and whether provisional; also for who owes nothing.</summary>
    public IReadOnlyList<(string Duty, ReportPeriod Period, Deadline Deadline)> Periods { get; private set; } = [];
    public IReadOnlyList<Ruling> Rulings { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Campaign = await reporting.CampaignAsync(Code, Aborted);
        var standing = await reporting.ListAsync(await Desk.ViewerAsync(Aborted), Campaign, new ObligationFilter(null, null, null), shell.Now, Aborted);
        Owed = standing.ToLookup(o => (o.Duty.Key, o.Obligation.From));
        Periods = [.. (await db.Obligations.AsNoTracking().Where(o => o.CampaignId == Campaign.Id && o.WithdrawnAt == null)
            .Select(o => new { o.Duty, o.From, o.To, o.Due, o.DueOn, o.Provisional }).Distinct().ToListAsync(Aborted))
            .OrderBy(o => o.Due).Select(o => (o.Duty, new ReportPeriod(o.From, o.To), new Deadline(o.Due, o.DueOn, o.Provisional)))];
        Rulings = await db.Rulings.AsNoTracking().Where(r => r.CampaignId == Campaign.Id).OrderByDescending(r => r.Version).ToListAsync(Aborted);
    }

    public async Task<IActionResult> OnGetYamlAsync(int version)
    {
        Campaign = await reporting.CampaignAsync(Code, Aborted);
        var ruling = await db.Rulings.AsNoTracking().SingleOrDefaultAsync(r => r.CampaignId == Campaign.Id && r.Version == version, Aborted);
        return ruling is null ? NotFound() : File(Encoding.UTF8.GetBytes(ruling.File), "application/yaml", $"{Code}.yaml");
    }
}
