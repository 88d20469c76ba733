using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>The case is finished, with an outcome.</summary>
public sealed class CloseModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public CloseCase Input { get; set; } = new();

    protected override bool IsPossible => CaseMoves.AllowsClose(State.Status, State.Outcome);

    public Task<IActionResult> OnPostAsync() =>
        SaveAsync(context => Acts.CloseAsync(context, Id, Input with { Version = Version }, Aborted), L["已办结。"]);

    protected override Task FillAsync()
    {
        Input = Input with { On = Today };
        return Task.CompletedTask;
    }
}
