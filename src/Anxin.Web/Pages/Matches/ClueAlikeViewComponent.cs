using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Matching;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Matches;

/// <summary>Cases of the own subtree that a clue looks like, each with why, and "join this case".</summary>
public sealed class ClueAlikeViewComponent(Desk desk, MatchFinder finder) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Clue clue)
    {
        var viewer = await desk.ViewerAsync(HttpContext.RequestAborted);
        return View(new ClueAlike(clue, viewer, await finder.AlikeAsync(viewer, clue, HttpContext.RequestAborted)));
    }
}

public sealed record ClueAlike(Clue Clue, Viewer Viewer, IReadOnlyList<Alike> Cases)
{
    public bool MayJoin(Alike alike) => Clue.Waiting && Viewer.Has(Roles.Caseworker, Clue.UnitId) && Viewer.Has(Roles.Caseworker, alike.Case.UnitId);
}
