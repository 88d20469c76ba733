using System.Collections.Concurrent;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>
/// The sums that stand above every list. Exact at a journal position, which is looked up at most once a second unless this node writes; while the ledger moves, a sum is shown again for at most twenty
/// times as long as it took to add up, so that a busy ledger of a million cases spends a twentieth of its time on sums.
/// </summary>
public sealed class LedgerTotals(TimeProvider time, Glances glances)
{
    private const int ShownFor = 20;
    private const int AtMost = 2_000;
    private readonly ConcurrentDictionary<string, Lazy<Task<Sums>>> kept = new(StringComparer.Ordinal);

    private sealed record Sums(CaseTotals Totals, long Position, long At, TimeSpan Took);

    public async Task<CaseTotals> OfAsync(AnxinDb db, CaseList list, Viewer viewer, CaseFilter filter, CancellationToken ct)
    {
        var key = Key(viewer, filter);
        if (kept.TryGetValue(key, out var found))
        {
            var sums = await found.Value.WaitAsync(ct);
            var age = time.GetElapsedTime(sums.At);
            if (age < sums.Took * ShownFor || sums.Position == await glances.OfAsync("position", () => PositionAsync(db, ct)))
                return sums.Totals;
            kept.TryRemove(KeyValuePair.Create(key, found));
        }
        if (kept.Count > AtMost)
            kept.Clear();
        var mine = new Lazy<Task<Sums>>(() => AddUpAsync(db, list, viewer, filter));
        var asked = kept.GetOrAdd(key, mine);
        try
        {
            return (await asked.Value.WaitAsync(asked == mine ? CancellationToken.None : ct)).Totals;
        }
        catch
        {
            kept.TryRemove(KeyValuePair.Create(key, asked));
            throw;
        }
    }

    private async Task<Sums> AddUpAsync(AnxinDb db, CaseList list, Viewer viewer, CaseFilter filter)
    {
        // The position first: what is written while the sums are taken makes them stale, never wrong for long.
        var position = await PositionAsync(db, CancellationToken.None);
        var from = time.GetTimestamp();
        var totals = await list.TotalsAsync(viewer, filter, CancellationToken.None);
        return new Sums(totals, position, time.GetTimestamp(), time.GetElapsedTime(from));
    }

    private static async Task<long> PositionAsync(AnxinDb db, CancellationToken ct) => await db.Acts.MaxAsync(a => (long?)a.Position, ct) ?? 0;

    internal static string Key(Viewer viewer, CaseFilter filter)
    {
        return $"{viewer.Scope}|{filter with { Units = null, Page = 1, PageSize = 1, Order = default }}";
    }
}
