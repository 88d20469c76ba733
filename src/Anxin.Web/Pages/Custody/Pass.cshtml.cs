using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Custody;

/// <summary>Custody of one clue: offered to another unit or to an agency, answered there, withdrawn, moved by an order. Before acceptance the other
/// unit sees no more than this page.</summary>
public sealed class PassModel(CustodyDesk with) : CustodyPage(with)
{
    [BindProperty]
    public PassClue Input { get; set; } = new();

    public Clue Clue { get; private set; } = null!;
    public HandingConsent Consent { get; private set; } = null!;

    public override Guid UnitId => Clue.UnitId;

    protected override bool IsMovable => Clue.Waiting;

    public bool MayAnswer => Custody.Pending is { } p && Viewer.Has(Roles.Caseworker, p.ToId);

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostAsync() => ActAsync("Input", c => Acts.PassAsync(c, Id, Input, Aborted), L["已提出，等对方答复。"], Gone);

    public Task<IActionResult> OnPostAcceptAsync() => ActAsync("Answer", c => Acts.AnswerAsync(c, Handover, true, Answer, ExchangeMeans.Desk, Aborted), L["已接收，线索转到本单位。"], Gone);

    public Task<IActionResult> OnPostRefuseAsync() => ActAsync("Answer", c => Acts.AnswerAsync(c, Handover, false, Answer, ExchangeMeans.Desk, Aborted), L["已答复不接收。"], Gone);

    /// <summary>Whoever must be asked; where an order of the viewer's is enough, that form is offered instead.</summary>
    public IEnumerable<SelectListItem> Bodies() => Choices.Agencies(Viewer.Tree, UnitId)
        .Concat(Choices.Units(Viewer.Tree.All.Where(u => u.Id != UnitId && !CustodyOrders.May(Viewer, UnitId, Custody.State.Owner, u.Id))));

    protected override Task OrderAsync(ActContext context) => Acts.PassAsync(context, Id, Order, Aborted);

    protected override IActionResult Gone() => RedirectToPage("/Clues/Index", new { handler = (string?)null });

    protected override IActionResult AfterFirst(SubmissionKey first) => Gone();

    protected override async Task FindAsync()
    {
        var clue = await Db.Clues.AsNoTracking().SingleOrDefaultAsync(c => c.ClueId == Id && c.UntilPosition == null, Aborted) ?? throw new NotVisibleException("clue");
        Custody = await Db.CustodyAsync(clue, Viewer.Tree, Aborted);
        Clue = clue;
        if (!Viewer.Sees(clue.UnitId) && !MayAnswer)
            throw new NotVisibleException("clue");
        Consent = await ConsentBook.OfClueAsync(Db, Id, Aborted);
    }
}
