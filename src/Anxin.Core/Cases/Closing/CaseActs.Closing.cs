using System.Text.Json;
using Anxin.Core.Cases.Closing;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Journal;
using Anxin.Core.Vault;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

// A typed conclusion, what it rests on, and who rings afterwards. See docs/decisions/closing.md.
public sealed partial class CaseActs
{
    private const string CallBackLimit = "closing.callback";

    /// <param name="paper">A file that comes with the act; else <see cref="ClosingEvidence.File"/> may name one of the case's.</param>
    public Task<CaseView> CloseAsync(ActContext context, Guid id, CloseCase input, AttachFile? paper, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.close", null, input, false, async (work, read, rows) =>
        {
            if (!CaseMoves.AllowsClose(work.Before.Status, work.Before.Outcome))
                throw Wrong(work.Before.Status);
            var on = read.Date("on", input.On, true, $"办结日期");
            var outcome = read.Word("outcome", input.Outcome, Words.Outcome, $"办结结果", true);
            if (on < work.Before.AcceptedOn)
                read.Problems.Add("on", $"办结日期不能早于受理日期（{work.Before.AcceptedOn}）");
            var evidence = read.Text("evidence.text", input.Evidence?.Text, CaseLimits.Note);
            read.Problems.Check(evidence is null || outcome?.NeedsProof() != true || Closings.TellsSomething(evidence), "evidence.text", $"“{evidence}”说明不了什么；请写清看到了什么凭据，例如银行代发回单、签字的工资表，没有就空着");
            var file = paper is null ? await FileOfAsync(read, id, input.Evidence?.File, ct) : null;
            read.Problems.ThrowIfAny();
            if (CasePeople.CheckClosing(outcome!.Value, work.Before.AmountFen, work.Before.RecoveredFen) is { } problem)
                throw new RefusalException(problem);

            var closings = await db.CaseClosings.AsNoTracking().Where(c => c.CaseId == id && c.UntilPosition == null).ToListAsync(ct);
            if (outcome == Outcome.Withdrawn)
                await DemandFreeAsync(id, closings, ct);
            var sheet = await WageSheet.LoadAsync(db, id, ct);
            var proof = outcome.Value.NeedsProof()
                ? (await ClosingGaps.OfAsync(db, id, outcome.Value, sheet, ct)).Rests(evidence is not null, paper is not null || file is not null) : (ClosingProof?)null;
            if (paper is not null)
                file = PutFile(rows, work, paper, context).Id;
            var number = closings.Select(c => c.Number).DefaultIfEmpty().Max() + 1;
            // A workbook's bare 办结 is confirmed by closing again: it is the same closing, said in full.
            if (closings.Find(c => c.ReopenedOn is null) is { } stated)
                rows.Supersede(stated);
            rows.Insert(new CaseClosing
            {
                CaseId = id,
                Number = number,
                UnitId = work.Before.UnitId,
                ClosedOn = on!.Value,
                Outcome = outcome.Value,
                ClosedById = context.Viewer.Actor.Id,
                ClosedBy = context.Viewer.Actor.Name,
                Proof = proof,
                EvidenceId = evidence is null ? null : Keep(rows, work.Before.UnitId, evidence, context),
                FileId = file,
                CallBackDue = !outcome.Value.IsCalledBack() ? null : (await limits.AfterAsync(CallBackLimit, work.Before.UnitId, context.Now, ct)).Due,
                Sample = !outcome.Value.IsCalledBack() ? "" : string.Join(',', CallBackSample.Of([.. sheet.Lines.Select(l => l.Number)], id.GetHashCode() + number)),
            });
            work.After = work.Before with { Status = CaseStatus.Closed, ClosedOn = on, Outcome = outcome, Proof = proof };
        }, ct);

    public Task<CaseView> ReopenAsync(ActContext context, Guid id, WithReason input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.reopen", CaseAct.Reopen, input, true, async (work, _, rows) =>
            Reopen(work, rows, await StandingAsync(id, ct), context), ct);

