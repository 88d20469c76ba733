using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>Mediation or legal service given on a day.</summary>
public sealed class ServiceModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public RecordService Input { get; set; } = new();

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Service);

    public Task<IActionResult> OnPostAsync() =>
        SaveAsync(context => Acts.ServeAsync(context, Id, Input with { Version = Version }, Aborted), L["已登记。"]);

    protected override Task FillAsync()
    {
        Input = Input with { On = Today };
        return Task.CompletedTask;
    }
}
