using Anxin.Core;
using Anxin.Core.Letters;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Letters;

/// <summary>On the case's screen: its letters and until when they are to be answered.</summary>
public sealed class CaseLettersViewComponent(Desk desk, AnxinDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid id)
    {
        var ct = HttpContext.RequestAborted;
        var viewer = await desk.ViewerAsync(ct);
        return View((id, viewer, await db.LettersOfAsync(viewer, id, ct), await db.MergedLettersAsync(id, ct)));
    }
}
