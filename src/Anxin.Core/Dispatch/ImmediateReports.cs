using Anxin.Core.Accounts;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Dispatch;

/// <summary>An immediate report beside the employer it speaks of.</summary>
/// <param name="Void">The case was voided since; the report stays, so that the province sees that and why.</param>
public sealed record ImmediateLine(ImmediateReport Report, string Employer, string? Site, int? PeopleNow, bool Void);

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

    /// <summary>Those that wait, the first due first; or those acknowledged, the latest first.</summary>
    public static async Task<IReadOnlyList<ImmediateLine>> ImmediateLinesAsync(
        this AnxinDb db, Viewer viewer, bool acknowledged, int atMost, CancellationToken ct)
    {
        var reports = db.ImmediateReportsOf(viewer).AsNoTracking().Where(r => r.AcknowledgedAt != null == acknowledged);
        var lines = from report in acknowledged ? reports.OrderByDescending(r => r.AcknowledgedAt) : reports.OrderBy(r => r.Due)
                    join state in db.CaseStates on report.CaseId equals state.CaseId
                    where state.UntilPosition == null
                    select new { report, state.Employer, state.Site, state.People, Void = state.Status == CaseStatus.Void };
        return [.. (await lines.Take(atMost).ToListAsync(ct)).Select(x => new ImmediateLine(x.report, x.Employer, x.Site, x.People, x.Void))];
    }
}
