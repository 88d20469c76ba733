using Anxin.Core.Accounts;
using Anxin.Core.Inspections;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import;

/// <summary>Reads a workbook's items against the ledger and plans what to do with each; writes nothing.</summary>
public sealed class ImportPlanner(AnxinDb db, MatchFinder finder)
{
    // The workbook is read on a thread of its own while the rows before are checked.
    private const int Together = 200;
    private const int Waiting = 8;

    /// <summary>So many new rows are held against the ledger, one by one; of a longer workbook the rest is not, and it is said.</summary>
    private const int HeldAgainst = 2_000;

    public async Task<ImportPlan> PlanAsync(
        ActContext context, Guid unit, IEnumerable<SheetItem> items, Action<int>? progress, CancellationToken ct)
    {
        var plan = new ImportPlan();
        var units = new UnitNames(context.Viewer, unit);
        var reader = new RowReader(units, context.Today);
        var rows = new List<(PlannedRow Row, SheetRow Raw)>();
        var visits = new List<PlannedVisit>();
        var numbers = new Dictionary<(Guid, string), int>();
        var n = 0;
        foreach (var item in Ahead.Of(items.Chunk(Together), Waiting).SelectMany(some => some))
        {
            ct.ThrowIfCancellationRequested();
            switch (item)
            {
                case LedgerRow row:
                    var (planned, problems) = reader.Read(row);
                    if (planned is null)
                        plan.Refuse(new RefusedRow(row.Raw, problems));
                    else if (planned.Draft.Number is { } number && !numbers.TryAdd((planned.Draft.UnitId, number), row.Row))
                        plan.Refuse(new RefusedRow(row.Raw, [row.Raw.Problem(SheetField.Number,
                            $"与第 {numbers[(planned.Draft.UnitId, number)]} 行的案件编号相同；一个编号只能是一个案件，请改正或留空")]));
                    else
                        rows.Add((planned, rows.Count < ImportPlan.RefusedKept ? row.Raw : row.Raw with { Cells = [] }));
                    break;
                case InspectionRow row:
                    var (visit, wrong) = InspectionRows.Read(row, units, context);
                    if (visit is null)
                        plan.Refuse(new RefusedRow(row.Raw, wrong));
                    else
                        visits.Add(new PlannedVisit(row.Sheet, row.Row, visit));
                    break;
                case RefusedRow row: plan.Refuse(row.Read is LedgerRow read ? row.With(reader.Dates(read)) : row); break;
                case SheetWarning w: plan.Warnings.Add(new ImportWarning("sheet", w.Warning, w.Sheet, w.Row)); break;
                case UnknownColumn q: plan.Questions.Add(q); break;
                case SkippedRows s: plan.Skipped.Add(s); break;
            }
            if (++n % 500 == 0)
                progress?.Invoke(n);
        }
        progress?.Invoke(n);
        await MatchAsync(plan, context.Viewer, rows, ct);
        await InspectionRows.MatchAsync(db, plan, visits, ct);
        return plan;
    }

