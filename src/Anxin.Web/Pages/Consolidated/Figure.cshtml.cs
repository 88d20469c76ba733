using Anxin.Core.Journal;
using Anxin.Core.Reports;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Pages.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Consolidated;

/// <summary>A figure of the province's table opened into what makes it up.</summary>
public sealed class FigureModel(Desk desk, Consolidating consolidating, Reporting reporting, FigureBook figures, Shell shell)
    : ConsolidatedPage(desk, consolidating, shell)
{
    [BindProperty(SupportsGet = true)]
    public string? Row { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Column { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public FigureList List { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await FindAsync();
        var asOf = Version is { } version
            ? View.Closed.FirstOrDefault(c => c.Version == version)?.AsOf ?? throw new NotVisibleException("version")
            : await reporting.PositionAsync(Aborted);
        List = new FigureList(await figures.OpenAsync(View.Duty, View.Recipient.Id, View.Period, asOf, Row, Column, Aborted),
            View.Duty.Form, Row, Column, Viewer.Tree);
    }
}
