using System.Text;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Public.Report;

/// <summary>The receipt of a report just sent: shown to this browser for two hours, or until the worker says it is noted down.</summary>
[RequestSizeLimit(32 * 1024)]
public sealed class ReceiptModel(PublicRoom room, WorkerDrafts drafts, WorkerReceipts receipts, WorkerVoice voice) : PublicPage(room)
{
    [BindProperty]
    public string? Passphrase { get; set; }

    public SlipView Slip { get; private set; } = null!;

    public bool HasPassphrase { get; private set; }

    public Task<IActionResult> OnGetAsync() => WithReceiptAsync((_, _) => Task.FromResult<IActionResult?>(null));

    public Task<IActionResult> OnGetProofAsync() => WithReceiptAsync(async (_, receipt) =>
        !Room.Limits.Proof(HttpContext) ? StatusCode(StatusCodes.Status429TooManyRequests)
        : await receipts.ProofAsync(receipt, Aborted) is { } proof ? File(Encoding.UTF8.GetBytes(proof.ToText()), "application/json", ProofName) : NotFound());

    /// <summary>Of the downloaded file.</summary>
    public const string ProofName = "anxin-proof.json";

    public Task<IActionResult> OnPostPassphraseAsync() => WithReceiptAsync(async (_, receipt) =>
    {
        try
        {
            await voice.SetPassphraseAsync(await Desk.ActAsync(null, Aborted), receipt.Id, Passphrase, Aborted);
        }
        catch (InputException)
        {
            ModelState.AddModelError(nameof(Passphrase), L["口令至少6个字，最多200个字。"]);
            return null;
        }
        catch (RefusalException)
        {
            // It was set a moment ago, by the same form.
        }
        return RedirectToPage();
    });

    public async Task<IActionResult> OnPostDoneAsync()
    {
        if (await Desk.DraftAsync(Aborted) is { SentAt: not null } draft)
            await drafts.DropAsync(draft, Aborted);
        Desk.ForgetDraft();
        return RedirectToPage("/Index");
    }

    private async Task<IActionResult> WithReceiptAsync(Func<WorkerDraft, Receipt, Task<IActionResult?>> act)
    {
        if (await Desk.DraftAsync(Aborted) is not { ReceiptId: { } id } draft || await receipts.FindAsync(id, Aborted) is not { } receipt)
            return RedirectToPage("/Public/Follow");
        if (await act(draft, receipt) is { } done)
            return done;
        var story = await Room.Stories.OfAsync(receipt.ClueId, Aborted);
        Slip = SlipView.Of(await receipts.CodeAsync(id, Aborted), story, Request);
        HasPassphrase = receipt.PassphraseHash is not null;
        if (story.Phone is { } phone)
            Room.Shell.HelpLine = new(story.UnitName ?? story.Holder, phone);
        return Page();
    }
}
