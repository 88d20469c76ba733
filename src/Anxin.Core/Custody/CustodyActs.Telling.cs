using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Vault;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

// Side channels: they are told, journalled and clocked, and never move anything.
public sealed partial class CustodyActs
{
    /// <summary>Received, not yet answered.</summary>
    public async Task<HandoverView> AcknowledgeAsync(ActContext context, Guid handoverId, ExchangeMeans means, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var offer = await FindAsync(context.Viewer, handoverId, ct);
        DemandFor(context, offer.ToId);
        var subject = await PendingAsync(context, offer, ct);
        var rows = context.Begin(subject.IsClue ? "clue.acknowledge" : "case.acknowledge", offer.ToId);
        Acknowledge(context, rows, subject, offer, context.Viewer.Actor.Name, means, null, null);
        return await FinishAsync(context, rows, subject, offer, 200, ct);
    }

    /// <summary>The result, or how far it has come, back to whom it came from.</summary>
    public async Task<HandoverView> FeedBackAsync(ActContext context, Guid handoverId, FeedbackInput input, ExchangeMeans means, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var given = await FindAsync(context.Viewer, handoverId, ct);
        DemandFor(context, given.ToId);
        var read = new InputReader(new Problems(), context.Today);
        var text = read.Text("text", input.Text, CaseLimits.Note, true, $"反馈的内容");
        var by = read.Text("by", input.By, 100) ?? context.Viewer.Actor.Name;
        var result = ReadResult(read, input.Result, given);
        var step = ReadStep(read, context, given, input.Step);
        var on = read.Date("stepOn", input.StepOn) ?? context.Today;
        read.Problems.ThrowIfAny();
        var subject = await OwnedAsync(context, given, ct);
        var rows = context.Begin(subject.IsClue ? "clue.feedback" : "case.feedback", given.ToId);
        await FeedBackAsync(context, rows, subject, given, result, text!, by, means, null, null, null, ct);
        await WriteStepsAsync(context, rows, subject, step, result, on, ct);
        return await FinishAsync(context, rows, subject, given, 200, ct);
    }

    /// <summary>For knowledge, to an agency or another unit; the owner stays.</summary>
    public async Task<HandoverView?> NotifyAsync(ActContext context, Guid caseId, NotifyInput input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var work = await db.FindAsync(context.Viewer, caseId, ct);
        context.Viewer.Demand(Roles.Caseworker, work.Before.UnitId);
        var read = new InputReader(new Problems(), context.Today);
        var text = read.Text("text", input.Text, CaseLimits.Note, true, $"通报的内容");
        var to = ReadBody(read, context, input.To);
        read.Problems.ThrowIfAny();
        var subject = await CustodySubject.OfAsync(db, work, context.Viewer.Tree, ct);
        await WordsToAgencies.CheckAsync(db, read, "text", text, subject, ct);
        var rows = context.Begin("case.notify", work.Before.UnitId);
        subject.Take(rows, new CustodyStep(CustodyEvent.Notify, subject.State.Owner, context.Now), context);
        var means = context.Viewer.Tree.Agency(to!.Value) is { } agency ? NoticeActs.Usual(agency.Partner) : ExchangeMeans.Desk;
        Tell(context, rows, subject, ExchangeKind.Notification, null, work.Before.UnitId, to.Value, text, context.Viewer.Actor.Name, means, null, null, null);
        await Outbox.TellAsync(db, to.Value, "notification", new
        {
            from = context.Viewer.Tree.CodeOf(work.Before.UnitId),
            employer = work.Before.Employer,
            site = work.Before.Site,
            people = work.Before.People,
            text,
        }, context, ct);
        subject.Finish(rows, context.Now);
        rows.Answer(context.Key, 200, new { notified = true });
        await context.WriteAsync(db, rows, ct);
        return null;
    }

