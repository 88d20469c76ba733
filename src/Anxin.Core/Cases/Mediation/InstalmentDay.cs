using Anxin.Core.Accounts;
using Anxin.Core.Day;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Mediation;

/// <summary>Instalments that were promised and have not come, in the day.</summary>
public sealed class InstalmentDay(AnxinDb db) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct)
    {
        var last = CivilTime.DateOf(until.AddTicks(-1));
        var waiting = db.Instalments.Where(i => i.UntilPosition == null && i.PaidOn == null && i.DueOn <= last);
        if (from is { } first)
        {
            var day = CivilTime.DateOf(first);
            waiting = waiting.Where(i => i.DueOn >= day);
        }
        var found = await (from i in waiting
                           join s in db.CasesOf(viewer) on i.CaseId equals s.CaseId
                           where s.Status == CaseStatus.Open
                           orderby i.DueOn
                           select new { i.DueOn, i.AmountFen, s.CaseId, s.Employer, s.UnitId }).Take(100).ToListAsync(ct);
        return [.. found.Select(i => new DayItem(
            DayLane.Due, "instalment", i.Employer, $"/cases/{i.CaseId}/mediation", i.UnitId, Money.Yuan(i.AmountFen), CivilTime.EndOfDay(i.DueOn)))];
    }
}
