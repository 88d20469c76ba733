using Anxin.Core.Journal;
using Anxin.Core.Keys;
using Anxin.Rules;

namespace Anxin.Core.Cases.Wages;

/// <summary>What can be done with the sheet of workers' wages. Each is an act on the case: its people and amount follow.</summary>
public sealed partial class WageActs(AnxinDb db, CaseChanges changes, ServerKeys keys)
{
    /// <summary>The most workers one sheet takes.</summary>
    public const int MostLines = 3000;

    public Task<CaseView> AddAsync(ActContext context, Guid id, WorkerInput input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.worker", CaseAct.Amend, input, false, async (work, read, rows) =>
        {
            var draft = WorkerDraft.Read(read, input);
            read.Problems.ThrowIfAny();
            var sheet = await WageSheet.LoadAsync(db, id, ct);
            read.Problems.Check(sheet.Lines.Count < MostLines, "name", $"一份名单最多{MostLines}人");
            var mark = await MarkAsync(draft.Person, ct);
            RefuseTwin(read, sheet, mark, null);
            read.Problems.ThrowIfAny();
            var (line, digest) = Put(rows, work, draft, mark, sheet.Last + 1, context);
            work.Say("worker", null, WorkerView.Told(line, digest));
            Settle(work, [.. sheet.Lines, line]);
        }, ct);

    public Task<CaseView> AmendAsync(ActContext context, Guid id, int n, WorkerInput input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.worker.amend", CaseAct.Amend, input, false, async (work, read, rows) =>
        {
            var sheet = await WageSheet.LoadAsync(db, id, ct);
            var standing = Standing(sheet, n);
            var draft = WorkerDraft.Read(read, input);
            read.Problems.ThrowIfAny();
            var mark = await MarkAsync(draft.Person, ct);
            // After a merge one worker may have two lines; each can still be put right.
            if (!mark.AsSpan().SequenceEqual(standing.Mark))
                RefuseTwin(read, sheet, mark, n);
            read.Problems.Check(!(draft.Figures.OwedFen < sheet.PaidFen(n)), "owedYuan", $"已付 {Money.Grouped(sheet.PaidFen(n))} 元，欠薪不能比这少");
            read.Problems.ThrowIfAny();
            var line = Change(rows, work, sheet, standing, draft, mark, context);
            Settle(work, [.. sheet.Lines.Where(l => l.Number != n), line]);
        }, ct);

    public Task<CaseView> VoidAsync(ActContext context, Guid id, int n, WithReason input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.worker.void", CaseAct.Amend, input, true, async (work, _, rows) =>
        {
            var sheet = await WageSheet.LoadAsync(db, id, ct);
            var line = Standing(sheet, n);
            if (sheet.PaymentsOf(n).Any())
                throw new RefusalException("worker-has-payments");
            rows.Supersede(line);
            work.Say("worker", WorkerView.Told(line, null), null);
            Settle(work, [.. sheet.Lines.Where(l => l.Number != n)]);
        }, ct);

    /// <summary>What is owed on one line, as worked out by the amount helper.</summary>
    public Task<CaseView> OweAsync(ActContext context, Guid id, int n, SetOwed input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.worker.owed", CaseAct.Amend, input, false, async (work, read, rows) =>
        {
            var earned = read.Yuan("earnedYuan", input.EarnedYuan, true);
            var before = read.Yuan("paidBeforeYuan", input.PaidBeforeYuan) ?? 0;
            read.Problems.ThrowIfAny();
            var sheet = await WageSheet.LoadAsync(db, id, ct);
            var line = Standing(sheet, n);
            var owed = Math.Max(0, earned!.Value - before);
            read.Problems.Check(owed >= sheet.PaidFen(n), "line", $"立案后已付 {Money.Grouped(sheet.PaidFen(n))} 元，欠薪不能比这少");
            read.Problems.ThrowIfAny();
            var next = line with { RowId = 0, FromPosition = 0, Version = line.Version + 1, EarnedFen = earned, PaidBeforeFen = before, OwedFen = owed };
            rows.Supersede(line);
            rows.Insert(next);
            work.Say("worker", WorkerView.Told(line, null), WorkerView.Told(next, null));
            Settle(work, [.. sheet.Lines.Where(l => l.Number != n), next]);
        }, ct);

    /// <summary>The worker has said that the wages came.</summary>
    public Task<CaseView> ConfirmAsync(ActContext context, Guid id, int n, ConfirmPaid input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.worker.confirm", CaseAct.Amend, input, false, async (work, read, rows) =>
        {
            var how = read.Word("how", input.How, WageWords.ConfirmationHow, $"确认方式", true);
            var on = read.Date("on", input.On, true, $"确认日期");
            read.Problems.Check(on is null || on >= work.Before.AcceptedOn, "on", $"确认日期不能早于受理日期（{work.Before.AcceptedOn}）");
            read.Problems.ThrowIfAny();
            var line = Standing(await WageSheet.LoadAsync(db, id, ct), n);
            var confirmed = line with
            {
                RowId = 0,
                FromPosition = 0,
                Version = line.Version + 1,
                ConfirmedOn = on,
                ConfirmedHow = how,
                ConfirmedBy = context.Viewer.Actor.Name,
            };
            rows.Supersede(line);
            rows.Insert(confirmed);
            work.Say("worker", WorkerView.Told(line, null), WorkerView.Told(confirmed, null));
        }, ct);

