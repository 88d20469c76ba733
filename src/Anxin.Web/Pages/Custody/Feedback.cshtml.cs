using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Custody;

/// <summary>The result of a clue, back to the agency that sent it.</summary>
public sealed class FeedbackModel(Desk desk, ThreadBook threads, AgencyClues clues, CustodyActs acts, Wordbook L) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public FeedbackInput Input { get; set; } = new();

    public Viewer Viewer { get; private set; } = null!;
    public Clue Clue { get; private set; } = null!;
    public AgencyNode Source { get; private set; } = null!;
    public IReadOnlyList<ExchangeLine> Told { get; private set; } = [];
    public bool MayWrite { get; private set; }

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await acts.TellSourceAsync(context, Id, Input, Aborted);
        Said(L["已反馈。"]);
        return RedirectToPage();
    });

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
        (Clue, var unit) = await threads.FindAsync(Viewer, Id, Aborted);
        Source = (Clue.SourceSystem is { } code ? Viewer.Tree.Agency(code) : null) ?? throw new NotVisibleException("agency");
        Told = await clues.ToldAsync(Id, Source.Id, Aborted);
        MayWrite = Viewer.Has(Roles.Caseworker, unit);
    }
}
