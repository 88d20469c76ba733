using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>Something has come up after the closing.</summary>
public sealed class ReopenModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public WithReason Input { get; set; } = new();

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Reopen);

    public Task<IActionResult> OnPostAsync() =>
        SaveAsync(context => Acts.ReopenAsync(context, Id, Input with { Version = Version }, Aborted), L["已重开。"]);
}
