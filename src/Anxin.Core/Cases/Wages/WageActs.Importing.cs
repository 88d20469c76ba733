using Anxin.Core.Cases.Import;
using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Cases.Wages;

/// <summary>What a payroll row does to the list: a new worker, a changed one, nothing.</summary>
public sealed record PayrollMove(PayrollRow Row, WorkerDraft Draft, byte[] Mark, WorkerLine? Standing, bool Changes);

/// <summary>A payroll against the list, before anything is done.</summary>
public sealed record PayrollPlan(IReadOnlyList<PayrollMove> Moves, IReadOnlyList<CellProblem> Rejected, IReadOnlyList<Sentence> Remarks)
{
    public IEnumerable<PayrollMove> New => Moves.Where(m => m.Standing is null);
    public IEnumerable<PayrollMove> Changed => Moves.Where(m => m.Changes);
    public int Alike => Moves.Count(m => m.Standing is not null && !m.Changes);
}

/// <summary>The answer to a payroll. All or nothing: with a rejected row nothing was taken.</summary>
public sealed record PayrollResult(int Accepted, int Updated, int AlreadyTaken, IReadOnlyList<CellProblem> Rejected, IReadOnlyList<Sentence> Remarks)
{
    public static PayrollResult Of(PayrollPlan plan) => plan.Rejected.Count > 0
        ? new PayrollResult(0, 0, plan.Alike, plan.Rejected, plan.Remarks)
        : new PayrollResult(plan.New.Count(), plan.Changed.Count(), plan.Alike, [], plan.Remarks);
}

// A payroll workbook (工资表): every row or none, and the same worker is the same line again.
public sealed partial class WageActs
{
    private const int UnnamedShown = 12;

