using System.Globalization;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Custody;
using Anxin.Core.Limits;
using Anxin.Core.Organisation;
using Anxin.Forms.Out.Ledgers;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Rhythm;

/// <summary>The rhythm with the labour department: the next push, feedback awaited, the months' reconciliation, and its settings.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db, RhythmActs rhythm, NoticeActs notices, LimitCache limits, Shell shell, Wordbook L) : DeskPage(desk)
{
    private const int MonthsBack = 13;

    [BindProperty]
    public RhythmInput Input { get; set; } = new();

    public Viewer Viewer { get; private set; } = null!;
    public UnitNode Unit => Viewer.Home;
    public CustodySetting Setting { get; private set; } = null!;
    public AgencyNode? Counterpart { get; private set; }
    public IReadOnlyList<NoticeRow> Push { get; private set; } = [];
    public IReadOnlyList<Handover> Awaited { get; private set; } = [];

    /// <summary>The month whose sheet is offered, as 2022-10; this month unless said.</summary>
    [BindProperty(Name = "month", SupportsGet = true)]
    public string? Asked { get; set; }
    public DateOnly Month { get; private set; }
    public DateTime MonthDue { get; private set; }
    public bool Reconciled { get; private set; }

    /// <summary>Months that can be chosen, the latest first.</summary>
    public IReadOnlyList<DateOnly> Months { get; private set; } = [];
    public bool MaySet => Viewer.Has(Roles.Administrator | Roles.Reporter | Roles.Caseworker, Unit.Id);

    public async Task OnGetAsync()
    {
        await ReadAsync();
        Input = new RhythmInput
        {
            Counterpart = Setting.CounterpartId is { } id ? Viewer.Tree.CodeOf(id) : null,
            PushOn = Setting.PushOn?.ToString(),
            FeedbackBy = Setting.FeedbackBy?.ToString(),
            ReconcileAtMonthEnd = Setting.ReconcileAtMonthEnd,
            NoticeOfImports = Setting.NoticeOfImports,
        };
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await rhythm.SetAsync(context, context.Viewer.Home, Input, Aborted);
        Said(L["已存下。"]);
        return RedirectToPage();
    });

    /// <summary>The month's sheet: what was handed over, where it stands, what does not agree.</summary>
    public async Task<IActionResult> OnGetReconcileAsync()
    {
        await ReadAsync();
        var lines = await rhythm.ReconcileAsync(Viewer, Month, shell.Now, Aborted);
        using var stream = new MemoryStream();
        await LedgerExport.WriteXlsxAsync(stream, $"{Month:yyyy-MM}对账", Columns(Viewer.Tree), lines.ToAsyncEnumerable(), Aborted);
        return File(stream.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{Unit.Name}{Month:yyyy年M月}移送对账单.xlsx");
    }

    public Task<IActionResult> OnPostReconciledAsync() => DoAsync(async context =>
    {
        await rhythm.ReconciledAsync(context, context.Viewer.Home, MonthOf(context.Today), Aborted);
        Said(L["已登记对账。"]);
        return RedirectToPage(new { handler = (string?)null, month = Asked });
    });

    public IEnumerable<SelectListItem> Departments() => Viewer.Tree.Agencies.Where(a => a.Office == AgencyKind.Labour)
        .Select(a => new SelectListItem(a.Name, a.Code)).Prepend(new SelectListItem(L["本地的人社部门"], ""));

    public IEnumerable<SelectListItem> Days() => Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7))
        .Select(d => new SelectListItem(DayName(d), d.ToString())).Prepend(new SelectListItem(L["没有约定"], ""));

    public string DayName(DayOfWeek day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day);

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

    private DateOnly MonthOf(DateOnly today) =>
        DateOnly.TryParseExact(Asked + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked <= today
            ? asked : new DateOnly(today.Year, today.Month, 1);

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        if (Viewer.VisibleUnits.Count == 0)
            throw new Core.Journal.NotVisibleException("rhythm");
        var today = CivilTime.DateOf(shell.Now);
        Month = MonthOf(today);
        Months = [.. Enumerable.Range(0, MonthsBack).Select(n => new DateOnly(today.Year, today.Month, 1).AddMonths(-n))];
        MonthDue = AgreedDay.MonthEnd(Month, (await limits.ReadAsync(db, Aborted)).Calendar).Due;
        Reconciled = (await rhythm.DoneAsync([Unit.Id], Aborted)).Contains((Unit.Id, RhythmActs.Key(Month)));
        Setting = await rhythm.OfAsync(Unit.Id, Aborted);
        Counterpart = Counterparts.LabourOf(Viewer.Tree, Unit.Id, await Counterparts.ChosenAsync(db, Aborted));
        Push = await notices.ListAsync(Viewer, false, shell.Now, Aborted, 50);
        Awaited = await rhythm.AwaitedAsync(Viewer, Aborted);
    }

    private static ExportColumn<ReconcileLine>[] Columns(UnitTree tree) =>
    [
        ExportColumn<ReconcileLine>.Text("编号", 20, l => l.Handover.Reference), ExportColumn<ReconcileLine>.Text("案件编号", 16, l => l.Number ?? (l.Handover.Subject == HandoverSubject.Clue ? "线索" : null)),
        ExportColumn<ReconcileLine>.Text("用人单位", 30, l => l.Employer), ExportColumn<ReconcileLine>.Number("人数", 8, l => l.People),
        ExportColumn<ReconcileLine>.Yuan("金额(元)", 14, l => l.AmountFen), ExportColumn<ReconcileLine>.Yuan("已追回(元)", 14, l => l.RecoveredFen),
        ExportColumn<ReconcileLine>.Text("办法", 8, l => CustodyWords.OfferKind.Chinese(l.Handover.Kind)),
        ExportColumn<ReconcileLine>.Text("移交单位", 22, l => tree.NameOf(l.Handover.FromId)), ExportColumn<ReconcileLine>.Text("部门", 26, l => tree.NameOf(l.Handover.ToId)),
        ExportColumn<ReconcileLine>.Date("提出", 12, l => CivilTime.DateOf(l.Handover.SentAt)),
        ExportColumn<ReconcileLine>.Text("案件状态", 10, l => l.Status is { } status ? Words.CaseStatus.Chinese(status) : null),
        ExportColumn<ReconcileLine>.Text("移交状态", 16, l => CustodyWords.HandoverState.Chinese(l.Handover.State)),
        ExportColumn<ReconcileLine>.Date("最终反馈", 12, l => l.Handover.FeedbackAt is { } at ? CivilTime.DateOf(at) : null),
        ExportColumn<ReconcileLine>.Text("差异", 30, l => l.Difference),
    ];
}
