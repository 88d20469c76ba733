using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Limits;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>What moves custody, and what is told beside it. Each act is one step of <see cref="CustodyMachine"/>.</summary>
public sealed partial class CustodyActs(AnxinDb db, LimitBook limits, RhythmDues rhythm, ThreadBook threads)
{
    /// <summary>The contract's reassignment: by an order from above at once, else an assignment that the other unit must accept.</summary>
    public async Task<CaseView> ReassignAsync(ActContext context, Guid id, ReassignCase input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var work = await db.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, work.Before.UnitId);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        CaseChanges.CheckVersion(read, input.Version, work.Before);
        var to = input.ToUnit is null ? null : context.Viewer.Tree.Find(input.ToUnit.Trim());
        if (to is null)
            read.Problems.Add("toUnit", string.IsNullOrWhiteSpace(input.ToUnit) ? $"请选择转给哪个单位" : $"没有代码为“{input.ToUnit}”的单位");
        else if (to.Id == work.Before.HolderId)
            read.Problems.Add("toUnit", $"案件已经在这个单位");
        read.Problems.ThrowIfAny();
        DemandMovable(work.Before.Status);
        var subject = await CustodySubject.OfAsync(db, work, context.Viewer.Tree, ct);

        if (CustodyOrders.May(context.Viewer, subject.UnitId, subject.State.Owner, to!.Id))
        {
            var order = context.Begin("case.reassign", to.Id, reason);
            await OrderAsync(context, order, subject, to.Id, ct);
            return await AnswerAsync(context, order, subject, null, ct);
        }
        if (subject.Pending is not null)
            throw new RefusalException("offer-pending");
        var rows = context.Begin("case.offer", work.Before.UnitId, reason);
        var offer = await OfferAsync(context, rows, subject, OfferKind.Assignment, to.Id, reason!, null, ct);
        return await AnswerAsync(context, rows, subject, offer, ct);
    }

    /// <summary>移送 to an agency, 转办 to an agency or a unit. Nothing moves until it is accepted.</summary>
    public async Task<HandoverView> OfferCaseAsync(ActContext context, Guid id, OfferHandover input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var work = await db.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, work.Before.UnitId);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        var kind = read.Word("kind", input.Kind, CustodyWords.OfferKind, $"办法", true);
        CaseChanges.CheckVersion(read, input.Version, work.Before);
        var to = ReadBody(read, context, input.To);
        read.Problems.Check(kind != OfferKind.Return, "kind", $"退回请从收到的那一次移送或转办办理");
        if (kind == OfferKind.Transfer && to is { } target && !context.Viewer.Tree.Party(target).IsAgency)
            read.Problems.Add("to", $"移送是交给有权处理的部门；交给工会请用转办");
        read.Problems.ThrowIfAny();
        DemandMovable(work.Before.Status);
        var subject = await CustodySubject.OfAsync(db, work, context.Viewer.Tree, ct);
        var toAgency = context.Viewer.Tree.Party(to!.Value).IsAgency;
        if (toAgency)
            await WordsToAgencies.CheckAsync(db, read, "reason", reason, subject, ct);
        var basis = toAgency ? (await ConsentBook.OfCaseAsync(db, id, ct)).Basis : null;
        var rows = context.Begin(kind == OfferKind.Transfer ? "case.transfer" : "case.offer", work.Before.UnitId, reason);
        var offer = await OfferAsync(context, rows, subject, kind!.Value, to.Value, reason!, basis, ct);
        return await FinishAsync(context, rows, subject, offer, 201, ct);
    }

    /// <summary>A waiting clue offered to the unit it belongs to or to the agency that has the power; by an order, where the viewer stands above both units.</summary>
    public async Task<HandoverView?> PassAsync(ActContext context, Guid id, PassClue input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var clue = await ClueActs.WaitingAsync(db, context, id, ct);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        var tree = context.Viewer.Tree;
        var to = ReadBody(read, context, input.ToUnit, "toUnit");
        var subject = await CustodySubject.OfAsync(db, clue, tree, ct);
        read.Problems.Check(to != subject.State.Owner.Id, "toUnit", $"线索已经在这里");
        read.Problems.ThrowIfAny();
        if (CustodyOrders.May(context.Viewer, clue.UnitId, subject.State.Owner, to!.Value))
        {
            var order = context.Begin("clue.order", to.Value, reason);
            await OrderAsync(context, order, subject, to.Value, ct);
            subject.Finish(order, context.Now);
            order.Answer(context.Key, 200, new { moved = true, unit = tree.CodeOf(to.Value) });
            await context.WriteAsync(db, order, ct);
            return null;
        }
        var toAgency = tree.Party(to.Value).IsAgency;
        if (toAgency)
            await WordsToAgencies.CheckAsync(db, read, "reason", reason, subject, ct);
        var basis = toAgency ? (await ConsentBook.OfClueAsync(db, id, ct)).Basis : null;
        var rows = context.Begin("clue.pass", clue.UnitId, reason);
        var offer = await OfferAsync(context, rows, subject, toAgency ? OfferKind.Transfer : OfferKind.Assignment, to.Value, reason!, basis, ct);
        return await FinishAsync(context, rows, subject, offer, 201, ct);
    }

    /// <summary>The owner asks the body it came from to take it back; nothing moves until that one agrees.</summary>
    public async Task<HandoverView> ReturnAsync(ActContext context, Guid handoverId, AnswerHandover input, ExchangeMeans means, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var given = await FindAsync(context.Viewer, handoverId, ct);
        DemandFor(context, given.ToId);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        read.Text("by", input.By, 100);
        read.Problems.ThrowIfAny();
        var subject = await CustodySubject.OfAsync(db, given, context.Viewer.Tree, ct);
        if (subject.State.Over)
            throw new RefusalException("custody-over");
        if (subject.State.Owner.Id != given.ToId || (subject.Current is { } current && current.Id != given.Id))
            throw new RefusalException("custody-not-yours");
        var rows = context.Begin(subject.IsClue ? "clue.return" : "case.return", given.ToId, reason);
        var back = await OfferAsync(context, rows, subject, OfferKind.Return, subject.State.Sender?.Id, reason!, null, ct);
        back.Means = means;
        return await FinishAsync(context, rows, subject, back, 201, ct);
    }

    private async Task<Handover> OfferAsync(
        ActContext context, ActRows rows, CustodySubject subject, OfferKind kind, Guid? to, string reason, string? basis, CancellationToken ct)
    {
        var tree = context.Viewer.Tree;
        var owner = subject.State.Owner;
        var target = to is { } body ? tree.Party(body) : (Party?)null;
        var key = kind == OfferKind.Return ? "custody.return.accept" : target?.IsAgency == true ? "custody.transfer.accept" : "custody.assignment.accept";
        var due = (await limits.AfterAsync(key, subject.UnitId, context.Now, ct)).Due;
        subject.Take(rows, new CustodyStep(kind switch
        {
            OfferKind.Transfer => CustodyEvent.Transfer,
            OfferKind.Assignment => CustodyEvent.Assign,
            _ => CustodyEvent.Return,
        }, owner, context.Now, target, due), context);
        var offer = new Handover
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            Subject = subject.IsClue ? HandoverSubject.Clue : HandoverSubject.Case,
            SubjectId = subject.Id,
            Kind = kind,
            FromId = owner.Id,
            ToId = subject.State.Pending!.To.Id,
            Reason = reason,
            SentAt = context.Now,
            Due = due,
            ConsentBasis = basis,
        };
        db.Handovers.Add(offer);
        subject.Say("handover", HandoverSlip.Of(offer, tree));
        await Outbox.TellAsync(db, offer.ToId, "handover.offered", await HandedSheet.PreviewAsync(db, offer, tree, ct), context, ct);
        return offer;
    }

    private async Task OrderAsync(ActContext context, ActRows rows, CustodySubject subject, Guid to, CancellationToken ct)
    {
        var was = subject.State.Owner;
        subject.Take(rows, new CustodyStep(CustodyEvent.Order, default, context.Now, context.Viewer.Tree.Party(to)), context);
        if (subject.Pending is { } waiting)
        {
            (waiting.AnsweredAt, waiting.Accepted, waiting.End) = (context.Now, false, HandoverState.Overtaken);
            await TellPartyAsync(context, waiting, waiting.ToId, "handover.overtaken", ct);
        }
        if (was.IsAgency)
        {
            await TriageAgainAsync(context, subject, ct);
            await OfficeSteps.WriteAsync(db, rows, subject, await OfficeSteps.EndsAsync(db, subject, was, context.Viewer.Tree, ct), context.Today, ct);
        }
        if (subject.Current is { } current && was.IsAgency)
            await TellPartyAsync(context, current, was.Id, "handover.ended", ct);
    }

    private async Task TriageAgainAsync(ActContext context, CustodySubject subject, CancellationToken ct)
    {
        if (subject.IsClue)
            subject.Triage((await limits.AfterAsync("clue.triage", subject.State.Accountable.Id, context.Now, ct)).Due);
    }

    private Task TellPartyAsync(ActContext context, Handover handover, Guid agency, string kind, CancellationToken ct) =>
        Outbox.TellAsync(db, agency, kind, HandoverView.Of(handover, context.Viewer.Tree), context, ct);

    private async Task<CaseView> AnswerAsync(ActContext context, ActRows rows, CustodySubject subject, Handover? offer, CancellationToken ct)
    {
        subject.Finish(rows, context.Now);
        var view = (await db.ViewAsync(subject.Work!, context.Viewer.Tree, ct)) with
        {
            Offer = offer is null ? null : new OfferView(
                context.Viewer.Tree.CodeOf(offer.FromId), context.Viewer.Tree.CodeOf(offer.ToId), offer.Reason, CivilTime.Iso(offer.SentAt)),
        };
        rows.Answer(context.Key, 200, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }

    private async Task<HandoverView> FinishAsync(ActContext context, ActRows rows, CustodySubject subject, Handover handover, int status, CancellationToken ct)
    {
        subject.Finish(rows, context.Now);
        var view = HandoverView.Of(handover, context.Viewer.Tree);
        rows.Answer(context.Key, status, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }

    /// <summary>An offer that the viewer's side made or got, tracked; or 404.</summary>
    private async Task<Handover> FindAsync(Viewer viewer, Guid id, CancellationToken ct) =>
        await db.HandoversOf(viewer).AnyAsync(h => h.Id == id, ct)
            ? await db.Handovers.SingleAsync(h => h.Id == id, ct) : throw new NotVisibleException("handover");

    /// <summary>The viewer acts for that body: a caseworker there, or the agency's own.</summary>
    private static void DemandFor(ActContext context, Guid body)
    {
        if (!context.Viewer.Tree.Party(body).IsAgency)
            context.Viewer.Demand(Roles.Caseworker, body);
        else if (context.Viewer.Actor is not { Kind: ActorKind.AgencyMember, Body: { } own } || own != body)
            throw new RoleException("agency");
    }

    private static void DemandMovable(CaseStatus status)
    {
        if (!CaseMoves.Allows(status, CaseAct.Reassign))
            throw CaseChanges.Wrong(status);
    }

    private static Guid? ReadBody(InputReader read, ActContext context, string? code, string field = "to")
    {
        var known = code?.Trim() ?? "";
        var body = context.Viewer.Tree.Find(known)?.Id ?? context.Viewer.Tree.Agency(known)?.Id;
        read.Problems.Check(body is not null, field, known.Length == 0 ? $"请选择交给谁" : $"没有代码为“{known}”的单位或部门");
        return body;
    }
}
