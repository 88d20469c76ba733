using Anxin.Core;
using Anxin.Core.Custody;
using Anxin.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Agency;

/// <summary>What was handed to the agency, what waits for its answer first.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db) : AgencyPage(desk)
{
    private const int AtMost = 100;

    public IReadOnlyList<(Handover Handover, HandedPreview Preview)> All { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await ReadAsync();
        var all = await db.HandoversOf(Viewer).Where(h => h.ToId == Agency.Id).OrderBy(h => h.AnsweredAt != null).ThenByDescending(h => h.SentAt).Take(AtMost).ToListAsync(Aborted);
        var lines = new List<(Handover, HandedPreview)>();
        foreach (var handover in all)
            lines.Add((handover, await HandedSheet.PreviewAsync(db, handover, Viewer.Tree, Aborted)));
        All = lines;
    }
}
