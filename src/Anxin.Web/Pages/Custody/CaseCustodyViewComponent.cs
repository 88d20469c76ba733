using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Custody;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Custody;

/// <summary>On the case's page: who owns it now, and what is pending until when.</summary>
public sealed class CaseCustodyViewComponent(AnxinDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(CaseState state, Viewer viewer) =>
        View(new CaseCustody(state, viewer, await db.CustodyAsync(state, viewer.Tree, HttpContext.RequestAborted)));
}

public sealed record CaseCustody(CaseState Case, Viewer Viewer, CustodyView View);
