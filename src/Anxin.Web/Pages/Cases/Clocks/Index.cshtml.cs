using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Law;
using Anxin.Rules;
using Anxin.Web.Pages.Cases.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Clocks;

/// <summary>The clocks of the law and of practice on one case, and the steps they go by.</summary>
public sealed class IndexModel(CaseDesk with, ClockBook clocks, CaseEventActs acts) : CaseActPage(with)
{
    [BindProperty]
    public RecordEvent Input { get; set; } = new();

    /// <summary>The step to be taken back.</summary>
    [BindProperty]
    public int Step { get; set; }

    public IReadOnlyList<CaseClock> Clocks { get; private set; } = [];

    public IReadOnlyList<CaseEvent> Events { get; private set; } = [];

    /// <summary>Steps of the cases that were merged into it.</summary>
    public IReadOnlyList<(CaseEvent Step, CaseState Case)> Merged { get; private set; } = [];

    /// <summary>Clues of the case that wait for their written answer.</summary>
    public IReadOnlyList<Clue> Petitions { get; private set; } = [];

    protected override bool IsPossible => true;

    public Task<IActionResult> OnPostAsync() => DoHereAsync(
        context => acts.RecordAsync(context, Id, Input with { Version = Version }, Aborted), L["已记下。"]);

    public Task<IActionResult> OnPostVoidAsync() => DoHereAsync(
        context => acts.VoidAsync(context, Id, Step, new WithReason { Reason = Input.Reason, Version = Version }, Aborted), L["已撤回。"]);

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        var today = CivilTime.DateOf(await Desk.NowAsync(Aborted));
        Clocks = await clocks.OfCaseAsync(Viewer, Id, today, Aborted);
        Petitions = await Db.PetitionsOfAsync(Viewer, Id, Aborted);
        Events = await clocks.EventsAsync(Viewer, Id, Aborted);
        Merged = await clocks.MergedEventsAsync(Id, Aborted);
    }

    protected override Task FillAsync()
    {
        Input = Input with { On = Today };
        return Task.CompletedTask;
    }

    protected override bool OnlyLooks => true;

    private Task<IActionResult> DoHereAsync(Func<ActContext, Task> act, string said) => DoAsync(async context =>
    {
        await act(context);
        Said(said);
        return RedirectToPage(new { id = Id });
    });
}
