using Anxin.Core;
using Anxin.Core.Cases.Mediation;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Mediation;

/// <summary>On the case's screen: the last session, and what is promised and has not come.</summary>
public sealed class CaseMediationViewComponent(Desk desk, AnxinDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid id)
    {
        var ct = HttpContext.RequestAborted;
        var viewer = await desk.ViewerAsync(ct);
        return View((id, viewer, await db.MediationOfAsync(viewer, id, ct)));
    }
}
