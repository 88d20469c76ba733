using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Custody;

/// <summary>Custody's part of today: clues passed to this desk, feedback that is late, notices that are owed.</summary>
public sealed class CustodyTodayViewComponent(AnxinDb db, NoticeActs notices, Shell shell) : ViewComponent
{
    private const int AtMost = 6;

    public async Task<IViewComponentResult> InvokeAsync(Viewer viewer)
    {
        var ct = HttpContext.RequestAborted;
        var passed = await (from h in db.HandoversOf(viewer)
                            where h.AnsweredAt == null && h.Subject == HandoverSubject.Clue
                            join clue in db.Clues on h.SubjectId equals clue.ClueId
                            where clue.UntilPosition == null && clue.CaseId == null && !clue.Declined
                            orderby h.Due
                            select new { h, clue }).AsNoTracking().Take(50).ToListAsync(ct);
        var mine = passed.Where(p => viewer.Has(Roles.Caseworker, p.h.ToId)).Take(AtMost).Select(p => (p.h, p.clue)).ToList();
        var awaited = await db.HandoversOf(viewer).Where(h => h.Accepted == true && h.EndedAt == null && h.FeedbackAt == null && h.FeedbackDue <= shell.Now)
            .OrderBy(h => h.FeedbackDue).Take(AtMost).ToListAsync(ct);
        var (owed, late) = viewer.HasAnywhere(Roles.Caseworker) ? await notices.CountAsync(viewer, shell.Now, ct) : (0, 0);
        return View(new CustodyToday(viewer, mine, awaited, owed, late));
    }
}

public sealed record CustodyToday(
    Viewer Viewer, IReadOnlyList<(Handover Handover, Clue Clue)> Passed, IReadOnlyList<Handover> FeedbackLate, int NoticesOwed, int NoticesLate);
