using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Custody;

/// <summary>Custody of one case.</summary>
public sealed class CaseModel(CustodyDesk with, ConsentActs consents) : CustodyPage(with)
{
    [BindProperty]
    public string? Version { get; set; }

    [BindProperty]
    public OfferHandover Input { get; set; } = new();

    [BindProperty]
    public NotifyInput Notice { get; set; } = new();

    public CaseState State { get; private set; } = null!;
    public HandingConsent Consent { get; private set; } = null!;

    /// <summary>The case's clues, and what the worker of each said last.</summary>
    public IReadOnlyList<(Clue Clue, Consent? Word)> Asked { get; private set; } = [];

    public override Guid UnitId => State.UnitId;

    protected override bool IsMovable => CaseMoves.Allows(State.Status, CaseAct.Reassign);

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostOfferAsync() => ActAsync("Input", c => Acts.OfferCaseAsync(c, Id, Input with { Version = Version }, Aborted), L["已提出，等对方答复。"]);

    public Task<IActionResult> OnPostNotifyAsync() => ActAsync("Notice", c => Acts.NotifyAsync(c, Id, Notice, Aborted), L["已通报。"]);

    public IEnumerable<SelectListItem> Bodies() => Choices.Agencies(Viewer.Tree, UnitId).Concat(Choices.Units(Viewer.Tree.All.Where(u => u.Id != State.HolderId)));

    protected override Task OrderAsync(ActContext context) =>
        Acts.ReassignAsync(context, Id, new ReassignCase { ToUnit = Order.ToUnit, Reason = Order.Reason, Version = Version }, Aborted);

    protected override IActionResult Gone() => RedirectToPage(new { id = Id, handler = (string?)null });

    protected override async Task FindAsync()
    {
        State = (await Db.FindAsync(Viewer, Id, Aborted)).Before;
        Custody = await Db.CustodyAsync(State, Viewer.Tree, Aborted);
        Consent = await ConsentBook.OfCaseAsync(Db, Id, Aborted);
        Asked = await consents.CluesAsync(Id, Aborted);
        if (Input.To is null && ModelState.IsValid && Viewer.Tree.Agencies.FirstOrDefault(a => a.Office == AgencyKind.Labour && a.CounterpartOf == UnitId) is { } usual)
            Input = Input with { To = usual.Code };
    }
}
