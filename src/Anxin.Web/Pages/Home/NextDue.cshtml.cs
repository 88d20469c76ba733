using Anxin.Core.Dispatch;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Home;

/// <summary>Moves a drill's clock to the next due instant; what falls due then happens at its own instant.</summary>
public sealed class NextDueModel(Desk desk, DrillActs drill, DueWork due, Say say, Wordbook L) : DeskPage(desk)
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        await drill.DemandDrillAsync(Aborted);
        var context = await Desk.ActAsync(null, Aborted);
        if (await due.NextAfterAsync(context.Now, Aborted) is { } next)
        {
            await drill.MoveAsync(context, next, Aborted);
            Said(L["演练走到了{0}，到这时该做的都做了。", say.Instant(next, year: false)]);
        }
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
