using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Board;

/// <summary>A campaign at a glance: reporters down, periods across, one sign a cell.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db, CampaignCache campaigns, Reporting reporting, Shell shell) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>Only this duty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Duty { get; set; }

    public LoadedCampaign Campaign { get; private set; } = null!;
    public Viewer Viewer { get; private set; } = null!;
    public IReadOnlyList<LoadedCampaign> Others { get; private set; } = [];
    public IReadOnlyList<BoardDuty> Duties { get; private set; } = [];
    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];
    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];

    /// <summary>Of the duties shown, by sign and in the order of urgency.</summary>
    public IReadOnlyList<(ObligationStanding Standing, int Count)> Counts { get; private set; } = [];

    /// <summary>A period where its line may break: 10月10日, 至16日.</summary>
    public static string[] Pieces(string period) => period.IndexOf('至', StringComparison.Ordinal) is > 0 and var at ? [period[..at], period[at..]] : [period];

    public async Task<IActionResult> OnGetAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        var all = await campaigns.AllAsync(db, Aborted);
        if (Code is null)
            return all.Count == 0 ? RedirectToPage("/Campaigns/Index") : RedirectToPage(new { Code = Current(all).Code });
        Campaign = await reporting.CampaignAsync(Code, Aborted);
        Others = [.. all.Where(c => c.Code != Code)];
        var standing = await reporting.ListAsync(Viewer, Campaign, new ObligationFilter(null, Duty, null), shell.Now, Aborted);
        Duties = [.. Campaign.Definition.Duties.Where(d => Duty is null || d.Key == Duty)
            .Select(d => BoardDuty.Of(d, standing.Where(o => o.Duty.Key == d.Key), shell.Now)).Where(d => d.Columns.Count > 0)];
        Columns = [.. Duties.SelectMany(d => d.Columns)];
        Rows = [.. standing.GroupBy(o => o.Unit.Id).Select(g => new BoardRow(
                g.First().Unit, g.ToDictionary(o => (o.Duty.Key, o.Obligation.From)), g.Count(o => o.Contradicted)))
            .OrderBy(r => r.Unit.Order).ThenBy(r => r.Unit.Code, StringComparer.Ordinal)];
        Counts = [.. standing.Where(o => CivilTime.DateOf(shell.Now) >= o.Obligation.From || o.Latest is not null)
            .GroupBy(o => Look.Tags.Signs.Of(o.Standing)).OrderBy(g => Rank(g.First().Standing.State)).Select(g => (g.First().Standing, g.Count()))];
        return Page();
    }

    /// <summary>The one that runs now, else the last.</summary>
    private LoadedCampaign Current(IReadOnlyList<LoadedCampaign> all) =>
        all.FirstOrDefault(c => c.Definition.Window.Contains(CivilTime.DateOf(shell.Now))) ?? all[^1];

    private static int Rank(ObligationState state) => state switch
    {
        ObligationState.Late => 0,
        ObligationState.Returned => 1,
        ObligationState.Submitted => 2,
        ObligationState.Open => 3,
        _ => 4,
    };
}

/// <summary>One duty's part of the board: its periods.</summary>
public sealed record BoardDuty(DutyDefinition Duty, IReadOnlyList<BoardColumn> Columns)
{
    public static BoardDuty Of(DutyDefinition duty, IEnumerable<ObligationNow> owed, DateTime now)
    {
        var periods = owed.GroupBy(o => o.Obligation.From).OrderBy(g => g.Key).ToList();
        var next = periods.Find(g => g.First().Obligation.Due > now)?.Key;
        return new BoardDuty(duty, [.. periods.Select(g => new BoardColumn(duty.Key, new ReportPeriod(g.Key, g.Max(o => o.Obligation.To)),
            g.First().Obligation.Due, g.Any(o => o.Obligation.Provisional), g.Key == next))]);
    }
}

/// <param name="Due">UTC, exclusive.</param>
/// <param name="IsNext">Of its duty's periods it falls due next.</param>
public sealed record BoardColumn(string Duty, ReportPeriod Period, DateTime Due, bool Provisional, bool IsNext);

/// <param name="Cells">By duty and the period's first day.</param>
/// <param name="Contradicted">Zeros once deemed that later activity contradicts.</param>
public sealed record BoardRow(UnitNode Unit, IReadOnlyDictionary<(string Duty, DateOnly From), ObligationNow> Cells, int Contradicted)
{
    public ObligationNow? Cell(BoardColumn column) => Cells.GetValueOrDefault((column.Duty, column.Period.From));
}
