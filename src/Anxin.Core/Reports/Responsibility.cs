using Anxin.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>
/// Cases that changed hands after a period ended: the period counts them where they were. Usually none, so figures are summed by the
/// unit of today and only these few are set right one by one.
/// </summary>
public static class Responsibility
{
    /// <returns>The unit responsible on <paramref name="on"/>, for each case that has moved since.</returns>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> MovedSinceAsync(LedgerAt ledger, DateOnly on, CancellationToken ct)
    {
        var moves = await ledger.Db.CaseMoves.AsNoTracking()
            .Where(m => m.On > on && m.Position <= ledger.AsOf).OrderBy(m => m.Position)
            .Select(m => new { m.CaseId, m.FromUnitId }).ToListAsync(ct);
        return moves.GroupBy(m => m.CaseId).ToDictionary(g => g.Key, g => g.First().FromUnitId);
    }

    /// <summary>Those cases as they stood, each with the unit that answers for it in the period.</summary>
    public static async Task<IReadOnlyList<CaseState>> LoadAsync(
        LedgerAt ledger, IReadOnlyDictionary<Guid, Guid> moved, CancellationToken ct)
    {
        var found = new List<CaseState>();
        foreach (var chunk in moved.Keys.Chunk(500))
            foreach (var source in ledger.AllCases())
                found.AddRange(await source.Where(s => chunk.Contains(s.CaseId)).ToListAsync(ct));
        return found;
    }
}
