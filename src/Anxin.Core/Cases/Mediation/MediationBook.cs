using Anxin.Core.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Mediation;

/// <summary>What was mediated, promised and helped on one case.</summary>
public sealed record MediationRecord(
    IReadOnlyList<MediationSession> Sessions, IReadOnlyList<Instalment> Instalments, IReadOnlyList<LegalHelp> Help)
{
    /// <summary>The same of each case that was merged into it, where there is any.</summary>
    public IReadOnlyList<MergedMediation> Merged { get; init; } = [];

    /// <summary>Every instalment by its day, with the merged case that was promised it; null for the case itself.</summary>
    public IReadOnlyList<(Instalment One, CaseState? Of)> Promised =>
        [.. Instalments.Select(i => (i, (CaseState?)null)).Concat(Merged.SelectMany(m => m.Record.Instalments.Select(i => (i, (CaseState?)m.Case)))).OrderBy(i => i.i.DueOn)];
}

/// <summary>What a merged case brought along.</summary>
public sealed record MergedMediation(CaseState Case, MediationRecord Record);

public static class MediationBook
{
    /// <summary>As it stands, newest session first; 404 for a case that may not be seen.</summary>
    public static async Task<MediationRecord> MediationOfAsync(this AnxinDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        if (!await db.CasesOf(viewer).AnyAsync(s => s.CaseId == id, ct))
            throw new Journal.NotVisibleException("case");
        var merged = await db.MergedAsync(id, ct);
        Guid[] ids = [id, .. merged.Select(m => m.CaseId)];
        var sessions = await db.MediationSessions.AsNoTracking().Where(s => ids.Contains(s.CaseId) && s.UntilPosition == null).OrderByDescending(s => s.On).ThenByDescending(s => s.Number).ToListAsync(ct);
        var instalments = await db.Instalments.AsNoTracking().Where(s => ids.Contains(s.CaseId) && s.UntilPosition == null).OrderBy(s => s.DueOn).ThenBy(s => s.Number).ToListAsync(ct);
        var help = await db.LegalHelp.AsNoTracking().Where(s => ids.Contains(s.CaseId) && s.UntilPosition == null).OrderByDescending(s => s.On).ToListAsync(ct);
        MediationRecord Of(Guid one) => new(sessions.FindAll(s => s.CaseId == one), instalments.FindAll(i => i.CaseId == one), help.FindAll(h => h.CaseId == one));
        return Of(id) with
        {
            Merged = [.. merged.Select(m => new MergedMediation(m, Of(m.CaseId))).Where(m => m.Record is not { Sessions.Count: 0, Help.Count: 0 })],
        };
    }

    /// <summary>An instalment as it stands, of the case or of one that was merged into it.</summary>
    /// <param name="of">The merged case's id, as typed; empty for the case itself.</param>
    public static async Task<Instalment?> InstalmentAsync(this AnxinDb db, Guid id, string? of, int n, CancellationToken ct)
    {
        var owner = id;
        if (!string.IsNullOrWhiteSpace(of) && !(Guid.TryParse(of, out owner) && (await db.WithMergedAsync(id, ct)).Contains(owner)))
            return null;
        return await db.Instalments.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == owner && i.Number == n && i.UntilPosition == null, ct);
    }
}
