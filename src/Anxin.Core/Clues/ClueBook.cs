using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

public static class ClueBook
{
    /// <summary>Clues as they stand, of the units that the viewer sees: every query of clues starts here.</summary>
    public static IQueryable<Clue> CluesOf(this AnxinDb db, Viewer viewer)
    {
        var current = db.Clues.AsNoTracking().Where(c => c.UntilPosition == null);
        if (viewer.SeesAll)
            return current;
        var units = viewer.VisibleUnits.ToArray();
        return current.Where(c => units.Contains(c.UnitId));
    }

    /// <summary>Petitions that have not had their written answer.</summary>
    public static IQueryable<Clue> PetitionsOf(this AnxinDb db, Viewer viewer) =>
        db.CluesOf(viewer).Where(c => c.PetitionDue != null && c.AnsweredOn == null);

    /// <summary>The same among the clues of one case, those of cases merged into it included; the case must have been found visible.</summary>
    public static async Task<IReadOnlyList<Clue>> PetitionsOfAsync(this AnxinDb db, Viewer viewer, Guid caseId, CancellationToken ct)
    {
        var ids = (await db.WithMergedAsync(caseId, ct)).ToArray();
        return await db.PetitionsOf(viewer).Where(c => c.CaseId != null && ids.Contains(c.CaseId.Value)).OrderBy(c => c.PetitionDue).ToListAsync(ct);
    }
}
