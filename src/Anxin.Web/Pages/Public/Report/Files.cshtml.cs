using Anxin.Core.Clues;
using Anxin.Web.Pages.Imports;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Public.Report;

/// <summary>Photos and papers, one by one; each is safe as soon as it is here.</summary>
[UploadLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class FilesModel(PublicRoom room, WorkerDrafts drafts, WorkerUploads uploads) : PublicPage(room)
{
    /// <summary>Above the limit of one file, so that one that is too large gets a sentence.</summary>
    private const long MaxRequest = 2L * WorkerUploads.MaxBytes;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty(SupportsGet = true, Name = "check")]
    public bool FromCheck { get; set; }

    public IReadOnlyList<WorkerUpload> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await WithDraftAsync(_ => Task.FromResult<IActionResult?>(null));

    /// <summary>Without script: one whole file.</summary>
    public Task<IActionResult> OnPostAsync() => WithDraftAsync(async draft =>
    {
        if (!Room.Limits.File(HttpContext))
        {
            TellTooMany();
            return null;
        }
        var state = await UploadWords.TakeAsync(uploads, draft.Id, Upload, (await Desk.TreeAsync(Aborted)).Root.Id, Aborted);
        if (state.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(Upload), UploadWords.Say(problem, L));
            return null;
        }
        Said(L["收到了。还有就接着传。"]);
        return RedirectToPage(FromCheck ? new { check = "true" } : null);
    });

    public Task<IActionResult> OnPostRemoveAsync(Guid file) => WithDraftAsync(async draft =>
    {
        await uploads.RemoveAsync(draft.Id, file, Aborted);
        return RedirectToPage(FromCheck ? new { check = "true" } : null);
    });

    private async Task<IActionResult> WithDraftAsync(Func<WorkerDraft, Task<IActionResult?>> act)
    {
        if (await Desk.DraftAsync(Aborted) is not { } draft)
            return RedirectToPage("/Public/Report/Start");
        if (draft.SentAt is not null)
            return RedirectToPage("/Public/Report/Receipt");
        if (await act(draft) is { } done)
            return done;
        Files = await uploads.OfAsync(draft.Id, Aborted);
        var tree = await Desk.TreeAsync(Aborted);
        await HelpFromAsync(WorkerReports.UnitOf(await drafts.AnswersAsync(draft, Aborted), tree), tree);
        return Page();
    }
}
