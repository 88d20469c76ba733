using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Letters;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Letters;

/// <summary>The letters of what the desk sees, by state, the overdue first, and how many were answered.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db) : DeskPage(desk)
{
    public const int AtMost = 200;

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    public Viewer Viewer { get; private set; } = null!;

    public LetterState? Only { get; private set; }

    public IReadOnlyList<ListedLetter> Rows { get; private set; } = [];

    public IReadOnlyDictionary<LetterState, int> Counts { get; private set; } = new Dictionary<LetterState, int>();

    public ReplyRate Rate { get; private set; } = new(0, 0, 0);

    public int Late { get; private set; }

    public async Task OnGetAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Only = LetterWords.States.TryParse(State, out var state) ? state : null;
        Rows = await db.LetterListAsync(Viewer, Only, null, AtMost, Aborted);
        (Counts, Rate) = await db.LetterCountsAsync(Viewer, Aborted);
        Late = await db.LettersLateAsync(Viewer, await Desk.NowAsync(Aborted), Aborted);
    }
}
