using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>They were two cases after all.</summary>
public sealed class UnmergeModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public WithReason Input { get; set; } = new();

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Unmerge);

    public Task<IActionResult> OnPostAsync() =>
        SaveAsync(context => Acts.UnmergeAsync(context, Id, Input with { Version = Version }, Aborted), L["已撤销并案。"]);
}
