using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Public;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Clues;

/// <summary>The workers' side of a case or of one clue: what they have said, what waits for an answer, and where it is answered.</summary>
public sealed class CaseThreadViewComponent(Desk desk, ThreadBook threads, WorkerStories stories, WorkerStoryWords words) : ViewComponent
{
    /// <param name="caseId">All threads of a case; else those of <paramref name="clueId"/>.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid? caseId = null, Guid? clueId = null)
    {
        var ct = HttpContext.RequestAborted;
        var viewer = await desk.ViewerAsync(ct);
        var all = caseId is { } id ? await threads.OfCaseAsync(viewer, id, ct) : [await threads.OfClueAsync(viewer, clueId!.Value, ct)];
        var shown = all.Where(t => t.Receipt is not null || t.Lines.Count > 0).ToList();
        var due = await stories.NewsDuesAsync([.. shown.Select(t => t.Clue.ClueId)], ct);
        return View(new CaseThreads(shown, due, viewer, words, caseId));
    }
}

/// <param name="Due">By when the worker is to hear something, where that is so.</param>
/// <param name="CaseId">The page it stands on; null on a clue's own page.</param>
public sealed record CaseThreads(
    IReadOnlyList<ClueThreadView> All, IReadOnlyDictionary<Guid, DateTime> Due, Viewer Viewer, WorkerStoryWords Words, Guid? CaseId)
{
    public bool MayWrite(ClueThreadView thread) => Viewer.Has(Roles.Caseworker, thread.Unit);
}
