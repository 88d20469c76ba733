using Anxin.Core.Cases;
using Anxin.Core.Cases.Closing;
using Anxin.Core.Cases.Wages;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>The case is finished, with an outcome, and with what shows it.</summary>
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class CloseModel(CaseDesk with) : CaseActPage(with)
{
    private const int MaxRequest = 4 * CaseActs.MaxFileBytes;

    [BindProperty]
    public CloseCase Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public WageSheet Sheet { get; private set; } = null!;

    /// <summary>What stands in the way of a closing as paid, and of one as performed, unless a file is sent along.</summary>
    public ClosingGaps Paid { get; private set; } = null!;

    public ClosingGaps Performed { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Files { get; private set; } = [];

    protected override bool IsPossible => CaseMoves.AllowsClose(State.Status, State.Outcome);

    protected override bool NotAtAgency => true;

    /// <summary>A withdrawal is asked why; a program's may lack it, and all are called back.</summary>
    private bool LacksWhy => Words.Outcome.TryParse(Input.Outcome, out var outcome) && outcome == Outcome.Withdrawn && !Closings.TellsSomething(Input.Evidence?.Text ?? "");

    public async Task<IActionResult> OnPostAsync()
    {
        if (LacksWhy)
        {
            ModelState.AddModelError("Input.Evidence.Text", L["请写清是谁要撤回、为什么撤回"]);
            return await ShowAgainAsync();
        }
        return await SaveAsync(async context => await Acts.CloseAsync(context, Id, Input with { Version = Version }, await SentFile.OfAsync(Upload, Aborted), Aborted), L["已办结。"]);
    }

    protected override Task FillAsync()
    {
        Input = Input with { On = Today };
        return Task.CompletedTask;
    }

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Sheet = await WageSheet.LoadAsync(Db, Id, Aborted);
        Paid = await ClosingGaps.OfAsync(Db, Id, Outcome.PaidInFull, Sheet, Aborted);
        Performed = await ClosingGaps.OfAsync(Db, Id, Outcome.AgreementPerformed, Sheet, Aborted);
        Files = [.. (await Acts.FilesAsync(Viewer, Id, Aborted)).Select(f => new SelectListItem(f.FileName, f.Id.ToString()))];
    }

    protected override string FieldOf(string field) => field == "file" ? nameof(Upload) : base.FieldOf(field);
}
