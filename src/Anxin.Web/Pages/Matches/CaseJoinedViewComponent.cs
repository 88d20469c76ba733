using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Matching;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Matches;

/// <summary>A case's other sides, which another unit has, and the clues that went into it.</summary>
public sealed class CaseJoinedViewComponent(Desk desk, AnxinDb db) : ViewComponent
{
    private const int AtMost = 20;

    public async Task<IViewComponentResult> InvokeAsync(CaseState state)
    {
        var ct = HttpContext.RequestAborted;
        var viewer = await desk.ViewerAsync(ct);
        var sides = await db.JoinedSidesAsync(viewer, state, ct);
        var seen = await db.CasesOf(viewer).Where(s => sides.Select(x => x.Case).Contains(s.CaseId)).Select(s => new { s.CaseId, s.UnitId }).ToListAsync(ct);
        var clues = await db.CluesOf(viewer).Where(c => c.CaseId == state.CaseId && c.StoryId != null).OrderBy(c => c.ReceivedOn).Take(AtMost).ToListAsync(ct);
        var mayPart = viewer.Has(Roles.Caseworker, state.UnitId) && seen.Exists(s => viewer.Has(Roles.Caseworker, s.UnitId));
        return View(new CaseJoined(state, sides, seen.Select(s => s.CaseId).ToHashSet(), clues, mayPart));
    }
}

/// <param name="Open">Those of the sides that the viewer may open.</param>
public sealed record CaseJoined(CaseState State, IReadOnlyList<JoinedSide> Sides, IReadOnlySet<Guid> Open, IReadOnlyList<Clue> Clues, bool MayPart);
