using Anxin.Core;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Printing;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Agency;

/// <summary>One thing handed to the agency: a reduced preview, then the sheet; every answer.</summary>
public sealed class HandoverModel(Desk desk, AnxinDb db, CustodyActs acts, HandedFiles files, Wordbook L, Say say) : AgencyPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswerHandover Input { get; set; } = new();

    [BindProperty]
    public FeedbackInput Told { get; set; } = new() { Result = CustodyWords.FeedbackResult.Api(FeedbackResult.Underway) };

    /// <summary>The agency's own return that it takes back.</summary>
    [BindProperty]
    public Guid Return { get; set; }

    public Handover Handover { get; private set; } = null!;
    public HandedPreview Preview { get; private set; } = null!;

    /// <summary>Only while the agency owns it.</summary>
    public HandedSheet? Sheet { get; private set; }
    public bool Owns { get; private set; }
    public bool MayReturn { get; private set; }

    /// <summary>What the agency has offered back and nobody has answered.</summary>
    public Handover? Returning { get; private set; }

    /// <summary>Steps of the law that the agency's feedback may come to.</summary>
    public IReadOnlyList<SelectListItem> Steps => Handover.Subject == HandoverSubject.Case ? say.Choices(LawEventWords.Vocabulary, AgencySteps.Told(Agency.Office)) : [];

    public IReadOnlyList<SelectListItem> Results => say.Choices(CustodyWords.FeedbackResult);

    /// <summary>Of this handover alone.</summary>
    public IReadOnlyList<ExchangeLine> Thread { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnGetFileAsync(string file)
    {
        await ReadAsync();
        return await files.ReadAsync(Handover, file, Viewer.Tree, Aborted) is { } found ? File(found.Bytes, "application/octet-stream", found.Name) : NotFound();
    }

    public Task<IActionResult> OnPostAcknowledgeAsync() => ActAsync(c => acts.AcknowledgeAsync(c, Id, ExchangeMeans.Desk, Aborted), L["已签收。"]);

    public Task<IActionResult> OnPostAcceptAsync() => ActAsync(c => acts.AnswerAsync(c, Id, true, new AnswerHandover(), ExchangeMeans.Desk, Aborted), L["已接收，现在由贵部门负责。"]);

    public Task<IActionResult> OnPostRefuseAsync() => ActAsync(c => acts.AnswerAsync(c, Id, false, Input, ExchangeMeans.Desk, Aborted), L["已答复不接收。"]);

    public Task<IActionResult> OnPostFeedbackAsync() => ActAsync(c => acts.FeedBackAsync(c, Id, Told, ExchangeMeans.Desk, Aborted), L["已反馈。"]);

    public Task<IActionResult> OnPostReturnAsync() => ActAsync(c => acts.ReturnAsync(c, Id, Input, ExchangeMeans.Desk, Aborted), L["已提出退回，等工会答复。"]);

    public Task<IActionResult> OnPostWithdrawAsync() => ActAsync(c => acts.WithdrawAsync(c, Return, Input, Aborted), L["已撤回，仍由贵部门办理。"]);

    protected override string FieldOf(string field) => field is "text" or "result" or "step" or "stepOn" ? base.FieldOf(field).Replace("Input.", "Told.", StringComparison.Ordinal) : base.FieldOf(field);

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

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Handover = await db.HandoversOf(Viewer).SingleOrDefaultAsync(h => h.Id == Id && h.ToId == Agency.Id, Aborted) ?? throw new NotVisibleException("handover");
        Preview = await HandedSheet.PreviewAsync(db, Handover, Viewer.Tree, Aborted);
        Owns = await CustodyBook.OwnsAsync(db, Handover, Aborted);
        var pending = await db.HandoversOf(Viewer).SingleOrDefaultAsync(h => h.SubjectId == Handover.SubjectId && h.AnsweredAt == null, Aborted);
        MayReturn = Owns && pending is null;
        Returning = Owns && pending?.FromId == Agency.Id ? pending : null;
        Sheet = Owns ? await HandedSheet.OfAsync(db, Handover, Viewer.Tree, Aborted) : null;
        var told = await db.Exchanges.AsNoTracking().Where(e => e.HandoverId == Id).OrderByDescending(e => e.At).ToListAsync(Aborted);
        var texts = await CustodyBook.TextsAsync(db, told, Aborted);
        Thread = [.. told.Select(e => new ExchangeLine(e.At, null, e, e.TextId is { } t ? texts.GetValueOrDefault(t) : null, null))];
    }

    private Task<IActionResult> ActAsync(Func<ActContext, Task> act, string said) => DoAsync(async context =>
    {
        await act(context);
        Said(said);
        return RedirectToPage();
    });
}
