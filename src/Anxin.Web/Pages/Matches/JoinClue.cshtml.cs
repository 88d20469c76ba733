using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Matches;

/// <summary>A waiting clue beside the cases that it looks like: one press joins it, or it is said to be another matter.</summary>
public sealed class JoinClueModel(Desk desk, AnxinDb db, CaseActs acts, JoinActs joins, Wordbook L) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public NotOfCase Not { get; set; } = new();

    /// <summary>It was said in the list of matches, and leads back to it.</summary>
    [BindProperty]
    public bool InList { get; set; }

    public Clue Clue { get; private set; } = null!;

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostAsync(Guid into) => DoAsync(async context =>
    {
        var view = await acts.JoinClueAsync(context, into, new JoinClue { Clue = Id.ToString() }, Aborted);
        Said(L["已作为一条线索并入{0}。", view.Number]);
        return RedirectToPage("/Cases/Case", new { id = into });
    });

    public Task<IActionResult> OnPostNotAsync() => DoAsync(async context =>
    {
        await joins.RejectAsync(context, Id, Not, Aborted);
        Said(L["已记下不是一回事，不再提示。"]);
        return Back();
    });

    protected override string FieldOf(string field) => "Not." + char.ToUpperInvariant(field[0]) + field[1..];

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

    protected override IActionResult AfterFirst(SubmissionKey first) => Back();

    private RedirectToPageResult Back() => InList ? RedirectToPage("/Matches/Index") : RedirectToPage("/Clues/Clue", new { id = Id });

    private async Task ReadAsync() =>
        Clue = await db.CluesOf(await Desk.ViewerAsync(Aborted)).SingleOrDefaultAsync(c => c.ClueId == Id, Aborted) ?? throw new NotVisibleException("clue");
}
