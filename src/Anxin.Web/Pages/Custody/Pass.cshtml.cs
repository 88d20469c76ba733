using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Custody;

/// <summary>A clue on its way to another unit: offered, answered there, or withdrawn. Before acceptance the other unit sees no more than this page.</summary>
public sealed class PassModel(Desk desk, AnxinDb db, CustodyActs acts, Wordbook L) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PassClue Input { get; set; } = new();

    [BindProperty]
    public AnswerHandover Answer { get; set; } = new();

    public Viewer Viewer { get; private set; } = null!;
    public Clue Clue { get; private set; } = null!;
    public Handover? Pending { get; private set; }

    public bool MayPass => Clue.Waiting && Viewer.Has(Roles.Caseworker, Clue.UnitId);

    public bool MayAnswer => Pending is { } p && Viewer.Has(Roles.Caseworker, p.ToId);

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        Said(await acts.PassAsync(context, Id, Input, Aborted) is null ? L["已转过去。"] : L["已提出，等对方答复。"]);
        return RedirectToPage("/Clues/Index");
    });

    public Task<IActionResult> OnPostAcceptAsync() => AnswerAsync((c, h) => acts.AnswerAsync(c, h, true, Answer, ExchangeMeans.Desk, Aborted), L["已接收，线索转到本单位。"]);

    public Task<IActionResult> OnPostRefuseAsync() => AnswerAsync((c, h) => acts.AnswerAsync(c, h, false, Answer, ExchangeMeans.Desk, Aborted), L["已答复不接收。"]);

    public Task<IActionResult> OnPostWithdrawAsync() => AnswerAsync((c, h) => acts.WithdrawAsync(c, h, Answer, Aborted), L["已撤回。"]);

    public IEnumerable<SelectListItem> Units() => Viewer.Tree.All.Where(u => u.Id != Clue.UnitId).Select(u => new SelectListItem(u.Name, u.Code));

    protected override string FieldOf(string field) => field == "reason" && Pending is not null ? "Answer.Reason" : base.FieldOf(field);

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

    protected override IActionResult AfterFirst(SubmissionKey first) => RedirectToPage("/Clues/Index");

    private Task<IActionResult> AnswerAsync(Func<ActContext, Guid, Task> act, string said) => DoAsync(async context =>
    {
        await ReadAsync();
        await act(context, Pending?.Id ?? throw new RefusalException("custody-answered"));
        Said(said);
        return RedirectToPage("/Clues/Index");
    });

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        var clue = await db.Clues.AsNoTracking().SingleOrDefaultAsync(c => c.ClueId == Id && c.UntilPosition == null, Aborted);
        Pending = await db.HandoversOf(Viewer).SingleOrDefaultAsync(h => h.SubjectId == Id && h.AnsweredAt == null, Aborted);
        if (clue is null || !(Viewer.Sees(clue.UnitId) || MayAnswer))
            throw new NotVisibleException("clue");
        Clue = clue;
    }
}
