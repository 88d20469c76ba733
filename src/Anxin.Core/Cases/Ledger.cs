using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>The only way to case content: every query starts here, and passes the rule of who sees what.</summary>
public static class Ledger
{
    /// <summary>Cases as they stand, within what the viewer may see.</summary>
    public static IQueryable<CaseState> CasesOf(this AnxinDb db, Viewer viewer) =>
        viewer.SeesAll
            ? db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null)
            : Within(db, [.. viewer.VisibleUnits]);

    /// <summary>Cases as they stand in some of the visible units; null for all that are visible.</summary>
    public static IQueryable<CaseState> CasesOf(this AnxinDb db, Viewer viewer, IReadOnlyCollection<Guid>? units)
    {
        if (units is null)
            return db.CasesOf(viewer);
        var visible = units.Where(viewer.Sees).ToArray();
        return Within(db, visible);
    }

    /// <summary>
    /// Cases as the viewer last saw them: as they stand, or, of those that have gone to a unit that is not visible, the last version before.
    /// Whoever handed a case to an agency has it in the books also after an order moved it.
    /// </summary>
    public static async Task<Dictionary<Guid, CaseState>> LastSeenAsync(this AnxinDb db, Viewer viewer, Guid[] ids, CancellationToken ct)
    {
        var seen = await db.CasesOf(viewer).Where(s => ids.Contains(s.CaseId)).ToDictionaryAsync(s => s.CaseId, ct);
        var gone = ids.Where(id => !seen.ContainsKey(id)).Distinct().ToArray();
        if (gone.Length == 0)
            return seen;
        var units = viewer.VisibleUnits.ToArray();
        foreach (var versions in (await db.CaseStates.AsNoTracking().Where(s => gone.Contains(s.CaseId) && units.Contains(s.UnitId)).ToListAsync(ct)).GroupBy(s => s.CaseId))
            seen[versions.Key] = versions.MaxBy(s => s.Version)!;
        return seen;
    }

    /// <summary>One case with its slips, or 404: another unit's case does not exist here.</summary>
    public static async Task<CaseWork> FindAsync(this AnxinDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        var state = await db.CasesOf(viewer).SingleOrDefaultAsync(s => s.CaseId == id, ct) ?? throw new NotVisibleException("case");
        return await db.LoadAsync(state, ct);
    }

    internal static async Task<CaseWork> LoadAsync(this AnxinDb db, CaseState state, CancellationToken ct)
    {
        var recoveries = await db.Recoveries.AsNoTracking().Where(r => r.CaseId == state.CaseId).ToListAsync(ct);
        var services = await db.Services.AsNoTracking().Where(r => r.CaseId == state.CaseId).ToListAsync(ct);
        return CaseWork.Of(state, recoveries, services);
    }

    /// <summary>The case as a page or the API shows it.</summary>
    public static async Task<CaseView> ViewAsync(this AnxinDb db, CaseWork work, UnitTree tree, CancellationToken ct)
    {
        var state = work.After;
        var note = state.NoteId is { } noteId
            ? (await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == noteId && v.ErasedAt == null, ct))?.Content.AsText() : null;
        var offer = await db.Handovers.AsNoTracking().SingleOrDefaultAsync(o => o.SubjectId == state.CaseId && o.AnsweredAt == null, ct);
        return CaseView.Of(state, work.Recoveries, work.Services, note, offer is null ? null : new OfferView(
            tree.CodeOf(offer.FromId), tree.CodeOf(offer.ToId), offer.Reason, Rules.CivilTime.Iso(offer.SentAt)), tree);
    }

    private static IQueryable<CaseState> Within(AnxinDb db, Guid[] units) =>
        units.Length == 1
            ? WithinOne(db, units[0])
            : db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && units.Contains(s.UnitId));

    private static IQueryable<CaseState> WithinOne(AnxinDb db, Guid unit) =>
        db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && s.UnitId == unit);
}
