using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Public;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Clues;

/// <summary>The whole thread with one worker, and the answer to it, perhaps with a paper.</summary>
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class ThreadModel(Desk desk, ThreadBook threads, ThreadActs acts, WorkerStoryWords words, Wordbook L) : DeskPage(desk)
{
    private const int MaxRequest = 2 * CaseActs.MaxFileBytes;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The case on whose page it was written; the way back.</summary>
    [BindProperty]
    public Guid? Case { get; set; }

    [BindProperty]
    public ReplyInput Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ClueThreadView Thread { get; private set; } = null!;

    public WorkerStoryWords Words { get; } = words;

    public bool MayWrite { get; private set; }

    public Task OnGetAsync() => ReadAsync();

    /// <summary>Always saved, never shown in the site's own name.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid file)
    {
        await threads.FindAsync(await Desk.ViewerAsync(Aborted), Id, Aborted);
        return await threads.FileAsync(Id, file, Aborted) is { } found ? File(found.Bytes, "application/octet-stream", found.File.FileName) : NotFound();
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await acts.ReplyAsync(context, Id, Input, await SentFile.OfAsync(Upload, Aborted), Aborted);
        Said(L["发给职工了。"]);
        return Back();
    });

    protected override string FieldOf(string field) => field == "file" ? nameof(Upload) : base.FieldOf(field);

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override IActionResult AfterFirst(SubmissionKey first) => Back();

    private IActionResult Back() => Case is { } id ? RedirectToPage("/Cases/Case", new { id }) : RedirectToPage("/Clues/Clue", new { id = Id });

    private async Task ReadAsync()
    {
        var viewer = await Desk.ViewerAsync(Aborted);
        Thread = await threads.OfClueAsync(viewer, Id, Aborted);
        MayWrite = viewer.Has(Roles.Caseworker, Thread.Unit);
    }
}