    /// <summary>Somebody rang. A bad answer reopens a closed case; a good one proves the closing, and settles it when it was another who closed.</summary>
    public Task<CaseView> CallBackAsync(ActContext context, Guid id, LogCallBack input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.callback", null, input, false, async (work, read, rows) =>
        {
            if (!CaseMoves.CanTakeIn(work.Before.Status))
                throw Wrong(work.Before.Status);
            var on = read.Date("on", input.On, true, $"回访日期");
            read.Problems.Check(on is null || on >= work.Before.AcceptedOn, "on", $"回访日期不能早于受理日期（{work.Before.AcceptedOn}）");
            var whom = read.Text("whom", input.Whom, CaseLimits.Name, true, $"打给了谁");
            var result = read.Word("result", input.Result, WageWords.CallBackResult, $"回访结果", true);
            var said = read.Text("said", input.Said, CaseLimits.Note, result is not CallBackResult.NotReached, $"对方怎么说的");
            var sheet = await WageSheet.LoadAsync(db, id, ct);
            var lines = (input.Lines ?? []).Where(l => !string.IsNullOrWhiteSpace(l)).Distinct().ToList();
            if (lines.Find(l => !int.TryParse(l, System.Globalization.CultureInfo.InvariantCulture, out var n) || sheet.Line(n) is null) is { } none)
                read.Problems.Add("lines", $"名单里没有第{none}号");
            var closing = await StandingAsync(id, ct);
            var wasWithdrawn = await db.CaseClosings.AnyAsync(c => c.CaseId == id && c.UntilPosition == null && c.Outcome == Outcome.Withdrawn, ct);
            read.Problems.Check(result is not CallBackResult.OwnWish || work.Before.Outcome == Outcome.Withdrawn || wasWithdrawn, "result", $"只有按撤回办结的案件才问是不是本人自愿撤回；请选钱拿到没有");
            read.Problems.ThrowIfAny();

            var self = closing is not null && closing.ClosedById is not null && closing.ClosedById == context.Viewer.Actor.Id;
            if (closing is { Waits: true, Proof: not ClosingProof.Awaited } && self && result is CallBackResult.Paid or CallBackResult.OwnWish)
                throw new RefusalException("callback-same-person");
            Log(work, rows, context, closing?.Number ?? 0, on!.Value, result!.Value, new CallBackTold(whom!, said), string.Join(',', lines));
            if (work.Before.Status != CaseStatus.Closed)
                return;
            if (result is CallBackResult.NotPaid or CallBackResult.PaidInPart)
                Reopen(work, rows, closing, context);
            else if (result is CallBackResult.Paid or CallBackResult.OwnWish && closing is { Waits: true })
                Settle(work, rows, closing, self ? null : context.Now);
        }, ct, says: true);

    /// <summary>Whoever said when rung that it was not withdrawn freely, or that the union is still needed, is asked again before it is closed so again.</summary>
    private async Task DemandFreeAsync(Guid id, List<CaseClosing> closings, CancellationToken ct)
    {
        var withdrawn = closings.Where(c => c.Outcome == Outcome.Withdrawn).Select(c => c.Number).ToList();
        var last = await db.CallBacks.AsNoTracking().Where(c => c.CaseId == id && c.Result != CallBackResult.NotReached).OrderByDescending(c => c.Position).FirstOrDefaultAsync(ct);
        if (last is { Result: CallBackResult.NotPaid or CallBackResult.PaidInPart } && withdrawn.Contains(last.Closing))
            throw new RefusalException("closing-not-withdrawn");
    }

    private static void Settle(CaseWork work, ActRows rows, CaseClosing closing, DateTime? calledBack)
    {
        var proof = closing.Proof == ClosingProof.Awaited ? ClosingProof.CallBack : closing.Proof;
        rows.Supersede(closing);
        rows.Insert(closing with { RowId = 0, FromPosition = 0, Proof = proof, CalledBackAt = calledBack });
        work.After = work.After with { Proof = proof };
    }

    private static void Log(
        CaseWork work, ActRows rows, ActContext context, int closing, DateOnly on, CallBackResult result, CallBackTold told, string lines)
    {
        var record = new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = work.Before.UnitId,
            Content = Sealed.Text(JsonSerializer.Serialize(told, CoreJson.Api)),
            At = context.Now,
        };
        rows.Insert(record);
        rows.Insert(new CallBack
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            CaseId = work.Before.CaseId,
            Closing = closing,
            On = on,
            Result = result,
            Lines = lines,
            ToldId = record.Id,
            At = context.Now,
            ById = context.Viewer.Actor.Id,
            By = context.Viewer.Actor.Name,
        });
        work.Say("callback", new { on, result = WageWords.CallBackResult.Api(result), lines, told = record.Content.Digest() });
    }

    private static void Reopen(CaseWork work, ActRows rows, CaseClosing? closing, ActContext context)
    {
        if (closing is not null)
        {
            rows.Supersede(closing);
            rows.Insert(closing with { RowId = 0, FromPosition = 0, ReopenedOn = context.Today });
        }
        work.After = work.Before with
        {
            Status = CaseStatus.Open,
            ClosedOn = null,
            Outcome = null,
            Proof = null,
            Reopenings = work.Before.Reopenings + 1,
        };
    }

    /// <summary>The closing that stands; null for an open case, and for one that a workbook closed.</summary>
    private async Task<CaseClosing?> StandingAsync(Guid id, CancellationToken ct) =>
        await db.CaseClosings.AsNoTracking().Where(c => c.CaseId == id && c.UntilPosition == null && c.ReopenedOn == null)
            .OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);

    private async Task<Guid?> FileOfAsync(InputReader read, Guid id, string? text, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (Guid.TryParse(text, out var file) && await db.Attachments.AnyAsync(a => a.Id == file && a.SubjectId == id, ct))
            return file;
        read.Problems.Add("evidence.file", $"案件里没有这个附件；请先存附件，再选它");
        return null;
    }
}
