using System.Text.Json;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Public;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Clues;

/// <summary>A lost code is replaced after a check that is recorded; the new one is shown on this page once, and never in an address.</summary>
public sealed class ReceiptModel(Desk desk, ThreadBook threads, ThreadActs acts, WorkerStories stories) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReissueInput Input { get; set; } = new();

    /// <summary>What the same form led to when it was sent first: its answer was lost on the way.</summary>
    private Guid? sentBefore;

    public string? Name { get; private set; }

    /// <summary>With the new code, once it was made.</summary>
    public SlipView? Slip { get; private set; }

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        var answer = await DoAsync(async context => await ShowAsync((await acts.ReissueAsync(context, Id, Input, Aborted)).Receipt));
        return sentBefore is { } first ? await ShowAsync(first) : answer;
    }

    protected override IActionResult AfterFirst(SubmissionKey first)
    {
        sentBefore = JsonSerializer.Deserialize<Reissued>(first.Answer, CoreJson.Api)!.Receipt;
        return Page();
    }

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    private async Task<IActionResult> ShowAsync(Guid receipt)
    {
        if (await acts.CodeAsync(receipt, Aborted) is { } code)
            Slip = SlipView.Of(code, await stories.OfAsync(Id, Aborted), Request);
        return await ShowAgainAsync();
    }

    private async Task ReadAsync()
    {
        var viewer = await Desk.ViewerAsync(Aborted);
        var (clue, unit) = await threads.FindAsync(viewer, Id, Aborted);
        viewer.Demand(Roles.Caseworker, unit);
        Name = clue.Title;
    }
}
