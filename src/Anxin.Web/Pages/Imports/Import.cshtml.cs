using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Import;
using Anxin.Core.Cases.Import.Jobs;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Imports;

/// <summary>One workbook on its way: read, shown, taken. While something is under way the page refreshes itself; it can be left.</summary>
public sealed class ImportModel(Desk desk, AnxinDb db, ImportJobs jobs, ImportReports reports, ImportProgress progress, ImportWords words, Wordbook L)
    : DeskPage(desk)
{
    private const int CasesShown = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ImportJob Job { get; private set; } = null!;

    /// <summary>Null until the file was read.</summary>
    public ImportReport? Report { get; private set; }

    public bool MayAct { get; private set; }

    public string UnitName { get; private set; } = "";

    /// <summary>The first of the cases that were taken.</summary>
    public IReadOnlyList<CaseState> Cases { get; private set; } = [];

    public bool UnderWay => Job.Stage is ImportStage.ToRead or ImportStage.Reading or ImportStage.ToTake or ImportStage.Taking;

    public int Step => Job.Stage switch
    {
        ImportStage.Receiving or ImportStage.ToRead or ImportStage.Reading or ImportStage.Unreadable => 1,
        ImportStage.Read or ImportStage.ReadingInterrupted => 2,
        _ => 3,
    };

    /// <summary>From this node's memory, else as last told by the node that works on it.</summary>
    public ImportStep Progress => progress.Of(Id) ?? new ImportStep(Job.RowsRead, Job.RowsWritten, Job.RowsOf);

    /// <summary>Headings not understood, each once, that an answer can be remembered for.</summary>
    public IReadOnlyList<UnknownColumn> Questions => [.. (Report?.Questions ?? []).Where(q => q.Heading.Length > 0).DistinctBy(q => q.Heading)];

    public Task OnGetAsync() => ReadAsync();

    /// <summary>A form that names none of the doings below.</summary>
    public IActionResult OnPost() => RedirectToPage(new { Id });

    public Task<IActionResult> OnPostTakeAsync(string? mode) => ActAsync(context =>
        jobs.TakeAsync(context, Id, mode == "goodRows" ? ImportMode.GoodRows : ImportMode.All, Aborted));

    public Task<IActionResult> OnPostHeadingsAsync(List<string> heading, List<string> meaning) => ActAsync(context =>
    {
        var answers = heading.Zip(meaning, (h, m) => (Heading: h, Meaning: words.Read(m))).Where(a => a.Meaning is not null)
            .Select(a => (a.Heading, a.Meaning!)).ToList();
        if (answers.Count == 0)
            throw new InputException(new Problems().Add("", Sentence.Told(L["请至少给一个表头选好意思"])));
        return jobs.AnswerAsync(context, Id, answers, Aborted);
    });

    public Task<IActionResult> OnPostReadAsync() => ActAsync(context => jobs.ReadAgainAsync(context, Id, Aborted));

    public Task<IActionResult> OnPostDiscardAsync() => DoAsync(async context =>
    {
        await jobs.DiscardAsync(context, Id, Aborted);
        Said(L["已放弃这份表格，没有收取。"]);
        return RedirectToPage("Index");
    });

    /// <summary>The refused rows, the problem in a last column; the old name stays in the new one, for the year it may tell.</summary>
    public async Task<IActionResult> OnGetRefusedAsync()
    {
        await ReadAsync();
        if (Job.RefusedId is not { } id)
            return NotFound();
        var bytes = await db.Vault.AsNoTracking().Where(r => r.Id == id).Select(r => r.Content.Bytes).SingleAsync(Aborted);
        return File(bytes, FileNames.Xlsx, $"退回的行-{Path.GetFileNameWithoutExtension(Job.FileName)}.xlsx");
    }

    /// <summary>The file as it came.</summary>
    public async Task<IActionResult> OnGetFileAsync()
    {
        await ReadAsync();
        if (Job.Stage is ImportStage.Discarded or ImportStage.Receiving)
            return NotFound();
        return File(await ImportFile.OpenAsync(db, Job, Aborted), "application/octet-stream", Job.FileName);
    }

    protected override string FieldOf(string field) => field;

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    private Task<IActionResult> ActAsync(Func<ActContext, Task> act) => DoAsync(async context =>
    {
        await act(context);
        return RedirectToPage(new { Id });
    });

    private async Task ReadAsync()
    {
        var viewer = await Desk.ViewerAsync(Aborted);
        Job = await jobs.FindAsync(viewer, Id, Aborted);
        MayAct = viewer.Has(Roles.Caseworker, Job.UnitId);
        UnitName = viewer.Tree.Find(Job.UnitId)?.Name ?? "";
        if (UnderWay)
            return;
        Report = await reports.OfAsync(Job, Aborted);
        var ids = (Report?.Cases ?? []).Take(CasesShown).ToArray();
        if (ids.Length > 0)
            Cases = await db.CasesOf(viewer).Where(c => ids.Contains(c.CaseId)).OrderBy(c => c.Serial).ToListAsync(Aborted);
    }
}
