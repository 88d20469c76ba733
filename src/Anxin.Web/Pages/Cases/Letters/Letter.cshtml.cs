using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clock;
using Anxin.Core.Journal;
using Anxin.Core.Letters;
using Anxin.Rules;
using Anxin.Web.Pages.Cases.Acts;
using Anxin.Web.Printing;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Letters;

/// <summary>One letter: its text, its file, and whatever is to be done with it next.</summary>
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class LetterModel(CaseDesk with, LetterActs acts, LetterSteps steps, WorkClock clock) : LetterFormPage(with)
{
    private const int MaxRequest = 4 * CaseActs.MaxFileBytes;

    [BindProperty(SupportsGet = true)]
    public int N { get; set; }

    [BindProperty]
    public SignLetter Sign { get; set; } = new();

    [BindProperty]
    public ServeLetter Serve { get; set; } = new();

    [BindProperty]
    public AnswerLetter Answer { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public Letter Letter { get; private set; } = null!;

    /// <summary>Null once it was erased.</summary>
    public LetterText? Text { get; private set; }

    /// <summary>Why it would come before its turn, while it has not been served.</summary>
    public string? Early { get; private set; }

    public string? ReplyNote { get; private set; }

    public bool IsEditing => form == "Input" && !ViewData.ModelState.IsValid;

    /// <summary>Also where the case has been merged since.</summary>
    public bool MayAnswer => Viewer.Has(Roles.Caseworker, State.UnitId) && CaseMoves.Allows(State.Status, CaseAct.Reply);

    protected override bool IsPossible => true;

    protected override bool OnlyLooks => true;

    /// <summary>The form that was sent.</summary>
    private string form = "";

    public async Task<IActionResult> OnGetDocxAsync()
    {
        var (letter, text, _) = await Db.LetterAsync(await Desk.ViewerAsync(Aborted), Id, N, Aborted);
        return text is null ? NotFound() : File(LetterPaper.Docx(letter, text, await clock.DrillAsync(Db, Aborted) is not null), LetterPaper.ContentType, LetterPaper.FileName(letter));
    }

    public Task<IActionResult> OnPostAmendAsync() => DoHereAsync("Input", c => acts.AmendAsync(c, Id, N, Typed, Aborted), L["修改已存。"]);

    public Task<IActionResult> OnPostSignAsync() => DoHereAsync("Sign", c => acts.SignAsync(c, Id, N, Sign with { Version = Version }, Aborted), L["已签发，文号已经取好。打印盖章以后送达。"]);

    public Task<IActionResult> OnPostServeAsync() => DoHereAsync("Serve", async c => await acts.ServeAsync(c, Id, N, Serve with { Version = Version }, await SentFile.OfAsync(Upload, Aborted), Aborted), L["已登记送达，从第二天起算答复期限。"]);

    public Task<IActionResult> OnPostAnswerAsync() => DoHereAsync("Answer", async c => await acts.AnswerAsync(c, Id, N, Answer with { Version = Version }, await SentFile.OfAsync(Upload, Aborted), Aborted), L["答复已登记。"]);

    public Task<IActionResult> OnPostVoidAsync() => DoHereAsync("Void", c => acts.VoidAsync(c, Id, N, new WithReason { Reason = Reason, Version = Version }, Aborted), L["已作废。"]);

    protected override string FieldOf(string field) => (form, field) switch
    {
        (_, "file") => nameof(Upload),
        (_, "reason") => nameof(Reason),
        ("", _) or ("Input", _) => base.FieldOf(field),
        _ => base.FieldOf(field).Replace("Input.", form + ".", StringComparison.Ordinal),
    };

    protected override IActionResult AfterFirst(SubmissionKey first) => RedirectToPage(new { id = Id, n = N });

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        (Letter, Text, ReplyNote) = await Db.LetterAsync(Viewer, Id, N, Aborted);
        if (Letter.State is LetterState.Draft or LetterState.Signed)
            Early = steps.Early(await Db.EarlyAsync(Viewer, Id, Letter.Kind, await Desk.NowAsync(Aborted), Aborted));
        if (Text is not null && form != "Input")
            Fill(Letter.Addressee, Text);
    }

    protected override Task FillAsync()
    {
        Serve = Serve with { On = Today };
        Answer = Answer with { On = Today };
        return Task.CompletedTask;
    }

    private Task<IActionResult> DoHereAsync(string sent, Func<ActContext, Task> act, string said) => DoAsync(async context =>
    {
        form = sent;
        await act(context);
        Said(said);
        return RedirectToPage(new { id = Id, n = N });
    });
}
