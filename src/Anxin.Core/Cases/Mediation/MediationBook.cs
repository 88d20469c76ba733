using Anxin.Core.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Mediation;

/// <summary>What was mediated, promised and helped on one case.</summary>
public sealed record MediationRecord(
    IReadOnlyList<MediationSession> Sessions, IReadOnlyList<Instalment> Instalments, IReadOnlyList<LegalHelp> Help);

public static class MediationBook
{
    /// <summary>As it stands, newest session first; 404 for a case that may not be seen.</summary>
    public static async Task<MediationRecord> MediationOfAsync(this AnxinDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        if (!await db.CasesOf(viewer).AnyAsync(s => s.CaseId == id, ct))
            throw new Journal.NotVisibleException("case");
        return new MediationRecord(
            await db.MediationSessions.AsNoTracking().Where(s => s.CaseId == id && s.UntilPosition == null).OrderByDescending(s => s.On).ThenByDescending(s => s.Number).ToListAsync(ct),
            await db.Instalments.AsNoTracking().Where(s => s.CaseId == id && s.UntilPosition == null).OrderBy(s => s.DueOn).ThenBy(s => s.Number).ToListAsync(ct),
            await db.LegalHelp.AsNoTracking().Where(s => s.CaseId == id && s.UntilPosition == null).OrderByDescending(s => s.On).ToListAsync(ct));
    }
}
