using Anxin.Core.Cases;
using Anxin.Core.Cases.Mediation;
using Anxin.Core.Journal;
using Anxin.Web.Pages.Cases.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Mediation;

/// <summary>Mediation on one case: sessions, the agreement with its instalments as they come, and legal service beside it.</summary>
public sealed class IndexModel(CaseDesk with, MediationActs acts) : CaseActPage(with)
{
    /// <summary>Rows of the form; an agreement in more is entered by the API, or in two sessions.</summary>
    public const int Rows = 6;

    [BindProperty]
    public RecordMediation Input { get; set; } = new();

    [BindProperty]
    public PayInstalment Paid { get; set; } = new();

    [BindProperty]
    public RecordLegalHelp Help { get; set; } = new();

    /// <summary>The number of the instalment or session that a form speaks of.</summary>
    [BindProperty]
    public int N { get; set; }

    public MediationRecord Record { get; private set; } = new([], [], []);

    public string Now => Today;

    protected override bool IsPossible => true;

    protected override bool OnlyLooks => true;

    private string prefix = "Input";

    public Task<IActionResult> OnPostAsync() => DoHereAsync("Input", c => acts.RecordAsync(c, Id, Input with { Version = Version }, Aborted), L["已登记。"]);

    public Task<IActionResult> OnPostPaidAsync() => DoHereAsync("Paid", c => acts.PayAsync(c, Id, N, Paid with { Version = Version }, Aborted), L["已登记这一期，金额算进已追回。"]);

    public Task<IActionResult> OnPostHelpAsync() => DoHereAsync("Help", c => acts.HelpAsync(c, Id, Help with { Version = Version }, Aborted), L["已登记。"]);

    public Task<IActionResult> OnPostVoidAsync() => DoHereAsync("Input", c => acts.VoidAsync(c, Id, N, new WithReason { Reason = Input.Reason, Version = Version }, Aborted), L["已作废。"]);

    protected override string FieldOf(string field) => field.Split('.') is ["instalments", var row, var cell]
        ? Cell(row, char.ToUpperInvariant(cell[0]) + cell[1..])
        : base.FieldOf(field).Replace("Input.", prefix + ".", StringComparison.Ordinal);

    /// <summary>The name of a row's field, as its form posts it.</summary>
    public static string Cell(object row, string cell) => $"Input.Instalments[{row}].{cell}";

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Record = await Db.MediationOfAsync(Viewer, Id, Aborted);
    }

    protected override Task FillAsync()
    {
        Input = Input with { On = Today };
        Paid = Paid with { On = Today };
        Help = Help with { On = Today };
        return Task.CompletedTask;
    }

    private Task<IActionResult> DoHereAsync(string form, Func<ActContext, Task> act, string said) => DoAsync(async context =>
    {
        prefix = form;
        await act(context);
        Said(said);
        return RedirectToPage(new { id = Id });
    });
}
