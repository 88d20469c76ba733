using Anxin.Core.Cases.Import;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Inspections;

/// <summary>An inspection list's rows: checked like the form, and known again when the same list comes the next week.</summary>
public static class InspectionRows
{
    public static (Inspection? Visit, IReadOnlyList<CellProblem> Problems) Read(InspectionRow row, UnitNames units, ActContext context)
    {
        var problems = new List<CellProblem>();
        void Problem(SheetField field, Sentence text) => problems.Add(row.Raw.Problem(field, text));
        var unit = units.Find(row.UnitText, out var noUnit);
        if (noUnit is not null)
            Problem(SheetField.Unit, noUnit);
        if (row.On is null)
            Problem(SheetField.InspectedOn, $"请填写检查日期");
        else if (row.On > context.Today)
            Problem(SheetField.InspectedOn, $"检查日期不能晚于今天（{context.Today}）");
        if (row.Industry is null)
            Problem(SheetField.Industry, $"请填写所属行业：制造业、建筑业、房地产业、住宿餐饮业或其他");
        if (row is { Employer: null, Employers: 0 })
            Problem(SheetField.Employers, $"成批登记至少有1户");
        if (row.Workers is null)
            Problem(SheetField.Workers, $"请填写职工人数");
        if (row.MigrantWorkers is null)
            Problem(SheetField.MigrantWorkers, $"请填写农民工人数");
        else if (row.MigrantWorkers > row.Workers)
            Problem(SheetField.MigrantWorkers, $"农民工人数不能多于职工人数");
        if (problems.Count > 0)
            return (null, problems);
        return (new Inspection
        {
            InspectionId = Guid.CreateVersion7(context.SystemNow),
            UnitId = unit!.Id,
            On = row.On!.Value,
            Employer = row.Employer,
            EmployerKey = row.Employer is null ? null : EmployerName.Normalise(row.Employer),
            Employers = row.Employer is null ? row.Employers : 1,
            Industry = row.Industry!.Value,
            ConstructionProject = row.ConstructionProject ?? false,
            Workers = row.Workers!.Value,
            MigrantWorkers = row.MigrantWorkers!.Value,
            Digest = [],
        }, []);
    }

    /// <summary>The same unit, date and employer is the inspection taken before; batch lines only when wholly equal.</summary>
    public static async Task MatchAsync(AnxinDb db, ImportPlan plan, List<PlannedVisit> visits, CancellationToken ct)
    {
        if (visits.Count == 0)
            return;
        var units = visits.Select(v => v.Visit.UnitId).Distinct().ToArray();
        var (first, last) = (visits.Min(v => v.Visit.On), visits.Max(v => v.Visit.On));
        var standing = (await db.Inspections.AsNoTracking().Where(i => i.UntilPosition == null && units.Contains(i.UnitId)
            && i.On >= first && i.On <= last).OrderBy(i => i.RowId).ToListAsync(ct)).GroupBy(Identity).ToDictionary(g => g.Key, g => new Queue<Inspection>(g));
        foreach (var visit in visits)
        {
            if (!standing.TryGetValue(Identity(visit.Visit), out var queue) || !queue.TryDequeue(out var before))
                plan.NewInspections.Add(visit);
            else if (Says(visit.Visit) == Says(before))
                plan.InspectionsAlreadyTaken.Add(visit);
            else
                plan.ChangedInspections.Add((visit, before));
        }
    }

    private static object Identity(Inspection i) => i.Employer is null ? (i.UnitId, i.On, Says(i)) : (i.UnitId, i.On, i.Employer);

    private static (int, Industry, bool, int, int) Says(Inspection i) => (i.Employers, i.Industry, i.ConstructionProject, i.Workers, i.MigrantWorkers);
}
