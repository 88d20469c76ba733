using Anxin.Core;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Printing;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Handed;

/// <summary>Where a one-time link leads: the preview, the answer, then the sheet and feedback until the final one, or the return. What opens nothing any more says so. Nothing is cached, nothing refers on.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(AnxinDb db, HandedLinks links, CustodyActs acts, HandedFiles files, Wordbook L, Say say) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public Guid SubmissionKey { get; set; }

    [BindProperty]
    public AnswerHandover Input { get; set; } = new();

    [BindProperty]
    public AnswerHandover Refusal { get; set; } = new();

    [BindProperty]
    public FeedbackInput Told { get; set; } = new() { Result = CustodyWords.FeedbackResult.Api(FeedbackResult.Underway) };

    [BindProperty]
    public AnswerHandover Return { get; set; } = new();

    /// <summary>Null where the link opens nothing any more.</summary>
    public Handover? Handover { get; private set; }
    public HandedPreview Preview { get; private set; } = null!;
    public HandedSheet? Sheet { get; private set; }

    /// <summary>The department has it in hand.</summary>
    public bool Owns { get; private set; }

    /// <summary>It has asked to give it back.</summary>
    public bool Returning { get; private set; }

    /// <summary>The refusal was sent and has to be mended.</summary>
    public bool Refusing { get; private set; }
    public string To { get; private set; } = "";

    /// <summary>Steps of the law that the agency's feedback may come to.</summary>
    public IReadOnlyList<SelectListItem> Steps { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Results => say.Choices(CustodyWords.FeedbackResult);

    private CancellationToken Aborted => HttpContext.RequestAborted;

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnGetFileAsync(string file)
    {
        await ReadAsync();
        if (Handover is not { } handover || Sheet is null)
            return NotFound();
        var tree = (await links.ContextAsync(handover, null, null, Aborted)).Viewer.Tree;
        return await files.ReadAsync(handover, file, tree, Aborted) is { } found ? File(found.Bytes, "application/octet-stream", found.Name) : NotFound();
    }

    public Task<IActionResult> OnPostAcceptAsync() => ActAsync("Input", Input.By, (c, h) => acts.AnswerAsync(c, h.Id, true, Input, ExchangeMeans.Link, Aborted), L["已接收，现在由贵部门负责。"]);

    public Task<IActionResult> OnPostRefuseAsync() => ActAsync("Refusal", Refusal.By, (c, h) => acts.AnswerAsync(c, h.Id, false, Refusal, ExchangeMeans.Link, Aborted), L["已答复不接收。"]);

    public Task<IActionResult> OnPostFeedbackAsync() => ActAsync("Told", Told.By, (c, h) => acts.FeedBackAsync(c, h.Id, Told, ExchangeMeans.Link, Aborted), L["已反馈。"]);

    public Task<IActionResult> OnPostReturnAsync() => ActAsync("Return", Return.By, (c, h) => acts.ReturnAsync(c, h.Id, Return, ExchangeMeans.Link, Aborted), L["已提出退回，等工会答复。"]);

    private async Task<IActionResult> ActAsync(string form, string? by, Func<ActContext, Handover, Task> act, string said)
    {
        if (await links.FindAsync(Token, Aborted) is not { FeedbackAt: null } handover)
        {
            await ReadAsync();
            return Page();
        }
        Refusing = form == "Refusal";
        if (string.IsNullOrWhiteSpace(by))
        {
            ModelState.AddModelError(form + ".By", L["请填写您的姓名和职务"]);
            await ReadAsync();
            return Page();
        }
        try
        {
            var key = await FormKey.OfAsync(Request, handover.Id, SubmissionKey, Aborted);
            await act(await links.ContextAsync(handover, by, key, Aborted), handover);
            TempData["Said"] = said;
            return RedirectToPage(new { token = Token, handler = (string?)null });
        }
        catch (InputException bad)
        {
            foreach (var (field, text) in bad.Problems.All)
                ModelState.AddModelError($"{form}.{char.ToUpperInvariant(field[0])}{field[1..]}", SentenceWords.Say(text));
        }
        catch (RefusalException refusal)
        {
            ModelState.AddModelError("", RefusalWords.Say(refusal));
        }
        catch (StaleException)
        {
            ModelState.AddModelError("", RefusalWords.Meanwhile);
        }
        catch (KeyReusedException)
        {
            ModelState.Remove(nameof(SubmissionKey));
            ModelState.AddModelError("", RefusalWords.FormTaken);
        }
        catch (AnsweredBeforeException)
        {
            return RedirectToPage(new { token = Token, handler = (string?)null });
        }
        db.ChangeTracker.Clear();
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Handover = await links.FindAsync(Token, Aborted);
        if (Handover is not { FeedbackAt: null } handover)
        {
            Response.StatusCode = Handover is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            return;
        }
        var tree = (await links.ContextAsync(handover, null, null, Aborted)).Viewer.Tree;
        To = tree.NameOf(handover.ToId);
        Steps = handover.Subject == HandoverSubject.Case ? say.Choices(LawEventWords.Vocabulary, AgencySteps.Told(tree.Agency(handover.ToId)!.Office)) : [];
        Owns = await CustodyBook.OwnsAsync(db, handover, Aborted);
        Returning = Owns && await db.Handovers.AnyAsync(h => h.SubjectId == handover.SubjectId && h.AnsweredAt == null && h.FromId == handover.ToId, Aborted);
        Preview = await HandedSheet.PreviewAsync(db, handover, tree, Aborted);
        Sheet = Owns ? await HandedSheet.OfAsync(db, handover, tree, Aborted) : null;
    }
}
