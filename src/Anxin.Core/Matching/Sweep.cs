using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Anxin.Core.Cases;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Matching;

/// <summary>
/// Compares what has changed since the last time with the whole ledger, across all units: each case once for each change of it. What it finds
/// lies with whoever stands above both units.
/// </summary>
public sealed class Sweep(AnxinDb db, MatchFinder finder, OrganisationCache organisation, TimeProvider time)
{
    private const int Batch = 200;

    /// <returns>How many cases were compared.</returns>
    public async Task<int> RunAsync(DateOnly today, CancellationToken ct)
    {
        var until = await db.SettleAsync(ct);
        var tree = await organisation.TreeAsync(db, today, ct);
        var sweep = await db.MatchSweeps.SingleOrDefaultAsync(s => s.Id == MatchSweep.Only, ct);
        if (sweep is null)
            db.MatchSweeps.Add(sweep = new MatchSweep { Id = MatchSweep.Only, Position = 0 });
        var compared = 0;
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
                compared += await CompareAsync(chunk, tree, ct);
            sweep.Position = last;
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            sweep = await db.MatchSweeps.SingleAsync(s => s.Id == MatchSweep.Only, ct);
        }
        return compared;
    }

    private async Task<int> CompareAsync(Guid[] ids, UnitTree tree, CancellationToken ct)
    {
        var standing = await Standing().Where(s => ids.Contains(s.CaseId)).ToListAsync(ct);
        var facts = await finder.FactsAsync(standing, tree, ct);
        foreach (var state in standing)
        {
            await RenewKeysAsync(state, ct);
            var found = await finder.FindAsync(Standing(), facts[state.CaseId], state.CaseId, ct);
            await KeepAsync(state, facts[state.CaseId], [.. found.Where(a => a.Case.UnitId != state.UnitId)], tree, ct);
        }
        await db.SaveChangesAsync(ct);
        return standing.Count;
    }

    private IQueryable<CaseState> Standing() => db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null
        && (s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed) && s.JoinedTo == null);

    private async Task KeepAsync(CaseState state, MatchFacts own, IReadOnlyList<Alike> found, UnitTree tree, CancellationToken ct)
    {
        var id = state.CaseId;
        var known = await db.MatchPairs.Where(p => p.CaseA == id || p.CaseB == id).ToListAsync(ct);
        known.AddRange(db.MatchPairs.Local.Where(p => (p.CaseA == id || p.CaseB == id) && !known.Contains(p)));
        var others = await finder.FactsAsync([.. found.Where(a => a.Result.Score >= Matcher.Threshold).Select(a => a.Case)], tree, ct);
        foreach (var pair in known.Where(p => p.State == MatchState.Open))
            if (!found.Any(a => a.Result.Score >= Matcher.Threshold && (a.Case.CaseId == pair.CaseA || a.Case.CaseId == pair.CaseB)))
                pair.State = MatchState.Gone;
        foreach (var alike in found.Where(a => a.Result.Score >= Matcher.Threshold))
        {
            var (a, b) = id.CompareTo(alike.Case.CaseId) < 0 ? (id, alike.Case.CaseId) : (alike.Case.CaseId, id);
            var print = Print(own, others[alike.Case.CaseId]);
            var pair = known.Find(p => p.CaseA == a && p.CaseB == b);
            if (pair is null)
                db.MatchPairs.Add(pair = new MatchPair
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    CaseA = a,
                    CaseB = b,
                    Score = 0,
                    Why = "[]",
                    Facts = "",
                    State = MatchState.Open,
                    FoundAt = time.GetUtcNow().UtcDateTime,
                });
            else if (pair.State is MatchState.Rejected or MatchState.Joined && pair.Facts == print)
                continue;
            (pair.Score, pair.Why, pair.Facts, pair.State) =
                (alike.Result.Score, JsonSerializer.Serialize(alike.Result.Why, CoreJson.Api), print, MatchState.Open);
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

    /// <summary>Of both sides' facts, whichever is named first.</summary>
    private static string Print(MatchFacts a, MatchFacts b) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', new[] { One(a), One(b) }.Order(StringComparer.Ordinal)))));

    private static string One(MatchFacts f) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{f.On:O}|{f.Employer}|{f.CreditCode}|{f.Site}|{f.GeneralContractor}|{f.Place}|{f.People}|{f.AmountFen}|{string.Join(',', f.Phones.Order(StringComparer.Ordinal))}");
}
