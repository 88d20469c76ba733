using Anxin.Core.Accounts;
using Anxin.Core.Custody;
using Anxin.Core.Dispatch;
using Anxin.Core.Inspections;
using Anxin.Core.Journal;
using Anxin.Core.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import;

/// <summary>What an import takes when rows are refused: nothing, or the good ones. By half never.</summary>
public enum ImportMode { All, GoodRows }

/// <summary>Takes a workbook's rows into the ledger: one act, one transaction, however many rows.</summary>
public sealed class ImportActs(AnxinDb db, ImportPlanner planner, Serials serials, ImmediateWatch watch, NoticeDues notices)
{
    private const int PartSize = 20_000;
    private const int Told = 500;

    /// <param name="unit">The unit in whose name it is done; rows may name units below it.</param>
    /// <param name="items">The workbook read; enumerated once.</param>
    /// <param name="progress">Rows read, then rows written of how many.</param>
    public async Task<(ImportResult Result, ImportPlan Plan)> TakeAsync(
        ActContext context, Guid unit, IEnumerable<SheetItem> items, ImportMode mode, Action<ImportStep>? progress, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        context.Viewer.Demand(Roles.Caseworker, unit);
        await using var turn = await db.ImportTurnAsync(ct);
        // A twin that waited its turn behind the first finds everything taken; it is told what the first was told.
        await context.ReplayAsync(db, ct);
        var plan = await planner.PlanAsync(context, unit, items, n => progress?.Invoke(new ImportStep(n, 0, null)), ct);
        var total = plan.NewCount + plan.ChangedCount;
        if ((mode == ImportMode.All && plan.RefusedCount > 0) || total == 0)
            return (await NothingAsync(context, unit, ImportResult.Of(plan, false, []), ct), plan);

        var cases = new List<Guid>(plan.New.Count + plan.Changed.Count);
        var changed = await LoadAsync(plan, ct);
        var reached = await ReachedBeforeAsync(plan, ct);
        var serial = plan.New.Count == 0 ? 0 : await serials.TakeAsync(db, plan.New.Count, ct);
        var thresholds = await watch.ThresholdsAsync(db, ct);
        var owesNotice = await notices.OfImportsAsync([.. plan.New.Select(r => r.Draft.UnitId).Distinct()], context.Now, ct);
        await db.WriteManyAsync(Parts(), total, ct);
        return (ImportResult.Of(plan, true, cases), plan);

        IEnumerable<ActRows> Parts()
        {
            var rows = context.Begin("import", unit);
            var written = 0;
            foreach (var step in Steps())
            {
                step(rows);
                if (++written % Told == 0)
                    progress?.Invoke(new ImportStep(0, written, total));
                if (rows.Inserts.Count < PartSize)
                    continue;
                yield return rows;
                rows = rows.More();
            }
            rows.InsertAnswer(context.Key, 200, () => ImportResult.Of(plan, true, cases));
            yield return rows;
            progress?.Invoke(new ImportStep(0, written, total));
        }

        IEnumerable<Action<ActRows>> Steps()
        {
            foreach (var row in plan.New)
                yield return rows => Create(rows, row, serial++);
            foreach (var (row, state) in plan.Changed)
                yield return rows => Change(rows, row, changed[state.CaseId]);
            foreach (var visit in plan.NewInspections)
                yield return rows => InspectionActs.Write(rows, visit.Visit);
            foreach (var (visit, before) in plan.ChangedInspections)
                yield return rows => InspectionActs.Correct(rows, before, visit.Visit);
        }

        void Create(ActRows rows, PlannedRow row, long number)
        {
            var state = CaseBirth.Write(
                rows, row.Draft, number, Note(rows, row, context), context, owesNotice.GetValueOrDefault(row.Draft.UnitId));
            cases.Add(state.CaseId);
            ImmediateWatch.Open(rows, thresholds, null, state, context, null);
        }

        void Change(ActRows rows, PlannedRow row, CaseWork work)
        {
            RowChanges.Apply(work, row, rows);
            var state = work.Finish(rows, context.Now);
            cases.Add(state.CaseId);
            ImmediateWatch.Open(rows, [.. thresholds.Where(t => !reached.Contains((state.CaseId, t.CampaignId)))], work.Before, state, context, null);
        }
    }

    /// <summary>The preview: what would be taken, updated, is there already, is refused and why. Nothing is written.</summary>
    public Task<ImportPlan> PreviewAsync(ActContext context, Guid unit, IEnumerable<SheetItem> items, Action<ImportStep>? progress, CancellationToken ct) =>
        planner.PlanAsync(context, unit, items, n => progress?.Invoke(new ImportStep(n, 0, null)), ct);

    /// <summary>Nothing was taken; a sender's key still gets this answer again.</summary>
    private async Task<ImportResult> NothingAsync(ActContext context, Guid unit, ImportResult result, CancellationToken ct)
    {
        if (context.Key is not null)
        {
            var rows = context.Begin("import.nothing", unit);
            rows.Answer(context.Key, 200, result);
            await context.WriteAsync(db, rows, ct);
        }
        return result;
    }

    private static Guid? Note(ActRows rows, PlannedRow row, ActContext context)
    {
        if (row.Note is null)
            return null;
        var record = new VaultRecord
        {
            Id = rows.NewId(),
            OfficeId = row.Draft.UnitId,
            Content = Sealed.Text(row.Note),
            At = context.Now,
        };
        rows.Insert(record);
        return record.Id;
    }

    private async Task<Dictionary<Guid, CaseWork>> LoadAsync(ImportPlan plan, CancellationToken ct)
    {
        var works = new Dictionary<Guid, CaseWork>();
        foreach (var chunk in plan.Changed.Chunk(500))
        {
            var ids = chunk.Select(c => c.Case.CaseId).ToArray();
            var recoveries = (await db.Recoveries.AsNoTracking().Where(r => ids.Contains(r.CaseId)).ToListAsync(ct)).ToLookup(r => r.CaseId);
            var services = (await db.Services.AsNoTracking().Where(r => ids.Contains(r.CaseId)).ToListAsync(ct)).ToLookup(r => r.CaseId);
            foreach (var (_, state) in chunk)
                works[state.CaseId] = CaseWork.Of(state, [.. recoveries[state.CaseId]], [.. services[state.CaseId]]);
        }
        return works;
    }

    private async Task<HashSet<(Guid, Guid)>> ReachedBeforeAsync(ImportPlan plan, CancellationToken ct)
    {
        var reached = new HashSet<(Guid, Guid)>();
        foreach (var chunk in plan.Changed.Chunk(500))
        {
            var ids = chunk.Select(c => c.Case.CaseId).ToArray();
            foreach (var r in await db.ImmediateReports.Where(r => ids.Contains(r.CaseId)).Select(r => new { r.CaseId, r.CampaignId }).ToListAsync(ct))
                reached.Add((r.CaseId, r.CampaignId));
        }
        return reached;
    }
}

/// <summary>How far an import has come: rows read so far, or rows written of how many.</summary>
public sealed record ImportStep(int Read, int Written, int? Of);
