using Anxin.Core.Cases.Parties;
using Anxin.Web.Pages.Cases.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Parties;

/// <summary>The chain that answers for the wages, and what protects them on the site.</summary>
public sealed class PartiesModel(CaseDesk with, PartyActs acts) : CaseActPage(with)
{
    [BindProperty]
    public SafeguardInput Input { get; set; } = new();

    public PartiesOf Parties { get; private set; } = null!;

    protected override bool OnlyLooks => true;

    protected override bool IsPossible => true;

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await acts.AskAsync(context, Id, Input with { Version = Version }, Aborted);
        Said(L["已记下。"]);
        return RedirectToPage(new { id = Id });
    });

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Parties = await Db.PartiesAsync(Id, Aborted);
    }
}
