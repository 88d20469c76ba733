using Anxin.Core.Accounts;
using Anxin.Core.Cases.Import;
using Anxin.Core.Journal;
using Anxin.Core.Keys;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>The answer to a workbook of clues; rows are told by the sheet's own number.</summary>
public sealed record ClueImportResult(
    int Accepted, int Updated, int AlreadyTaken, IReadOnlyList<CellProblem> Rejected, IReadOnlyList<ImportWarning> Warnings,
    IReadOnlyList<Guid> Clues, IReadOnlyList<UnknownColumn> Questions, IReadOnlyList<SkippedRows> Skipped);

/// <summary>Takes a workbook's rows in as clues: one act, everything or nothing, and of a workbook that came before only what is new.</summary>
public sealed class ClueImport(AnxinDb db, ClueIntake intake, ClueActs acts, ServerKeys keys)
{
    private const int PartSize = 1000;

    private sealed record Planned(ClueRow Row, UnitNode Unit, ClueDraft Draft, byte[]? Phone)
    {
        /// <summary>What makes it the row taken before where the source gives no number.</summary>
        public (Guid, string, string, DateOnly, string) Likeness(DateOnly today) =>
            (Unit.Id, Draft.Employer!, Draft.Site ?? "", Draft.ReceivedOn ?? today, Phone is null ? "" : Convert.ToHexString(Phone));
    }

    /// <param name="unit">Whose workbook it is; rows may name units below it.</param>
    /// <param name="items">The workbook read as clues; enumerated once.</param>
    public async Task<ClueImportResult> TakeAsync(ActContext context, Guid unit, IEnumerable<SheetItem> items, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        context.Viewer.Demand(Roles.Caseworker, unit);
        await using var turn = await db.ImportTurnAsync(ct);
        await context.ReplayAsync(db, ct);
        var sheet = new Sheet();
        var rows = await ReadAsync(context, unit, items, sheet, ct);
        var known = await KnownAsync(rows, sheet, context, ct);
        var fresh = await FreshAsync(rows, known, context.Today, ct);
        var updates = await UpdatesAsync(rows, known, context, sheet, ct);
        if (sheet.Rejected.Count > 0)
            return await AnswerAsync(context, unit, sheet.Result(0, 0, rows.Count - fresh.Count - updates.Count, []), ct);
        var taken = new List<Guid>();
        var already = rows.Count - fresh.Count - updates.Count;
        if (fresh.Count + updates.Count == 0)
            return await AnswerAsync(context, unit, sheet.Result(0, 0, already, taken), ct);
        var parts = await PartsAsync(context, unit, fresh, updates, taken, ct);
        var result = sheet.Result(fresh.Count, updates.Count, already, taken);
        parts[^1].InsertAnswer(context.Key, 200, () => result);
        await db.WriteManyAsync(parts, fresh.Count + updates.Count, ct);
        return result;
    }

    private async Task<List<Planned>> ReadAsync(ActContext context, Guid unit, IEnumerable<SheetItem> items, Sheet sheet, CancellationToken ct)
    {
        var units = new UnitNames(context.Viewer, unit);
        var own = context.Viewer.Tree.Find(unit)!.Code;
        var rows = new List<Planned>();
        foreach (var item in items)
        {
            if (item is not ClueRow row)
            {
                sheet.Note(item is RefusedRow { Read: ClueRow read } refused ? refused.With(Problems(read, Completed(read.Says, own, own), context.Today)) : item);
                continue;
            }
            var node = units.Find(row.UnitText, out var noUnit);
            if (noUnit is not null)
                sheet.Rejected.Add(row.Raw.Problem(SheetField.Unit, noUnit));
            var says = Completed(row.Says, node?.Code ?? own, own);
            try
            {
                var draft = ClueDraft.Read(says, context.Today, false);
                var phone = draft.Story.Phone is { } number
                    ? await keys.MarkAsync(db, KeyPurpose.BlindIndex, "phone:" + PhoneNumber.Normalise(number), ct) : null;
                if (node is not null)
                    rows.Add(new Planned(row, node, draft, phone));
            }
            catch (InputException bad)
            {
                sheet.Rejected.AddRange(Told(row, bad));
            }
        }
        return rows;
    }

