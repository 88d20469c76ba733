using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Clues;

/// <summary>One clue: what was said; into a case, or declined with a reason.</summary>
public sealed class ClueModel(Desk desk, AnxinDb db, ClueActs acts, Wordbook L) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DeclineClue Input { get; set; } = new();

    public Viewer Viewer { get; private set; } = null!;

    public Clue Clue { get; private set; } = null!;

    public ClueStory? Story { get; private set; }

    /// <summary>Why it was declined.</summary>
    public Act? Ended { get; private set; }

    /// <summary>The case it was taken into.</summary>
    public CaseState? Case { get; private set; }

    public bool MayTriage => Clue.Waiting && Viewer.Has(Roles.Caseworker, Clue.UnitId);

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostDeclineAsync() => DoAsync(async context =>
    {
        await acts.DeclineAsync(context, Id, Input, Aborted);
        Said(L["已退回，理由记下了。"]);
        return RedirectToPage("/Clues/Index");
    });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override IActionResult AfterFirst(SubmissionKey first) => RedirectToPage("/Clues/Index");

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Clue = await db.CluesOf(Viewer).SingleOrDefaultAsync(c => c.ClueId == Id, Aborted) ?? throw new NotVisibleException("clue");
        Story = await acts.StoryAsync(Clue, Aborted);
        if (Clue.CaseId is { } into)
            Case = await db.CasesOf(Viewer).SingleOrDefaultAsync(s => s.CaseId == into, Aborted);
        if (!Clue.Waiting)
            Ended = await db.Acts.AsNoTracking().SingleOrDefaultAsync(a => a.Position == Clue.FromPosition, Aborted);
    }
}
