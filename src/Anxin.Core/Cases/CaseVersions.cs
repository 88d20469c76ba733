using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

public static class CaseVersions
{
    /// <summary>The case as an earlier act left it; for whoever sees the case as it stands. A version that never was is 404.</summary>
    public static async Task<CaseState> VersionAsync(this AnxinDb db, Viewer viewer, Guid id, int version, CancellationToken ct)
    {
        if (!await db.CasesOf(viewer).AnyAsync(s => s.CaseId == id, ct))
            throw new NotVisibleException("case");
        return await db.CaseStates.AsNoTracking().SingleOrDefaultAsync(s => s.CaseId == id && s.Version == version, ct)
            ?? throw new NotVisibleException("version");
    }
}
