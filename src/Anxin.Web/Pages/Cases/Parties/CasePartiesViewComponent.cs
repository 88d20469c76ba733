using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Parties;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Parties;

/// <summary>The chain on the case's page: who answers, in one line each.</summary>
public sealed class CasePartiesViewComponent(AnxinDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(CaseState state, bool mayWrite) =>
        View(new PartiesPart(state, mayWrite, await db.PartiesAsync(state.CaseId, HttpContext.RequestAborted)));
}

public sealed record PartiesPart(CaseState Case, bool MayWrite, PartiesOf Parties);
