using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>
/// Which cases went into which. Slips and named workers move with a merge; agreements and letters stay with the case that made them, are
/// read through the merge, and so are at home when it is undone.
/// </summary>
public static class Lineage
{
    /// <summary>The case and every case merged into it, into those, and so on.</summary>
    public static async Task<HashSet<Guid>> WithMergedAsync(this AnxinDb db, Guid id, CancellationToken ct)
    {
        var all = new HashSet<Guid> { id };
        for (Guid[] last = [id]; last.Length > 0;)
        {
            last = await db.CaseStates.Where(s => s.UntilPosition == null && s.MergedInto != null && last.Contains(s.MergedInto.Value))
                .Select(s => s.CaseId).ToArrayAsync(ct);
            all.UnionWith(last);
        }
        return all;
    }

    /// <summary>Those merged into a case, first to last, whoever had them: what they brought is the case's now.</summary>
    public static async Task<IReadOnlyList<CaseState>> MergedAsync(this AnxinDb db, Guid id, CancellationToken ct)
    {
        Guid[] ids = [.. (await db.WithMergedAsync(id, ct)).Where(one => one != id)];
        return ids.Length == 0 ? [] : await db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && ids.Contains(s.CaseId)).OrderBy(s => s.Serial).ToListAsync(ct);
    }

    /// <summary>These cases by themselves and by each that was merged into them, into those, and so on.</summary>
    public static async Task<Dictionary<Guid, CaseState>> WithMergedAsync(this AnxinDb db, IEnumerable<CaseState> cases, CancellationToken ct)
    {
        var all = cases.ToDictionary(s => s.CaseId);
        for (Guid[] last = [.. all.Keys]; last.Length > 0;)
        {
            var gone = await db.CaseStates.Where(s => s.UntilPosition == null && s.MergedInto != null && last.Contains(s.MergedInto.Value))
                .Select(s => new { s.CaseId, Into = s.MergedInto!.Value }).ToListAsync(ct);
            gone.ForEach(s => all[s.CaseId] = all[s.Into]);
            last = [.. gone.Select(s => s.CaseId)];
        }
        return all;
    }

    /// <summary>What was merged into some cases, into those, and so on: by each merged one the case among them that it is part of now.</summary>
    public static async Task<Dictionary<Guid, Guid>> MergedIntoAsync(this AnxinDb db, IQueryable<CaseState> cases, CancellationToken ct)
    {
        var gone = db.CaseStates.Where(s => s.UntilPosition == null && s.MergedInto != null);
        var all = await gone.Where(s => cases.Any(c => c.CaseId == s.MergedInto)).ToDictionaryAsync(s => s.CaseId, s => s.MergedInto!.Value, ct);
        for (Guid[] last = [.. all.Keys]; last.Length > 0;)
        {
            var next = await gone.Where(s => last.Contains(s.MergedInto!.Value)).Select(s => new { s.CaseId, Into = s.MergedInto!.Value }).ToListAsync(ct);
            next.ForEach(s => all[s.CaseId] = all[s.Into]);
            last = [.. next.Select(s => s.CaseId)];
        }
        return all;
    }

    /// <summary>The open cases among <paramref name="cases"/> that merged ones are part of now, by the merged one.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CaseState>> OpenSurvivorsAsync(
        this AnxinDb db, IQueryable<CaseState> cases, IEnumerable<Guid> merged, CancellationToken ct)
    {
        var at = merged.Distinct().ToDictionary(m => m);
        for (Guid[] last = [.. at.Keys]; last.Length > 0;)
        {
            var next = await db.CaseStates.Where(s => s.UntilPosition == null && s.MergedInto != null && last.Contains(s.CaseId))
                .ToDictionaryAsync(s => s.CaseId, s => s.MergedInto!.Value, ct);
            at = at.ToDictionary(a => a.Key, a => next.GetValueOrDefault(a.Value, a.Value));
            last = [.. next.Values.Distinct()];
        }
        var ids = at.Values.Distinct().ToArray();
        var open = await cases.Where(s => s.Status == CaseStatus.Open && ids.Contains(s.CaseId)).ToDictionaryAsync(s => s.CaseId, ct);
        return at.Where(a => open.ContainsKey(a.Value)).ToDictionary(a => a.Key, a => open[a.Value]);
    }
}
