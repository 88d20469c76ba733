using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Organisation;

/// <summary>
/// Units whose end is entered: nothing that somebody has to answer for may come to them any more, from the moment the end is entered, or
/// it would belong to nobody once the day has come. Every act passes here as it is written, whatever way it came.
/// </summary>
public static class ClosingUnits
{
    /// <summary>Refuses an act that brings an open case, a waiting clue or an offer to a unit that closes or is closed.</summary>
    public static async Task CheckAsync(AnxinDb db, ActRows rows, CancellationToken ct)
    {
        var units = Coming(rows).Concat(Offered(db)).Distinct().ToArray();
        if (units.Length > 0)
            await RefuseAsync(db, units, await EndsAsync(db, units, ct), ct);
    }

    /// <summary>The same for an act in parts: the ends are read once, before the first part is written.</summary>
    public static async Task<IEnumerable<ActRows>> CheckedAsync(AnxinDb db, IEnumerable<ActRows> parts, CancellationToken ct)
    {
        var ends = await EndsAsync(db, null, ct);
        return ends.Count == 0 ? parts : parts.Select(part =>
            Coming(part).Where(ends.ContainsKey).Select(id => (Guid?)id).FirstOrDefault() is { } unit ? throw new UnitClosesException(unit) : part);
    }

    /// <summary>What the exception of <see cref="CheckedAsync"/> says to a person.</summary>
    public static async Task<RefusalException> RefusalAsync(AnxinDb db, UnitClosesException closes, CancellationToken ct) =>
        await RefusalAsync(db, closes.Unit, (await EndsAsync(db, [closes.Unit], ct))[closes.Unit], ct);

    /// <summary>The unit itself, or the nearest above it that stays.</summary>
    public static async Task<UnitNode> StayingAsync(AnxinDb db, UnitTree tree, UnitNode unit, CancellationToken ct)
    {
        var line = tree.Above(unit.Id).ToList();
        var ends = await EndsAsync(db, [.. line.Select(u => u.Id)], ct);
        return line.Find(u => !ends.ContainsKey(u.Id)) ?? tree.Root;
    }

    /// <summary>Of those units (null: of all) the ones whose end is entered, with the first day on which they are gone and the unit above.</summary>
    public static async Task<Dictionary<Guid, UnitSpan>> EndsAsync(AnxinDb db, IReadOnlyCollection<Guid>? units, CancellationToken ct)
    {
        var spans = db.UnitSpans.AsNoTracking().Where(s => s.UntilPosition == null);
        if (units is not null)
            spans = spans.Where(s => units.Contains(s.UnitId));
        return (await spans.ToListAsync(ct)).GroupBy(s => s.UnitId).Select(g => g.MaxBy(s => s.From)!)
            .Where(s => s.Until is not null).ToDictionary(s => s.UnitId);
    }

    private static IEnumerable<Guid> Coming(ActRows rows)
    {
        var cases = rows.Superseded.OfType<CaseState>().ToLookup(s => s.CaseId);
        var clues = rows.Superseded.OfType<Clue>().ToLookup(c => c.ClueId);
        foreach (var row in rows.Inserts)
            switch (row)
            {
                case CaseState { Status: CaseStatus.Open } s when cases[s.CaseId].LastOrDefault() is not { Status: CaseStatus.Open } was
                    || was.UnitId != s.UnitId || was.HolderId != s.HolderId:
                    yield return s.UnitId;
                    yield return s.HolderId;
                    break;
                case Clue { Waiting: true } c when clues[c.ClueId].LastOrDefault() is not { Waiting: true } was || was.UnitId != c.UnitId:
                    yield return c.UnitId;
                    break;
            }
    }

    private static IEnumerable<Guid> Offered(AnxinDb db) =>
        db.ChangeTracker.Entries<Handover>().Where(e => e is { State: EntityState.Added, Entity.IsPending: true }).Select(e => e.Entity.ToId);

    private static async Task RefuseAsync(AnxinDb db, Guid[] units, Dictionary<Guid, UnitSpan> ends, CancellationToken ct)
    {
        foreach (var unit in units)
            if (ends.TryGetValue(unit, out var last))
                throw await RefusalAsync(db, unit, last, ct);
    }

    private static async Task<RefusalException> RefusalAsync(AnxinDb db, Guid unit, UnitSpan last, CancellationToken ct)
    {
        var above = last.ParentId;
        while (above is { } id && (await EndsAsync(db, [id], ct)).TryGetValue(id, out var gone))
            above = gone.ParentId;
        var parent = await db.Units.Where(u => u.Id == above).Select(u => u.Name).SingleOrDefaultAsync(ct) ?? "";
        return new RefusalException("unit-closes", last.Name, last.Until!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), parent);
    }
}

/// <summary>Thrown while parts are written, when the connection cannot be asked for the unit's name.</summary>
public sealed class UnitClosesException(Guid unit) : Exception("A unit closes.")
{
    public Guid Unit { get; } = unit;
}
