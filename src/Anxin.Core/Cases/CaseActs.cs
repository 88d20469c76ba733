using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>What can be done with a case. One act = one method = one transaction = one journal record.</summary>
public sealed partial class CaseActs(AnxinDb db, Serials serials, ImmediateWatch watch, SplitWatch splits, CaseChanges changes, MatchFinder finder)
{
    public async Task<CaseCreated> CreateAsync(ActContext context, CreateCase input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var draft = CaseDraft.Read(input, context);
        var clue = await WaitingClueAsync(context, input.Clue, ct);
        var warnings = await finder.WarningsAsync(context.Viewer, draft, ct);
        if (await splits.WarnAsync(context.Viewer, draft, ct) is { } split)
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

    public Task<CaseView> AmendAsync(ActContext context, Guid id, AmendCase input, CancellationToken ct) =>
        ChangeAsync(context, id, "case.amend", CaseAct.Amend, input, true, (work, read, rows) =>
        {
            var after = work.Before;
            var employer = read.Text("employer.name", input.Employer?.Name, CaseLimits.Name);
            var code = read.CreditCode("employer.creditCode", input.Employer?.CreditCode);
            var site = read.Text("site.name", input.Site?.Name, CaseLimits.Name);
            var note = read.Text("note", input.Note, CaseLimits.Note);
            after = after with
            {
                AcceptedOn = read.Date("acceptedOn", input.AcceptedOn, false, "受理日期") ?? after.AcceptedOn,
                People = read.People("people", input.People) ?? after.People,
                AmountFen = read.Yuan("amountYuan", input.AmountYuan) ?? after.AmountFen,
                Employer = employer ?? after.Employer,
                CreditCode = code ?? after.CreditCode,
                Industry = read.Word("industry", input.Industry, Words.Industry, "所属行业") ?? after.Industry,
                Site = site ?? after.Site,
                ConstructionProject = read.Flag("site.constructionProject", input.Site?.ConstructionProject) ?? after.ConstructionProject,
                Disputed = read.Flag("disputed", input.Disputed) ?? after.Disputed,
            };
            if (after.AcceptedOn > (after.ClosedOn ?? DateOnly.MaxValue))
                read.Problems.Add("acceptedOn", $"受理日期不能晚于办结日期（{after.ClosedOn:yyyy-MM-dd}）");
            if (work.Recoveries.Count > 0 && work.Recoveries.Min(r => r.On) is var paid && after.AcceptedOn > paid && after.AcceptedOn != work.Before.AcceptedOn)
                read.Problems.Add("acceptedOn", $"受理日期不能晚于化解日期（{paid:yyyy-MM-dd}）");
            read.Problems.ThrowIfAny();
            work.After = note is null ? after : after with { NoteId = Keep(rows, after.UnitId, note, context) };
            work.CheckSums();
        }, ct);

    public Task<CaseView> ServeAsync(ActContext context, Guid id, RecordService input, CancellationToken ct) =>
        ChangeAsync(context, id, "case.service", CaseAct.Service, input, false, (work, read, rows) =>
        {
            var kind = read.Word("kind", input.Kind, Words.ServiceKind, "服务", true);
            var on = read.Date("on", input.On, true);
            read.Problems.ThrowIfAny();
            work.Add(rows, new Service { CaseId = id, Number = ++work.LastService, Kind = kind!.Value, On = on!.Value });
        }, ct);

    public Task<CaseView> RecoverAsync(ActContext context, Guid id, RecordRecovery input, CancellationToken ct) =>
        ChangeAsync(context, id, "case.recovery", CaseAct.Recovery, input, false, (work, read, rows) =>
        {
            var on = read.Date("on", input.On, true, "化解日期");
            var people = read.People("people", input.People, true, "化解人数");
            var amount = read.Yuan("amountYuan", input.AmountYuan, true);
            if (on < work.Before.AcceptedOn)
                read.Problems.Add("on", $"化解日期不能早于受理日期（{work.Before.AcceptedOn:yyyy-MM-dd}）");
            if (amount == 0)
                read.Problems.Add("amountYuan", "化解金额应大于零");
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
            var on = read.Date("on", input.On, true, "办结日期");
            var outcome = read.Word("outcome", input.Outcome, Words.Outcome, "办结结果", true);
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

    public async Task<CaseView> VoidAsync(ActContext context, Guid id, WithReason input, CancellationToken ct)
    {
        // Whoever is counted by this case would be counted by none.
        var counts = await db.CaseStates.AnyAsync(s => s.UntilPosition == null && s.JoinedTo == id, ct);
        return await ChangeAsync(context, id, "case.void", CaseAct.Void, input, true, (work, _, _) =>
            work.After = counts ? throw new RefusalException("case-counts-for-others") : work.Before with { Status = CaseStatus.Void }, ct);
    }

    private Task<CaseView> ChangeAsync(
        ActContext context, Guid id, string kind, CaseAct? move, CaseInput input, bool needsReason,
        Action<CaseWork, InputReader, ActRows> core, CancellationToken ct) =>
        changes.ChangeAsync(context, id, kind, move, input, needsReason, core, ct);

    private static void CheckVersion(InputReader read, string? version, CaseState state) => CaseChanges.CheckVersion(read, version, state);

    private static RefusalException Wrong(CaseStatus status) => CaseChanges.Wrong(status);

    private static Guid Keep(ActRows rows, Guid office, string text, ActContext context) => CaseChanges.Keep(rows, office, text, context);
}
