using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Matching;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Cases;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Immediate;

/// <summary>A case of 50 people or more told by telephone: the province's duty officer enters it for the unit that rang.</summary>
public sealed class NewModel(Desk desk, AnxinDb db, CaseActs acts, MatchFinder finder, Wordbook L) : NewCasePage(desk, db, acts, finder)
{
    public async Task OnGetAsync()
    {
        await ReadAsync();
        Input = await UsualAsync(Channel.UnionInformant) with { Unit = null };
    }

    public Task<IActionResult> OnPostAsync()
    {
        // Without a caller it would be the duty officer's own case, which that role cannot open.
        var input = Input with { AmountYuan = Amount.Written, Clue = null };
        if (string.IsNullOrWhiteSpace(input.CallFrom))
            return DoAsync(context =>
            {
                ModelState.AddModelError("Input.CallFrom", L["请填写来电人"]);
                // What else is missing is said with it.
                CaseDraft.Read(input with { CallFrom = "?" }, context);
                return ShowAgainAsync();
            });
        return CreateAsync(input, created =>
        {
            Said(L["已按来电登记，编号{0}。", created.Number]);
            return RedirectToPage("/Cases/Case", new { id = created.Id });
        });
    }

    protected override bool MayEnterFor(UnitNode unit) =>
        unit.Id != Viewer.Tree.Root.Id && Viewer.Has(Roles.Duty, Viewer.Tree.Root.Id);
}
