using System.Linq.Expressions;
using Anxin.Core.Campaigns;
using Anxin.Core.Cases;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>欠薪事件线索汇总表: one line a case accepted in the period, by acceptance date, then order of entry; not counted ones last.</summary>
public static class Annex1Table
{
    /// <param name="ledger">The position, narrowed to the units the table covers.</param>
    /// <param name="include">Which cases, as the campaign rules.</param>
    /// <param name="tree">The period's tree, for the unit column of a consolidated table.</param>
    public static async Task<IReadOnlyList<Annex1Line>> LinesAsync(
        LedgerAt ledger, ReportPeriod period, CaseSelection include, UnitTree tree, CancellationToken ct)
    {
        var moved = await Responsibility.MovedSinceAsync(ledger, period.To, ct);
        var found = new List<Found>();
        foreach (var cases in ledger.Cases())
            found.AddRange(await Chosen(cases, period, include).Select(Take).ToListAsync(ct));
        if (moved.Count > 0)
        {
            found.RemoveAll(s => moved.ContainsKey(s.CaseId));
            found.AddRange((await Responsibility.LoadAsync(ledger, moved, ct))
                .Where(s => ledger.Includes(moved[s.CaseId]))
                .Where(s => IsChosen(s, period, include)).Select(Take.Compile()));
        }
        var joined = await ledger.JoinedAsync(ct);
        var no = 0;
        // Those that others count for come behind, without a number.
        return [.. found.OrderBy(s => joined.ContainsKey(s.CaseId)).ThenBy(s => s.AcceptedOn).ThenBy(s => s.Serial).Select(s => new Annex1Line(
            joined.ContainsKey(s.CaseId) ? 0 : ++no, s.CaseId, s.AcceptedOn, s.Employer, s.Industry, s.People, s.AmountFen, s.Served,
            s.Closed, tree.Find(moved.GetValueOrDefault(s.CaseId, s.UnitId))?.Name, !joined.ContainsKey(s.CaseId))
        {
            UnitCode = tree.Find(moved.GetValueOrDefault(s.CaseId, s.UnitId))?.Code,
        })];
    }

    private sealed record Found(
        Guid CaseId, Guid UnitId, DateOnly AcceptedOn, long Serial, string Employer, Industry Industry, int? People, long? AmountFen, bool Served, bool Closed);

    private static readonly Expression<Func<CaseState, Found>> Take = s => new Found(
        s.CaseId, s.UnitId, s.AcceptedOn, s.Serial, s.Employer, s.Industry, s.People, s.AmountFen,
        s.Mediated || s.LegalService || s.ServedUnspecified, s.Status == CaseStatus.Closed);

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
