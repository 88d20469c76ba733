using Anxin.Core.Law;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Clocks;

/// <summary>On the case's screen: the clocks that run, the next due first.</summary>
public sealed class CaseClocksViewComponent(Desk desk, ClockBook clocks, Shell shell) : ViewComponent
{
    private const int Most = 4;

    public async Task<IViewComponentResult> InvokeAsync(Guid id)
    {
        var ct = HttpContext.RequestAborted;
        var all = await clocks.OfCaseAsync(await desk.ViewerAsync(ct), id, CivilTime.DateOf(shell.Now), ct);
        return View(new CaseClocksView(id, [.. all.Where(c => c.Run.IsOpen).Take(Most)]));
    }
}

public sealed record CaseClocksView(Guid Id, IReadOnlyList<CaseClock> Open);
