using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases.Closing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Cases.Closing;

/// <summary>On the desk's day: closings that wait for somebody to ring.</summary>
public sealed class CallBacksDueViewComponent(AnxinDb db) : ViewComponent
{
    private const int AtMost = 5;

    public async Task<IViewComponentResult> InvokeAsync(Viewer viewer)
    {
        var due = db.CallBacksDue(viewer);
        return View(new CallBacksPart(await due.Take(AtMost).ToListAsync(HttpContext.RequestAborted), await due.CountAsync(HttpContext.RequestAborted), viewer));
    }
}

public sealed record CallBacksPart(IReadOnlyList<DueCallBack> First, int Count, Viewer Viewer)
{
    /// <summary>Whoever may not ring looks at the case.</summary>
    public string HrefOf(DueCallBack due) => $"/cases/{due.Case.CaseId}{(Viewer.Has(Roles.Caseworker, due.Case.UnitId) ? "/callback" : "")}";
}
