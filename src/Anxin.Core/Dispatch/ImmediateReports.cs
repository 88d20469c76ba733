using Anxin.Core.Accounts;

namespace Anxin.Core.Dispatch;

public static class ImmediateReports
{
    /// <summary>Immediate reports of the units that the viewer sees.</summary>
    public static IQueryable<ImmediateReport> ImmediateReportsOf(this AnxinDb db, Viewer viewer)
    {
        if (viewer.SeesAll)
            return db.ImmediateReports;
        var units = viewer.VisibleUnits.ToArray();
        return db.ImmediateReports.Where(r => units.Contains(r.UnitId));
    }
}
