using Anxin.Core.Accounts;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;
using Anxin.Rules;

namespace Anxin.Core.Dispatch;

/// <summary>A day of a reporter's dispatch day book (调度台账).</summary>
public sealed record DayBookLine(DateOnly On, Figures Figures);

/// <summary>The dispatch day book: a reporter's new and resolved arrears, day by day, read off the ledger.</summary>
public sealed class DayBook(AnxinDb db, OrganisationCache organisation, Reporting reporting)
{
    /// <summary>Every day of the window up to today, latest first; or 404.</summary>
    public async Task<IReadOnlyList<DayBookLine>> OfAsync(Viewer viewer, Guid unit, ReportPeriod window, DateOnly today, CancellationToken ct)
    {
        if (!viewer.Sees(unit))
            throw new Journal.NotVisibleException("unit");
        var asOf = await reporting.PositionAsync(ct);
        var lines = new List<DayBookLine>();
        for (var day = window.From; day <= window.To && day <= today; day = day.AddDays(1))
        {
            var tree = await organisation.TreeAsync(db, day, ct);
            var units = tree.CountsFor(unit).Select(n => n.Id).ToHashSet();
            var figures = await PeriodFigures.ByUnitAsync(new LedgerAt(db, asOf, units), new ReportPeriod(day, day), ct);
            lines.Insert(0, new DayBookLine(day, figures.Values.Aggregate(default(Figures), (all, f) => all + f)));
        }
        return lines;
    }
}
