using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Agencies;

/// <summary>The agencies and how each is reached; the province's administrator keeps them.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db, AgencyActs acts, Wordbook L) : DeskPage(desk)
{
    [BindProperty]
    public AgencyInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public Viewer Viewer { get; private set; } = null!;
    public bool MayChange { get; private set; }
    public AgencyNode? Chosen { get; private set; }

    /// <summary>By agency: its system does not take what it is sent.</summary>
    public IReadOnlyDictionary<Guid, OutboxStuck> Stuck { get; private set; } = new Dictionary<Guid, OutboxStuck>();

    /// <summary>Shown in the answer to the form that made it, never again.</summary>
    public string? Secret { get; private set; }

    public async Task OnGetAsync()
    {
        await ReadAsync();
        if (Chosen is null || !MayChange)
            return;
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Code == Code, Aborted);
        Input = new AgencyInput
        {
            Name = agency.Name,
            CounterpartOf = agency.CounterpartOf is { } unit ? Viewer.Tree.CodeOf(unit) : null,
            Partner = CustodyWords.PartnerKind.Api(agency.Partner),
            WebhookUrl = agency.WebhookUrl,
            Contact = agency.Contact,
        };
    }

    public Task<IActionResult> OnPostAddAsync() => ActAsync(c => acts.AddAsync(c, Input, Aborted), L["部门已增加。"]);

    public Task<IActionResult> OnPostChangeAsync() => ActAsync(c => acts.ChangeAsync(c, Code ?? "", Input, Aborted), L["已存下。"]);

    public Task<IActionResult> OnPostSecretAsync() => DoAsync(async context =>
    {
        Secret = await acts.NewSecretAsync(context, Code ?? "", Aborted);
        ModelState.Clear();
        await OnGetAsync();
        return Page();
    });

    public IEnumerable<SelectListItem> Units() => Viewer.Tree.All.Select(u => new SelectListItem(u.Name, u.Code)).Prepend(new SelectListItem("", ""));

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

    private Task<IActionResult> ActAsync(Func<ActContext, Task> act, string said) => DoAsync(async context =>
    {
        await act(context);
        Said(said);
        return RedirectToPage(new { code = (string?)null });
    });

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        MayChange = Viewer.Has(Roles.Administrator, Viewer.Tree.Root.Id);
        Stuck = await Outbox.StuckAsync(db, Aborted);
        Chosen = Code is null ? null : Viewer.Tree.Agency(Code) ?? throw new NotVisibleException("agency");
    }
}
