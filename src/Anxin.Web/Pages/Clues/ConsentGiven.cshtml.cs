using System.Globalization;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Public.Report;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Clues;

/// <summary>What the worker of a clue has said about handing on, and what is said now: also once the clue went into a case.</summary>
public sealed class ConsentGivenModel(Desk desk, ThreadBook threads, ConsentActs acts, Wordbook L) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RecordConsent Input { get; set; } = new();

    public IReadOnlyList<Consent> Words { get; private set; } = [];

    public bool MayWrite { get; private set; }

    /// <summary>The clue, or the case that it went into.</summary>
    public string Back { get; private set; } = "";

    public async Task OnGetAsync()
    {
        await ReadAsync();
        Input = new RecordConsent { On = CivilTime.DateOf(await Desk.NowAsync(Aborted)).ToString("O", CultureInfo.InvariantCulture) };
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await ReadAsync();
        await acts.RecordAsync(context, Id, Input with { Wording = Input.Given == "true" ? ConsentWords.ReadOut(L) : null }, Aborted);
        Said(L["已记下，移送从现在起按它办。"]);
        return Redirect(Back);
    });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override Task MeanwhileAsync()
    {
        ModelState.AddModelError("", RefusalWords.Meanwhile);
        return Task.CompletedTask;
    }

    protected override IActionResult AfterFirst(SubmissionKey first) => RedirectToPage(new { Id });

    private async Task ReadAsync()
    {
        var viewer = await Desk.ViewerAsync(Aborted);
        var (clue, unit) = await threads.FindAsync(viewer, Id, Aborted);
        MayWrite = viewer.Has(Roles.Caseworker, unit);
        Back = clue.CaseId is { } into ? $"/cases/{into}" : $"/clues/{Id}";
        Words = await acts.WordsAsync(Id, Aborted);
    }
}
