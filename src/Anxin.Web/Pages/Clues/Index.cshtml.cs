using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Clues;

/// <summary>Clues that wait for somebody to triage them, the oldest first.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db) : DeskPage(desk)
{
    private const int AtMost = 100;

    public Viewer Viewer { get; private set; } = null!;

    public IReadOnlyList<Clue> Waiting { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Waiting = await db.CluesOf(Viewer).Where(c => c.CaseId == null && !c.Declined)
            .OrderBy(c => c.ReceivedOn).ThenBy(c => c.ReceivedAt).Take(AtMost).ToListAsync(Aborted);
    }
}
