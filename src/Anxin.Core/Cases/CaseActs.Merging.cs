using Anxin.Core.Accounts;
using Anxin.Core.Cases.Closing;
using Anxin.Core.Cases.Mediation;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

// Two cases found to be one, and the way back. Slips and named workers move to the survivor, so figures follow without a special case.
public sealed partial class CaseActs
{
    public async Task<CaseView> MergeAsync(ActContext context, Guid id, MergeCase input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var gone = await db.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, gone.Before.UnitId);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        var people = read.People("people", input.People, true);
        var amount = read.Yuan("amountYuan", input.AmountYuan);
        CheckVersion(read, input.Version, gone.Before);
        if (!Guid.TryParse(input.Into, out var into))
            read.Problems.Add("into", $"请选择并入哪一件案件");
        else if (into == id)
            read.Problems.Add("into", $"不能并入自己");
        read.Problems.ThrowIfAny();
        var survivor = await db.FindAsync(context.Viewer, into, ct);
        context.Viewer.Demand(Roles.Caseworker, survivor.Before.UnitId);
        if (!CaseMoves.Allows(gone.Before.Status, CaseAct.Merge))
            throw Wrong(gone.Before.Status);
        if (!CaseMoves.CanTakeIn(survivor.Before.Status))
            throw Wrong(survivor.Before.Status);
        if (gone.Before.JoinedTo is not null || survivor.Before.JoinedTo is not null)
            throw new RefusalException("case-joined");

