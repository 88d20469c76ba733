using Anxin.Core.Cases;
using Anxin.Core.Cases.Mediation;
using Anxin.Rules;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>Wages recovered on a day; people are those paid for the first time in this case.</summary>
public sealed class RecoveryModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public RecordRecovery Input { get; set; } = new();

    [BindProperty]
    public AmountInput Amount { get; set; } = new();

    /// <summary>Agreed and not come yet: their money is entered at the agreement, so that it is known which came.</summary>
    public IReadOnlyList<Instalment> Awaited { get; private set; } = [];

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Recovery);

    public Task<IActionResult> OnPostAsync() => SaveAsync(context => Acts.RecoverAsync(
        context, Id, Input with { Version = Version, AmountYuan = Amount.Written }, Aborted), L["已登记追回的工资。"]);

    protected override Task FillAsync()
    {
        Input = Input with { On = Today };
        return Task.CompletedTask;
    }

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Awaited = await Db.Instalments.AsNoTracking().Where(i => i.CaseId == Id && i.UntilPosition == null && i.PaidOn == null)
            .OrderBy(i => i.DueOn).ThenBy(i => i.Number).ToListAsync(Aborted);
    }

    protected override string FieldOf(string field) => field == "amountYuan" ? "Amount" : base.FieldOf(field);
}
