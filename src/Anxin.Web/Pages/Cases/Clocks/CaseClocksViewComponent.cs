using Anxin.Core;
using Anxin.Core.Clues;
using Anxin.Core.Law;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Clocks;

/// <summary>On the case's screen: the clocks that run, the next due first, and the written answers that petitions wait for.</summary>
public sealed class CaseClocksViewComponent(Desk desk, ClockBook clocks, AnxinDb db, Shell shell) : ViewComponent
{
    private const int Most = 4;

    public async Task<IViewComponentResult> InvokeAsync(Guid id)
    {
        var ct = HttpContext.RequestAborted;
        var viewer = await desk.ViewerAsync(ct);
        var all = await clocks.OfCaseAsync(viewer, id, CivilTime.DateOf(shell.Now), ct);
        return View(new CaseClocksView(id, [.. all.Where(c => c.Run.IsOpen).Take(Most)], await db.PetitionsOfAsync(viewer, id, ct)));
    }
}

/// <param name="Petitions">Clues of the case that wait for their written answer.</param>
public sealed record CaseClocksView(Guid Id, IReadOnlyList<CaseClock> Open, IReadOnlyList<Clue> Petitions);