    /// <summary>By whom it was sent to: a notification of a case was read. Every earlier one of the same case is then read, too.</summary>
    public async Task ReadNotificationAsync(ActContext context, Guid id, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var told = await db.Exchanges.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Kind == ExchangeKind.Notification, ct);
        if (told is null || (context.Viewer.Actor is { Kind: ActorKind.AgencyMember, Body: { } body } ? told.ToId != body : !context.Viewer.Sees(told.ToId)))
            throw new NotVisibleException("notification");
        DemandFor(context, told.ToId);
        var own = told.ToId;
        if (await db.Exchanges.AnyAsync(e => e.SubjectId == told.SubjectId && e.FromId == own && e.HandoverId == null && e.Kind == ExchangeKind.Acknowledged && e.Position > told.Position, ct))
            throw new RefusalException("custody-acknowledged");
        var rows = context.Begin("case.notify.read", own);
        var subject = await OfCaseAsync(context, told.SubjectId, ct);
        Tell(context, rows, subject, ExchangeKind.Acknowledged, null, own, told.FromId, null, context.Viewer.Actor.Name, ExchangeMeans.Desk, null, null, null);
        subject.Finish(rows, context.Now);
        rows.Answer(context.Key, 200, new { read = true });
        await context.WriteAsync(db, rows, ct);
    }

    /// <summary>What an agency says anew about a clue that has become a case, into the case's thread, as part of the act that takes it.</summary>
    internal async Task TellCaseAsync(ActContext context, ActRows rows, Guid caseId, Guid agency, string text, CancellationToken ct)
    {
        var subject = await OfCaseAsync(context, caseId, ct);
        Tell(context, rows, subject, ExchangeKind.Notification, null, agency, subject.UnitId, text, context.Viewer.Actor.Name,
            context.Viewer.Tree.Agency(agency)!.Partner == PartnerKind.Api ? ExchangeMeans.Api : ExchangeMeans.Desk, null, null, null);
        subject.Finish(rows, context.Now);
    }

    private async Task<CustodySubject> OfCaseAsync(ActContext context, Guid id, CancellationToken ct) => await CustodySubject.OfAsync(db, await db.LoadAsync(
        await db.CaseStates.AsNoTracking().SingleAsync(s => s.CaseId == id && s.UntilPosition == null, ct), ct), context.Viewer.Tree, ct);

    /// <summary>The result back to the agency that sent the clue, by whoever answers for the clue or for the case it went into.</summary>
    public async Task TellSourceAsync(ActContext context, Guid clueId, FeedbackInput input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var (clue, unit) = await threads.FindAsync(context.Viewer, clueId, ct);
        context.Viewer.Demand(Roles.Caseworker, unit);
        var read = new InputReader(new Problems(), context.Today);
        var text = read.Text("text", input.Text, CaseLimits.Note, true, $"反馈的内容");
        read.Problems.ThrowIfAny();
        var source = clue.SourceSystem is { } code ? context.Viewer.Tree.Agency(code) : null;
        if (source is null)
            throw new RefusalException("clue-not-from-agency");
        var subject = await CustodySubject.OfAsync(db, clue, context.Viewer.Tree, ct);
        var rows = context.Begin("clue.feedback", unit);
        subject.Take(rows, new CustodyStep(CustodyEvent.Notify, subject.State.Owner, context.Now), context);
        Tell(context, rows, subject, ExchangeKind.Feedback, null, unit, source.Id, text, context.Viewer.Actor.Name, ExchangeMeans.Desk, null, null, null);
        await Outbox.TellAsync(db, source.Id, "clue.feedback", new { clue = clueId, number = clue.SourceNumber, text }, context, ct);
        subject.Finish(rows, context.Now);
        rows.Answer(context.Key, 200, new { told = true });
        await context.WriteAsync(db, rows, ct);
    }

    /// <summary>What an agency without account or interface answered on paper or by telephone: entered by the unit that had asked.</summary>
    public async Task<HandoverView> RecordAsync(ActContext context, Guid handoverId, RecordAnswer input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var handover = await FindAsync(context.Viewer, handoverId, ct);
        if (!context.Viewer.Tree.Party(handover.ToId).IsAgency)
            throw new NotVisibleException("handover");
        DemandFor(context, handover.FromId);
        var read = new InputReader(new Problems(), context.Today);
        var by = read.Text("by", input.By, 100, true, $"对方是谁答复的");
        var on = read.Date("on", input.On, true, $"答复日期");
        var sent = CivilTime.DateOf(handover.SentAt);
        read.Problems.Check(on is null || on >= sent, "on", $"答复日期不能早于提出移交的日期（{sent}）");
        var letter = read.Text("letterNumber", input.LetterNumber, 100);
        var refuses = input.What == "refuse";
        var text = read.Text("text", input.Text, refuses ? CaseLimits.Reason : CaseLimits.Note, refuses || input.What == "feedback", refuses ? $"不接收的理由" : $"反馈的内容");
        read.Problems.Check(input.What is "accept" or "refuse" or "feedback" or "acknowledge" or "return", "what", $"请选择对方答复了什么");
        var result = ReadResult(read, input.Result, handover);
        var step = ReadStep(read, context, handover, input.What == "feedback" ? input.Step : null);
        read.Problems.Check(input.Scan is null || input.Scan.Bytes.Length <= CaseActs.MaxFileBytes, "scan", $"文件超过20 MB，请拆成几个小一点的再传");
        read.Problems.ThrowIfAny();
        var means = letter is not null || input.Scan is not null ? ExchangeMeans.Letter : ExchangeMeans.Clerk;
        var subject = input.What is "feedback" or "return" ? await OwnedAsync(context, handover, ct) : await PendingAsync(context, handover, ct);
        ActRows rows;
        switch (input.What)
        {
            case "accept" or "refuse":
                rows = await AnswerAsync(context, subject, !refuses, text, by!, means, on, ct);
                if (Keep(rows, subject, input.Scan, context) is { } paper || letter is not null)
                    Tell(context, rows, subject, ExchangeKind.Acknowledged, handover, handover.ToId, handover.FromId, null, by!, means, on, letter, Scan(rows));
                break;
            case "return":
                rows = context.Begin(subject.IsClue ? "clue.return" : "case.return", handover.FromId, text);
                var back = await OfferAsync(context, rows, subject, OfferKind.Return, handover.FromId, text ?? "", null, ct);
                back.Means = means;
                break;
            case "acknowledge":
                rows = context.Begin(subject.IsClue ? "clue.acknowledge" : "case.acknowledge", handover.FromId);
                Keep(rows, subject, input.Scan, context);
                Acknowledge(context, rows, subject, handover, by!, means, on, letter);
                break;
            default:
                rows = context.Begin(subject.IsClue ? "clue.feedback" : "case.feedback", handover.FromId);
                Keep(rows, subject, input.Scan, context);
                await FeedBackAsync(context, rows, subject, handover, result, text!, by!, means, on, letter, Scan(rows), ct);
                await WriteStepsAsync(context, rows, subject, step, result, on!.Value, ct);
                break;
        }
        return await FinishAsync(context, rows, subject, handover, 200, ct);
    }

    private static void Acknowledge(
        ActContext context, ActRows rows, CustodySubject subject, Handover offer, string by, ExchangeMeans means, DateOnly? on, string? letter)
    {
        if (offer.AcknowledgedAt is not null)
            throw new RefusalException("custody-acknowledged");
        subject.Take(rows, new CustodyStep(CustodyEvent.Acknowledge, subject.State.Pending!.To, context.Now), context);
        offer.AcknowledgedAt = context.Now;
        Tell(context, rows, subject, ExchangeKind.Acknowledged, offer, offer.ToId, offer.FromId, null, by, means, on, letter, Scan(rows));
    }

    /// <summary>A final feedback ends the clock; any other starts the next one. Between units of the union no clock runs.</summary>
    private async Task FeedBackAsync(
        ActContext context, ActRows rows, CustodySubject subject, Handover given, FeedbackResult result, string text, string by, ExchangeMeans means,
        DateOnly? on, string? letter, Guid? scan, CancellationToken ct)
    {
        subject.Take(rows, new CustodyStep(CustodyEvent.Feedback, subject.State.Owner, context.Now, Final: result.IsFinal()), context);
        given.FeedbackAt = result.IsFinal() ? context.Now : null;
        // After the last word it is the union that has to move; the agency's own clock is over.
        if (subject.State.Owner.IsAgency && result.IsFinal())
            await TriageAgainAsync(context, subject, ct);
        else if (subject.State.Owner.IsAgency)
            subject.Triage(null);
        if (!result.IsFinal() && subject.State.Owner.IsAgency)
            given.FeedbackDue = await rhythm.FeedbackDueAsync(given, context, ct);
        Tell(context, rows, subject, result.Kind(), given, given.ToId, given.FromId, text, by, means, on, letter, scan);
    }

    /// <summary>What the agency tells, and with its final word the end of its clocks.</summary>
    private async Task WriteStepsAsync(
        ActContext context, ActRows rows, CustodySubject subject, IReadOnlyList<LawEvent> told, FeedbackResult result, DateOnly on, CancellationToken ct) =>
        await OfficeSteps.WriteAsync(db, rows, subject,
            result.IsFinal() ? [.. told, .. await OfficeSteps.EndsAsync(db, subject, subject.State.Owner, context.Viewer.Tree, ct)] : told, on, ct);

    /// <summary>A remark behind the final word leaves it final.</summary>
    private static FeedbackResult ReadResult(InputReader read, string? typed, Handover given) =>
        read.Word("result", typed, CustodyWords.FeedbackResult, $"办到哪一步")
            ?? (given.FeedbackAt is null ? FeedbackResult.Underway : FeedbackResult.Concluded);

    /// <summary>The step that an agency tells, if any; it must be one that its office takes.</summary>
    private static IReadOnlyList<LawEvent> ReadStep(InputReader read, ActContext context, Handover given, string? typed)
    {
        if (read.Word("step", typed, LawEventWords.Vocabulary, $"办到哪一步") is not { } step)
            return [];
        var office = context.Viewer.Tree.Agency(given.ToId)?.Office;
        read.Problems.Check(office is { } kind && AgencySteps.Told(kind).Contains(step), "step", $"这一步不由{context.Viewer.Tree.NameOf(given.ToId)}来办；请在案件的法定期限里记");
        return [step];
    }

    /// <summary>The subject while the body of that handover owns it.</summary>
    private async Task<CustodySubject> OwnedAsync(ActContext context, Handover given, CancellationToken ct)
    {
        var subject = await CustodySubject.OfAsync(db, given, context.Viewer.Tree, ct);
        return subject.State.Over ? throw new RefusalException("custody-over")
            : given.State == HandoverState.Accepted && subject.State.Owner.Id == given.ToId ? subject : throw new RefusalException("custody-not-yours");
    }

    private static void Tell(
        ActContext context, ActRows rows, CustodySubject subject, ExchangeKind kind, Handover? handover, Guid from, Guid to, string? text, string by,
        ExchangeMeans means, DateOnly? on, string? letter, Guid? scan)
    {
        VaultRecord? record = text is null ? null : new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = subject.UnitId,
            Content = Sealed.Text(text),
            At = context.Now,
        };
        if (record is not null)
            rows.Insert(record);
        rows.Insert(new Exchange
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            Subject = subject.IsClue ? HandoverSubject.Clue : HandoverSubject.Case,
            SubjectId = subject.Id,
            HandoverId = handover?.Id,
            Kind = kind,
            FromId = from,
            ToId = to,
            At = context.Now,
            By = by,
            Means = means,
            TextId = record?.Id,
            On = on,
            LetterNumber = letter,
            AttachmentId = scan,
        });
        var tree = context.Viewer.Tree;
        subject.Say("exchange", new ExchangeSlip(CustodyWords.ExchangeKind.Api(kind), tree.CodeOf(from), tree.CodeOf(to),
            CustodyWords.ExchangeMeans.Api(means), record?.Content.Digest()));
    }

    private static Guid? Scan(ActRows rows) => rows.Inserts.OfType<Attachment>().LastOrDefault()?.Id;

    /// <summary>A scanned letter becomes a file of the case.</summary>
    private static Guid? Keep(ActRows rows, CustodySubject subject, AttachFile? scan, ActContext context)
    {
        if (scan is not { Bytes.Length: > 0 })
            return null;
        var record = new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = subject.UnitId,
            Content = Sealed.Of(scan.Bytes),
            At = context.Now,
        };
        var file = new Attachment
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            SubjectId = subject.Id,
            VaultId = record.Id,
            FileName = CaseActs.FileName(scan.Name) is { Length: > 0 } name ? name : "复函",
            ContentType = scan.ContentType is { Length: > 0 and <= 100 } type ? type : "application/octet-stream",
            Length = scan.Bytes.Length,
            At = context.Now,
            By = context.Viewer.Actor.Name,
        };
        rows.Insert(record);
        rows.Insert(file);
        subject.Say("attachment", new { id = file.Id, name = file.FileName, length = file.Length, digest = record.Content.Digest() });
        return file.Id;
    }
}
