using Anxin.Core.Cases;
using Anxin.Core.Cases.Wages;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>The case is finished, with an outcome, and with what shows it.</summary>
public sealed class CloseModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public CloseCase Input { get; set; } = new();

    public WageSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Files { get; private set; } = [];

    protected override bool IsPossible => CaseMoves.AllowsClose(State.Status, State.Outcome);

    public Task<IActionResult> OnPostAsync() =>
        SaveAsync(context => Acts.CloseAsync(context, Id, Input with { Version = Version }, Aborted), L["已办结。"]);

    protected override Task FillAsync()
    {
        Input = Input with { On = Today };
        return Task.CompletedTask;
    }

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Sheet = await WageSheet.LoadAsync(Db, Id, Aborted);
        Files = [.. (await Acts.FilesAsync(Viewer, Id, Aborted)).Select(f => new SelectListItem(f.FileName, f.Id.ToString()))];
    }
}