        var rows = context.Begin("case.merge", survivor.Before.UnitId, reason);
        var (own, there) = (await WageSheet.LoadAsync(db, id, ct), await WageSheet.LoadAsync(db, into, ct));
        if (survivor.Before is { Status: CaseStatus.Closed, Outcome: { } outcome } && outcome.NeedsProof())
            await DemandShownAsync(gone, own, outcome, ct);
        var moved = Move(rows, gone, survivor, [.. gone.Recoveries.Select(r => (r, r.People - PaidInBoth(r, own, there)))], gone.Services, gone.Before.CaseId);
        await RenumberAsync(rows, id, i => Number(moved, i), ct);
        var (workers, fen) = WageSheet.Named([.. there.Lines, .. new WageMoves(rows, gone, survivor, own).Merge(there)]);
        // Its names were everybody's before the other case came to it.
        survivor.Restate(survivor.After with { NamedWorkers = workers, NamedFen = fen, NamesComplete = false },
            people, amount ?? Sum(survivor.Before.AmountFen, gone.Before.AmountFen));
        gone.Restate(gone.After with { Status = CaseStatus.Merged, MergedInto = into, NamedWorkers = 0, NamedFen = 0 }, gone.Before.People, gone.Before.AmountFen);
        survivor.CheckSums();
        await endings.OfCaseAsync(context, rows, gone, ct);
        return await FinishBothAsync(context, rows, gone, survivor, ct);
    }

    public async Task<CaseView> UnmergeAsync(ActContext context, Guid id, WithReason input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var back = await db.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, back.Before.UnitId);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        CheckVersion(read, input.Version, back.Before);
        read.Problems.ThrowIfAny();
        if (!CaseMoves.Allows(back.Before.Status, CaseAct.Unmerge))
            throw new RefusalException("case-not-merged");
        var survivor = await db.FindAsync(context.Viewer, back.Before.MergedInto!.Value, ct);
        context.Viewer.Demand(Roles.Caseworker, survivor.Before.UnitId);
        // Its slips have gone on with the survivor; that merge is undone first.
        if (survivor.Before.Status == CaseStatus.Merged)
            throw Wrong(survivor.Before.Status);

        // What was answered on it since, such as a letter, left it merged.
        var asItWas = await db.CaseStates.AsNoTracking().Where(s => s.CaseId == id && s.Status != CaseStatus.Merged).OrderByDescending(s => s.Version).FirstAsync(ct);
        var merged = asItWas.UntilPosition!.Value;
        var (before, atMerge) = await SurvivorAtAsync(survivor.Before.CaseId, merged, ct);

        var rows = context.Begin("case.unmerge", survivor.Before.UnitId, reason);
        var own = await db.WithMergedAsync(id, ct);
        var sheet = await WageSheet.LoadAsync(db, survivor.Before.CaseId, ct);
        var lineage = await WageMoves.LineageAsync(db, id, survivor.Before.CaseId, merged, ct);
        var slips = survivor.Recoveries.Where(r => r.OriginCaseId is { } from && own.Contains(from)).ToList();
        var moves = new WageMoves(rows, survivor, back, sheet);
        var come = moves.Return(lineage, slips);
        var paid = await db.Recoveries.AsNoTracking().Where(r => r.CaseId == id && r.UntilPosition == merged && r.PaymentId != null)
            .ToDictionaryAsync(r => r.PaymentId!.Value, r => r.People, ct);
        var moved = Move(rows, survivor, back, slips.ConvertAll(r => (r, r.PaymentId is { } payment ? paid.GetValueOrDefault(payment, r.People) : r.People)),
            [.. survivor.Services.Where(s => s.OriginCaseId is { } from && own.Contains(from))], id);
        await RenumberAsync(rows, survivor.Before.CaseId, i => own.Contains(i.CaseId)
            ? Number(moved, i) ?? (moves.Parted(i.RecoveryNumber) is { } part ? part.There : null)
            : Number(moved, i) is not null ? null : moves.Parted(i.RecoveryNumber) is { } left ? left.Here : i.RecoveryNumber, ct);
        var (workers, fen) = WageSheet.Named([.. (await WageSheet.LoadAsync(db, id, ct)).Lines, .. come]);
        var stated = NamedPeople.Stated(asItWas);
        back.Restate(back.After with { Status = asItWas.Status, MergedInto = null, NamedWorkers = workers, NamedFen = fen, NamesComplete = asItWas.NamesComplete },
            stated.People, stated.Fen);
        // What the merge set goes back, unless a person has changed it since.
        var (says, set, said) = (NamedPeople.Stated(survivor.Before), NamedPeople.Stated(atMerge), NamedPeople.Stated(before));
        (workers, fen) = WageSheet.Named(sheet.Lines.Where(l => !lineage.ContainsKey(l.Number)));
        survivor.Restate(survivor.After with { NamedWorkers = workers, NamedFen = fen, NamesComplete = survivor.Before.NamesComplete || before.NamesComplete },
            says.People == set.People ? said.People : says.People, says.Fen == set.Fen ? said.Fen : says.Fen);
        back.CheckSums();
        survivor.CheckSums();
        return await FinishBothAsync(context, rows, back, survivor, ct);
    }

    /// <summary>What comes into a case that says paid must be shown to be paid, as if it were closed so itself, and not wait for a call.</summary>
    private async Task DemandShownAsync(CaseWork gone, WageSheet sheet, Outcome outcome, CancellationToken ct)
    {
        var missing = (await ClosingGaps.OfAsync(db, gone.Before.CaseId, outcome, sheet, ct)).Missing(file: false).Select(m => m.Says).ToList();
        if (gone.Before.Status == CaseStatus.Closed && await StandingAsync(gone.Before.CaseId, ct) is { Waits: true })
            missing.Add($"要并入的这件办结以后还等着回访，请先回访");
        if (missing.Count > 0)
            throw new RefusalException("merge-into-paid", missing);
    }

    /// <summary>Workers whom a slip counts as paid for the first time, and to whom wages had come in the other case already.</summary>
    private static int PaidInBoth(Recovery slip, WageSheet own, WageSheet there)
    {
        if (slip.PaymentId is not { } payment)
            return 0;
        var twins = own.Lines.Where(l => there.Lines.Any(t => t.Mark.AsSpan().SequenceEqual(l.Mark) && there.IsPaid(t)));
        return Math.Min(slip.People, own.FirstPaid(payment, twins));
    }

    private async Task<CaseView> FinishBothAsync(ActContext context, ActRows rows, CaseWork asked, CaseWork survivor, CancellationToken ct)
    {
        asked.Finish(rows, context.Now);
        var state = survivor.Finish(rows, context.Now);
        await watch.LookAsync(db, rows, survivor.Before, state, context, null, ct);
        var view = await db.ViewAsync(asked, context.Viewer.Tree, ct);
        rows.Answer(context.Key, 200, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }

    private async Task<(CaseState Before, CaseState AtMerge)> SurvivorAtAsync(Guid survivor, long position, CancellationToken ct)
    {
        var atMerge = await db.CaseStates.AsNoTracking().SingleAsync(s => s.CaseId == survivor && s.FromPosition == position, ct);
        var before = await db.CaseStates.AsNoTracking().SingleAsync(s => s.CaseId == survivor && s.Version == atMerge.Version - 1, ct);
        return (before, atMerge);
    }

    /// <summary>Paid instalments name the slip that paid them by its number where it lies now.</summary>
    /// <param name="top">The case in question, with all that were merged into it.</param>
    /// <param name="now">The slip's number, where it had the other one; null where it did not come along.</param>
    private async Task RenumberAsync(ActRows rows, Guid top, Func<Instalment, int?> now, CancellationToken ct)
    {
        var cases = (await db.WithMergedAsync(top, ct)).ToArray();
        foreach (var paid in await db.Instalments.AsNoTracking().Where(i => i.UntilPosition == null && i.RecoveryNumber != null && cases.Contains(i.CaseId)).ToListAsync(ct))
        {
            if (now(paid) == paid.RecoveryNumber)
                continue;
            rows.Supersede(paid);
            rows.Insert(paid with { RowId = 0, FromPosition = 0, RecoveryNumber = now(paid) });
        }
    }

    /// <param name="recoveries">Each with the people it counts where it goes.</param>
    /// <param name="home">The case whose own slips need no origin there, or get it as they leave.</param>
    /// <returns>The new number of each recovery, by the old one.</returns>
    private static Dictionary<int, int> Move(
        ActRows rows, CaseWork from, CaseWork to, IReadOnlyList<(Recovery Slip, int People)> recoveries, IReadOnlyList<Service> services, Guid home)
    {
        var target = to.Before.CaseId;
        var numbers = new Dictionary<int, int>();
        Guid? Origin(Guid? was) => (was ?? home) == target ? null : was ?? home;
        foreach (var (slip, people) in recoveries)
        {
            from.Remove(rows, slip);
            numbers[slip.Number] = to.LastRecovery + 1;
            to.Add(rows, slip with { RowId = 0, FromPosition = 0, CaseId = target, Number = ++to.LastRecovery, People = people, OriginCaseId = Origin(slip.OriginCaseId) });
        }
        foreach (var slip in services.ToList())
        {
            from.Remove(rows, slip);
            to.Add(rows, slip with { RowId = 0, FromPosition = 0, CaseId = target, Number = ++to.LastService, OriginCaseId = Origin(slip.OriginCaseId) });
        }
        return numbers;
    }

    private static int? Number(Dictionary<int, int> moved, Instalment paid) => moved.TryGetValue(paid.RecoveryNumber!.Value, out var number) ? number : null;

    private static long? Sum(long? a, long? b) => a is null && b is null ? null : (a ?? 0) + (b ?? 0);
}
