using System.Text;
using Anxin.Core;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Pages.Imports;
using Anxin.Web.Pages.Public.Report;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Public;

/// <summary>A report followed by its code; with the passphrase, the thread. Every wrong code gets the same page after the same work.</summary>
[UploadLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class FollowModel(
    PublicRoom room, AnxinDb db, WorkerReceipts receipts, WorkerVoice voice, ThreadBook threads, WorkerUploads uploads, WorkerStoryWords words,
    TimeProvider time) : PublicPage(room)
{
    private const long MaxRequest = 2L * WorkerUploads.MaxBytes;

    /// <summary>How many steps are open to the eye.</summary>
    private const int Open = 6;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Passphrase { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public MessageKind Kind { get; set; }

    [BindProperty]
    public Guid SubmissionKey { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public WorkerStoryWords Words { get; } = words;

    /// <summary>Null until a code was entered.</summary>
    public WorkerStory? Story { get; private set; }

    /// <summary>Between the first step and the latest ones: folded away; a single one is not.</summary>
    public IReadOnlyList<WorkerEvent> Earlier => Story is { Events.Count: > Open + 1 } story ? [.. story.Events.Skip(1).SkipLast(Open - 1)] : [];

    /// <summary>Opened with the passphrase.</summary>
    public bool Whole { get; private set; }

    public bool HasPassphrase { get; private set; }

    public bool? Agreed { get; private set; }

    /// <summary>Given once, and taken back.</summary>
    public bool TookBack { get; private set; }

    public IReadOnlyList<ThreadLine> Lines { get; private set; } = [];

    public IReadOnlyList<WorkerUpload> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await ReadAsync();
        return Page();
    }

    public Task<IActionResult> OnGetProofAsync() => WithAsync(false, async receipt =>
        !Room.Limits.Proof(HttpContext) ? StatusCode(StatusCodes.Status429TooManyRequests)
        : await receipts.ProofAsync(receipt, Aborted) is { } proof ? File(Encoding.UTF8.GetBytes(proof.ToText()), "application/json", ReceiptModel.ProofName) : NotFound());

    /// <summary>Always saved, never shown in the site's own name.</summary>
    public Task<IActionResult> OnGetFileAsync(Guid file) => WithAsync(true, async receipt =>
        await threads.FileAsync(receipt.ClueId, file, Aborted) is { } found ? File(found.Bytes, "application/octet-stream", found.File.FileName) : NotFound());

    public async Task<IActionResult> OnPostCodeAsync()
    {
        var code = ReceiptCode.Normalise(Code);
        if (!Room.Limits.Code(HttpContext))
        {
            TellTooMany();
            return Page();
        }
        await Task.Delay(PublicLimits.Pause, time, Aborted);
        if (!ReceiptCode.IsValid(code))
        {
            ModelState.AddModelError(nameof(Code), code.Length == ReceiptCode.Length
                ? L["号码里有数字写错了。请对着条上的号码再看一遍。"] : L["号码是16个数字。请对着条上的号码再看一遍。"]);
            return Page();
        }
        if (await receipts.OpenAsync(code, Aborted) is not { } receipt)
        {
            ModelState.AddModelError(nameof(Code), L["没有查到这个号码。请再看一遍；如果换过新号码，请用新的。还不行就打电话。"]);
            return Page();
        }
        Desk.Open(receipt.Id, false);
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostOpenAsync() => WithAsync(false, receipt =>
    {
        if (!Room.Limits.Passphrase(HttpContext, receipt.Id))
            TellTooMany();
        else if (WorkerVoice.Opens(receipt, Passphrase))
            return Opened(receipt);
        else
        {
            Room.Limits.WrongPassphrase(HttpContext, receipt.Id);
            ModelState.AddModelError(nameof(Passphrase), L["口令不对。请再试一次；试错太多要等十分钟。"]);
        }
        return Task.FromResult<IActionResult?>(null);
    });

    public Task<IActionResult> OnPostPassphraseAsync() => WithAsync(false, async receipt =>
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
            ModelState.AddModelError(nameof(Passphrase), L["口令已经设过了，请输入设过的那个。"]);
            return null;
        }
        return await Opened(receipt);
    });

    public Task<IActionResult> OnPostSayAsync() => SpeakAsync(new WorkerWord { Text = Text });

    public Task<IActionResult> OnPostPaidAsync() => Kind is MessageKind.PaidInFull or MessageKind.PaidInPart or MessageKind.NotPaid
        ? SpeakAsync(new WorkerWord { Kind = Kind }) : Task.FromResult<IActionResult>(BadRequest());

    /// <summary>Without script: one whole file, which goes along with the next words.</summary>
    public Task<IActionResult> OnPostFileAsync() => WithAsync(true, async receipt =>
    {
        if (!Room.Limits.File(HttpContext))
        {
            TellTooMany();
            return null;
        }
        var state = await UploadWords.TakeAsync(uploads, receipt.Id, Upload, (await Desk.TreeAsync(Aborted)).Root.Id, Aborted);
        if (state.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(Upload), UploadWords.Say(problem, L));
            return null;
        }
        Said(L["收到了。写几个字，按“告诉工会”，就一起交上去。"]);
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostRemoveAsync(Guid file) => WithAsync(true, async receipt =>
    {
        await uploads.RemoveAsync(receipt.Id, file, Aborted);
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostConsentAsync(bool agree) => WithAsync(true, async receipt =>
    {
        await voice.ConsentAsync(await Desk.ActAsync(null, Aborted), receipt, agree, ConsentWords.Wording(L), Aborted);
        Said(agree ? L["记下了：您同意。"] : L["记下了：您不同意。"]);
        return RedirectToPage();
    });

    public IActionResult OnPostLeave()
    {
        Desk.Leave();
        return RedirectToPage();
    }

    private Task<IActionResult> SpeakAsync(WorkerWord word) => WithAsync(true, async receipt =>
    {
        try
        {
            var key = await FormKey.OfAsync(Request, receipt.Id, SubmissionKey, Aborted);
            await voice.SayAsync(await Desk.ActAsync(key, Aborted), receipt, word, Aborted);
        }
        catch (InputException)
        {
            ModelState.AddModelError(nameof(Text), L["请写几个字，或者先加一份材料；最多4000个字。"]);
            return null;
        }
        catch (AnsweredBeforeException)
        {
            // Sent twice is said once.
        }
        catch (KeyReusedException)
        {
            ModelState.Remove(nameof(SubmissionKey));
            ModelState.AddModelError("", Wording.RefusalWords.FormTaken);
            return null;
        }
        Said(L["工会收到了您的话。"]);
        return RedirectToPage();
    });

    private Task<IActionResult?> Opened(Receipt receipt)
    {
        Desk.Open(receipt.Id, true);
        return Task.FromResult<IActionResult?>(RedirectToPage());
    }

    /// <summary>Runs what needs the opened receipt; when the time is over, the code is asked for again.</summary>
    private async Task<IActionResult> WithAsync(bool whole, Func<Receipt, Task<IActionResult?>> act)
    {
        if (await Desk.FollowAsync(Aborted) is not { } open || (whole && !open.Whole))
        {
            ModelState.Clear();
            ModelState.AddModelError("", L["放得太久，已经关掉了。请重新输入号码。"]);
            await ReadAsync();
            return Page();
        }
        if (await act(open.Receipt) is { } done)
            return done;
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync()
    {
        if (await Desk.FollowAsync(Aborted) is not var (receipt, whole))
            return;
        (Whole, HasPassphrase) = (whole, receipt.PassphraseHash is not null);
        Desk.Open(receipt.Id, whole);
        Story = await Room.Stories.OfAsync(receipt.ClueId, Aborted);
        if (Story.Phone is { } phone)
            Room.Shell.HelpLine = new(Story.UnitName ?? Story.Holder, phone);
        if (!whole)
            return;
        Lines = await threads.LinesAsync(receipt.ClueId, Aborted);
        Waiting = await uploads.OfAsync(receipt.Id, Aborted);
        var words = await db.Consents.Where(c => c.ClueId == receipt.ClueId).OrderByDescending(c => c.Id).Select(c => c.Given).ToListAsync(Aborted);
        (Agreed, TookBack) = (words.Count == 0 ? null : words[0], words is [false, ..] && words.Contains(true));
    }
}
