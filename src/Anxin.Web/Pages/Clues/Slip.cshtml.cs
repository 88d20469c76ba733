using System.Text;
using Anxin.Core;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Public;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Clues;

/// <summary>The slip for somebody who reported by telephone or at the counter, as the worker's own page prints it.</summary>
public sealed class SlipModel(Desk desk, AnxinDb db, ThreadBook threads, WorkerStories stories, WorkerReceipts receipts, ClueWords words) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>Null for everybody but the person who has just given the code out.</summary>
    public SlipView? Slip { get; private set; }

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        var viewer = await Desk.ViewerAsync(Aborted);
        Name = words.Name((await threads.FindAsync(viewer, Id, Aborted)).Clue);
        if (HandedCode.Of(TempData, Id, viewer.Actor.Id) is { } code)
            Slip = SlipView.Of(code, await stories.OfAsync(Id, Aborted), Request);
    }

    /// <summary>The signed proof names nobody and opens nothing: whoever sees the clue may hand it over.</summary>
    public async Task<IActionResult> OnGetProofAsync()
    {
        await threads.FindAsync(await Desk.ViewerAsync(Aborted), Id, Aborted);
        var receipt = await db.Receipts.AsNoTracking().Where(r => r.ClueId == Id && r.RevokedAt == null).OrderByDescending(r => r.IssuedAt).FirstOrDefaultAsync(Aborted)
            ?? throw new NotVisibleException("receipt");
        return await receipts.ProofAsync(receipt, Aborted) is { } proof
            ? File(Encoding.UTF8.GetBytes(proof.ToText()), "application/json", Public.Report.ReceiptModel.ProofName) : NotFound();
    }
}