    /// <summary>What the payroll would do. Nothing is written.</summary>
    public async Task<PayrollPlan> PlanAsync(ActContext context, Guid id, Payroll payroll, CancellationToken ct)
    {
        var work = await db.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Accounts.Roles.Caseworker, work.Before.UnitId);
        return await PlanAsync(context, await WageSheet.LoadAsync(db, id, ct), payroll, ct);
    }

    public async Task<PayrollResult> ImportAsync(ActContext context, Guid id, Payroll payroll, CaseInput input, CancellationToken ct)
    {
        PayrollResult? result = null;
        // A payroll that brings nothing, or a row that cannot be taken, writes nothing; what is found is answered all the same.
        await context.ReplayAsync(db, ct);
        var preview = await PlanAsync(context, id, payroll, ct);
        if (preview.Rejected.Count > 0 || !(preview.New.Any() || preview.Changed.Any()))
            return PayrollResult.Of(preview);
        await changes.ChangeAsync(context, id, "case.workers.import", CaseAct.Amend, input, false, async (work, read, rows) =>
        {
            var sheet = await WageSheet.LoadAsync(db, id, ct);
            var plan = await PlanAsync(context, sheet, payroll, ct);
            if (plan.Rejected.Count > 0)
                throw new StaleException(work.Before.Version);
            result = PayrollResult.Of(plan);
            Take(work, rows, sheet, plan, context);
        }, ct, answer: () => result!);
        return result!;
    }

    private static void Take(CaseWork work, ActRows rows, WageSheet sheet, PayrollPlan plan, ActContext context)
    {
        var lines = sheet.Lines.ToDictionary(l => l.Number);
        var (before, after) = (new List<object>(), new List<object>());
        var next = sheet.Last;
        foreach (var move in plan.Moves.Where(m => m.Standing is null || m.Changes))
        {
            var person = WageSheet.Keep(move.Draft.Person, work.Before.UnitId, context);
            var line = move.Standing is { } was
                ? Merged(was, move) with { RowId = 0, FromPosition = 0, Version = was.Version + 1, PersonId = person.Id }
                : move.Draft.Figures with { CaseId = work.Before.CaseId, Number = ++next, PersonId = person.Id, Mark = move.Mark };
            rows.Insert(person);
            rows.Insert(line);
            if (move.Standing is not null)
            {
                rows.Supersede(move.Standing);
                before.Add(WorkerView.Told(move.Standing, null));
            }
            after.Add(WorkerView.Told(line, person.Content.Digest()));
            lines[line.Number] = line;
        }
        work.Say("workers", before, after);
        Settle(work, [.. lines.Values]);
    }

    private async Task<PayrollPlan> PlanAsync(ActContext context, WageSheet sheet, Payroll payroll, CancellationToken ct)
    {
        var moves = new List<PayrollMove>();
        var rejected = new List<CellProblem>();
        var seen = new Dictionary<string, int>();
        foreach (var row in payroll.Rows)
        {
            var read = new InputReader(new Problems(), context.Today);
            var draft = WorkerDraft.Read(read, row.Input);
            if (row.Problem is { } spoiled)
                read.Problems.Add(spoiled.Field, spoiled.Text);
            var mark = read.Problems.All.Count > 0 ? [] : await MarkAsync(draft.Person, ct);
            var standing = mark.Length == 0 ? null : Find(sheet, draft.Person, mark);
            if (mark.Length > 0 && !seen.TryAdd(Convert.ToHexString(standing?.Mark ?? mark), row.Row))
                read.Problems.Add("name", $"与第 {seen[Convert.ToHexString(standing?.Mark ?? mark)]} 行是同一个人；如果是同名的另一个人，请填身份证号或电话");
            if (standing is not null && draft.Figures.OwedFen < sheet.PaidFen(standing.Number))
                read.Problems.Add("owedYuan", $"已登记付款 {Money.Grouped(sheet.PaidFen(standing.Number))} 元，欠发不能比这少");
            foreach (var (field, text) in read.Problems.All)
                rejected.Add(new CellProblem(row.Sheet, row.Row, row.Headings.GetValueOrDefault(field), Shown(row.Input, field), text));
            if (read.Problems.All.Count > 0)
                continue;
            var person = standing is null ? draft.Person : Merged(sheet.PersonOf(standing), draft.Person);
            if (standing is not null)
                mark = await MarkAsync(person, ct);
            var move = new PayrollMove(row, draft with { Person = person }, mark, standing, false);
            moves.Add(standing is null ? move : move with
            {
                Changes = sheet.PersonOf(standing) != person || !Same(standing, Merged(standing, move)),
            });
        }
        if (sheet.Lines.Count + moves.Count(m => m.Standing is null) > MostLines && payroll.Rows.Count > 0)
            rejected.Add(new CellProblem(payroll.Rows[0].Sheet, payroll.Rows[^1].Row, null, null, $"一份名单最多{MostLines}人，请分案件登记"));
        return new PayrollPlan(moves, rejected, [.. payroll.Remarks, .. Unnamed(sheet, moves)]);
    }

    /// <summary>Who stands on the list and not in the payroll: perhaps of another team, perhaps there by mistake; nobody is taken off unasked.</summary>
    private static IEnumerable<Sentence> Unnamed(WageSheet sheet, List<PayrollMove> moves)
    {
        var named = moves.Select(m => m.Standing?.Number).ToHashSet();
        var others = sheet.Lines.Where(l => !named.Contains(l.Number)).Select(l => l.Number).ToList();
        if (others.Count > 0 && moves.Count > 0)
            yield return $"名单上有{others.Count}人这张表里没有（{string.Join("、", others.Take(UnnamedShown))}{(others.Count > UnnamedShown ? "…" : "")}号），还留在名单上；不是这件案件的，请在名单里逐个撤回";
    }

    /// <summary>The same mark; else the same name where nothing else speaks against it: one of them had no number or no phone yet.</summary>
    private static WorkerLine? Find(WageSheet sheet, WagePerson person, byte[] mark)
    {
        if (sheet.Lines.FirstOrDefault(l => l.Mark.AsSpan().SequenceEqual(mark)) is { } same)
            return same;
        var alike = sheet.Lines.Where(l => sheet.PersonOf(l) is { } there && FullWidth.Fold(there.Name) == FullWidth.Fold(person.Name)
            && (there.Number is null || person.Number is null || there.Number == person.Number)
            && (there.Phone is null || person.Phone is null || there.Phone == person.Phone)).ToList();
        return alike.Count == 1 ? alike[0] : null;
    }

    /// <summary>What a row does not say stays as it was.</summary>
    private static WagePerson Merged(WagePerson? there, WagePerson row) => there is null ? row : row with
    {
        Document = row.Number is null ? there.Document : row.Document,
        Number = row.Number ?? there.Number,
        Phone = row.Phone ?? there.Phone,
        Trade = row.Trade ?? there.Trade,
        Note = row.Note ?? there.Note,
    };

    private static WorkerLine Merged(WorkerLine was, PayrollMove move)
    {
        var says = move.Draft.Figures;
        return was with
        {
            Mark = move.Mark,
            CentiDays = says.CentiDays ?? was.CentiDays,
            CentiPieces = says.CentiPieces ?? was.CentiPieces,
            RateFen = says.RateFen ?? was.RateFen,
            RateBasis = says.RateBasis ?? was.RateBasis,
            From = says.From ?? was.From,
            To = says.To ?? was.To,
            EarnedFen = says.EarnedFen ?? was.EarnedFen,
            PaidBeforeFen = says.PaidBeforeFen ?? was.PaidBeforeFen,
            OwedFen = says.OwedFen ?? was.OwedFen,
            AgreedFen = says.AgreedFen ?? was.AgreedFen,
        };
    }

    /// <summary>What the cell says; numbers that tell who somebody is are masked.</summary>
    private static string? Shown(WorkerInput input, string field) => field switch
    {
        "name" => input.Name,
        "number" => input.Number is { Length: > 6 } number ? $"{number[..3]}***{number[^3..]}" : "***",
        "phone" => input.Phone is { } phone ? PhoneNumber.Mask(phone) : null,
        "document" => input.Document,
        "days" => input.Days,
        "pieces" => input.Pieces,
        "rateYuan" => input.RateYuan,
        "from" => input.From,
        "to" => input.To,
        "earnedYuan" => input.EarnedYuan,
        "paidBeforeYuan" => input.PaidBeforeYuan,
        "owedYuan" => input.OwedYuan,
        "agreedYuan" => input.AgreedYuan,
        _ => null,
    };
}
