using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

// Answers to offers: by the body it was offered to, at its desk, by interface, by link; or entered by a clerk from a letter.
public sealed partial class CustodyActs
{
    /// <summary>The contract's answer to an offer between units.</summary>
    public async Task<CaseView> AnswerOfferAsync(ActContext context, Guid caseId, bool accepts, WithReason input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var offer = await db.Handovers.SingleOrDefaultAsync(o => o.SubjectId == caseId && o.Subject == HandoverSubject.Case && o.AnsweredAt == null, ct);
        if (offer is null && await db.HandoversOf(context.Viewer).Where(o => o.SubjectId == caseId).OrderByDescending(o => o.SentAt).FirstOrDefaultAsync(ct)
            is { End: HandoverState.MatterEnded } gone && context.Viewer.Has(Roles.Caseworker, gone.ToId))
            throw new RefusalException("custody-over");
        if (offer is null || !context.Viewer.Sees(offer.ToId))
            throw new NotVisibleException("case");
        context.Viewer.Demand(Roles.Caseworker, offer.ToId);
        var subject = await CustodySubject.OfAsync(db, offer, context.Viewer.Tree, ct);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, !accepts, $"理由");
        CaseChanges.CheckVersion(read, input.Version, subject.Work!.Before);
        read.Problems.ThrowIfAny();
        var rows = await AnswerAsync(context, subject, accepts, reason, context.Viewer.Actor.Name, ExchangeMeans.Desk, null, ct);
        return await AnswerAsync(context, rows, subject, null, ct);
    }

    /// <summary>Accepted: it moves now, and only now. Refused: it stays, with the reason.</summary>
    public async Task<HandoverView> AnswerAsync(
        ActContext context, Guid handoverId, bool accepts, AnswerHandover input, ExchangeMeans means, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var offer = await FindAsync(context.Viewer, handoverId, ct);
        DemandFor(context, offer.ToId);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, !accepts, $"理由");
        var by = read.Text("by", input.By, 100) ?? context.Viewer.Actor.Name;
        read.Problems.ThrowIfAny();
        var subject = await PendingAsync(context, offer, ct);
        if (context.Viewer.Tree.Party(offer.FromId).IsAgency)
            await WordsToAgencies.CheckAsync(db, read, "reason", reason, subject, ct);
        var rows = await AnswerAsync(context, subject, accepts, reason, by, means, null, ct);
        return await FinishAsync(context, rows, subject, offer, 200, ct);
    }

    /// <summary>Taken back by whoever offered it, before it was answered.</summary>
    public async Task<HandoverView> WithdrawAsync(ActContext context, Guid handoverId, AnswerHandover input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var offer = await FindAsync(context.Viewer, handoverId, ct);
        DemandFor(context, offer.FromId);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        var by = read.Text("by", input.By, 100) ?? context.Viewer.Actor.Name;
        read.Problems.ThrowIfAny();
        var subject = await PendingAsync(context, offer, ct);
        if (context.Viewer.Tree.Party(offer.ToId).IsAgency)
            await WordsToAgencies.CheckAsync(db, read, "reason", reason, subject, ct);
        var rows = context.Begin(subject.IsClue ? "clue.pass.withdraw" : "case.offer.withdraw", offer.FromId, reason);
        subject.Take(rows, new CustodyStep(CustodyEvent.Withdraw, subject.State.Owner, context.Now), context);
        (offer.AnsweredAt, offer.Accepted, offer.End, offer.Answer, offer.AnsweredBy) =
            (context.Now, false, HandoverState.Withdrawn, reason, by);
        await TellPartyAsync(context, offer, offer.ToId, "handover.withdrawn", ct);
        return await FinishAsync(context, rows, subject, offer, 200, ct);
    }

    /// <summary>Nobody answered in time: it falls back by itself, as of its own limit.</summary>
    internal async Task TimeOutAsync(ActContext context, Handover offer, CancellationToken ct)
    {
        var subject = await CustodySubject.OfAsync(db, offer, context.Viewer.Tree, ct);
        if (subject.Pending is null)
            return;
        var rows = context.Begin(subject.IsClue ? "clue.pass.timeout" : "case.offer.timeout", offer.FromId);
        // Of what had ended before offers ended with it, only the offer itself is left to be closed.
        if (!subject.State.Over)
            subject.Take(rows, new CustodyStep(CustodyEvent.TimeOut, default, context.Now), context);
        (offer.AnsweredAt, offer.Accepted, offer.End) = (context.Now, false, HandoverState.TimedOut);
        subject.Say("handover", HandoverSlip.Of(offer, context.Viewer.Tree));
        await TellPartyAsync(context, offer, offer.ToId, "handover.timedOut", ct);
        await TellPartyAsync(context, offer, offer.FromId, "handover.timedOut", ct);
        subject.Finish(rows, context.Now);
        await context.WriteAsync(db, rows, ct);
    }

    private async Task<CustodySubject> PendingAsync(ActContext context, Handover offer, CancellationToken ct)
    {
        var subject = await CustodySubject.OfAsync(db, offer, context.Viewer.Tree, ct);
        return offer.IsPending ? subject : throw new RefusalException(offer.End == HandoverState.MatterEnded ? "custody-over" : "custody-answered");
    }

    private async Task<ActRows> AnswerAsync(
        ActContext context, CustodySubject subject, bool accepts, string? reason, string by, ExchangeMeans means, DateOnly? on, CancellationToken ct)
    {
        var offer = subject.Pending ?? throw new RefusalException("custody-answered");
        var told = reason ?? (accepts ? offer.Reason : null);
        var rows = accepts
            ? context.Begin(subject.IsClue ? "clue.pass.accept" : "case.offer.accept", offer.ToId, told)
            : context.Begin(subject.IsClue ? "clue.pass.decline" : "case.offer.decline", offer.ToId, told);
        var was = subject.State.Owner;
        subject.Take(rows, new CustodyStep(accepts ? CustodyEvent.Accept : CustodyEvent.Refuse, subject.State.Pending!.To, context.Now), context);
        (offer.AnsweredAt, offer.Accepted, offer.Answer, offer.AnsweredBy, offer.Means, offer.AnsweredOn) = (context.Now, accepts, reason, by, means, on);
        offer.End = accepts ? null : HandoverState.Refused;
        if (accepts && subject.State.Owner.IsAgency)
        {
            subject.Triage(null);
            offer.FeedbackDue = await rhythm.FeedbackDueAsync(offer, context, ct);
            await OfficeSteps.WriteAsync(db, rows, subject, AgencySteps.OnAcceptance(context.Viewer.Tree.Agency(offer.ToId)!.Office), on ?? context.Today, ct);
        }
        else if (accepts && was.IsAgency)
        {
            await TriageAgainAsync(context, subject, ct);
            await OfficeSteps.WriteAsync(db, rows, subject, await OfficeSteps.EndsAsync(db, subject, was, context.Viewer.Tree, ct), on ?? context.Today, ct);
        }
        await TellPartyAsync(context, offer, offer.FromId, accepts ? "return.accepted" : "return.refused", ct);
        return rows;
    }
}
