using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Matching;

/// <summary>
/// Compares what has changed since the last time with the whole ledger, across all units: each case and each clue that waits once for each change
/// of it. What it finds lies with whoever sees both sides.
/// </summary>
public sealed class Sweep(AnxinDb db, MatchFinder finder, OrganisationCache organisation, TimeProvider time)
{
    private const int Batch = 200;

    /// <returns>How many cases and waiting clues were compared.</returns>
    public async Task<int> RunAsync(DateOnly today, CancellationToken ct)
    {
        var until = await db.SettleAsync(ct);
        var tree = await organisation.TreeAsync(db, today, ct);
        var sweep = await db.MatchSweeps.SingleOrDefaultAsync(s => s.Id == MatchSweep.Only, ct);
        if (sweep is null)
            db.MatchSweeps.Add(sweep = new MatchSweep { Id = MatchSweep.Only, Position = 0 });
        var compared = 0;
        var waiting = sweep.Position < until ? await WaitingClues.LoadAsync(db, finder, tree, ct) : null!;
        while (sweep.Position < until)
        {
            var from = sweep.Position;
            var changed = await db.CaseStates.AsNoTracking().Where(s => s.FromPosition > from && s.FromPosition <= until)
                .OrderBy(s => s.FromPosition).Select(s => new { s.CaseId, s.FromPosition }).Take(Batch).ToListAsync(ct);
            // The last position of a full batch may have more rows: an import is one act.
            var last = changed.Count < Batch ? until : changed[^1].FromPosition;
            var ids = changed.Count < Batch ? changed.Select(c => c.CaseId)
                : await db.CaseStates.Where(s => s.FromPosition > from && s.FromPosition <= last).Select(s => s.CaseId).ToListAsync(ct);
            foreach (var chunk in ids.Distinct().Chunk(Batch))
                compared += await CompareAsync(chunk, waiting, tree, ct);
            var told = await WaitingClues.Of(db).Where(c => c.FromPosition > from && c.FromPosition <= last).ToListAsync(ct);
            foreach (var chunk in told.Chunk(Batch))
                compared += await CompareAsync(chunk, tree, ct);
            sweep.Position = last;
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            sweep = await db.MatchSweeps.SingleAsync(s => s.Id == MatchSweep.Only, ct);
        }
        return compared;
    }

    private async Task<int> CompareAsync(Guid[] ids, WaitingClues waiting, UnitTree tree, CancellationToken ct)
    {
        var standing = await Standing().Where(s => ids.Contains(s.CaseId)).ToListAsync(ct);
        var facts = await finder.FactsAsync(standing, tree, ct);
        foreach (var state in standing)
        {
            await RenewKeysAsync(state, ct);
            var own = facts[state.CaseId];
            var found = await finder.FindAsync(null, own, state.CaseId, ct);
            await KeepAsync(state.CaseId, own, [.. Likely(found.Where(h => h.Case.UnitId != state.UnitId)), .. waiting.Like(own)], ct);
        }
        await db.SaveChangesAsync(ct);
        return standing.Count;
    }

    private async Task<int> CompareAsync(Clue[] clues, UnitTree tree, CancellationToken ct)
    {
        foreach (var (id, own) in await finder.FactsAsync(clues, tree, ct))
            await KeepAsync(id, own, Likely(await finder.FindAsync(null, own, null, ct)), ct);
        await db.SaveChangesAsync(ct);
        return clues.Length;
    }

    private static List<Likely> Likely(IEnumerable<Held> found) =>
        [.. found.Where(h => h.Case.JoinedTo is null && h.Result.Score >= Matcher.Threshold).Select(h => new Likely(h.Case.CaseId, h.Facts, h.Result))];

    private IQueryable<CaseState> Standing() => db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null
        && (s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed) && s.JoinedTo == null);

    /// <param name="id">Of a case or of a clue.</param>
    private async Task KeepAsync(Guid id, MatchFacts own, IReadOnlyList<Likely> others, CancellationToken ct)
    {
        var known = await db.MatchPairs.Where(p => p.CaseA == id || p.CaseB == id).ToListAsync(ct);
        known.AddRange(db.MatchPairs.Local.Where(p => (p.CaseA == id || p.CaseB == id) && !known.Contains(p)));
        var found = others.Where(o => o.Result.Score >= Matcher.Threshold).ToList();
        foreach (var pair in known.Where(p => p.State == MatchState.Open && !found.Exists(o => o.Id == p.CaseA || o.Id == p.CaseB)))
            pair.State = MatchState.Gone;
        foreach (var other in found)
        {
            var print = MatchFactsOf.Print(own, other.Facts);
            var pair = known.Find(p => p.CaseA == other.Id || p.CaseB == other.Id);
            if (pair is null)
                db.MatchPairs.Add(pair = MatchPair.Of(id, other.Id, time.GetUtcNow().UtcDateTime));
            else if (pair.State is MatchState.Rejected or MatchState.Joined && pair.Facts == print)
                continue;
            pair.Hold(other.Result, print, MatchState.Open);
        }
    }

    /// <summary>Cases that were written before there were keys get theirs.</summary>
    private async Task RenewKeysAsync(CaseState state, CancellationToken ct)
    {
        var keys = MatchKeys.Of(state.Employer, state.Site);
        if (keys.Name != state.MatchName || keys.Site != state.MatchSite)
            await db.CaseStates.Where(s => s.RowId == state.RowId)
                .ExecuteUpdateAsync(u => u.SetProperty(s => s.MatchName, keys.Name).SetProperty(s => s.MatchSite, keys.Site), ct);
    }
}
