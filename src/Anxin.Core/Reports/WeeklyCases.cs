using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>The cases that make up a period's seven figures, by the unit responsible at its end: every figure opens into them.</summary>
public static class WeeklyCases
{
    public static async Task<ILookup<Guid, Guid>> ByUnitAsync(LedgerAt ledger, ReportPeriod period, CancellationToken ct)
    {
        var (from, to) = period;
        var moved = await Responsibility.MovedSinceAsync(ledger, to, ct);
        var found = new Dictionary<Guid, Guid>();
        var paid = ledger.Recoveries().Where(r => r.On >= from && r.On <= to);
        foreach (var cases in moved.Count == 0 ? ledger.Cases() : ledger.AllCases())
        {
            var alive = cases.Where(s => s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed);
            foreach (var part in new[]
            {
                alive.Where(s => s.AcceptedOn >= from && s.AcceptedOn <= to),
                cases.Where(s => s.Status == CaseStatus.Open && s.AcceptedOn <= to),
                cases.Where(s => s.ClosedOn != null && s.Status == CaseStatus.Closed && s.ClosedOn >= from && s.AcceptedOn <= to),
                alive.Join(paid, s => s.CaseId, r => r.CaseId, (s, _) => s),
            })
                foreach (var s in await part.Select(s => new { s.CaseId, s.UnitId }).ToListAsync(ct))
                    found[s.CaseId] = moved.GetValueOrDefault(s.CaseId, s.UnitId);
        }
        return found.Where(x => ledger.Includes(x.Value)).ToLookup(x => x.Value, x => x.Key);
    }
}
