using Anxin.Core.Campaigns;
using Anxin.Core.Cases;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>欠薪事件线索汇总表: one line a case accepted in the period, by acceptance date, then order of entry.</summary>
public static class Annex1Table
{
    /// <param name="ledger">The position, narrowed to the units the table covers.</param>
    /// <param name="include">Which cases, as the campaign rules.</param>
    /// <param name="tree">The period's tree, for the unit column of a consolidated table.</param>
    public static async Task<IReadOnlyList<Annex1Line>> LinesAsync(
        LedgerAt ledger, ReportPeriod period, CaseSelection include, UnitTree tree, CancellationToken ct)
    {
        var moved = await Responsibility.MovedSinceAsync(ledger, period.To, ct);
        var found = new List<CaseState>();
        foreach (var cases in ledger.Cases())
            found.AddRange(await Chosen(cases, period, include).ToListAsync(ct));
        if (moved.Count > 0)
        {
            found.RemoveAll(s => moved.ContainsKey(s.CaseId));
            found.AddRange((await Responsibility.LoadAsync(ledger, moved, ct))
                .Where(s => ledger.Includes(moved[s.CaseId]))
                .Where(s => IsChosen(s, period, include)));
        }
        var no = 0;
        return [.. found.OrderBy(s => s.AcceptedOn).ThenBy(s => s.Serial).Select(s => new Annex1Line(
            ++no, s.CaseId, s.AcceptedOn, s.Employer, s.Industry, s.People, s.AmountFen, s.MediatedOrServed,
            s.Status == CaseStatus.Closed, tree.Find(moved.GetValueOrDefault(s.CaseId, s.UnitId))?.Name, true)
        {
            UnitCode = tree.Find(moved.GetValueOrDefault(s.CaseId, s.UnitId))?.Code,
        })];
    }

    private static IQueryable<CaseState> Chosen(IQueryable<CaseState> cases, ReportPeriod period, CaseSelection include)
    {
        var (from, to) = period;
        var alive = cases.Where(s => s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed);
        return include == CaseSelection.Accepted
            ? alive.Where(s => s.AcceptedOn >= from && s.AcceptedOn <= to)
            : alive.Where(s => s.AcceptedOn <= to && (s.AcceptedOn >= from || s.ClosedOn == null || s.ClosedOn >= from));
    }

    private static bool IsChosen(CaseState s, ReportPeriod period, CaseSelection include) =>
        s.Status is CaseStatus.Open or CaseStatus.Closed && s.AcceptedOn <= period.To
        && (s.AcceptedOn >= period.From || (include == CaseSelection.AcceptedOrStillOpen && (s.ClosedOn is null || s.ClosedOn >= period.From)));
}
