using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>The seven figures of a period, by the unit responsible at its end. Every sum is one indexed query, whatever the ledger's size.</summary>
public static class PeriodFigures
{
    public static async Task<Dictionary<Guid, Figures>> ByUnitAsync(LedgerAt ledger, ReportPeriod period, CancellationToken ct)
    {
        var figures = new Dictionary<Guid, Figures>();
        void Add(Guid unit, Figures more) => figures[unit] = figures.GetValueOrDefault(unit) + more;

        var (from, to) = period;
        foreach (var cases in ledger.Cases())
        {
            var alive = cases.Where(s => s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed);
            foreach (var g in await alive.Where(s => s.AcceptedOn >= from && s.AcceptedOn <= to).GroupBy(s => s.UnitId)
                .Select(g => new { g.Key, N = g.Count(), People = g.Sum(s => (long?)s.People) ?? 0, Fen = g.Sum(s => s.AmountFen) ?? 0 }).ToListAsync(ct))
                Add(g.Key, new Figures(g.N, g.People, g.Fen, 0, 0, 0, 0));

            // Grouped in the order of the index of closings, or SQLite would walk all cases in the order of units.
            foreach (var g in await cases.Where(s => s.ClosedOn != null && s.Status == CaseStatus.Closed && s.ClosedOn >= from)
                .GroupBy(s => new { s.ClosedOn, s.UnitId })
                .Select(g => new { g.Key.UnitId, Closed = g.Key.ClosedOn <= to, N = g.Count(s => s.AcceptedOn <= to) }).ToListAsync(ct))
                Add(g.UnitId, new Figures(0, 0, 0, 0, 0, g.Closed ? g.N : 0, g.Closed ? 0 : g.N));

            foreach (var g in await cases.Where(s => s.Status == CaseStatus.Open && s.AcceptedOn <= to).GroupBy(s => s.UnitId)
                .Select(g => new { g.Key, N = g.Count() }).ToListAsync(ct))
                Add(g.Key, new Figures(0, 0, 0, 0, 0, 0, g.N));

            var paid = ledger.Recoveries().Where(r => r.On >= from && r.On <= to);
            foreach (var g in await paid.Join(alive, r => r.CaseId, s => s.CaseId, (r, s) => new { s.UnitId, r.People, r.AmountFen })
                .GroupBy(x => x.UnitId).Select(g => new { g.Key, People = g.Sum(x => (long)x.People), Fen = g.Sum(x => x.AmountFen) }).ToListAsync(ct))
                Add(g.Key, new Figures(0, 0, 0, g.People, g.Fen, 0, 0));
        }

        await MendMovedAsync(ledger, period, Add, ct);
        await MendJoinedAsync(ledger, period, Add, ct);
        return figures;
    }

    /// <summary>One case's share in a period's figures; none if another case counts for it.</summary>
    public static Figures Of(CaseState s, IEnumerable<Recovery> recoveries, ReportPeriod period) =>
        s.JoinedTo is null ? Alone(s, recoveries, period) : default;

    /// <summary>What its share is, or would be if it were not joined.</summary>
    private static Figures Alone(CaseState s, IEnumerable<Recovery> recoveries, ReportPeriod period)
    {
        if (s.Status is not (CaseStatus.Open or CaseStatus.Closed))
            return default;
        var fresh = period.Contains(s.AcceptedOn);
        var paid = recoveries.Where(r => period.Contains(r.On)).ToList();
        return new Figures(
            fresh ? 1 : 0, fresh ? s.People ?? 0 : 0, fresh ? s.AmountFen ?? 0 : 0,
            paid.Sum(r => (long)r.People), paid.Sum(r => r.AmountFen),
            s.ClosedOn is { } closed && period.Contains(closed) ? 1 : 0,
            s.AcceptedOn <= period.To && (s.ClosedOn is null || s.ClosedOn > period.To) ? 1 : 0);
    }

    private static async Task MendMovedAsync(LedgerAt ledger, ReportPeriod period, Action<Guid, Figures> add, CancellationToken ct)
    {
        var moved = await Responsibility.MovedSinceAsync(ledger, period.To, ct);
        if (moved.Count == 0)
            return;
        var ids = moved.Keys.ToArray();
        var recoveries = (await ledger.Recoveries().Where(r => ids.Contains(r.CaseId)).ToListAsync(ct)).ToLookup(r => r.CaseId);
        foreach (var state in await Responsibility.LoadAsync(ledger, moved, ct))
        {
            var share = Alone(state, recoveries[state.CaseId], period);
            if (ledger.Includes(state.UnitId))
                add(state.UnitId, -share);
            if (ledger.Includes(moved[state.CaseId]))
                add(moved[state.CaseId], share);
        }
    }

    /// <summary>Takes out again what other cases count for.</summary>
    private static async Task MendJoinedAsync(LedgerAt ledger, ReportPeriod period, Action<Guid, Figures> add, CancellationToken ct)
    {
        var joined = await ledger.JoinedAsync(ct);
        if (joined.Count == 0)
            return;
        var moved = await Responsibility.MovedSinceAsync(ledger, period.To, ct);
        foreach (var chunk in joined.Values.Chunk(500))
        {
            var ids = chunk.Select(s => s.CaseId).ToArray();
            var recoveries = (await ledger.Recoveries().Where(r => ids.Contains(r.CaseId)).ToListAsync(ct)).ToLookup(r => r.CaseId);
            foreach (var state in chunk)
                if (moved.GetValueOrDefault(state.CaseId, state.UnitId) is var unit && ledger.Includes(unit))
                    add(unit, -Alone(state, recoveries[state.CaseId], period));
        }
    }
}
