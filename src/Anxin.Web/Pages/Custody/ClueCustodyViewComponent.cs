using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Custody;

/// <summary>On the clue's page: the offer that waits for its answer, the agency that has it in hand, and the agency that sent it in.</summary>
public sealed class ClueCustodyViewComponent(AnxinDb db, AgencyClues clues) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Clue clue, Viewer viewer)
    {
        var ct = HttpContext.RequestAborted;
        var source = clue.SourceSystem is { } code ? viewer.Tree.Agency(code) : null;
        return View(new ClueCustody(clue, viewer, await db.CustodyAsync(clue, viewer.Tree, ct), source, source is null ? [] : await clues.ToldAsync(clue.ClueId, source.Id, ct)));
    }
}

/// <param name="Source">The agency that sent the clue in; null for any other channel.</param>
/// <param name="Told">What that agency was told, oldest first.</param>
public sealed record ClueCustody(Clue Clue, Viewer Viewer, CustodyView View, AgencyNode? Source, IReadOnlyList<ExchangeLine> Told);
