using Anxin.Core.Inspections;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>A line of annex 2 with what it opens into.</summary>
public sealed record Annex2Opened(Annex2Line Line, IReadOnlyList<Guid> Cases, IReadOnlyList<Guid> Inspections);

/// <summary>工会参与集中整治拖欠农民工工资问题专项行动情况表: inspections on the left, recoveries on the right, three groups.</summary>
public static class Annex2Table
{
    public static async Task<IReadOnlyList<Annex2Opened>> LinesAsync(
        LedgerAt ledger, ReportPeriod period, UnitTree tree, CancellationToken ct)
    {
        var visits = await VisitsAsync(ledger, period, tree, ct);
        var paid = await PaidAsync(ledger, period, ct);
        return [.. Enum.GetValues<EmployerGroup>().Select(group => new Annex2Opened(
            new Annex2Line(group,
                visits.Where(v => Group(v) == group).Sum(v => v.Employers),
                visits.Where(v => Group(v) == group).Sum(v => (long)v.Workers),
                visits.Where(v => Group(v) == group).Sum(v => (long)v.MigrantWorkers),
                paid.Where(p => p.Group == group).Sum(p => p.People),
                paid.Where(p => p.Group == group).Sum(p => p.Fen)),
            [.. paid.Where(p => p.Group == group).SelectMany(p => p.Cases).Distinct().Order()],
            [.. visits.Where(v => Group(v) == group).Select(v => v.InspectionId).Order()]))];
    }

    private static EmployerGroup Group(Inspection v) => EmployerGroups.Of(v.Industry, v.ConstructionProject);

    /// <summary>
    /// An employer inspected twice counts once, under the unit that saw it last and with the counts found then, so that every parent
    /// still equals its children and its own.
    /// </summary>
    private static async Task<List<Inspection>> VisitsAsync(LedgerAt ledger, ReportPeriod period, UnitTree tree, CancellationToken ct)
    {
        var (from, to) = period;
        var all = await ledger.Everywhere.Inspections().Where(i => i.On >= from && i.On <= to)
            .OrderBy(i => i.On).ThenBy(i => i.RowId).ToListAsync(ct);
        return [.. SameEmployer.Latest(all, unit => tree.BranchOf(unit, tree.Root.Id)?.Id ?? unit).Where(i => ledger.Includes(i.UnitId))];
    }

    private static async Task<List<(EmployerGroup Group, long People, long Fen, IReadOnlyList<Guid> Cases)>> PaidAsync(
        LedgerAt ledger, ReportPeriod period, CancellationToken ct)
    {
        var (from, to) = period;
        var moved = await Responsibility.MovedSinceAsync(ledger, to, ct);
        var paid = ledger.Recoveries().Where(r => r.On >= from && r.On <= to);
        var rows = new List<(Guid Case, Guid Unit, Industry Industry, bool Project, long People, long Fen)>();
        foreach (var cases in ledger.AllCases())
            rows.AddRange((await paid.GroupBy(r => r.CaseId)
                .Select(g => new { g.Key, People = g.Sum(r => (long)r.People), Fen = g.Sum(r => r.AmountFen) })
                .Join(cases.Where(s => s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed), g => g.Key, s => s.CaseId,
                    (g, s) => new { s.CaseId, s.UnitId, s.Industry, s.ConstructionProject, g.People, g.Fen }).ToListAsync(ct))
                .Select(x => (x.CaseId, moved.GetValueOrDefault(x.CaseId, x.UnitId), x.Industry, x.ConstructionProject, x.People, x.Fen)));
        var joined = await ledger.JoinedAsync(ct);
        return [.. rows.Where(r => ledger.Includes(r.Unit) && !joined.ContainsKey(r.Case))
            .GroupBy(r => EmployerGroups.Of(r.Industry, r.Project))
            .Select(g => (g.Key, g.Sum(r => r.People), g.Sum(r => r.Fen), (IReadOnlyList<Guid>)[.. g.Select(r => r.Case)]))];
    }
}
