using Anxin.Core.Cases.Parties;
using Anxin.Rules;
using Anxin.Web.Pages.Cases.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Parties;

/// <summary>The chain that answers for the wages, and what protects them on the site.</summary>
public sealed class PartiesModel(CaseDesk with, PartyActs acts) : CaseActPage(with)
{
    [BindProperty]
    public SafeguardInput Input { get; set; } = new();

    public PartiesOf Parties { get; private set; } = null!;

    /// <summary>What workers have told of the chain, and nobody has entered yet.</summary>
    public IReadOnlyList<ToldParty> Told { get; private set; } = [];

    protected override bool OnlyLooks => true;

    protected override bool IsPossible => true;

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await acts.AskAsync(context, Id, Input with { Version = Version }, Aborted);
        Said(L["已记下。"]);
        return RedirectToPage(new { id = Id });
    });

    /// <summary>As the clue tells it; what is not there any more was entered by somebody else.</summary>
    public Task<IActionResult> OnPostToldAsync(Guid clue, PartyRole role) => DoAsync(async context =>
    {
        await ReadAsync();
        if (Told.FirstOrDefault(t => t.Clue == clue && t.Role == role) is { } told)
        {
            await acts.AddAsync(context, Id, told.Input with { Version = Version }, Aborted);
            Said(L["责任方已登记。"]);
        }
        return RedirectToPage(new { id = Id });
    });

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Parties = await Db.PartiesAsync(Id, Aborted);
        Told = await Db.ToldPartiesAsync(Id, Parties, Aborted);
    }
}
