using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Cases;

/// <summary>A new case by a caseworker, perhaps from a waiting clue; or one more clue of a case that is there already.</summary>
public sealed class NewModel(Desk desk, AnxinDb db, CaseActs acts, ClueActs clues, MatchFinder finder, Wordbook L) : NewCasePage(desk, db, acts, finder)
{
    /// <summary>The waiting clue it is born from.</summary>
    [BindProperty(SupportsGet = true, Name = "clue")]
    public Guid? From { get; set; }

    public Clue? Clue { get; private set; }

    public ClueStory? Story { get; private set; }

    /// <summary>What else goes along.</summary>
    public IReadOnlyList<Clue> Along { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await ReadAsync();
        Input = await UsualAsync(Channel.Hotline12351);
        if (Clue is { Waiting: false })
            return RedirectToPage("/Clues/Clue", new { id = Clue.ClueId });
        if (Clue is not null)
        {
            Input = ClueCase.From(Clue, Viewer.Tree, CivilTime.DateOf(await Desk.NowAsync(Aborted)));
            Amount = AmountInput.Of(Clue.AmountFen);
        }
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => CreateAsync(
        Input with { AmountYuan = Amount.Written, Clue = From?.ToString(), CallFrom = null },
        created =>
        {
            Said(L["已登记，编号{0}。", created.Number]);
            return RedirectToPage("/Cases/Case", new { id = created.Id });
        });

    /// <summary>It is a case that is there already: what came in becomes one more clue of it.</summary>
    public Task<IActionResult> OnPostJoinAsync(Guid into) => DoAsync(async context =>
    {
        var view = await Acts.JoinClueAsync(context, into,
            new JoinClue { Clue = From?.ToString(), Channel = Input.Channel, On = Input.AcceptedOn }, Aborted);
        Said(L["已作为一条线索并入{0}，没有另立案件。", view.Number]);
        return RedirectToPage("/Cases/Case", new { id = into });
    });

    protected override bool MayEnterFor(UnitNode unit) => Viewer.Has(Roles.Caseworker, unit.Id);

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        if (From is not { } id)
            return;
        Clue = await Db.CluesOf(Viewer).SingleOrDefaultAsync(c => c.ClueId == id, Aborted) ?? throw new NotVisibleException("clue");
        Story = await clues.StoryAsync(Clue, Aborted);
        Along = Clue.Waiting ? await Db.WaitingWithAsync(Viewer, Clue, Aborted) : [];
    }
}
