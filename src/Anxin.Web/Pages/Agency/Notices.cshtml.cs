using Anxin.Core.Custody;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Agency;

/// <summary>What the department was notified of; its acknowledgement is the union's proof.</summary>
public sealed class NoticesModel(Desk desk, NoticeActs notices, CustodyActs custody, Shell shell, Wordbook L) : AgencyPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Dispatch { get; set; }

    public IReadOnlyList<(NoticeDispatch Dispatch, IReadOnlyList<NoticeRow> Clues)> All { get; private set; } = [];

    public IReadOnlyList<CaseNotification> OfCases { get; private set; } = [];

    /// <summary>Notifications whose letter is kept.</summary>
    public IReadOnlySet<Guid> Letters { get; private set; } = new HashSet<Guid>();

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnGetLetterAsync()
    {
        var (file, bytes) = await notices.LetterAsync(await Desk.ViewerAsync(Aborted), Dispatch, Aborted);
        return File(bytes, file.ContentType, file.FileName);
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await notices.ReadAsync(context, Dispatch, Aborted);
        Said(L["已签收。"]);
        return RedirectToPage(new { dispatch = (Guid?)null });
    });

    /// <summary>A notification of one case was read.</summary>
    public Task<IActionResult> OnPostCaseAsync(Guid told) => DoAsync(async context =>
    {
        await custody.ReadNotificationAsync(context, told, Aborted);
        Said(L["已签收。"]);
        return RedirectToPage(new { handler = (string?)null, told = (Guid?)null });
    });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        All = await notices.ToAgencyAsync(Agency.Id, Viewer.Tree, shell.Now, Aborted);
        OfCases = await notices.OfCasesAsync([Agency.Id], Aborted);
        Letters = await notices.WithLetterAsync(All.Select(a => a.Dispatch.Id), Aborted);
    }
}
