using System.Globalization;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Printing;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Custody;

/// <summary>Custody of one case: who has it, what is pending, everything that went to and fro, and what may be done by the machine.</summary>
[RequestSizeLimit(4L * CaseActs.MaxFileBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = 4L * CaseActs.MaxFileBytes)]
public sealed class CaseModel(Desk desk, AnxinDb db, CustodyActs acts, HandedLinks links, HandoverPackage package, Wordbook L) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Version { get; set; }

    [BindProperty]
    public Guid Handover { get; set; }

    [BindProperty]
    public OfferHandover Input { get; set; } = new();

    [BindProperty]
    public AnswerHandover Answer { get; set; } = new();

    [BindProperty]
    public RecordAnswer Recorded { get; set; } = new();

    [BindProperty]
    public IFormFile? Scan { get; set; }

    [BindProperty]
    public NotifyInput Notice { get; set; } = new();

    public Viewer Viewer { get; private set; } = null!;
    public CaseState State { get; private set; } = null!;
    public CustodyView Custody { get; private set; } = null!;
    public CaseConsent Consent { get; private set; } = null!;
    public string? Link { get; private set; }

    public bool MayWrite => Viewer.Has(Roles.Caseworker, State.UnitId);

    /// <summary>The offer to an agency that waits, or by which an agency has the case.</summary>
    public Handover? Given => new[] { Custody.Pending, Custody.Current }.FirstOrDefault(h => h is not null && h.FromId == State.UnitId && Viewer.Tree.Party(h.ToId).IsAgency);

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostOfferAsync() => ActAsync("Input", c => acts.OfferCaseAsync(c, Id, Input with { Version = Version }, Aborted), L["已提出，等对方答复。"]);

    public Task<IActionResult> OnPostWithdrawAsync() => ActAsync("Answer", c => acts.WithdrawAsync(c, Handover, Answer, Aborted), L["已撤回。"]);

    public Task<IActionResult> OnPostReturnAsync() => ActAsync("Answer", c => acts.ReturnAsync(c, Handover, Answer, ExchangeMeans.Desk, Aborted), L["已提出退回，等对方答复。"]);

    public Task<IActionResult> OnPostNotifyAsync() => ActAsync("Notice", c => acts.NotifyAsync(c, Id, Notice, Aborted), L["已通报。"]);

    public Task<IActionResult> OnPostLinkAsync() => ActAsync("", c => links.IssueAsync(c, Handover, Aborted), L["链接已生成。"]);

    public Task<IActionResult> OnPostRecordAsync() => ActAsync("Recorded", async c =>
    {
        using var bytes = new MemoryStream();
        if (Scan is { Length: > 0 and <= CaseActs.MaxFileBytes + 1 })
            await Scan.CopyToAsync(bytes, Aborted);
        else if (Scan is { Length: > CaseActs.MaxFileBytes })
            bytes.SetLength(CaseActs.MaxFileBytes + 1);
        var scan = Scan is null ? null : new AttachFile(Scan.FileName, Scan.ContentType, bytes.ToArray());
        await acts.RecordAsync(c, Handover, Recorded with { Scan = scan }, Aborted);
    }, L["已登记。"]);

    public async Task<IActionResult> OnGetPackageAsync(Guid handover)
    {
        await ReadAsync();
        if (Given is not { } given || given.Id != handover || Link is not { } link || !MayWrite)
            return NotFound();
        return File(await package.MakeAsync(given, link, Viewer.Tree, Aborted), "application/zip", $"{given.Reference}.zip");
    }

    /// <summary>Offered on the page exactly where the machine lets the owner's unit do it.</summary>
    public bool May(CustodyEvent what) => MayWrite && State.HolderId == State.UnitId
        && CustodyMachine.Allows(Custody.State.Phase, what) && CaseMoves.Allows(State.Status, CaseAct.Reassign);

    public IEnumerable<SelectListItem> Bodies() => Viewer.Tree.Agencies.Select(a => new SelectListItem(a.Name, a.Code))
        .Concat(Viewer.Tree.All.Where(u => u.Id != State.HolderId).Select(u => new SelectListItem(u.Name, u.Code)));

    public IEnumerable<SelectListItem> Whats(Handover given) => given.IsPending
        ? [new(L["接收"], "accept"), new(L["不接收"], "refuse"), new(L["签收"], "acknowledge")]
        : [new(L["反馈"], "feedback"), new(L["提出退回"], "return")];

    protected override string FieldOf(string field) => field == "scan" ? "Scan" : base.FieldOf(field).Replace("Input.", form + ".", StringComparison.Ordinal);

    private string form = "Input";

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

    private Task<IActionResult> ActAsync(string of, Func<ActContext, Task> act, string said)
    {
        form = of;
        return DoAsync(async context =>
        {
            await act(context);
            Said(said);
            return RedirectToPage(new { id = Id, handler = (string?)null });
        });
    }

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        State = (await db.FindAsync(Viewer, Id, Aborted)).Before;
        Custody = await db.CustodyAsync(State, Viewer.Tree, Aborted);
        Consent = await CaseConsent.OfAsync(db, Id, Aborted);
        if (Input.To is null && Viewer.Tree.Agencies.FirstOrDefault(a => a.Office == AgencyKind.Labour && a.CounterpartOf == State.UnitId) is { } usual && ModelState.IsValid)
            Input = Input with { To = usual.Code };
        if (Given is { } given && MayWrite && await links.CurrentAsync(given, Aborted) is { } token)
            Link = string.Create(CultureInfo.InvariantCulture, $"{Request.Scheme}://{Request.Host}/handed/{token}");
    }
}
