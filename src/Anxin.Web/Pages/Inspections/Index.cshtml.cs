using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Inspections;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Inspections;

/// <summary>Employers visited: annex 2's left half. One by one, or a batch line without names; a mistyped one is voided with a reason.</summary>
public sealed class IndexModel(Desk desk, InspectionActs acts, Shell shell, Wordbook L) : DeskPage(desk)
{
    private const int Most = 500;

    [BindProperty]
    public InspectionForm Input { get; set; } = new();

    /// <summary>The inspection looked at.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    public Viewer Viewer { get; private set; } = null!;
    public IReadOnlyList<InspectionView> Inspections { get; private set; } = [];
    public bool MayRecord { get; private set; }

    public IEnumerable<SelectListItem> Units => Viewer.Tree.All.Where(u => Viewer.Has(Roles.Caseworker, u.Id)).Select(u => new SelectListItem(u.Name, u.Code));

    public async Task OnGetAsync()
    {
        await ReadAsync();
        Input.Unit = Viewer.Home.Code;
        Input.On = CivilTime.DateOf(shell.Now).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await acts.RecordAsync(context, Input.Read(), Aborted);
        Said(L["检查已登记。"]);
        return RedirectToPage(new { Id = (Guid?)null });
    });

    public Task<IActionResult> OnPostVoidAsync() => DoAsync(async context =>
    {
        await acts.VoidAsync(context, Id ?? Guid.Empty, new WithReason { Reason = Input.Reason }, Aborted);
        Said(L["检查已作废，以后的报表不再算它。"]);
        return RedirectToPage(new { Id = (Guid?)null });
    });

    protected override string FieldOf(string field) => field switch
    {
        "employer.name" => "Input.Employer",
        "employer.creditCode" => "Input.CreditCode",
        _ => base.FieldOf(field),
    };

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
        Inspections = await acts.ListAsync(Viewer, null, null, null, Most, Aborted);
        MayRecord = Viewer.HasAnywhere(Roles.Caseworker);
    }

    public sealed class InspectionForm
    {
        public string? Unit { get; set; }
        public string? On { get; set; }
        public string? Employer { get; set; }
        public string? CreditCode { get; set; }
        public string? Employers { get; set; }
        public string? Industry { get; set; }
        public bool ConstructionProject { get; set; }
        public string? Workers { get; set; }
        public string? MigrantWorkers { get; set; }
        public string? Reason { get; set; }

        internal RecordInspection Read() => new()
        {
            Unit = Unit,
            On = On,
            Employer = string.IsNullOrWhiteSpace(Employer) ? null : new EmployerInput(Employer, CreditCode),
            Employers = Employers,
            Industry = Industry,
            ConstructionProject = ConstructionProject ? "true" : "false",
            Workers = Workers,
            MigrantWorkers = MigrantWorkers,
        };
    }
}
