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

namespace Anxin.Web.Pages.Handed;

/// <summary>Where a one-time link leads: the preview, the answer, then the sheet and one feedback. Nothing is cached, nothing refers on.</summary>
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
    public FeedbackInput Told { get; set; } = new();

    public Handover Handover { get; private set; } = null!;
    public HandedPreview Preview { get; private set; } = null!;
    public HandedSheet? Sheet { get; private set; }
    public bool FeedbackFree { get; private set; }
    /// <summary>The refusal was sent and has to be mended.</summary>
    public bool Refusing { get; private set; }
    public string To { get; private set; } = "";

    /// <summary>Steps of the law that the agency's feedback may come to.</summary>
    public IReadOnlyList<SelectListItem> Steps { get; private set; } = [];

    private CancellationToken Aborted => HttpContext.RequestAborted;

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnGetFileAsync(string file)
    {
        await ReadAsync();
        var tree = (await links.ContextAsync(Handover, null, null, Aborted)).Viewer.Tree;
        return await files.ReadAsync(Handover, file, tree, Aborted) is { } found ? File(found.Bytes, "application/octet-stream", found.Name) : NotFound();
    }

    public Task<IActionResult> OnPostAcceptAsync() => ActAsync("Input", Input.By, (c, h) => acts.AnswerAsync(c, h.Id, true, Input, ExchangeMeans.Link, Aborted), L["已接收，现在由贵部门负责。"]);

    public Task<IActionResult> OnPostRefuseAsync() => ActAsync("Refusal", Refusal.By, (c, h) => acts.AnswerAsync(c, h.Id, false, Refusal, ExchangeMeans.Link, Aborted), L["已答复不接收。"]);

    public Task<IActionResult> OnPostFeedbackAsync() => ActAsync("Told", Told.By, async (c, h) =>
    {
        await links.DemandFeedbackFreeAsync(h, Aborted);
        await acts.FeedBackAsync(c, h.Id, Told, ExchangeMeans.Link, Aborted);
    }, L["已反馈。"]);

    private async Task<IActionResult> ActAsync(string form, string? by, Func<ActContext, Handover, Task> act, string said)
    {
        var handover = await links.FindAsync(Token, Aborted);
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
        Handover = await links.FindAsync(Token, Aborted);
        var tree = (await links.ContextAsync(Handover, null, null, Aborted)).Viewer.Tree;
        To = tree.NameOf(Handover.ToId);
        Steps = Handover.Subject == HandoverSubject.Case ? say.Choices(LawEventWords.Vocabulary, AgencySteps.Told(tree.Agency(Handover.ToId)!.Office)) : [];
        Preview = await HandedSheet.PreviewAsync(db, Handover, tree, Aborted);
        Sheet = Handover.State == HandoverState.Accepted ? await HandedSheet.OfAsync(db, Handover, tree, Aborted) : null;
        FeedbackFree = await links.IsFeedbackFreeAsync(Handover, Aborted);
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
