using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Pages.Cases.Acts;
using Anxin.Web.Pages.Tools;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Cases.Wages;

/// <summary>The amount helper beside a case: what it says goes into the case's amount, or into a worker's line, by one act.</summary>
public sealed class AmountModel(CaseDesk with, WageActs wages, MinimumWages minimums) : CaseActPage(with)
{
    private const string WholeCase = "case";

    [BindProperty(SupportsGet = true)]
    public AmountForm Input { get; set; } = new();

    /// <summary>case, or a line's number.</summary>
    [BindProperty]
    public string? Target { get; set; }

    public WageClaim? Claim { get; private set; }

    public MinimumWage? Minimum { get; private set; }

    public IReadOnlyList<SelectListItem> Targets { get; private set; } = [];

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Amend);

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        var claim = Input.Answer(context.Today);
        var reason = L["按工资测算：还欠{0}元", Wording.Say.Yuan(claim.OwedFen)].Value;
        if (int.TryParse(Target, NumberStyles.None, CultureInfo.InvariantCulture, out var line))
            await wages.OweAsync(context, Id, line, new SetOwed
            {
                EarnedYuan = Money.Yuan(claim.EarnedFen),
                PaidBeforeYuan = Money.Yuan(claim.PaidFen),
                Version = Version,
                Reason = reason,
            }, Aborted);
        else
            await Acts.AmendAsync(context, Id, new AmendCase { AmountYuan = Money.Yuan(claim.OwedFen), Version = Version, Reason = reason }, Aborted);
        Said(L["测算的数已填进去。"]);
        return line > 0 ? RedirectToPage("/Cases/Wages/Workers", new { id = Id }) : ToCase();
    });

    protected override async Task FillAsync()
    {
        if (Minimum is { } minimum && Input.IsEmpty)
            Input.MinimumMonthlyYuan = Money.Yuan(minimum.MonthlyFen);
        if (Input.IsEmpty)
            return;
        try
        {
            Claim = Input.Answer(CivilTime.DateOf(await Desk.NowAsync(Aborted)));
        }
        catch (InputException bad)
        {
            Tell(bad);
        }
    }

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Minimum = await minimums.OfAsync(Viewer.Tree, State.UnitId, CivilTime.DateOf(await Desk.NowAsync(Aborted)), Aborted);
        var sheet = await WageSheet.LoadAsync(Db, Id, Aborted);
        Targets = [new SelectListItem(L["整件案件的欠薪金额"], WholeCase), .. sheet.Lines.Select(l => new SelectListItem(
            L["名单第{0}号 {1}", l.Number, sheet.PersonOf(l)?.Name ?? ""], l.Number.ToString(CultureInfo.InvariantCulture)))];
    }

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        await FillAsync();
        return Page();
    }

    protected override string FieldOf(string field) => field == "line" ? nameof(Target) : base.FieldOf(field);
}