    /// <summary>The whole number and phone of one worker; that they were looked at stays on the case.</summary>
    public async Task<WagePerson?> ShowAsync(ActContext context, Guid id, int n, CancellationToken ct)
    {
        WagePerson? person = null;
        // Without a key: what is answered is kept nowhere.
        context = context with { Key = null };
        await changes.ChangeAsync(context, id, "case.worker.show", null, new WithReason(), false, async (work, _, _) =>
        {
            var sheet = await WageSheet.LoadAsync(db, id, ct);
            person = sheet.PersonOf(Standing(sheet, n));
            work.Say("shown", new { n });
        }, ct, says: true);
        return person;
    }

    /// <summary>The list names everybody, or no longer does: then people and amount are what it says.</summary>
    public Task<CaseView> CompleteAsync(ActContext context, Guid id, MarkComplete input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.workers.complete", CaseAct.Amend, input, false, async (work, read, _) =>
        {
            var complete = read.Flag("complete", input.Complete) ?? true;
            read.Problems.ThrowIfAny();
            var sheet = await WageSheet.LoadAsync(db, id, ct);
            if (complete && sheet.Lines.Count == 0)
                throw new RefusalException("workers-none");
            if (complete && sheet.Lines.FirstOrDefault(l => l.OwedFen is null) is { } open)
                throw new RefusalException("workers-owed-unknown", open.Number);
            work.After = work.After with { NamesComplete = complete };
            work.CheckSums();
        }, ct);

    private static void Settle(CaseWork work, IReadOnlyList<WorkerLine> lines)
    {
        var (workers, fen) = WageSheet.Named(lines);
        work.After = work.After with { NamedWorkers = workers, NamedFen = fen };
        work.CheckSums();
    }

    private Task<byte[]> MarkAsync(WagePerson person, CancellationToken ct) =>
        keys.MarkAsync(db, KeyPurpose.BlindIndex, WorkerDraft.Identity(person), ct);

    private static WorkerLine Standing(WageSheet sheet, int n) => sheet.Line(n) ?? throw new NotVisibleException("worker");

    private static void RefuseTwin(InputReader read, WageSheet sheet, byte[] mark, int? self)
    {
        if (sheet.Lines.FirstOrDefault(l => l.Number != self && l.Mark.AsSpan().SequenceEqual(mark)) is { } twin)
            read.Problems.Add("name", $"名单第{twin.Number}号已经是这个人；如果是同名的另一个人，请填身份证号或电话");
    }

    private static (WorkerLine Line, string Digest) Put(
        ActRows rows, CaseWork work, WorkerDraft draft, byte[] mark, int number, ActContext context)
    {
        var person = WageSheet.Keep(draft.Person, work.Before.UnitId, context);
        var line = draft.Figures with { CaseId = work.Before.CaseId, Number = number, PersonId = person.Id, Mark = mark };
        rows.Insert(person);
        rows.Insert(line);
        return (line, person.Content.Digest());
    }

    /// <summary>A further version of a line; who it is gets a new record only where that changed.</summary>
    private static WorkerLine Change(
        ActRows rows, CaseWork work, WageSheet sheet, WorkerLine standing, WorkerDraft draft, byte[] mark, ActContext context)
    {
        var line = draft.Figures with
        {
            CaseId = standing.CaseId,
            Number = standing.Number,
            Version = standing.Version + 1,
            PersonId = standing.PersonId,
            Mark = mark,
            ConfirmedOn = standing.ConfirmedOn,
            ConfirmedHow = standing.ConfirmedHow,
            ConfirmedBy = standing.ConfirmedBy,
        };
        string? digest = null;
        if (sheet.PersonOf(standing) != draft.Person)
        {
            var person = WageSheet.Keep(draft.Person, work.Before.UnitId, context);
            rows.Insert(person);
            (line, digest) = (line with { PersonId = person.Id }, person.Content.Digest());
        }
        else if (Same(standing, line))
            throw new RefusalException("nothing-changed");
        rows.Supersede(standing);
        rows.Insert(line);
        work.Say("worker", WorkerView.Told(standing, null), WorkerView.Told(line, digest));
        return line;
    }

    /// <summary>Whether two versions of a line say the same.</summary>
    internal static bool Same(WorkerLine one, WorkerLine other) =>
        one.Mark.AsSpan().SequenceEqual(other.Mark) && Bare(one) == Bare(other);

    private static readonly byte[] NoMark = [];

    // Records compare arrays by reference, so both get the same one.
    private static WorkerLine Bare(WorkerLine line) => line with { RowId = 0, Version = 0, FromPosition = 0, UntilPosition = null, Mark = NoMark };
}
