using System.Globalization;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>What every act's page needs.</summary>
public sealed record CaseDesk(Desk Desk, AnxinDb Db, CaseActs Acts, CaseTimeline Timeline, StoryWords Story, Wordbook L);

/// <summary>One act on one case: a short form under a line that says which case. Who is second of two people editing at once is told
/// what the first one did, keeps what was typed, and can save it on top.</summary>
public abstract class CaseActPage(CaseDesk with) : DeskPage(with.Desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that was looked at while typing.</summary>
    [BindProperty]
    public string? Version { get; set; }

    public Viewer Viewer { get; private set; } = null!;

    public CaseWork Work { get; private set; } = null!;

    public CaseState State => Work.Before;

    /// <summary>What others did while this form was open, oldest first.</summary>
    public IReadOnlyList<StoryEntry> Meanwhile { get; private set; } = [];

    protected AnxinDb Db => with.Db;

    protected CaseActs Acts => with.Acts;

    protected Wordbook L => with.L;

    protected string Today => State is null ? "" : today.ToString("O", CultureInfo.InvariantCulture);

    private DateOnly today;

    public async Task<IActionResult> OnGetAsync()
    {
        await ReadAsync();
        if (!OnlyLooks)
        {
            Viewer.Demand(Roles.Caseworker, State.UnitId);
            if (await WhyNotAsync() is { } why)
            {
                SaidNo(why);
                return ToCase();
            }
        }
        await FillAsync();
        return Page();
    }

    /// <summary>Whoever sees the case may look at the page; its acts ask for the role themselves.</summary>
    protected virtual bool OnlyLooks => false;

    public bool MayWrite => Viewer.Has(Roles.Caseworker, State.UnitId) && CaseMoves.CanTakeIn(State.Status);

    /// <summary>Whether the case takes this act as it stands.</summary>
    protected abstract bool IsPossible { get; }

    /// <summary>It ends the case, or takes it elsewhere: not while an agency has it in hand.</summary>
    protected virtual bool NotAtAgency => false;

    /// <summary>Why the case does not take this act, and what to do instead; null where it does.</summary>
    protected virtual async Task<string?> WhyNotAsync() =>
        !IsPossible ? RefusalWords.Say(CaseChanges.Wrong(State.Status))
        : NotAtAgency && !CustodyBook.MayEnd((await Db.CustodyAsync(State, Viewer.Tree, Aborted)).State) ? RefusalWords.Say(new RefusalException("custody-at-agency"))
        : null;

    /// <summary>Fills the form when it is first shown.</summary>
    protected virtual Task FillAsync() => Task.CompletedTask;

    /// <summary>What was typed on an older version, brought onto the one that stands now.</summary>
    protected virtual Task RebaseAsync(CaseState seen) => Task.CompletedTask;

    protected Task<IActionResult> SaveAsync(Func<ActContext, Task> act, string said) => DoAsync(async context =>
    {
        await act(context);
        Said(said);
        return ToCase();
    });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override async Task MeanwhileAsync()
    {
        await ReadAsync();
        var seen = int.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var story = await with.Timeline.OfAsync(Viewer, Id, Aborted);
        Meanwhile = [.. story.Skip(seen).Select(item => with.Story.Tell(item, Viewer.Tree))];
        await RebaseAsync(await Db.VersionAsync(Viewer, Id, seen, Aborted));
        Version = State.Version.ToString(CultureInfo.InvariantCulture);
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", L["您填写的时候，这件案件有了变动，见下面。填的都还在；看过以后可以再存一次。"]);
    }

    protected override IActionResult AfterFirst(SubmissionKey first) => ToCase();

    protected RedirectToPageResult ToCase() => RedirectToPage("/Cases/Case", new { id = Id });

    protected virtual async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Work = await Db.FindAsync(Viewer, Id, Aborted);
        Version ??= State.Version.ToString(CultureInfo.InvariantCulture);
        today = CivilTime.DateOf(await Desk.NowAsync(Aborted));
    }
}
