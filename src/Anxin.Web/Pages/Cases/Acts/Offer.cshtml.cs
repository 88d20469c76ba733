using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>The unit to which a case was offered answers. Until then it sees only what the offer tells.</summary>
public sealed class OfferModel(Desk desk, AnxinDb db, CaseActs acts, Wordbook L) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public WithReason Input { get; set; } = new();

    public Viewer Viewer { get; private set; } = null!;

    public OfferedCase Offer { get; private set; } = null!;

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await acts.AcceptOfferAsync(context, Id, new WithReason(), Aborted);
        Said(L["已接收，案件转到本单位。"]);
        return RedirectToPage("/Cases/Case", new { id = Id });
    });

    public Task<IActionResult> OnPostDeclineAsync() => DoAsync(async context =>
    {
        await acts.DeclineOfferAsync(context, Id, Input, Aborted);
        Said(L["已答复不接收，案件仍由对方负责。"]);
        return LocalRedirect("/");
    });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override IActionResult AfterFirst(Core.Journal.SubmissionKey first) => LocalRedirect("/");

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Offer = await db.OfferToAsync(Viewer, Id, Aborted);
    }
}
