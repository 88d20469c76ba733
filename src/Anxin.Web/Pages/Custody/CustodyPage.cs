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

namespace Anxin.Web.Pages.Custody;

/// <summary>What every page of custody needs.</summary>
public sealed record CustodyDesk(Desk Desk, AnxinDb Db, CustodyActs Acts, HandedLinks Links, HandoverPackage Package, BodyChoices Bodies, Wordbook L, Say Say);

/// <summary>
/// Custody of one case or one clue: who has it, what is pending, everything that went to and fro. What the machine lets happen is offered, and
/// nothing else.
/// </summary>
[RequestSizeLimit(4L * CaseActs.MaxFileBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = 4L * CaseActs.MaxFileBytes)]
public abstract class CustodyPage(CustodyDesk with) : DeskPage(with.Desk)
{
    /// <summary>Under which the form in hand posts its fields.</summary>
    private string form = "Input";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Handover { get; set; }

    [BindProperty]
    public AnswerHandover Answer { get; set; } = new();

    [BindProperty]
    public RecordAnswer Recorded { get; set; } = new() { Result = CustodyWords.FeedbackResult.Api(FeedbackResult.Underway) };

    [BindProperty]
    public IFormFile? Scan { get; set; }

    /// <summary>From above: to which unit, and why.</summary>
    [BindProperty]
    public PassClue Order { get; set; } = new();

    public Viewer Viewer { get; private set; } = null!;
    public CustodyView Custody { get; protected set; } = null!;

    /// <summary>The one-time link in force, whole.</summary>
    public string? Link { get; private set; }

    /// <summary>The unit that answers for it.</summary>
    public abstract Guid UnitId { get; }

    /// <summary>Neither closed nor merged nor void, and the like.</summary>
    protected abstract bool IsMovable { get; }

    protected AnxinDb Db => with.Db;
    protected CustodyActs Acts => with.Acts;
    protected BodyChoices Choices => with.Bodies;
    protected Wordbook L => with.L;

    public bool MayWrite => Viewer.Has(Roles.Caseworker, UnitId);

    /// <summary>The offer to an agency that waits, or by which an agency has it.</summary>
    public Handover? Given => new[] { Custody.Pending, Custody.Current }.FirstOrDefault(h => h is not null && h.FromId == UnitId && Viewer.Tree.Party(h.ToId).IsAgency);

    public Task<IActionResult> OnPostWithdrawAsync() => ActAsync("Answer", c => Acts.WithdrawAsync(c, Handover, Answer, Aborted), L["已撤回。"]);

    public Task<IActionResult> OnPostReturnAsync() => ActAsync("Answer", c => Acts.ReturnAsync(c, Handover, Answer, ExchangeMeans.Desk, Aborted), L["已提出退回，等对方答复。"]);

    public Task<IActionResult> OnPostLinkAsync() => ActAsync("", c => with.Links.IssueAsync(c, Handover, Aborted), L["链接已生成。"]);

    public Task<IActionResult> OnPostOrderAsync() => ActAsync("Order", OrderAsync, L["已转过去。"], Gone);

    public Task<IActionResult> OnPostRecordAsync() => ActAsync("Recorded", async c =>
    {
        using var bytes = new MemoryStream();
        if (Scan is { Length: > 0 and <= CaseActs.MaxFileBytes + 1 })
            await Scan.CopyToAsync(bytes, Aborted);
        else if (Scan is { Length: > CaseActs.MaxFileBytes })
            bytes.SetLength(CaseActs.MaxFileBytes + 1);
        var scan = Scan is null ? null : new AttachFile(Scan.FileName, Scan.ContentType, bytes.ToArray());
        await Acts.RecordAsync(c, Handover, Recorded with { Scan = scan }, Aborted);
    }, L["已登记。"]);

    public async Task<IActionResult> OnGetPackageAsync(Guid handover)
    {
        await ReadAsync();
        if (Given is not { } given || given.Id != handover || Link is not { } link || !MayWrite)
            return NotFound();
        return File(await with.Package.MakeAsync(given, link, Viewer.Tree, Aborted), "application/zip", $"{given.Reference}.zip");
    }

    /// <summary>Offered on the page exactly where the machine lets the owner's unit do it.</summary>
    public bool May(CustodyEvent what) =>
        MayWrite && IsMovable && Custody.State.Owner.Id == UnitId && CustodyMachine.Allows(Custody.State.Phase, what);

    /// <summary>The system of the agency that has it, or is to answer, does not take what it is sent; null where it does.</summary>
    public OutboxStuck? Stuck { get; private set; }

    /// <summary>The agency that has it and would have to give it back first; null where the unit may hand it on, or another's answer is awaited.</summary>
    public string? StaysWithAgency =>
        MayWrite && IsMovable && Custody.State is { Owner: { IsAgency: true } owner, Pending: null } ? Viewer.Tree.NameOf(owner.Id) : null;

    /// <summary>Units to which an order of the viewer's moves it at once.</summary>
    public IReadOnlyList<SelectListItem> Orders() => !IsMovable ? []
        : [.. Viewer.Tree.All.Where(u => CustodyOrders.May(Viewer, UnitId, Custody.State.Owner, u.Id)).Select(u => new SelectListItem(u.Name, u.Code))];

    public IEnumerable<SelectListItem> Whats(Handover given) => given.IsPending
        ? [new(L["接收"], "accept"), new(L["不接收"], "refuse"), new(L["签收"], "acknowledge")]
        : [new(L["反馈"], "feedback"), new(L["提出退回"], "return")];

    /// <summary>Steps of the law that the agency's feedback may come to; a clue's have no clocks yet.</summary>
    public IReadOnlyList<SelectListItem> Steps(Handover given) => given.Subject == HandoverSubject.Case
        ? with.Say.Choices(LawEventWords.Vocabulary, AgencySteps.Told(Viewer.Tree.Agency(given.ToId)!.Office)) : [];

    public IReadOnlyList<SelectListItem> Results => with.Say.Choices(CustodyWords.FeedbackResult);

    protected abstract Task OrderAsync(ActContext context);

    /// <summary>Where one goes who may no longer see it.</summary>
    protected abstract IActionResult Gone();

    protected override string FieldOf(string field) => field == "scan" ? "Scan" : base.FieldOf(field).Replace("Input.", form + ".", StringComparison.Ordinal);

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

    protected Task<IActionResult> ActAsync(string of, Func<ActContext, Task> act, string said, Func<IActionResult>? then = null)
    {
        form = of;
        return DoAsync(async context =>
        {
            await act(context);
            Said(said);
            return then?.Invoke() ?? RedirectToPage(new { id = Id, handler = (string?)null });
        });
    }

    /// <summary>Finds what the page is about, and how its custody stands; 404 where the viewer may not see it.</summary>
    protected abstract Task FindAsync();

    protected async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        await FindAsync();
        if (Given is { } to)
            Stuck = (await Outbox.StuckAsync(Db, Aborted)).GetValueOrDefault(to.ToId);
        if (Given is { } given && MayWrite && await with.Links.CurrentAsync(given, Aborted) is { } token)
            Link = string.Create(CultureInfo.InvariantCulture, $"{Request.Scheme}://{Request.Host}/handed/{token}");
    }
}
