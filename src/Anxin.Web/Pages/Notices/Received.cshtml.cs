using Anxin.Core.Accounts;
using Anxin.Core.Custody;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Notices;

/// <summary>What the viewer's units were told of others' cases, for knowledge.</summary>
public sealed class ReceivedModel(Desk desk, NoticeActs notices, CustodyActs custody, Shell shell, Wordbook L) : DeskPage(desk)
{
    public Viewer Viewer { get; private set; } = null!;
    public IReadOnlyList<CaseNotification> All { get; private set; } = [];
    public int Owed { get; private set; }

    public Task OnGetAsync() => ReadAsync();

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

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        if (Viewer.VisibleUnits.Count == 0)
            throw new Core.Journal.NotVisibleException("notices");
        All = await notices.OfCasesAsync(Viewer.VisibleUnits, Aborted);
        Owed = (await notices.CountAsync(Viewer, shell.Now, Aborted)).Owed;
    }
}
