using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Matching;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Matches;

/// <summary>Suspected pairs across units, for whoever stands above both: the same, or not.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db, JoinActs acts, Sweep sweep, Wordbook L) : DeskPage(desk)
{
    private const int AtMost = 50;

    [BindProperty]
    public JoinMatch Join { get; set; } = new();

    [BindProperty]
    public WithReason Reject { get; set; } = new();

    /// <summary>The pair whose form was sent.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Pair { get; set; }

    public bool Rejecting { get; private set; }

    public Viewer Viewer { get; private set; } = null!;

    public IReadOnlyList<MatchLine> Lines { get; private set; } = [];

    /// <summary>Waiting clues that look like a case.</summary>
    public IReadOnlyList<ClueMatch> Clues { get; private set; } = [];

    public bool MayDecide(MatchLine line) => Viewer.Has(Roles.Caseworker, line.A.UnitId) && Viewer.Has(Roles.Caseworker, line.B.UnitId);

    public bool MayJoin(ClueMatch match) => Viewer.Has(Roles.Caseworker, match.Clue.UnitId) && Viewer.Has(Roles.Caseworker, match.Case.UnitId);

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostJoinAsync() => DoAsync(async context =>
    {
        await acts.JoinAsync(context, Pair ?? Guid.Empty, Join, Aborted);
        Said(L["已合着计一次，两边的经过里都写上了。"]);
        return RedirectToPage(new { pair = (Guid?)null });
    });

    public Task<IActionResult> OnPostRejectAsync()
    {
        Rejecting = true;
        return DoAsync(async context =>
        {
            await acts.RejectAsync(context, Pair ?? Guid.Empty, Reject, Aborted);
            Said(L["已记下不是同一件。"]);
            return RedirectToPage(new { pair = (Guid?)null });
        });
    }

    /// <summary>Comparing changes no case; whoever sees cases may ask for it.</summary>
    public async Task<IActionResult> OnPostSweepAsync()
    {
        var viewer = await Desk.ViewerAsync(Aborted);
        if (viewer.VisibleUnits.Count == 0)
            throw new Core.Journal.RoleException("caseworker");
        var compared = await sweep.RunAsync(CivilTime.DateOf(await Desk.NowAsync(Aborted)), Aborted);
        Said(L["已比过{0}件变动过的案件和线索。", compared]);
        return RedirectToPage();
    }

    protected override string FieldOf(string field) => (Rejecting ? "Reject." : "Join.") + char.ToUpperInvariant(field[0]) + field[1..];

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
        Lines = await db.MatchesOf(Viewer).Take(AtMost).ToListAsync(Aborted);
        Clues = await db.ClueMatchesAsync(Viewer, AtMost, Aborted);
    }
}
