using Anxin.Core;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Agency;

/// <summary>A clue from the agency to the union, and what became of those before.</summary>
public sealed class ClueModel(Desk desk, AnxinDb db, AgencyClues clues, Wordbook L) : AgencyPage(desk)
{
    [BindProperty]
    public CreateClue Input { get; set; } = new();

    /// <summary>With the union's latest feedback, if any.</summary>
    public IReadOnlyList<(Clue Clue, string? Told)> Sent { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        var sent = await clues.SendAsync(context, Input, Aborted);
        Said(sent.Updated ? L["这个编号以前转过，变动的内容已经告诉工会。"] : sent.AlreadyTaken ? L["这个编号以前转过，内容没有变化，不用再转。"] : L["已转给工会。"]);
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

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        var sent = await clues.OfAsync(Agency.Code, Aborted);
        var ids = sent.Select(c => c.ClueId).ToArray();
        var told = await db.Exchanges.AsNoTracking().Where(e => ids.Contains(e.SubjectId) && e.ToId == Agency.Id).OrderBy(e => e.At).ToListAsync(Aborted);
        var texts = await CustodyBook.TextsAsync(db, told, Aborted);
        Sent = [.. sent.Select(c => (c, told.LastOrDefault(e => e.SubjectId == c.ClueId)?.TextId is { } t ? texts.GetValueOrDefault(t) : null))];
    }
}
