using Anxin.Core.Clues;
using Anxin.Core.Organisation;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Anxin.Web.Pages.Public;

/// <summary>What every worker's page needs.</summary>
public sealed record PublicRoom(WorkerDesk Desk, WorkerStories Stories, PublicLimits Limits, Shell Shell, Wordbook L);

/// <summary>A page for a worker without an account: nothing of it is kept by the browser, and a person's number is always in sight.</summary>
public abstract class PublicPage(PublicRoom room) : PageModel
{
    public const string Hotline = "12351";

    protected PublicRoom Room { get; } = room;

    protected WorkerDesk Desk => Room.Desk;

    protected Wordbook L => Room.L;

    protected CancellationToken Aborted => HttpContext.RequestAborted;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Room.Shell.HelpLine = new HelpLine(L["职工维权热线"], Hotline);
    }

    /// <summary>The number of the unit itself, where it has one; the hotline's otherwise.</summary>
    protected async Task HelpFromAsync(UnitNode unit, UnitTree tree)
    {
        if (unit.Id != tree.Root.Id && await Room.Stories.PhoneAsync(unit.Id, tree, Aborted) is { } phone)
            Room.Shell.HelpLine = new HelpLine(unit.Name, phone);
    }

    /// <summary>Too many from one address: said on the page, with everything that was typed.</summary>
    protected void TellTooMany()
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        ModelState.AddModelError("", L["这里刚才送得太多了，请等几分钟再试。急的话请打电话。"]);
    }

    protected void Said(string what) => TempData["Said"] = what;
}