    /// <summary>With its unit; a number without the name of its system is a number of this unit's own list.</summary>
    private static CreateClue Completed(CreateClue says, string unit, string own) => says with
    {
        Unit = unit,
        SourceSystem = says.SourceNumber is not null && says.SourceSystem is null ? "表格·" + own : says.SourceSystem,
    };

    /// <summary>What is wrong with what could be read of a row.</summary>
    private static IEnumerable<CellProblem> Problems(ClueRow row, CreateClue says, DateOnly today)
    {
        try
        {
            ClueDraft.Read(says, today, false);
            return [];
        }
        catch (InputException bad)
        {
            return Told(row, bad);
        }
    }

    private static IEnumerable<CellProblem> Told(ClueRow row, InputException bad) => bad.Problems.All.Select(p =>
        ClueRow.FieldOf(p.Field) is { } field ? row.Raw.Problem(field, p.Text) : row.Raw.Problem(p.Text));

    /// <summary>Clues that the rows' numbers name already. A number that stands twice in the workbook, or elsewhere, is a problem of its row.</summary>
    private async Task<Dictionary<(string, string), Clue>> KnownAsync(List<Planned> rows, Sheet sheet, ActContext context, CancellationToken ct)
    {
        var known = new Dictionary<(string, string), Clue>();
        var seen = new HashSet<(string, string)>();
        foreach (var row in rows.Where(r => r.Draft.SourceNumber is not null))
            if (!seen.Add(Number(row.Draft)))
                sheet.Rejected.Add(row.Row.Raw.Problem(SheetField.SourceNumber, $"这个来源编号在表里出现了两次，请核对"));
        foreach (var chunk in rows.Where(r => r.Draft.SourceNumber is not null).Chunk(500))
        {
            var numbers = chunk.Select(r => r.Draft.SourceNumber).ToArray();
            foreach (var clue in await db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && c.SourceNumber != null && numbers.Contains(c.SourceNumber)).ToListAsync(ct))
                known[(clue.SourceSystem!, clue.SourceNumber!)] = clue;
        }
        foreach (var row in rows.Where(r => r.Draft.SourceNumber is not null))
            if (known.TryGetValue(Number(row.Draft), out var clue) && !context.Viewer.Sees(clue.UnitId))
                sheet.Rejected.Add(row.Row.Raw.Problem(SheetField.SourceNumber, $"这个来源编号的线索由别的单位经办，不能从这里改"));
        return known;
    }

    /// <summary>Rows that were not taken before: by number, else by unit, employer, site, day and phone; equal rows of one workbook are distinct.</summary>
    private async Task<List<Planned>> FreshAsync(List<Planned> rows, Dictionary<(string, string), Clue> known, DateOnly today, CancellationToken ct)
    {
        var unnumbered = rows.Where(r => r.Draft.SourceNumber is null).ToList();
        var before = new Dictionary<(Guid, string, string, DateOnly, string), int>();
        var met = new HashSet<Guid>();
        foreach (var chunk in unnumbered.Chunk(300))
        {
            var employers = chunk.Select(r => r.Draft.Employer!).Distinct().ToArray();
            var units = chunk.Select(r => r.Unit.Id).Distinct().ToArray();
            var days = chunk.Select(r => r.Draft.ReceivedOn ?? today).Distinct().ToArray();
            var found = await db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && c.SourceNumber == null && units.Contains(c.UnitId)
                && days.Contains(c.ReceivedOn) && employers.Contains(c.Employer!)).ToListAsync(ct);
            var ids = found.Select(c => c.ClueId).ToArray();
            var marks = (await db.ClueMarks.AsNoTracking().Where(m => ids.Contains(m.ClueId)).OrderBy(m => m.RowId).ToListAsync(ct)).ToLookup(m => m.ClueId);
            foreach (var clue in found.Where(c => met.Add(c.ClueId)))
            {
                var phone = clue.Reachable && marks[clue.ClueId].FirstOrDefault() is { } mark ? Convert.ToHexString(mark.Mark) : "";
                var likeness = (clue.UnitId, clue.Employer!, clue.Site ?? "", clue.ReceivedOn, phone);
                before[likeness] = before.GetValueOrDefault(likeness) + 1;
            }
        }
        var fresh = new List<Planned>();
        foreach (var row in rows)
        {
            if (row.Draft.SourceNumber is not null)
            {
                if (!known.ContainsKey(Number(row.Draft)))
                    fresh.Add(row);
                continue;
            }
            var likeness = row.Likeness(today);
            if (before.TryGetValue(likeness, out var left) && left > 0)
                before[likeness] = left - 1;
            else
                fresh.Add(row);
        }
        return fresh;
    }

    private async Task<List<ClueUpdate>> UpdatesAsync(
        List<Planned> rows, Dictionary<(string, string), Clue> known, ActContext context, Sheet sheet, CancellationToken ct)
    {
        var updates = new List<ClueUpdate>();
        if (sheet.Rejected.Count > 0)
            return updates;
        foreach (var row in rows.Where(r => r.Draft.SourceNumber is not null))
            if (known.TryGetValue(Number(row.Draft), out var clue) && context.Viewer.Sees(clue.UnitId)
                && ClueUpdate.Of(clue, await acts.StoryAsync(clue, ct), row.Draft) is { } update)
                updates.Add(update);
        return updates;
    }

    private async Task<List<ActRows>> PartsAsync(
        ActContext context, Guid unit, List<Planned> fresh, List<ClueUpdate> updates, List<Guid> taken, CancellationToken ct)
    {
        var rows = context.Begin("clue.import", unit);
        var parts = new List<ActRows> { rows };
        foreach (var row in fresh)
        {
            Next();
            taken.Add((await intake.WriteAsync(rows, row.Draft, row.Unit.Id, context, ct)).Clue.ClueId);
        }
        foreach (var update in updates)
        {
            Next();
            taken.Add((await update.WriteAsync(rows, intake, context, ct)).ClueId);
        }
        return parts;

        void Next()
        {
            if (rows.Inserts.Count < PartSize)
                return;
            rows = rows.More();
            parts.Add(rows);
        }
    }

    /// <summary>Nothing was taken; a sender's key still gets this answer again.</summary>
    private async Task<ClueImportResult> AnswerAsync(ActContext context, Guid unit, ClueImportResult result, CancellationToken ct)
    {
        if (context.Key is null)
            return result;
        var rows = context.Begin("import.nothing", unit);
        rows.Answer(context.Key, 200, result);
        await context.WriteAsync(db, rows, ct);
        return result;
    }

    private static (string, string) Number(ClueDraft draft) => (draft.SourceSystem!, draft.SourceNumber!);

    /// <summary>What is told of the workbook beside its rows.</summary>
    private sealed class Sheet
    {
        private readonly List<ImportWarning> warnings = [];
        private readonly List<UnknownColumn> questions = [];
        private readonly List<SkippedRows> skipped = [];

        public List<CellProblem> Rejected { get; } = [];

        public void Note(SheetItem item)
        {
            switch (item)
            {
                case RefusedRow refused: Rejected.AddRange(refused.Problems); break;
                case SheetWarning said: warnings.Add(new ImportWarning("workbook", said.Warning, said.Sheet, said.Row)); break;
                case UnknownColumn asked: questions.Add(asked); break;
                case SkippedRows passed when !passed.Why.Equals(SkippedRows.Blank): skipped.Add(passed); break;
            }
        }

        public ClueImportResult Result(int accepted, int updated, int already, IReadOnlyList<Guid> clues) =>
            new(accepted, updated, already, Rejected, warnings, clues, questions, skipped);
    }
}
