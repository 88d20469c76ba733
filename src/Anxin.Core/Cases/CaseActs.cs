using Anxin.Core.Cases.Mediation;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Limits;
using Anxin.Core.Matching;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>What can be done with a case. One act = one method = one transaction = one journal record.</summary>
public sealed partial class CaseActs(
    AnxinDb db, Serials serials, ImmediateWatch watch, SplitWatch splits, CaseChanges changes, LimitBook limits, NoticeDues notices,
    CustodyActs custody, CustodyEndings endings, MatchFinder finder)
{
    public async Task<CaseCreated> CreateAsync(ActContext context, CreateCase input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var draft = CaseDraft.Read(input, context);
        var clue = await WaitingClueAsync(context, input.Clue, ct);
        var warnings = await finder.WarningsAsync(context.Viewer, draft, clue, ct);
        if (await splits.WarnAsync(context.Viewer, draft, ct) is { } split)
            warnings = [.. warnings, split];
        var rows = context.Begin("case.create", draft.UnitId);
        var clues = clue is null ? null : await db.GoingAsync(context, rows, clue, null, endings, ct);
        Guid? note = string.IsNullOrWhiteSpace(input.Note) ? null : Keep(rows, draft.UnitId, input.Note.Trim(), context);
        var state = CaseBirth.Write(rows, draft, await serials.TakeAsync(db, 1, ct), note, context,
            await notices.AfterAsync(draft.UnitId, context.Now, ct), clues);
        await watch.LookAsync(db, rows, null, state, context, draft.CallFrom, ct);
        var created = new CaseCreated(state.CaseId, state.Number, 1, warnings);
        rows.Answer(context.Key, 201, created);
        await context.WriteAsync(db, rows, ct);
        return created;
    }

    public Task<CaseView> ServeAsync(ActContext context, Guid id, RecordService input, CancellationToken ct) =>
        ChangeAsync(context, id, "case.service", CaseAct.Service, input, false, (work, read, rows) =>
        {
            var kind = read.Word("kind", input.Kind, Words.ServiceKind, $"服务", true);
            var on = read.Date("on", input.On, true);
            read.Problems.ThrowIfAny();
            work.Add(rows, new Service { CaseId = id, Number = ++work.LastService, Kind = kind!.Value, On = on!.Value });
        }, ct);

    public Task<CaseView> RecoverAsync(ActContext context, Guid id, RecordRecovery input, CancellationToken ct) =>
        ChangeAsync(context, id, "case.recovery", CaseAct.Recovery, input, false, (work, read, rows) =>
        {
            var on = read.Date("on", input.On, true, $"化解日期");
            var people = read.People("people", input.People, true, $"化解人数");
            var amount = read.Yuan("amountYuan", input.AmountYuan, true);
            if (on < work.Before.AcceptedOn)
                read.Problems.Add("on", $"化解日期不能早于受理日期（{work.Before.AcceptedOn}）");
            if (amount == 0)
                read.Problems.Add("amountYuan", $"化解金额应大于零");
            read.Problems.ThrowIfAny();
            work.Add(rows, new Recovery
            {
                CaseId = id,
                Number = ++work.LastRecovery,
                On = on!.Value,
                People = people!.Value,
                AmountFen = amount!.Value,
            });
            work.CheckSums();
        }, ct);

    public Task<CaseView> VoidServiceAsync(ActContext context, Guid id, int n, WithReason input, CancellationToken ct) =>
        ChangeAsync(context, id, "case.service.void", CaseAct.Service, input, true, (work, _, rows) =>
            work.Remove(rows, work.Services.SingleOrDefault(s => s.Number == n) ?? throw new NotVisibleException("service")), ct);

    public Task<CaseView> VoidRecoveryAsync(ActContext context, Guid id, int n, WithReason input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.recovery.void", CaseAct.Recovery, input, true, async (work, _, rows) =>
        {
            var slip = work.Recoveries.SingleOrDefault(s => s.Number == n) ?? throw new NotVisibleException("recovery");
            work.Remove(rows, slip);
            if (work.After.Outcome?.NeedsProof() == true)
                throw new RefusalException("recovery-holds-closing");
            foreach (var payment in await PaymentsOfAsync(slip, ct))
                rows.Supersede(payment);
            foreach (var instalment in await InstalmentsOfAsync(slip, ct))
            {
                rows.Supersede(instalment);
                rows.Insert(instalment with { RowId = 0, FromPosition = 0, PaidOn = null, RecoveryNumber = null });
            }
        }, ct);

    /// <summary>Instalments that a slip paid wait again once it is taken back.</summary>
    private async Task<List<Instalment>> InstalmentsOfAsync(Recovery slip, CancellationToken ct)
    {
        var cases = (await db.WithMergedAsync(slip.CaseId, ct)).ToArray();
        return await db.Instalments.AsNoTracking().Where(i => cases.Contains(i.CaseId) && i.RecoveryNumber == slip.Number && i.UntilPosition == null).ToListAsync(ct);
    }

    public async Task<CaseView> VoidAsync(ActContext context, Guid id, WithReason input, CancellationToken ct)
    {
        // Whoever is counted by this case would be counted by none.
        var counts = await db.CaseStates.AnyAsync(s => s.UntilPosition == null && s.JoinedTo == id, ct);
        return await changes.ChangeAsync(context, id, "case.void", CaseAct.Void, input, true, async (work, _, rows) =>
        {
            work.After = counts ? throw new RefusalException("case-counts-for-others") : work.Before with { Status = CaseStatus.Void };
            var due = (await limits.AfterAsync("clue.triage", work.Before.UnitId, context.Now, ct)).Due;
            foreach (var clue in await db.ToldAsync(id, ct))
                SameMatter.WaitAgain(rows, clue, due);
        }, ct);
    }

    private Task<CaseView> ChangeAsync(
        ActContext context, Guid id, string kind, CaseAct? move, CaseInput input, bool needsReason,
        Action<CaseWork, InputReader, ActRows> core, CancellationToken ct) =>
        changes.ChangeAsync(context, id, kind, move, input, needsReason, core, ct);

    /// <summary>The payments to named workers that a recovery is the sum of. Later ones to the same workers rest on it: they are voided first.</summary>
    private async Task<IReadOnlyList<WagePayment>> PaymentsOfAsync(Recovery slip, CancellationToken ct)
    {
        if (slip.PaymentId is not { } id)
            return [];
        var all = await db.WagePayments.AsNoTracking().Where(p => p.CaseId == slip.CaseId && p.UntilPosition == null).ToListAsync(ct);
        var own = all.Where(p => p.PaymentId == id).ToList();
        if (all.Exists(p => p.PaymentId != id && own.Exists(o => o.Line == p.Line && o.RowId < p.RowId)))
            throw new RefusalException("payment-not-last");
        return own;
    }

    private static void CheckVersion(InputReader read, string? version, CaseState state) => CaseChanges.CheckVersion(read, version, state);

    private static RefusalException Wrong(CaseStatus status) => CaseChanges.Wrong(status);

    private static Guid Keep(ActRows rows, Guid office, string text, ActContext context) => CaseChanges.Keep(rows, office, text, context);
}
