using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Matching;

/// <summary>A suspected pair with both sides as they stand.</summary>
public sealed record MatchLine(MatchPair Pair, CaseState A, CaseState B)
{
    /// <summary>Who counts unless somebody says otherwise: the territorial unit, else whoever accepted it first.</summary>
    public CaseState Counting(UnitTree tree) => (Territorial(A, tree), Territorial(B, tree)) switch
    {
        (true, false) => A,
        (false, true) => B,
        _ => (A.AcceptedOn, A.Serial).CompareTo((B.AcceptedOn, B.Serial)) <= 0 ? A : B,
    };

    private static bool Territorial(CaseState s, UnitTree tree) => tree.Find(s.UnitId)?.Kind is UnitKind.Prefecture or UnitKind.County or UnitKind.Township;
}

/// <summary>A clue that waits for triage and a case that is possibly its own.</summary>
public sealed record ClueMatch(MatchPair Pair, Clue Clue, CaseState Case);

/// <summary>One side of a join, as the other side may know it: employer, site, people, responsible unit; never the workers.</summary>
public sealed record JoinedSide(Guid Case, string Number, string Employer, string? Site, int? People, string Unit, string UnitName, DateOnly AcceptedOn, bool Counts);

public static class MatchBook
{
    /// <summary>Pairs that wait for a decision and of which the viewer sees both sides: whoever stands at or above the lowest common ancestor.</summary>
    public static IQueryable<MatchLine> MatchesOf(this AnxinDb db, Viewer viewer, MatchState state = MatchState.Open, Guid? only = null)
    {
        var alive = db.CasesOf(viewer).Where(s => s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed);
        var pairs = db.MatchPairs.AsNoTracking().Where(p => p.State == state && (only == null || p.Id == only));
        return from pair in pairs
               join a in alive on pair.CaseA equals a.CaseId
               join b in alive on pair.CaseB equals b.CaseId
               where a.JoinedTo == null && b.JoinedTo == null && a.UnitId != b.UnitId
               orderby pair.Score descending, pair.Id
               select new MatchLine(pair, a, b);
    }

    /// <summary>Waiting clues that look like a case, both seen by the viewer: the likeliest first.</summary>
    public static async Task<IReadOnlyList<ClueMatch>> ClueMatchesAsync(this AnxinDb db, Viewer viewer, int atMost, CancellationToken ct)
    {
        var cases = db.CasesOf(viewer).Where(s => (s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed) && s.JoinedTo == null);
        var clues = db.CluesOf(viewer).Where(c => c.CaseId == null && !c.Declined);
        var pairs = db.MatchPairs.AsNoTracking().Where(p => p.State == MatchState.Open).OrderByDescending(p => p.Score).ThenBy(p => p.Id);
        var found = await (from p in pairs join c in clues on p.CaseA equals c.ClueId join s in cases on p.CaseB equals s.CaseId select new ClueMatch(p, c, s))
            .Take(atMost).ToListAsync(ct);
        found.AddRange(await (from p in pairs join c in clues on p.CaseB equals c.ClueId join s in cases on p.CaseA equals s.CaseId select new ClueMatch(p, c, s))
            .Take(atMost).ToListAsync(ct));
        return [.. found.OrderByDescending(m => m.Pair.Score).ThenBy(m => m.Pair.Id).Take(atMost)];
    }

    /// <summary>The other sides of a case that the viewer sees: the case that counts for it, or those it counts for.</summary>
    public static async Task<IReadOnlyList<JoinedSide>> JoinedSidesAsync(this AnxinDb db, Viewer viewer, CaseState state, CancellationToken ct)
    {
        if (!viewer.Sees(state.UnitId))
            return [];
        var others = await db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && (s.JoinedTo == state.CaseId || s.CaseId == state.JoinedTo))
            .OrderBy(s => s.Serial).ToListAsync(ct);
        return [.. others.Select(s => new JoinedSide(s.CaseId, s.Number, s.Employer, s.Site, s.People, viewer.Tree.Find(s.UnitId)?.Code ?? "",
            viewer.Tree.Find(s.UnitId)?.Name ?? "", s.AcceptedOn, s.JoinedTo is null))];
    }
}
