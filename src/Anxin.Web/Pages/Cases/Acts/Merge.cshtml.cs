using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
using Anxin.Rules;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>Two cases found to be one: this one goes into the other, which counts from then on.</summary>
public sealed class MergeModel(CaseDesk with, MatchFinder finder) : CaseActPage(with)
{
    [BindProperty]
    public MergeCase Input { get; set; } = new();

    /// <summary>The other case, where somebody comes from a suspected pair.</summary>
    [BindProperty(SupportsGet = true, Name = "with")]
    public string? Other { get; set; }

    [BindProperty]
    public AmountInput Amount { get; set; } = new();

    /// <summary>For a case that is not among the look-alikes.</summary>
    [BindProperty]
    public string? Number { get; set; }

    public IReadOnlyList<CaseState> Alike { get; private set; } = [];

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Merge);

    protected override bool NotAtAgency => true;

    public Task<IActionResult> OnPostAsync() => SaveAsync(async context =>
    {
        var into = Input.Into;
        if (Number?.Trim() is { Length: > 0 } number)
            into = (await Db.CasesOf(context.Viewer).FirstOrDefaultAsync(s => s.Number == number, Aborted))?.CaseId.ToString()
                ?? throw new InputException(new Problems().Add("number", Sentence.Told(L["没有编号为“{0}”的案件，或不在您的权限范围内", number])));
        await Acts.MergeAsync(context, Id, Input with { Into = into, Version = Version, AmountYuan = Amount.Written }, Aborted);
    }, L["已并案。"]);

    protected override Task FillAsync()
    {
        var largest = Alike.Select(s => s.People).Append(State.People).Max();
        Input = Input with { Into = Other ?? (Alike.Count == 1 ? Alike[0].CaseId.ToString() : null), People = largest?.ToString(CultureInfo.InvariantCulture) };
        return Task.CompletedTask;
    }

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Alike = [.. (await finder.AlikeAsync(Viewer, State, Aborted)).Select(a => a.Case)];
    }

    protected override string FieldOf(string field) => field switch
    {
        "amountYuan" => "Amount",
        "number" => "Number",
        "into" when Alike.Count == 0 => "Number",
        _ => base.FieldOf(field),
    };
}
