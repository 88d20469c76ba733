using Anxin.Core.Cases;
using Anxin.Rules;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>Wages recovered on a day; people are those paid for the first time in this case.</summary>
public sealed class RecoveryModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public RecordRecovery Input { get; set; } = new();

    [BindProperty]
    public AmountInput Amount { get; set; } = new();

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Recovery);

    public Task<IActionResult> OnPostAsync() => SaveAsync(context => Acts.RecoverAsync(
        context, Id, Input with { Version = Version, AmountYuan = Amount.Written }, Aborted), L["已登记追回的工资。"]);

    protected override Task FillAsync()
    {
        Input = Input with { On = Today };
        return Task.CompletedTask;
    }

    protected override string FieldOf(string field) => field == "amountYuan" ? "Amount" : base.FieldOf(field);
}
