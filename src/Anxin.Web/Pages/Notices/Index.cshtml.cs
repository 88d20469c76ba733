using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clock;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Printing;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Notices;

/// <summary>Clues that are to be notified to the labour department, those late, and those that went, each with its proof.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db, NoticeActs notices, WorkClock clock, Shell shell, Wordbook L, Say say) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    /// <summary>Everything on the page is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    [BindProperty]
    public SendNotices Input { get; set; } = new();

    public Viewer Viewer { get; private set; } = null!;
    public IReadOnlyList<NoticeRow> Rows { get; private set; } = [];
    public int Owed { get; private set; }

    /// <summary>Notifications whose letter is kept.</summary>
    public IReadOnlySet<Guid> Letters { get; private set; } = new HashSet<Guid>();
    public bool MaySend => Viewer.HasAnywhere(Roles.Caseworker);

    /// <summary>As it was sent; else nothing, or everything where that was asked for.</summary>
    public bool IsChosen(NoticeRow row) => Chosen.Count > 0 ? Chosen.Contains($"{row.ClueId}") : All;

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        // A program that says nothing is told as the department is reached; a person says how it was done.
        if (string.IsNullOrWhiteSpace(Input.Means))
            throw new InputException(new Problems().Add("means", Sentence.Told(L["请选择怎样通报"])));
        var sent = await notices.SendAsync(context, Input with { Clues = Chosen }, await NoticePaper.MakerAsync(db, clock, Aborted), Aborted);
        Said(L["已通报{0}条，函存在下面，可以下载。", sent.Clues]);
        return RedirectToPage(new { sent = true });
    });

    /// <summary>The letter before it is sent: no act.</summary>
    public Task<IActionResult> OnPostDraftAsync() => DoAsync(async context =>
        File(NoticePaper.Docx(await notices.DraftAsync(context.Viewer, context.Today, Input with { Clues = Chosen }, Aborted), "草稿"), LetterPaper.ContentType, "通报函-草稿.docx"));

    public async Task<IActionResult> OnGetLetterAsync(Guid dispatch)
    {
        var (file, bytes) = await notices.LetterAsync(await Desk.ViewerAsync(Aborted), dispatch, Aborted);
        return File(bytes, file.ContentType, file.FileName);
    }

    public IEnumerable<SelectListItem> Means(AgencyNode agency)
    {
        ExchangeMeans[] all = agency.Partner switch
        {
            PartnerKind.Accounts => [ExchangeMeans.Desk, ExchangeMeans.Letter, ExchangeMeans.Email],
            PartnerKind.Api => [ExchangeMeans.Api, ExchangeMeans.Letter, ExchangeMeans.Email],
            _ => [ExchangeMeans.Letter, ExchangeMeans.Email],
        };
        return all.Select(m => new SelectListItem(m == ExchangeMeans.Desk ? L["发到对方的账户"] : say.Word(CustodyWords.ExchangeMeans, m), CustodyWords.ExchangeMeans.Api(m)));
    }

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

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        if (Viewer.VisibleUnits.Count == 0)
            throw new NotVisibleException("notices");
        Rows = await notices.ListAsync(Viewer, Sent, shell.Now, Aborted);
        Letters = await notices.WithLetterAsync(Rows.Where(r => r.Dispatch is { } d && Viewer.Sees(d.UnitId)).Select(r => r.Dispatch!.Id), Aborted);
        Owed = (await notices.CountAsync(Viewer, shell.Now, Aborted)).Owed;
    }
}
