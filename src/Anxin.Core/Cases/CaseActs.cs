using Anxin.Core.Accounts;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Vault;
using Anxin.Rules;

namespace Anxin.Core.Cases;

/// <summary>What can be done with a case. One act = one method = one transaction = one journal record.</summary>
public sealed partial class CaseActs(AnxinDb db, Serials serials, ImmediateWatch watch, SplitWatch splits)
{
    public async Task<CaseCreated> CreateAsync(ActContext context, CreateCase input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var draft = CaseDraft.Read(input, context);
        var clue = await WaitingClueAsync(context, input.Clue, ct);
        var warnings = await LookAlikes.OfAsync(db, context.Viewer, draft, ct);
        if (await splits.WarnAsync(context.Viewer, draft, warnings.Count > 0, ct) is { } split)
            warnings = [.. warnings, split];
        var rows = context.Begin("case.create", draft.UnitId);
        Guid? note = string.IsNullOrWhiteSpace(input.Note) ? null : Keep(rows, draft.UnitId, input.Note.Trim(), context);
        var state = CaseBirth.Write(rows, draft, await serials.TakeAsync(db, 1, ct), note, context, clue);
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
                read.Problems.Add("on", $"化解日期不能早于受理日期（{work.Before.AcceptedOn:yyyy-MM-dd}）");
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
        ChangeAsync(context, id, "case.recovery.void", CaseAct.Recovery, input, true, (work, _, rows) =>
        {
            work.Remove(rows, work.Recoveries.SingleOrDefault(s => s.Number == n) ?? throw new NotVisibleException("recovery"));
            if (work.After.Outcome == Outcome.PaidInFull)
                throw new RefusalException("recovery-holds-closing");
        }, ct);

    public Task<CaseView> CloseAsync(ActContext context, Guid id, CloseCase input, CancellationToken ct) =>
        ChangeAsync(context, id, "case.close", null, input, false, (work, read, _) =>
        {
            if (!CaseMoves.AllowsClose(work.Before.Status, work.Before.Outcome))
                throw Wrong(work.Before.Status);
            var on = read.Date("on", input.On, true, $"办结日期");
            var outcome = read.Word("outcome", input.Outcome, Words.Outcome, $"办结结果", true);
            if (on < work.Before.AcceptedOn)
                read.Problems.Add("on", $"办结日期不能早于受理日期（{work.Before.AcceptedOn:yyyy-MM-dd}）");
            read.Problems.ThrowIfAny();
            if (CasePeople.CheckClosing(outcome!.Value, work.Before.AmountFen, work.Before.RecoveredFen) is { } problem)
                throw new RefusalException(problem);
            work.After = work.Before with { Status = CaseStatus.Closed, ClosedOn = on, Outcome = outcome };
        }, ct);

    public Task<CaseView> ReopenAsync(ActContext context, Guid id, WithReason input, CancellationToken ct) =>
        ChangeAsync(context, id, "case.reopen", CaseAct.Reopen, input, true, (work, _, _) =>
            work.After = work.Before with { Status = CaseStatus.Open, ClosedOn = null, Outcome = null }, ct);

    public Task<CaseView> VoidAsync(ActContext context, Guid id, WithReason input, CancellationToken ct) =>
        ChangeAsync(context, id, "case.void", CaseAct.Void, input, true, (work, _, _) =>
            work.After = work.Before with { Status = CaseStatus.Void }, ct);

    /// <summary>Loads, checks role, version and status, lets the act's core work, writes one more version.</summary>
    private async Task<CaseView> ChangeAsync(
        ActContext context, Guid id, string kind, CaseAct? move, CaseInput input, bool needsReason,
        Action<CaseWork, InputReader, ActRows> core, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var work = await db.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, work.Before.UnitId);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, needsReason, $"理由");
        CheckVersion(read, input.Version, work.Before);
        if (move is { } act && !CaseMoves.Allows(work.Before.Status, act))
            throw Wrong(work.Before.Status);
        if (needsReason && reason is null)
            core = (_, r, _) => r.Problems.ThrowIfAny();

        var rows = context.Begin(kind, work.Before.UnitId, reason);
        core(work, read, rows);
        read.Problems.ThrowIfAny();
        var state = work.Finish(rows, context.Now);
        await watch.LookAsync(db, rows, work.Before, state, context, null, ct);
        var view = await db.ViewAsync(work, context.Viewer.Tree, ct);
        if (rows.Inserts.OfType<VaultRecord>().SingleOrDefault() is { } kept)
            view = view with { Note = kept.Content.AsText() };
        rows.Answer(context.Key, 200, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }

    private static void CheckVersion(InputReader read, string? version, CaseState state)
    {
        if (string.IsNullOrWhiteSpace(version))
            return;
        if (!int.TryParse(version, System.Globalization.CultureInfo.InvariantCulture, out var seen))
            read.Problems.Add("version", $"版本号应为整数");
        else if (seen != state.Version)
            throw new StaleException(state.Version);
    }

    private static RefusalException Wrong(CaseStatus status) => new("case-" + Words.CaseStatus.Api(status));

    /// <summary>Puts personal text into the vault; the case and its journal hold the record's id.</summary>
    private static Guid Keep(ActRows rows, Guid office, string text, ActContext context)
    {
        var record = new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = office,
            Content = Sealed.Text(text),
            At = context.Now,
        };
        rows.Insert(record);
        return record.Id;
    }
}
