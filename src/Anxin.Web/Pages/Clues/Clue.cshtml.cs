using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Clues;

/// <summary>One clue, whole: what was said, what to ask next, its clocks and its story; and every way in which it can move on.</summary>
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class ClueModel(Desk desk, AnxinDb db, ClueActs acts, CaseActs cases, StoryWords words, ClueWords told, Wordbook L) : DeskPage(desk)
{
    private const int MaxRequest = 2 * CaseActs.MaxFileBytes;

    /// <summary>Under which the form in hand posts its fields.</summary>
    private string form = "Input";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DeclineClue Input { get; set; } = new();

    [BindProperty]
    public AskForMore Ask { get; set; } = new();

    [BindProperty]
    public WithReason Reopen { get; set; } = new();

    [BindProperty]
    public AnswerPetition Answer { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public Viewer Viewer { get; private set; } = null!;

    public Clue Clue { get; private set; } = null!;

    public ClueStory? Story { get; private set; }

    public DateTime Now { get; private set; }

    public Act? Ended { get; private set; }

    /// <summary>The case it was taken into.</summary>
    public CaseState? Case { get; private set; }

    /// <summary>Another clue of the same matter, and the case that it was taken into.</summary>
    public (Clue Clue, CaseState? Case)? Same { get; private set; }

    /// <summary>What goes into a case with it.</summary>
    public IReadOnlyList<Clue> Along { get; private set; } = [];

    public Consent? Consent { get; private set; }

    public IReadOnlyList<Receipt> Receipts { get; private set; } = [];

    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    public IReadOnlyList<StoryEntry> Timeline { get; private set; } = [];

    /// <summary>The form that has problems.</summary>
    public string? Wrong => ModelState.IsValid ? null : form;

    public bool MayWork => Viewer.Has(Roles.Caseworker, Clue.UnitId);

    /// <summary>This person has just taken it, and can print its slip.</summary>
    public bool MaySlip => HandedCode.Of(TempData, Id, Viewer.Actor.Id) is not null;

    /// <summary>Of a clue that went into a case, by whoever works on that.</summary>
    public bool MayRecordConsent => Viewer.Has(Roles.Caseworker, Case?.UnitId ?? Clue.UnitId);

    public bool MayTriage => Clue is { Waiting: true, WithAgency: false } && MayWork;

    public async Task OnGetAsync()
    {
        await ReadAsync();
        Ask = new AskForMore { Text = told.FirstQuestion(Clue) };
    }

    public async Task<IActionResult> OnGetFileAsync(Guid file)
    {
        var (found, bytes) = await acts.FileAsync(await Desk.ViewerAsync(Aborted), Id, file, Aborted);
        return bytes is null ? NotFound() : File(bytes, "application/octet-stream", found.FileName);
    }

    public Task<IActionResult> OnPostDeclineAsync() => ActAsync("Input", L["已退回，理由记下了。"],
        context => acts.DeclineAsync(context, Id, Input, Aborted), "/Clues/Index");

    public Task<IActionResult> OnPostAskAsync() => ActAsync("Ask", L["问的话已经写进对话，反映人凭回执码看得到。"],
        context => acts.AskAsync(context, Id, Ask, Aborted));

    public Task<IActionResult> OnPostReopenAsync() => ActAsync("Reopen", L["已重新受理，重新等着分办。"],
        context => acts.ReopenAsync(context, Id, Reopen, Aborted));

    public Task<IActionResult> OnPostAnswerAsync() => ActAsync("Answer", L["书面告知已记下。"],
        async context => await acts.AnswerPetitionAsync(context, Id, Answer, await SentFile.OfAsync(Upload, Aborted), Aborted));

    /// <summary>Into the case of the clue that tells of the same matter.</summary>
    public Task<IActionResult> OnPostJoinAsync(Guid into) => ActAsync("Input", L["已并入案件。"],
        context => cases.JoinClueAsync(context, into, new JoinClue { Clue = $"{Id}" }, Aborted));

    public Task<IActionResult> OnPostApartAsync() => ActAsync("Input", L["记下了：是另一件事。"],
        context => acts.ApartAsync(context, Id, new SetApart(), Aborted));

    protected override string FieldOf(string field) => field == "file" ? nameof(Upload) : form + base.FieldOf(field)["Input".Length..];

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override Task MeanwhileAsync()
    {
        ModelState.AddModelError("", RefusalWords.Meanwhile);
        return Task.CompletedTask;
    }

    protected override IActionResult AfterFirst(SubmissionKey first) => RedirectToPage(new { Id });

    private Task<IActionResult> ActAsync<T>(string name, string said, Func<ActContext, Task<T>> act, string? then = null)
    {
        form = name;
        return DoAsync(async context =>
        {
            await act(context);
            Said(said);
            return then is null ? RedirectToPage(new { Id }) : RedirectToPage(then);
        });
    }

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Now = await Desk.NowAsync(Aborted);
        Clue = await db.CluesOf(Viewer).SingleOrDefaultAsync(c => c.ClueId == Id, Aborted) ?? throw new NotVisibleException("clue");
        Story = await acts.StoryAsync(Clue, Aborted);
        if (Clue.CaseId is { } into)
            Case = await CaseAsync(into);
        if (Clue.SameAsId is { } same && await db.CluesOf(Viewer).SingleOrDefaultAsync(c => c.ClueId == same, Aborted) is { } other)
            Same = (other, other.CaseId is { } theirs ? await CaseAsync(theirs) : null);
        if (MayTriage)
            Along = await db.WaitingWithAsync(Viewer, Clue, Aborted);
        if (!Clue.Waiting)
            Ended = await EndAsync();
        Consent = await db.Consents.AsNoTracking().Where(c => c.ClueId == Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).FirstOrDefaultAsync(Aborted);
        Receipts = await db.Receipts.AsNoTracking().Where(r => r.ClueId == Id).OrderBy(r => r.IssuedAt).ToListAsync(Aborted);
        Files = await acts.FilesAsync(Viewer, Id, Aborted);
        Timeline = [.. (await acts.JournalAsync(Viewer, Id, Aborted)).Select(item => words.Tell(item, Viewer.Tree)).Reverse()];
    }

    private Task<CaseState?> CaseAsync(Guid id) => db.CasesOf(Viewer).SingleOrDefaultAsync(s => s.CaseId == id, Aborted);

    /// <summary>The act that declined it; what was told since does not end it again.</summary>
    private async Task<Act?> EndAsync() => await (from entry in db.Entries.AsNoTracking()
                                                  join act in db.Acts.AsNoTracking() on entry.Position equals act.Position
                                                  where entry.SubjectId == Id && act.Kind == "clue.decline"
                                                  orderby entry.Number descending
                                                  select act).FirstOrDefaultAsync(Aborted);
}
