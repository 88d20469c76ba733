using Anxin.Core.Accounts;
using Anxin.Core.Day;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Mediation;

/// <summary>Instalments that were promised and have not come, in the day; those of a merged case in the day of whoever has the survivor.</summary>
public sealed class InstalmentDay(AnxinDb db) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct)
    {
        var last = CivilTime.DateOf(until.AddTicks(-1));
        var waiting = db.Instalments.AsNoTracking().Where(i => i.UntilPosition == null && i.PaidOn == null && i.DueOn <= last);
        if (from is { } first)
        {
            var day = CivilTime.DateOf(first);
            waiting = waiting.Where(i => i.DueOn >= day);
        }
        var cases = db.CasesOf(viewer);
        var found = await (from i in waiting
                           join s in cases on i.CaseId equals s.CaseId
                           where s.Status == CaseStatus.Open
                           orderby i.DueOn
                           select new { Instalment = i, Case = s }).Take(AtMost).ToListAsync(ct);
        var merged = await (from i in waiting
                            join s in db.CaseStates on i.CaseId equals s.CaseId
                            where s.UntilPosition == null && s.Status == CaseStatus.Merged
                            select i).ToListAsync(ct);
        var survivors = merged.Count == 0 ? null : await db.OpenSurvivorsAsync(cases, merged.Select(i => i.CaseId), ct);
        found.AddRange(merged.Where(i => survivors!.ContainsKey(i.CaseId)).Select(i => new { Instalment = i, Case = survivors![i.CaseId] }));
        return [.. found.OrderBy(x => x.Instalment.DueOn).Take(AtMost).Select(x => new DayItem(
            DayLane.Due, "instalment", x.Case.Employer, $"/cases/{x.Case.CaseId}/mediation", x.Case.UnitId, Money.Grouped(x.Instalment.AmountFen),
            CivilTime.EndOfDay(x.Instalment.DueOn)))];
    }
}
