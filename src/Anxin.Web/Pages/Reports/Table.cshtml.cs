using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Cases;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Printing;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Reports;

/// <summary>One unit's table for one period: the printed form, its sign-off, its versions, what has changed since.</summary>
[RequestSizeLimit(ScanActs.MostBytes + (1 << 20))]
public sealed class TableModel(
    Desk desk, AnxinDb db, Reporting reporting, SubmissionActs acts, ScanActs scans, ChangeList changeList, OrganisationCache organisation,
    Shell shell, Wordbook L) : DeskPage(desk)
{
    private const int Named = 20;

    [BindProperty]
    public SignOff Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>A version's number, or "live"; nothing is the one that matters now.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Version { get; set; }

    public LoadedCampaign Campaign { get; private set; } = null!;
    public ObligationNow Now { get; private set; } = null!;
    public Viewer Viewer { get; private set; } = null!;
    public IReadOnlyList<(Submission Version, IReadOnlyList<SubmissionAnswer> Answers)> Versions { get; private set; } = [];
    public ILookup<Guid, Attachment> Scans { get; private set; } = null!;
    public IReadOnlyList<TableChange> Changes { get; private set; } = [];

    /// <summary>The frozen version shown; null for the ledger as it is now.</summary>
    public Submission? Shown { get; private set; }
    public Paper Paper { get; private set; } = null!;

    /// <summary>Who took the call by which the version shown came.</summary>
    public string? TakenBy { get; private set; }

    /// <summary>What the live table shown says, for whoever signs it off; null where a version is shown.</summary>
    public string? Seal { get; private set; }

    /// <summary>The zero that silence was taken for, if it was.</summary>
    public ZeroDeeming? Deemed { get; private set; }

    /// <summary>Handed in now, the report would not know the rest of its period.</summary>
    public bool IsStillRunning => CivilTime.DateOf(shell.Now) <= Now.Obligation.To;

    /// <summary>The ledger as it is now has nothing to report: handing it in confirms zero.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Cases that spoke against a zero and were taken back since.</summary>
    public IReadOnlyList<(Guid Id, string Number, string Employer)> TakenBack { get; private set; } = [];

    /// <summary>Late with nothing to report: an untriaged clue, or something that stood at the due instant, kept it from being a zero.</summary>
    public bool IsLateWithoutFigures => Now.Standing is { State: ObligationState.Late, Zero: ZeroKind.None } && !Now.Figures.IsActivity;

    public bool MaySubmit { get; private set; }
    public bool MayTakeCall { get; private set; }
    public bool MayAnswer { get; private set; }

    /// <summary>Also what was accepted already: how else would it be corrected.</summary>
    public bool MayReturn { get; private set; }
    public bool MayConfirm { get; private set; }
    public bool MayAttach => Shown is not null && Viewer.Has(Roles.Reporter, Now.Obligation.UnitId);

    /// <summary>The reason of a return that still stands.</summary>
    public SubmissionAnswer? Returned => Now.Standing.State == ObligationState.Returned
        ? Now.Answers.LastOrDefault(a => a.Kind == SubmissionAnswerKind.Returned) : null;

    public async Task OnGetAsync() => await ReadAsync(fill: true);

    public Task<IActionResult> OnPostSubmitAsync() => SendAsync(call: false, L["已报送。收到的时间以服务器为准。"]);

    public Task<IActionResult> OnPostCallAsync() => SendAsync(call: true, L["已代为登记电话报送，等单位事后确认。"]);

    public Task<IActionResult> OnPostAcceptAsync() => ActAsync(c => acts.AcceptAsync(c, Id, new AnswerReport { Version = Input.Version }, Aborted), L["已审核通过。"]);

    public Task<IActionResult> OnPostReturnAsync() => ActAsync(
        c => acts.ReturnAsync(c, Id, new AnswerReport { Reason = Input.Reason, Version = Input.Version }, Aborted), L["已退回，单位会看到理由。"]);

    public Task<IActionResult> OnPostConfirmAsync() => ActAsync(c => acts.ConfirmAsync(c, Id, new AnswerReport { Version = Input.Version }, Aborted), L["已确认电话报送的内容。"]);

    public Task<IActionResult> OnPostScanAsync() => DoAsync(async context =>
    {
        if (Input.Scan is not { } file)
            throw new InputException(new Problems().Add("scan", $"请选择扫描件"));
        await ReadAsync(fill: false);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, Aborted);
        await scans.AttachAsync(context, Id, (Shown ?? Now.Latest)?.Version ?? 0, file.FileName, bytes.ToArray(), Aborted);
        Said(L["扫描件已附上。"]);
        return RedirectToPage(new { Id, Version });
    });

    public async Task<IActionResult> OnGetScanAsync(Guid scan)
    {
        var (found, bytes) = await scans.OpenAsync(await Desk.ViewerAsync(Aborted), Id, scan, await Desk.NowAsync(Aborted), Aborted);
        return File(bytes, found.ContentType, found.FileName);
    }

    public Task<IActionResult> OnGetXlsxAsync() => TakeOutAsync(TableFile.Xlsx);

    public Task<IActionResult> OnGetDocxAsync() => TakeOutAsync(TableFile.Docx);

    public string FigureAddress(string? row, string column) =>
        Url.Page("/Reports/Figure", new { Id, row, column, version = Shown?.Version })!;

    protected override string FieldOf(string field) => field switch
    {
        "call.at" => "Input.CallAt",
        "call.from" => "Input.CallFrom",
        _ => base.FieldOf(field),
    };

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync(fill: false);
        return Page();
    }

    protected override Task MeanwhileAsync()
    {
        ModelState.AddModelError("", RefusalWords.Meanwhile);
        return Task.CompletedTask;
    }

    protected override IActionResult AfterFirst(SubmissionKey first) => RedirectToPage(new { Id });

    private Task<IActionResult> SendAsync(bool call, string said)
    {
        // What is sent is the ledger as it is now, and so is what comes back with a problem.
        Version = "live";
        return ActAsync(c => acts.SubmitAsync(c, Id, Input.Report(call), Aborted), said);
    }

    private Task<IActionResult> ActAsync(Func<ActContext, Task<ObligationView>> act, string said) => DoAsync(async context =>
    {
        await act(context);
        Said(said);
        return RedirectToPage(new { Id, version = (string?)null });
    });

    private async Task<IActionResult> TakeOutAsync(TableFile kind)
    {
        await ReadAsync(fill: false);
        return File(kind.Write(Head(), Paper.Lines), kind.ContentType, PrintedTable.FileName(Now.Unit.Name, Now.Duty, Period) + kind.Extension);
    }

    private ReportPeriod Period => new(Now.Obligation.From, Now.Obligation.To);

    private Anxin.Forms.Out.Printed.FormHead Head() => (Shown is { } frozen
        ? PrintedTable.Head(Campaign, Now.Duty, Now.Unit.Name, Period, frozen, TakenBy, shell.Drill is not null)
        : PrintedTable.Head(Campaign, Now.Duty, Now.Unit.Name, Period, shell.Now, shell.Drill is not null)) with
    {
        Due = new Deadline(Now.Obligation.Due, Now.Obligation.DueOn, Now.Obligation.Provisional),
    };

    private async Task ReadAsync(bool fill)
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        (Campaign, Now) = await reporting.FindAsync(Viewer, Id, shell.Now, Aborted);
        Versions = await reporting.VersionsAsync(Id, Aborted);
        var recipient = Viewer.Tree.Find(Campaign.Definition.Recipient.Unit) ?? Viewer.Tree.Root;
        var begun = CivilTime.DateOf(shell.Now) >= Now.Obligation.From && Now.TakesAnother;
        var above = Viewer.Home.Id == recipient.Id;
        MaySubmit = begun && !above && Viewer.Has(Roles.Reporter, Now.Obligation.UnitId);
        MayTakeCall = begun && Now.Duty.Delivery.By == DeliveryChannel.Telephone && Viewer.Has(Roles.Duty, recipient.Id);
        MayAnswer = Now.Standing.State == ObligationState.Submitted && Viewer.Has(Roles.Reporter, recipient.Id);
        MayReturn = MayAnswer || (Now.Standing.State == ObligationState.Accepted && Viewer.Has(Roles.Reporter, recipient.Id));
        MayConfirm = Now.Latest is { CallFrom: not null } && Now.Answers.All(a => a.Kind != SubmissionAnswerKind.Confirmed)
            && !above && Viewer.Has(Roles.Reporter, Now.Obligation.UnitId);

        Shown = Version switch
        {
            "live" => null,
            null => Returned is not null && MaySubmit ? null : Now.Latest,
            _ => Versions.Select(v => v.Version).FirstOrDefault(v => $"{v.Version}" == Version) ?? throw new NotVisibleException("version"),
        };
        var tree = await organisation.TreeAsync(db, Now.Obligation.To, Aborted);
        TakenBy = Shown is { } version ? await reporting.TakenByAsync(version, Aborted) : null;
        var live = Shown is null ? await reporting.LiveAsync(Campaign, Now, shell.Now, Aborted) : null;
        (IsEmpty, Seal) = (live?.Empty ?? false, live?.Seal);
        var lines = live?.Lines ?? FrozenLines.Read(Now.Duty.Form, Shown!.Table, tree);
        Paper = Paper.Of(Head(), lines, FigureAddress);
        Deemed = await db.ZeroDeemings.AsNoTracking().SingleOrDefaultAsync(z => z.ObligationId == Id, Aborted);
        if ((Now.Latest?.AsOf ?? Deemed?.Evidence) is { } since)
            Changes = await changeList.SinceAsync(Now.Duty, Now.Obligation.UnitId, Period, since, Aborted);
        var gone = Now.Against.Where(a => a.Case is not null).Select(a => a.Case!.Value).Distinct().Take(Named).ToArray();
        TakenBack = gone.Length == 0 ? [] : [.. (await db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && gone.Contains(s.CaseId)).OrderBy(s => s.Serial)
            .Select(s => new { s.CaseId, s.Number, s.Employer }).ToListAsync(Aborted)).Select(s => (s.CaseId, s.Number, s.Employer))];
        var ids = Versions.Select(v => v.Version.Id).ToArray();
        Scans = (await db.Attachments.AsNoTracking().Where(a => ids.Contains(a.SubjectId)).OrderBy(a => a.At).ToListAsync(Aborted)).ToLookup(a => a.SubjectId);
        if (fill)
            await FillAsync();
    }

    /// <summary>What was signed last time is likely to be signed again.</summary>
    private async Task FillAsync()
    {
        var contact = await db.Units.AsNoTracking().Where(u => u.Id == Now.Obligation.UnitId).Select(u => u.ContactPhone).SingleAsync(Aborted);
        Input.SignedOffBy = Now.Latest?.SignedOffBy;
        Input.PreparedBy = Now.Latest?.PreparedBy ?? (MaySubmit ? Viewer.Actor.Name : null);
        Input.Phone = Now.Latest?.Phone ?? contact;
        Input.CallAt = MayTakeCall ? CivilTime.Iso(shell.Now)[..16] : null;
    }

    /// <summary>All that the page's forms send.</summary>
    public sealed class SignOff
    {
        public string? SignedOffBy { get; set; }
        public string? PreparedBy { get; set; }
        public string? Phone { get; set; }
        public string? CallFrom { get; set; }

        /// <summary>Civil time as the browser's field writes it, 2022-10-10T15:40.</summary>
        public string? CallAt { get; set; }
        public string? Reason { get; set; }
        public IFormFile? Scan { get; set; }

        /// <summary>The version that was shown, and the seal of the live table.</summary>
        public string? Version { get; set; }
        public string? Seen { get; set; }

        internal SubmitReport Report(bool call) => new()
        {
            SignedOffBy = SignedOffBy,
            PreparedBy = PreparedBy,
            Phone = Phone,
            Version = Version,
            Seen = Seen,
            // An empty name still says that there was a call: its field is then asked for.
            Call = call ? new CallInput(CallAt is { Length: 16 } at ? $"{at}:00+08:00" : CallAt ?? "", CallFrom) : null,
        };
    }
}
