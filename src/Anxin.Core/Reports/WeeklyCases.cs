using System.Runtime.InteropServices;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>A case's share in a period's seven figures, under the unit responsible at the period's end.</summary>
public readonly record struct CaseShare(Guid Case, Guid Unit, Figures Figures);

/// <summary>The cases that make up a period's seven figures: every figure opens into them.</summary>
public static class WeeklyCases
{
    public static async Task<ILookup<Guid, Guid>> ByUnitAsync(LedgerAt ledger, ReportPeriod period, CancellationToken ct) =>
        (await SharesAsync(ledger, period, ct)).ToLookup(s => s.Unit, s => s.Case);

    /// <summary>Each case once, read by the index of what happened to it in the period.</summary>
    public static async Task<IReadOnlyList<CaseShare>> SharesAsync(LedgerAt ledger, ReportPeriod period, CancellationToken ct)
    {
        var (from, to) = period;
        var moved = await Responsibility.MovedSinceAsync(ledger, to, ct);
        var joined = await ledger.JoinedAsync(ct);
        var found = new Dictionary<Guid, CaseShare>();
        void Add(Guid id, Guid unit, Figures more)
        {
            if (moved.Count > 0)
                unit = moved.GetValueOrDefault(id, unit);
            if (!ledger.Includes(unit) || joined.ContainsKey(id))
                return;
            ref var share = ref CollectionsMarshal.GetValueRefOrAddDefault(found, id, out _);
            share = new CaseShare(id, unit, share.Figures + more);
        }

        var paid = ledger.Recoveries().Where(r => r.On >= from && r.On <= to);
        foreach (var cases in moved.Count == 0 ? ledger.Cases() : ledger.AllCases())
        {
            var alive = cases.Where(s => s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed);
            foreach (var s in await alive.Where(s => s.AcceptedOn >= from && s.AcceptedOn <= to)
                .Select(s => new { s.CaseId, s.UnitId, s.People, s.AmountFen }).ToListAsync(ct))
                Add(s.CaseId, s.UnitId, new Figures(1, s.People ?? 0, s.AmountFen ?? 0, 0, 0, 0, 0));

            foreach (var s in await cases.Where(s => s.Status == CaseStatus.Open && s.AcceptedOn <= to)
                .Select(s => new { s.CaseId, s.UnitId }).ToListAsync(ct))
                Add(s.CaseId, s.UnitId, new Figures(0, 0, 0, 0, 0, 0, 1));

            // Acceptance is no condition of the search: SQLite would take the index of acceptances, which holds all that is old.
            foreach (var s in await cases.Where(s => s.ClosedOn != null && s.Status == CaseStatus.Closed && s.ClosedOn >= from)
                .Select(s => new { s.CaseId, s.UnitId, Counts = s.AcceptedOn <= to, Closed = s.ClosedOn <= to }).ToListAsync(ct))
                if (s.Counts)
                    Add(s.CaseId, s.UnitId, new Figures(0, 0, 0, 0, 0, s.Closed ? 1 : 0, s.Closed ? 0 : 1));

            foreach (var s in await paid.Join(alive, r => r.CaseId, s => s.CaseId, (r, s) => new { s.CaseId, s.UnitId, r.People, r.AmountFen })
                .ToListAsync(ct))
                Add(s.CaseId, s.UnitId, new Figures(0, 0, 0, s.People, s.AmountFen, 0, 0));
        }
        return [.. found.Values];
    }
}
