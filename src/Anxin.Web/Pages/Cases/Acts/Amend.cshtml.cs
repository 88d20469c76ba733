using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>Corrections and what became known later; each with its reason.</summary>
public sealed class AmendModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public AmendForm Input { get; set; } = new();

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Amend);

    public Task<IActionResult> OnPostAsync() => SaveAsync(async context =>
    {
        var seen = int.TryParse(Version, out var n) ? n : 0;
        var changes = Input.Changes(await Db.VersionAsync(context.Viewer, Id, seen, Aborted), Version);
        await Acts.AmendAsync(context, Id, changes, Aborted);
    }, L["已更正。"]);

    protected override Task FillAsync()
    {
        Input = AmendForm.Of(State);
        return Task.CompletedTask;
    }

    protected override Task RebaseAsync(CaseState seen)
    {
        foreach (var field in Input.Rebase(seen, State))
            foreach (var posted in ModelState.Keys.Where(k => k == "Input." + field || k.StartsWith($"Input.{field}.", StringComparison.Ordinal)).ToList())
                ModelState.Remove(posted);
        return Task.CompletedTask;
    }

    protected override string FieldOf(string field) => field switch
    {
        "employer.name" => "Input.Employer",
        "employer.creditCode" => "Input.CreditCode",
        "site.name" => "Input.Site",
        "site.constructionProject" => "Input.ConstructionProject",
        "amountYuan" => "Input.Amount",
        _ => base.FieldOf(field),
    };
}
