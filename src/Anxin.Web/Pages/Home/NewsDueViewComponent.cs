using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Day;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Home;

/// <summary>News that workers were promised for today or tomorrow, or for a day that has passed, on today's page.</summary>
public sealed class NewsDueViewComponent(NewsDay news, Shell shell) : ViewComponent
{
    private const int Most = 8;

    public async Task<IViewComponentResult> InvokeAsync(Viewer viewer)
    {
        var due = await news.DuesAsync(viewer, null, WorkDay.Until(shell.Now), shell.Now, HttpContext.RequestAborted);
        return View(new NewsDue([.. due.Take(Most)], due.Count, viewer));
    }
}

/// <param name="Count">In all.</param>
public sealed record NewsDue(IReadOnlyList<DayItem> First, int Count, Viewer Viewer);
