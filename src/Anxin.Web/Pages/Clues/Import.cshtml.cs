using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Forms.In;
using Anxin.Forms.Out.Ledgers;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Imports;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Clues;

/// <summary>A workbook of clues, taken whole or not at all; of one that came before, only what is new.</summary>
[UploadLimit(MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxBytes)]
public sealed class ImportModel(Desk desk, ClueImport import, Wordbook L) : DeskPage(desk)
{
    private const long MaxBytes = 30L << 20;

    /// <summary>Problems shown; the rest is counted.</summary>
    public const int Most = 200;

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<UnitNode> Units { get; private set; } = [];

    public ClueImportResult? Result { get; private set; }

    public IEnumerable<SelectListItem> UnitChoices() => Units.Select(u => new SelectListItem(u.Name, u.Code));

    public async Task OnGetAsync()
    {
        await ReadAsync();
        var home = (await Desk.ViewerAsync(Aborted)).Home;
        Unit = (Units.FirstOrDefault(u => u.Id == home.Id) ?? Units[0]).Code;
    }

    public async Task<IActionResult> OnGetTemplateAsync()
    {
        var workbook = new MemoryStream();
        await ClueTemplate.WriteAsync(workbook, Aborted);
        workbook.Position = 0;
        return File(workbook, FileNames.Xlsx, "线索模板.xlsx");
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        var problems = new Problems();
        problems.Check(Upload is { Length: > 0 }, nameof(Upload), L["请选一份表格"].Value);
        problems.Check(!string.IsNullOrEmpty(Unit), nameof(Unit), L["请选单位"].Value);
        problems.ThrowIfAny();
        var unit = context.Viewer.Unit(Unit!);
        await using var content = Upload!.OpenReadStream();
        var options = new ReadOptions { Clues = true, DefaultUnit = unit.Code, DefaultYear = context.Today.Year };
        try
        {
            // The same form again takes what is new once more, which is nothing: it needs no key of its own.
            Result = await import.TakeAsync(context with { Key = null }, unit.Id, LedgerWorkbook.Read(content, Upload.FileName, options), Aborted);
        }
        catch (WorkbookRefusal unreadable)
        {
            throw new InputException(new Problems().Add(nameof(Upload), SentenceWords.Say(unreadable.Says)));
        }
        return await ShowAgainAsync();
    });

    protected override string FieldOf(string field) => field;

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync()
    {
        var viewer = await Desk.ViewerAsync(Aborted);
        Units = [.. viewer.Tree.All.Where(u => viewer.Has(Roles.Caseworker, u.Id))];
        if (Units.Count == 0)
            throw new RoleException("caseworker");
    }
}
