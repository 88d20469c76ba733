using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>It should not have been entered.</summary>
public sealed class VoidModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public WithReason Input { get; set; } = new();

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Void);

    protected override bool NotAtAgency => true;

    public Task<IActionResult> OnPostAsync() =>
        SaveAsync(context => Acts.VoidAsync(context, Id, Input with { Version = Version }, Aborted), L["已作废。"]);
}
