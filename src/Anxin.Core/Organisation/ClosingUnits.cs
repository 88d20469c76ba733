using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

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
        var ends = await EndsAsync(db, ct);
        if (ends.Count == 0)
            return;
        foreach (var unit in Coming(rows).Concat(Offered(db)))
            if (ends.TryGetValue(unit, out var last))
                throw await RefusalAsync(db, last, ends, ct);
    }

    /// <summary>The same for an act in parts: the ends are read once, before the first part is written.</summary>
    public static async Task<IEnumerable<ActRows>> CheckedAsync(AnxinDb db, IEnumerable<ActRows> parts, CancellationToken ct)
    {
        var ends = await EndsAsync(db, ct);
        return ends.Count == 0 ? parts : parts.Select(part =>
            Coming(part).Where(ends.ContainsKey).Select(id => (Guid?)id).FirstOrDefault() is { } unit ? throw new UnitClosesException(unit) : part);
    }

    /// <summary>What the exception of <see cref="CheckedAsync"/> says to a person.</summary>
    public static async Task<RefusalException> RefusalAsync(AnxinDb db, UnitClosesException closes, CancellationToken ct)
    {
        var ends = await EndsAsync(db, ct);
        return await RefusalAsync(db, ends[closes.Unit], ends, ct);
    }

    /// <summary>The unit itself, or the nearest above it that stays.</summary>
    public static async Task<UnitNode> StayingAsync(AnxinDb db, UnitTree tree, UnitNode unit, CancellationToken ct)
    {
        var ends = await EndsAsync(db, ct);
        return tree.Above(unit.Id).FirstOrDefault(u => !ends.ContainsKey(u.Id)) ?? tree.Root;
    }

    /// <summary>As the organisation is kept in memory: every act asks, and a unit closes once in years.</summary>
    public static Task<IReadOnlyDictionary<Guid, UnitSpan>> EndsAsync(AnxinDb db, CancellationToken ct) => db.GetService<OrganisationCache>().EndsAsync(db, ct);

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

    private static async Task<RefusalException> RefusalAsync(AnxinDb db, UnitSpan last, IReadOnlyDictionary<Guid, UnitSpan> ends, CancellationToken ct)
    {
        var above = last.ParentId;
        while (above is { } id && ends.TryGetValue(id, out var gone))
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
