using Anxin.Core.Accounts;
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
}