    private async Task MatchAsync(ImportPlan plan, Viewer viewer, List<(PlannedRow Row, SheetRow Raw)> rows, CancellationToken ct)
    {
        var matching = await Matching.LoadAsync(db, rows.ConvertAll(r => r.Row), ct);
        var matched = new List<(PlannedRow Row, SheetRow Raw, Guid Case)>();
        var found = matching.Find(rows.ConvertAll(r => r.Row));
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, raw) = rows[i];
            if (found[i] is { } id)
                matched.Add((row, raw, id));
            else if (row.Draft.Number is { } number && CaseDraft.UnitOf(number) is { } code && code != row.Draft.UnitCode && viewer.Tree.Find(code) is not null)
                plan.Refuse(new RefusedRow(raw, [raw.Problem(SheetField.Number, $"“{number}”是别的单位的编号，本单位台账里没有；请改正或留空")]));
            else if (row.Undated is not null)
                plan.Refuse(new RefusedRow(raw, [raw.Problem(SheetField.ResolvedOn, RowReader.NoDay)]));
            else if (row.Closing is null && viewer.Tree.Find(row.Draft.UnitId) is { Ends: { } ends } closes)
                plan.Refuse(new RefusedRow(raw, [raw.Problem(SheetField.Unit, $"{closes.Name}从{ends}起撤销，不再接收在办的案件；请登记到接手的单位")]));
            else
                plan.New.Add(row);
        }
        await HoldAsync(plan, viewer, ct);
        foreach (var chunk in matched.Chunk(500))
        {
            var ids = chunk.Select(m => m.Case).ToArray();
            var states = await db.CasesOf(viewer).Where(s => ids.Contains(s.CaseId)).ToDictionaryAsync(s => s.CaseId, ct);
            var handed = await HandedAsync([.. chunk.Where(m => m.Row.Closing is not null && states.GetValueOrDefault(m.Case)?.Status == CaseStatus.Open).Select(m => m.Case)], states, ct);
            foreach (var (row, raw, id) in chunk)
                if (states.GetValueOrDefault(id) is { } state && state.UnitId == row.Draft.UnitId)
                    Judge(plan, row, matching.Taken.TryGetValue(id, out var said) ? TakenRows.News(row, said, state) : row, raw, state, handed);
                else
                    Leave(plan, row, id, "case-elsewhere", $"这一行的案件已经转给别的单位办，没有再动");
        }
    }

    /// <summary>Of some open cases those that are offered to another body or in an agency's hands.</summary>
    private async Task<HashSet<Guid>> HandedAsync(Guid[] cases, Dictionary<Guid, CaseState> states, CancellationToken ct) => cases.Length == 0 ? [] :
        [.. cases.Where(c => states[c].HolderId != states[c].UnitId), .. await db.Handovers.Where(h => cases.Contains(h.SubjectId) && h.AnsweredAt == null).Select(h => h.SubjectId).ToListAsync(ct)];

    private static (SheetField Field, Sentence Problem)? Conflict(CaseState state, PlannedRow row, HashSet<Guid> handed) => RowChanges.Conflict(state, row)
        ?? (row.Closing is not null && handed.Contains(state.CaseId)
            ? (SheetField.Closed, $"这件案件正在移交或在部门手里，台账文件不能把它办结；请在案件里办结") : null);

    /// <summary>As a case that is entered by hand is held against what its writer sees: a warning names the likeliest.</summary>
    private async Task HoldAsync(ImportPlan plan, Viewer viewer, CancellationToken ct)
    {
        foreach (var row in plan.New.Take(HeldAgainst))
            if (await finder.WarningsAsync(viewer, row.Draft, null, ct) is [var likeliest, ..])
                plan.Warnings.Add(new ImportWarning(likeliest.Code, likeliest.Message, row.Sheet, row.Row, likeliest.Case));
        if (plan.New.Count > HeldAgainst)
            plan.Warnings.Add(new ImportWarning("held-in-part",
                $"新收的有{plan.New.Count}行，只有前{HeldAgainst}行与台账核对过是不是同一件；要全部核对，请分成几份，每份不超过{HeldAgainst}行"));
    }

    /// <summary>Known, and not changed by a workbook any more.</summary>
    private static void Leave(ImportPlan plan, PlannedRow row, Guid id, string code, Sentence why)
    {
        plan.AlreadyTaken.Add((row, id));
        plan.Warnings.Add(new ImportWarning(code, why, row.Sheet, row.Row, id));
    }

    /// <param name="whole">All that the row says.</param>
    /// <param name="row">What of it is new.</param>
    private static void Judge(ImportPlan plan, PlannedRow whole, PlannedRow row, SheetRow raw, CaseState state, HashSet<Guid> handed)
    {
        if (state.Status is CaseStatus.Merged or CaseStatus.Void)
        {
            Leave(plan, row, state.CaseId, "case-" + Words.CaseStatus.Api(state.Status), $"这一行对应的案件{Words.CaseStatus.Say(state.Status)}，没有再动");
            return;
        }
        if (RowChanges.Conflict(state, row) is null && RowChanges.IsOvertaken(state, whole))
            plan.Warnings.Add(new ImportWarning("names-complete", $"本案工人名单已经齐全，人数和金额按名单，没有用这一行写的", row.Sheet, row.Row, state.CaseId));
        if (!RowChanges.Differs(state, row) && RowChanges.Conflict(state, row) is null)
        {
            plan.AlreadyTaken.Add((row, state.CaseId));
            if (!state.NamesComplete && RowChanges.Amends(state, whole))
                plan.Warnings.Add(new ImportWarning("corrected-since", $"这一行和原来登记的或上次收的一样，但系统里后来更正过，没有再动；请把台账也改过来", row.Sheet, row.Row, state.CaseId));
            if (row.Closed == false && state.Status == CaseStatus.Closed)
                plan.Warnings.Add(new ImportWarning("ledger-says-open", $"台账写未办结，系统中已办结；如需继续办理，请在案件里重开", row.Sheet, row.Row, state.CaseId));
            return;
        }
        if (Conflict(state, row, handed) is { } conflict)
        {
            plan.Refuse(new RefusedRow(raw, [raw.Problem(conflict.Field, conflict.Problem)]));
            return;
        }
        plan.Changed.Add((row, state));
    }
}
