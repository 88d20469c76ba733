using Anxin.Core.Accounts;
using Anxin.Core.Cases.Import.Jobs;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Imports;

/// <summary>Step one, a workbook is uploaded; and the story of the unit's earlier ones.</summary>
[UploadLimit(MaxBytes + FormBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxBytes + FormBytes)]
public sealed class IndexModel(Desk desk, ImportJobs jobs, Wordbook L) : DeskPage(desk)
{
    /// <summary>Of the file; the API has the same.</summary>
    public const long MaxBytes = 100L << 20;

    /// <summary>What the form holds beside the file.</summary>
    private const long FormBytes = 64 << 10;

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public int Turn { get; private set; } = 1;

    public Viewer Viewer { get; private set; } = null!;

    public bool MayUpload => Viewer.HasAnywhere(Roles.Caseworker);

    public IReadOnlyList<ImportJob> Jobs { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync() => await ShowAsync();

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        var problems = new Problems();
        problems.Check(Upload is not null, nameof(Upload), Sentence.Told(L["请选一份表格"]));
        problems.Check(Upload is null || Upload.Length > 0, nameof(Upload), Sentence.Told(L["这个文件是空的，请核对后再传"]));
        problems.Check(Upload is null || Upload.Length <= MaxBytes, nameof(Upload), Sentence.Told(L["文件超过 100 MB，请按月份或单位拆成几份再传"]));
        problems.Check(!string.IsNullOrEmpty(Unit), nameof(Unit), Sentence.Told(L["请选单位"]));
        problems.ThrowIfAny();
        var unit = context.Viewer.Unit(Unit!);
        await using var content = Upload!.OpenReadStream();
        return RedirectToPage("Import", new { id = await jobs.ReceiveAsync(context, unit.Id, Path.GetFileName(Upload.FileName), content, Aborted) });
    });

    public IEnumerable<SelectListItem> Units()
    {
        var top = Viewer.Tree.Above(Viewer.Home.Id).Count();
        return Viewer.Tree.All.Where(u => Viewer.Has(Roles.Caseworker, u.Id)).Select(u => new SelectListItem(
            new string('\u3000', Math.Max(0, Viewer.Tree.Above(u.Id).Count() - top)) + u.Name, u.Code, u.Code == (Unit ?? Viewer.Home.Code)));
    }

    protected override string FieldOf(string field) => field;

    protected override IActionResult AfterFirst(SubmissionKey first) =>
        RedirectToPage("Import", new { id = System.Text.Json.JsonSerializer.Deserialize<Guid>(first.Answer) });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Turn = int.TryParse(Request.Query["page"], out var turn) ? Math.Clamp(turn, 1, 100_000) : 1;
        (Jobs, Total) = await jobs.ListAsync(Viewer, Turn, Aborted);
    }
}
