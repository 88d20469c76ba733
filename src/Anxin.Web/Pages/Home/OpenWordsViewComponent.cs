using Anxin.Core.Clues;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Public;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Home;

/// <summary>Workers' words on today's page that nobody has answered yet.</summary>
public sealed class OpenWordsViewComponent(Desk desk, ThreadBook threads, WorkerStoryWords words) : ViewComponent
{
    private const int Most = 8;
    private const int Counted = 500;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var open = await threads.OpenAsync(await desk.ViewerAsync(HttpContext.RequestAborted), Counted, HttpContext.RequestAborted);
        return View(new OpenWords([.. open.Take(Most)], open.Count, words));
    }
}

/// <param name="Count">In all.</param>
public sealed record OpenWords(IReadOnlyList<OpenWord> First, int Count, WorkerStoryWords Words);
