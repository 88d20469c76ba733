using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Clues;

/// <summary>A clue becomes one more clue of a case that is there: found by words, the likely ones first.</summary>
public sealed class JoinModel(Desk desk, AnxinDb db, CaseActs acts, ClueFinder finder, MatchFinder matches, Wordbook L) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public Viewer Viewer { get; private set; } = null!;

    public Clue Clue { get; private set; } = null!;

    /// <summary>What else goes along.</summary>
    public IReadOnlyList<Clue> Along { get; private set; } = [];

    public IReadOnlyList<CaseState> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await ReadAsync();
        return Clue.Waiting ? Page() : RedirectToPage("/Clues/Clue", new { Id });
    }

    public Task<IActionResult> OnPostAsync(Guid into) => DoAsync(async context =>
    {
        var view = await acts.JoinClueAsync(context, into, new JoinClue { Clue = $"{Id}" }, Aborted);
        Said(L["已作为一条线索并入{0}，没有另立案件。", view.Number]);
        return RedirectToPage("/Cases/Case", new { id = into });
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

    protected override IActionResult AfterFirst(SubmissionKey first) => RedirectToPage("/Clues/Clue", new { Id });

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Clue = await db.CluesOf(Viewer).SingleOrDefaultAsync(c => c.ClueId == Id, Aborted) ?? throw new NotVisibleException("clue");
        Viewer.Demand(Roles.Caseworker, Clue.UnitId);
        Along = Clue.Waiting ? await db.WaitingWithAsync(Viewer, Clue, Aborted) : [];
        var alike = Text is null ? await matches.AlikeAsync(Viewer, Clue, Aborted) : [];
        var found = await finder.FindAsync(Viewer, Text is null ? [Clue.Employer, Clue.Site] : [Text], CivilTime.DateOf(await Desk.NowAsync(Aborted)), Aborted);
        Found = [.. alike.Select(a => a.Case).Concat(found.Cases).Where(s => CaseMoves.CanTakeIn(s.Status)).DistinctBy(s => s.CaseId)];
    }
}
