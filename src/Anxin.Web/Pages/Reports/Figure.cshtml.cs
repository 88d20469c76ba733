using Anxin.Core;
using Anxin.Core.Journal;
using Anxin.Core.Reports;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Reports;

/// <summary>A figure of a table opened: the cases or inspections that make it up, each with its share, as the table's own position had them.</summary>
public sealed class FigureModel(Desk desk, AnxinDb db, Reporting reporting, FigureBook figures, Shell shell) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Row { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Column { get; set; } = "";

    /// <summary>A frozen version; null is the ledger as it is now.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public ObligationNow Now { get; private set; } = null!;
    public FigureList List { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var viewer = await Desk.ViewerAsync(Aborted);
        (_, Now) = await reporting.FindAsync(viewer, Id, shell.Now, Aborted);
        var asOf = await PositionAsync();
        var view = await figures.OpenAsync(
            Now.Duty, Now.Obligation.UnitId, new ReportPeriod(Now.Obligation.From, Now.Obligation.To), asOf, Row, Column, Aborted);
        List = new FigureList(view, Now.Duty.Form, Row, Column, viewer.Tree);
    }

    private async Task<long> PositionAsync() => Version is { } version
        ? await db.Submissions.AsNoTracking().Where(s => s.ObligationId == Id && s.Version == version).Select(s => (long?)s.AsOf)
            .SingleOrDefaultAsync(Aborted) ?? throw new NotVisibleException("version")
        : await reporting.PositionAsync(Aborted);
}
