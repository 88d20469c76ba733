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
        return View((id, await db.LettersOfAsync(await desk.ViewerAsync(ct), id, ct)));
    }
}
