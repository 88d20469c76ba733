using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Inspections;

/// <summary>An inspection as typed or sent: a named employer, or a batch line with a number of employers.</summary>
public sealed record RecordInspection
{
    public string? Unit { get; init; }
    public string? On { get; init; }
    public EmployerInput? Employer { get; init; }
    public string? Employers { get; init; }
    public string? Industry { get; init; }
    public string? ConstructionProject { get; init; }
    public string? Workers { get; init; }
    public string? MigrantWorkers { get; init; }
}

public sealed record InspectionView(
    Guid Id, string Unit, DateOnly On, EmployerView? Employer, int Employers, string Industry, bool ConstructionProject, int Workers, int MigrantWorkers);

public sealed class InspectionActs(AnxinDb db)
{
    public async Task<InspectionView> RecordAsync(ActContext context, RecordInspection input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var inspection = Read(input, context);
        var rows = context.Begin("inspection.record", inspection.UnitId);
        Write(rows, inspection);
        var view = View(inspection, context.Viewer);
        rows.Answer(context.Key, 201, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }

    /// <summary>A mistyped inspection leaves future figures, never past submissions.</summary>
    public async Task<InspectionView> VoidAsync(ActContext context, Guid id, WithReason input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var inspection = await db.Inspections.AsNoTracking().SingleOrDefaultAsync(i => i.InspectionId == id && i.UntilPosition == null, ct);
        if (inspection is null || !context.Viewer.Sees(inspection.UnitId))
            throw new NotVisibleException("inspection");
        context.Viewer.Demand(Roles.Caseworker, inspection.UnitId);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        CaseChanges.CheckVersion(read, input.Version, inspection.Version);
        read.Problems.ThrowIfAny();
        var rows = context.Begin("inspection.void", inspection.UnitId, reason);
        rows.Supersede(inspection);
        rows.Enter(EntrySubject.Inspection, id, inspection.Version + 1, inspection.Digest, new Changes().Set("void", false, true));
        var view = View(inspection, context.Viewer);
        rows.Answer(context.Key, 200, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }

    /// <summary>Standing inspections of the units, newest first.</summary>
    public async Task<IReadOnlyList<InspectionView>> ListAsync(
        Viewer viewer, IReadOnlyCollection<Guid>? units, DateOnly? from, DateOnly? to, int atMost, CancellationToken ct)
    {
        var within = (units ?? viewer.VisibleUnits).Where(viewer.Sees).ToArray();
        var found = db.Inspections.AsNoTracking().Where(i => i.UntilPosition == null && within.Contains(i.UnitId));
        if (from is { } least)
            found = found.Where(i => i.On >= least);
        if (to is { } most)
            found = found.Where(i => i.On <= most);
        return [.. (await found.OrderByDescending(i => i.On).ThenByDescending(i => i.RowId).Take(atMost).ToListAsync(ct)).Select(i => View(i, viewer))];
    }

    /// <summary>Chains and inserts it; also used by imports.</summary>
    public static void Write(ActRows rows, Inspection inspection)
    {
        var digest = rows.Enter(EntrySubject.Inspection, inspection.InspectionId, 1, null, new Changes()
            .Set("unit", null, inspection.UnitId).Set("on", null, inspection.On).Set("employer", null, inspection.Employer)
            .Set("creditCode", null, inspection.CreditCode).Set("employers", null, inspection.Employers)
            .Set("industry", null, Words.Industry.Api(inspection.Industry)).Set("constructionProject", null, inspection.ConstructionProject)
            .Set("workers", null, inspection.Workers).Set("migrantWorkers", null, inspection.MigrantWorkers));
        rows.Insert(inspection with { Digest = digest });
    }

    /// <summary>A list says it differently now: the old counts leave future figures, the new ones enter, under the same inspection.</summary>
    public static void Correct(ActRows rows, Inspection before, Inspection now)
    {
        var next = now with { InspectionId = before.InspectionId, Version = before.Version + 1 };
        rows.Supersede(before);
        var digest = rows.Enter(EntrySubject.Inspection, next.InspectionId, next.Version, before.Digest, new Changes()
            .Set("industry", Words.Industry.Api(before.Industry), Words.Industry.Api(next.Industry))
            .Set("constructionProject", before.ConstructionProject, next.ConstructionProject)
            .Set("workers", before.Workers, next.Workers).Set("migrantWorkers", before.MigrantWorkers, next.MigrantWorkers));
        rows.Insert(next with { Digest = digest });
    }

    private static Inspection Read(RecordInspection input, ActContext context)
    {
        var read = new InputReader(new Problems(), context.Today);
        var unit = read.Text("unit", input.Unit, 40, true, $"单位");
        var on = read.Date("on", input.On, true, $"检查日期");
        var employer = read.Text("employer.name", input.Employer?.Name, CaseLimits.Name);
        var code = read.CreditCode("employer.creditCode", input.Employer?.CreditCode);
        var employers = read.People("employers", input.Employers, employer is null, $"用人单位户数");
        var industry = read.Word("industry", input.Industry, Words.Industry, $"所属行业", true);
        var project = read.Flag("constructionProject", input.ConstructionProject);
        var workers = read.People("workers", input.Workers, true, $"职工人数");
        var migrant = read.People("migrantWorkers", input.MigrantWorkers, true, $"农民工人数");
        if (migrant > workers)
            read.Problems.Add("migrantWorkers", $"农民工人数不能多于职工人数");
        if (employer is not null && employers is not (null or 1))
            read.Problems.Add("employers", $"写明企业名称时户数为1；成批登记请不写企业名称");
        if (employers == 0)
            read.Problems.Add("employers", $"成批登记至少有1户");
        read.Problems.ThrowIfAny();
        var node = context.Viewer.Unit(unit!);
        context.Viewer.Demand(Roles.Caseworker, node.Id);
        return new Inspection
        {
            InspectionId = Guid.CreateVersion7(context.SystemNow),
            UnitId = node.Id,
            On = on!.Value,
            Employer = employer,
            EmployerKey = employer is null ? null : EmployerName.Normalise(employer),
            CreditCode = code,
            Employers = employer is null ? employers!.Value : 1,
            Industry = industry!.Value,
            ConstructionProject = project ?? false,
            Workers = workers!.Value,
            MigrantWorkers = migrant!.Value,
            Digest = [],
        };
    }

    private static InspectionView View(Inspection i, Viewer viewer) => new(
        i.InspectionId, viewer.Tree.Find(i.UnitId)?.Code ?? "", i.On, i.Employer is null ? null : new EmployerView(i.Employer, i.CreditCode),
        i.Employers, Words.Industry.Api(i.Industry), i.ConstructionProject, i.Workers, i.MigrantWorkers);
}
