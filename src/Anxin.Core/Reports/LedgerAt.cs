using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Inspections;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>
/// The ledger as of a journal position: what stood then. Two sources, each with its index: rows that still stand, and the few that have
/// been superseded since. A query runs over both and the results are added.
/// </summary>
/// <param name="asOf">The position; everything up to it must be committed.</param>
/// <param name="units">Which units; null for all.</param>
public sealed class LedgerAt(AnxinDb db, long asOf, IReadOnlyCollection<Guid>? units)
{
    private bool nothingSuperseded;

    public long AsOf { get; } = asOf;
    public AnxinDb Db { get; } = db;

    /// <summary>The same position, everywhere.</summary>
    public LedgerAt Everywhere => units is null ? this : new LedgerAt(Db, AsOf, null);

    public bool Includes(Guid unit) => units is null || units.Contains(unit);

    public IReadOnlyList<IQueryable<CaseState>> Cases() => units is null ? AllCases() : [.. AllCases().Select(Within)];

    public IReadOnlyList<IQueryable<CaseState>> AllCases()
    {
        var standing = Db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && s.FromPosition <= AsOf);
        return nothingSuperseded
            ? [standing]
            : [standing, Db.CaseStates.AsNoTracking().Where(s => s.UntilPosition != null && s.UntilPosition > AsOf && s.FromPosition <= AsOf)];
    }

    /// <summary>Of a table of this moment nothing has been superseded since: one look spares every query its second source.</summary>
    public async Task<LedgerAt> LookAsync(CancellationToken ct)
    {
        nothingSuperseded = !await Db.CaseStates.AnyAsync(s => s.UntilPosition != null && s.UntilPosition > AsOf, ct);
        return this;
    }

    /// <summary>Cases that others counted for then, as they stood, by id; everywhere. They are few, and in no figure.</summary>
    public async Task<IReadOnlyDictionary<Guid, CaseState>> JoinedAsync(CancellationToken ct)
    {
        var found = new Dictionary<Guid, CaseState>();
        foreach (var cases in AllCases())
            foreach (var state in await cases.Where(s => s.JoinedTo != null).ToListAsync(ct))
                found[state.CaseId] = state;
        return found;
    }

    public IQueryable<Recovery> Recoveries() =>
        Db.Recoveries.AsNoTracking().Where(r => r.FromPosition <= AsOf && (r.UntilPosition == null || r.UntilPosition > AsOf));

    public IQueryable<Inspection> Inspections()
    {
        var all = Db.Inspections.AsNoTracking().Where(r => r.FromPosition <= AsOf && (r.UntilPosition == null || r.UntilPosition > AsOf));
        return units is null ? all : all.Where(i => units.Contains(i.UnitId));
    }

    /// <summary>Clues that waited for triage then.</summary>
    public IQueryable<Clue> WaitingClues()
    {
        var all = Db.Clues.AsNoTracking().Where(c => c.CaseId == null && !c.Declined
            && c.FromPosition <= AsOf && (c.UntilPosition == null || c.UntilPosition > AsOf));
        return units is null ? all : all.Where(c => units.Contains(c.UnitId));
    }

    private IQueryable<CaseState> Within(IQueryable<CaseState> cases)
    {
        if (units!.Count != 1)
            return cases.Where(s => units.Contains(s.UnitId));
        var only = units.First();
        return cases.Where(s => s.UnitId == only);
    }
}
