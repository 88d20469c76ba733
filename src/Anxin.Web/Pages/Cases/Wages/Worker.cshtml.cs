using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Pages.Cases.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Wages;

/// <summary>One worker's line: entered, corrected, confirmed, taken back; the whole number shown on a click that is recorded.</summary>
public sealed class WorkerModel(CaseDesk with, WageActs acts) : CaseActPage(with)
{
    /// <summary>new, or a number.</summary>
    [BindProperty(SupportsGet = true)]
    public string Which { get; set; } = "";

    [BindProperty]
    public WorkerInput Input { get; set; } = new();

    [BindProperty]
    public ConfirmPaid Confirm { get; set; } = new();

    [BindProperty]
    public WithReason Void { get; set; } = new();

    /// <summary>Null for a new one.</summary>
    public int? N => int.TryParse(Which, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    public WageSheet Sheet { get; private set; } = null!;

    public WorkerLine? Line => N is { } n ? Sheet.Line(n) : null;

    public WagePerson? Person => Line is { } line ? Sheet.PersonOf(line) : null;

    /// <summary>Set only on the page that answers the click.</summary>
    public WagePerson? Shown { get; private set; }

    private string part = "Input";

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Amend) && (N is null || Line is not null);

    public Task<IActionResult> OnPostAsync() => DoneAsync(
        context => N is { } n ? acts.AmendAsync(context, Id, n, Filled(), Aborted) : acts.AddAsync(context, Id, Filled(), Aborted), L["职工已登记。"]);

    public Task<IActionResult> OnPostConfirmAsync()
    {
        part = "Confirm";
        return DoneAsync(context => acts.ConfirmAsync(context, Id, N ?? 0, Confirm with { Version = Version }, Aborted), L["已记下本人的确认。"]);
    }

    public Task<IActionResult> OnPostVoidAsync()
    {
        part = "Void";
        return DoneAsync(context => acts.VoidAsync(context, Id, N ?? 0, Void with { Version = Version }, Aborted), L["已撤回这一行。"]);
    }

    public Task<IActionResult> OnPostShowAsync() => DoAsync(async context =>
    {
        Shown = await acts.ShowAsync(context, Id, N ?? 0, Aborted);
        Version = null;
        ModelState.Clear();
        await ReadAsync();
        await FillAsync();
        Response.Headers.CacheControl = "no-store";
        return Page();
    });

    protected override Task FillAsync()
    {
        Confirm = Confirm with { On = Today };
        if (Line is { } line)
            Input = new WorkerInput
            {
                Name = Person?.Name,
                Document = WageWords.PersonDocument.Api(Person?.Document ?? default),
                Trade = Person?.Trade,
                Note = Person?.Note,
                Days = WorkerColumns.Plain(line.CentiDays),
                Pieces = WorkerColumns.Plain(line.CentiPieces),
                RateYuan = Yuan(line.RateFen),
                RateBasis = line.RateBasis is { } basis ? WageWords.RateBasis.Api(basis) : null,
                From = line.From?.ToString("O", CultureInfo.InvariantCulture),
                To = line.To?.ToString("O", CultureInfo.InvariantCulture),
                EarnedYuan = Yuan(line.EarnedFen),
                PaidBeforeYuan = Yuan(line.PaidBeforeFen),
                OwedYuan = Yuan(line.OwedFen),
                AgreedYuan = Yuan(line.AgreedFen),
            };
        else
            Input = new WorkerInput { Document = WageWords.PersonDocument.Api(PersonDocument.CitizenId) };
        return Task.CompletedTask;

        static string? Yuan(long? fen) => fen is { } f ? Money.Yuan(f) : null;
    }

    protected override async Task ReadAsync()
    {
        if (N is null && Which != "new")
            throw new NotVisibleException("worker");
        await base.ReadAsync();
        Sheet = await WageSheet.LoadAsync(Db, Id, Aborted);
    }

    protected override string FieldOf(string field) => part + base.FieldOf(field)["Input".Length..];

    protected override IActionResult AfterFirst(SubmissionKey first) => ToWorkers();

    /// <summary>Number and phone are not shown again; left empty they stay.</summary>
    private WorkerInput Filled() => Input with
    {
        Version = Version,
        Number = string.IsNullOrWhiteSpace(Input.Number) ? Person?.Number : Input.Number,
        Phone = string.IsNullOrWhiteSpace(Input.Phone) ? Person?.Phone : Input.Phone,
    };

    private Task<IActionResult> DoneAsync(Func<ActContext, Task> act, string said) => DoAsync(async context =>
    {
        await ReadAsync();
        await act(context);
        Said(said);
        return ToWorkers();
    });

    private RedirectToPageResult ToWorkers() => RedirectToPage("/Cases/Wages/Workers", new { id = Id });
}
