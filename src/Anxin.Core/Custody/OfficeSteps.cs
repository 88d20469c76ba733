using Anxin.Core.Journal;
using Anxin.Core.Law;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>The steps of the law that go with an agency's part in a case; a clue has no clocks yet.</summary>
internal static class OfficeSteps
{
    /// <summary>
    /// What ends the office's own clocks: it has the case no more, or has answered finally, and what they wait for will not come from it. Empty
    /// where they never began, or were ended so before.
    /// </summary>
    public static async Task<IReadOnlyList<LawEvent>> EndsAsync(AnxinDb db, CustodySubject subject, Party office, UnitTree tree, CancellationToken ct)
    {
        if (subject.IsClue || tree.Agency(office.Id) is not { } agency || AgencySteps.Part(agency.Office) is not { } part)
            return [];
        var last = await db.CaseEvents.AsNoTracking()
            .Where(e => e.CaseId == subject.Id && e.UntilPosition == null && (e.What == part.Begun || e.What == part.Ended))
            .OrderByDescending(e => e.Number).Select(e => (LawEvent?)e.What).FirstOrDefaultAsync(ct);
        return last == part.Begun ? [part.Ended] : [];
    }

    public static async Task WriteAsync(AnxinDb db, ActRows rows, CustodySubject subject, IReadOnlyList<LawEvent> steps, DateOnly on, CancellationToken ct)
    {
        if (subject.Work is not { } work || steps.Count == 0)
            return;
        var last = await db.CaseEvents.Where(e => e.CaseId == subject.Id).MaxAsync(e => (int?)e.Number, ct) ?? 0;
        foreach (var step in steps)
            CaseEventActs.Write(rows, work, ++last, step, on);
    }
}
