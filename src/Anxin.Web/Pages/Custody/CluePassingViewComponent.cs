using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Custody;

/// <summary>On the clue's page: the pass that waits for its answer.</summary>
public sealed class CluePassingViewComponent(AnxinDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Clue clue, Viewer viewer) => View(new CluePassing(viewer,
        await db.Handovers.AsNoTracking().SingleOrDefaultAsync(h => h.SubjectId == clue.ClueId && h.AnsweredAt == null, HttpContext.RequestAborted)));
}

public sealed record CluePassing(Viewer Viewer, Handover? Pending);
