using Anxin.Core.Clues;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Public.Report;

/// <summary>The door to the report: what will be asked, and whether this phone may keep what is unfinished.</summary>
[RequestSizeLimit(32 * 1024)]
public sealed class StartModel(PublicRoom room, WorkerDrafts drafts) : PublicPage(room)
{
    [BindProperty]
    public bool Keep { get; set; }

    /// <summary>An unsent draft is still there; its content is not shown to whoever comes by.</summary>
    public bool Unfinished { get; private set; }

    public string GoOn { get; private set; } = ReportSteps.First;

    public async Task<IActionResult> OnGetAsync()
    {
        var draft = await Desk.DraftAsync(Aborted);
        if (draft?.SentAt is not null)
            return RedirectToPage("/Public/Report/Receipt");
        var answers = draft is null ? new WorkerAnswers() : await drafts.AnswersAsync(draft, Aborted);
        (Unfinished, GoOn) = (answers != new WorkerAnswers(), ReportSteps.GoOn(answers));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Room.Limits.Report(HttpContext))
        {
            TellTooMany();
            return Page();
        }
        await DropAsync();
        await Desk.StartAsync(Keep, Aborted);
        return RedirectToPage("/Public/Report/Step", new { step = ReportSteps.First });
    }

    public async Task<IActionResult> OnPostDropAsync()
    {
        await DropAsync();
        return RedirectToPage();
    }

    private async Task DropAsync()
    {
        if (await Desk.DraftAsync(Aborted) is { } old)
            await drafts.DropAsync(old, Aborted);
        Desk.ForgetDraft();
    }
}
