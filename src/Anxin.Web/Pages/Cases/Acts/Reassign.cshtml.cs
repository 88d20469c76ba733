using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>Another unit answers for it: at once from above both, else offered and answered there.</summary>
public sealed class ReassignModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public ReassignCase Input { get; set; } = new();

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Reassign);

    public Task<IActionResult> OnPostAsync() =>
        SaveAsync(context => Acts.ReassignAsync(context, Id, Input with { Version = Version }, Aborted), L["已办，见经过。"]);

    /// <summary>Every unit but the one that has it, grouped by who is above.</summary>
    public IEnumerable<SelectListItem> Choices()
    {
        var top = Viewer.Tree.Above(Viewer.Tree.Root.Id).Count();
        return Viewer.Tree.All.Where(u => u.Id != State.HolderId).Select(u =>
            new SelectListItem(new string('\u3000', Viewer.Tree.Above(u.Id).Count() - top) + u.Name, u.Code));
    }
}
