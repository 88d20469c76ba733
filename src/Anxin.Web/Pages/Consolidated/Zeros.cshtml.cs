using Anxin.Core.Dispatch;
using Anxin.Core.Reports;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Consolidated;

/// <summary>Who reported zero for a period, how many cases each still has open, and what of it went to the national federation.</summary>
public sealed class ZerosModel(Desk desk, Consolidating consolidating, Shell shell, Wordbook L) : ConsolidatedPage(desk, consolidating, shell)
{
    public async Task OnGetAsync() => await FindAsync();

    public Task<IActionResult> OnPostPassAsync() => PassAsync(FederationNoticeKind.ZeroList, L["零报告单已报出。"]);

    public Task<IActionResult> OnPostCorrectAsync() => PassAsync(FederationNoticeKind.Correction, L["更正已报出。"]);

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await FindAsync();
        return Page();
    }

    private Task<IActionResult> PassAsync(FederationNoticeKind kind, string said) => DoAsync(async context =>
    {
        await Consolidating.PassAsync(context, Code, Duty, FromDate, kind, Aborted);
        Said(said);
        return RedirectToPage(new { Code, Duty, From });
    });
}
