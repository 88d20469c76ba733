using Anxin.Core.Clock;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Organisation;

/// <summary>Trees by date, kept in memory for a few seconds: units are read at every act and change a few times a year.</summary>
public sealed class OrganisationCache(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private volatile Loaded? loaded;

    private sealed record Loaded(long At, List<Unit> Units, List<UnitSpan> Spans, List<AgencyNode> Agencies)
    {
        public Dictionary<(DateOnly, long), UnitTree> Trees { get; } = [];

        /// <summary>The last span of each unit whose end is entered.</summary>
        public Dictionary<Guid, UnitSpan> Ends { get; } = Spans.Where(s => s.UntilPosition is null).GroupBy(s => s.UnitId)
            .Select(g => g.MaxBy(s => s.From)!).Where(s => s.Until is not null).ToDictionary(s => s.UnitId);
    }

    public void Forget() => loaded = null;

    /// <summary>The tree on a civil date; dates before the first unit get the earliest tree.</summary>
    public Task<UnitTree> TreeAsync(AnxinDb db, DateOnly on, CancellationToken ct = default) => TreeAsync(db, on, long.MaxValue, ct);

    /// <summary>The tree on a civil date as it was known at a journal position.</summary>
    public async Task<UnitTree> TreeAsync(AnxinDb db, DateOnly on, long asOf, CancellationToken ct = default)
    {
        var now = await LoadAsync(db, ct);
        // Between two changes every position knows the same tree.
        var known = now.Spans.Select(s => s.FromPosition).Where(p => p <= asOf).DefaultIfEmpty().Max();
        lock (now.Trees)
        {
            if (!now.Trees.TryGetValue((on, known), out var tree))
                now.Trees[(on, known)] = tree = Build(now, on, known);
            return tree;
        }
    }

    /// <summary>Units whose end is entered, with the first day on which they are gone and the unit above.</summary>
    public async Task<IReadOnlyDictionary<Guid, UnitSpan>> EndsAsync(AnxinDb db, CancellationToken ct) => (await LoadAsync(db, ct)).Ends;

    private async Task<Loaded> LoadAsync(AnxinDb db, CancellationToken ct)
    {
        var now = loaded;
        return now is not null && time.GetElapsedTime(now.At) <= Lifetime ? now : loaded = new Loaded(time.GetTimestamp(),
            await db.Units.AsNoTracking().ToListAsync(ct), await db.UnitSpans.AsNoTracking().ToListAsync(ct),
            await db.Agencies.Select(a => new AgencyNode(a.Id, a.Code, a.Name, a.Office, a.Level, a.Partner, a.CounterpartOf)).ToListAsync(ct));
    }

    private static IEnumerable<UnitNode> Nodes(List<Unit> units, Dictionary<Guid, UnitSpan> at, Dictionary<Guid, DateOnly?> ends) =>
        units.Where(u => at.ContainsKey(u.Id)).Select(u => new UnitNode(u.Id, u.Code, at[u.Id].Name, u.Kind, at[u.Id].ParentId, (int)u.Kind, ends[u.Id]));

    private static UnitTree Build(Loaded from, DateOnly on, long asOf)
    {
        var standing = from.Spans.Where(s => s.FromPosition <= asOf && (s.UntilPosition is null || s.UntilPosition > asOf)).ToList();
        var root = standing.Where(s => s.ParentId is null).MinBy(s => s.From)
            ?? throw new InvalidOperationException("No organisation has been seeded.");
        var day = on < root.From ? root.From : on;
        var spans = standing.Where(s => s.From <= day && (s.Until is null || s.Until > day)).ToDictionary(s => s.UnitId);
        var ends = standing.GroupBy(s => s.UnitId).ToDictionary(g => g.Key, g => g.MaxBy(s => s.From)!.Until);
        var gone = standing.Where(s => s.Until <= day && !spans.ContainsKey(s.UnitId)).GroupBy(s => s.UnitId).ToDictionary(g => g.Key, g => g.MaxBy(s => s.From)!);
        return new UnitTree(Nodes(from.Units, spans, ends), from.Agencies, Nodes(from.Units, gone, ends));
    }
}

/// <summary>Shorthand for one request: today's tree and past ones.</summary>
public sealed class Organisation(AnxinDb db, OrganisationCache cache, WorkClock clock)
{
    public async Task<UnitTree> TodayAsync(CancellationToken ct = default) => await OnAsync(await clock.TodayAsync(db, ct), ct);

    public Task<UnitTree> OnAsync(DateOnly date, CancellationToken ct = default) => cache.TreeAsync(db, date, ct);
}
