using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

// From above both units the case moves at once; between siblings it is an offer that the other must accept.
public sealed partial class CaseActs
{
    public async Task<CaseView> ReassignAsync(ActContext context, Guid id, ReassignCase input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var work = await db.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, work.Before.UnitId);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        CheckVersion(read, input.Version, work.Before);
        var to = input.ToUnit is null ? null : context.Viewer.Tree.Find(input.ToUnit.Trim());
        if (to is null)
            read.Problems.Add("toUnit", string.IsNullOrWhiteSpace(input.ToUnit) ? (Sentence)$"请选择转给哪个单位" : $"没有代码为“{input.ToUnit}”的单位");
        else if (to.Id == work.Before.UnitId)
            read.Problems.Add("toUnit", $"案件已经在这个单位");
        read.Problems.ThrowIfAny();
        if (!CaseMoves.Allows(work.Before.Status, CaseAct.Reassign))
            throw Wrong(work.Before.Status);
        if (await db.CaseOffers.AnyAsync(o => o.CaseId == id && o.AnsweredAt == null, ct))
            throw new RefusalException("offer-pending");

        if (context.Viewer.Has(Roles.Caseworker, to!.Id))
            return await MoveAsync(context, work, to, "case.reassign", reason, ct);

        var rows = context.Begin("case.offer", work.Before.UnitId, reason);
        db.CaseOffers.Add(new CaseOffer
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            CaseId = id,
            FromUnitId = work.Before.UnitId,
            ToUnitId = to.Id,
            Reason = reason!,
            OfferedAt = context.Now,
        });
        return await WriteMarkAsync(context, rows, work, new OfferView(
            context.Viewer.Tree.Find(work.Before.UnitId)!.Code, to.Code, reason!, CivilTime.Iso(context.Now)), ct);
    }

    /// <summary>By the unit it was offered to: the case moves now, and only now.</summary>
    public async Task<CaseView> AcceptOfferAsync(ActContext context, Guid id, WithReason input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var (offer, work) = await OfferedAsync(context, id, ct);
        var read = new InputReader(new Problems(), context.Today);
        CheckVersion(read, input.Version, work.Before);
        read.Problems.ThrowIfAny();
        if (!CaseMoves.Allows(work.Before.Status, CaseAct.Reassign))
            throw Wrong(work.Before.Status);
        (offer.AnsweredAt, offer.Accepted) = (context.Now, true);
        return await MoveAsync(context, work, context.Viewer.Tree.Find(offer.ToUnitId)!, "case.offer.accept", offer.Reason, ct);
    }

    public async Task<CaseView> DeclineOfferAsync(ActContext context, Guid id, WithReason input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var (offer, work) = await OfferedAsync(context, id, ct);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        CheckVersion(read, input.Version, work.Before);
        read.Problems.ThrowIfAny();
        (offer.AnsweredAt, offer.Accepted, offer.Answer) = (context.Now, false, reason);
        var rows = context.Begin("case.offer.decline", offer.ToUnitId, reason);
        return await WriteMarkAsync(context, rows, work, null, ct);
    }

    private async Task<(CaseOffer Offer, CaseWork Work)> OfferedAsync(ActContext context, Guid id, CancellationToken ct)
    {
        var offer = await db.CaseOffers.SingleOrDefaultAsync(o => o.CaseId == id && o.AnsweredAt == null, ct);
        if (offer is null || !context.Viewer.Sees(offer.ToUnitId))
            throw new NotVisibleException("case");
        context.Viewer.Demand(Roles.Caseworker, offer.ToUnitId);
        var state = await db.CaseStates.AsNoTracking().SingleAsync(s => s.CaseId == id && s.UntilPosition == null, ct);
        return (offer, await db.LoadAsync(state, ct));
    }

    private async Task<CaseView> MoveAsync(
        ActContext context, CaseWork work, UnitNode to, string kind, string? reason, CancellationToken ct)
    {
        var rows = context.Begin(kind, to.Id, reason);
        rows.Insert(new CaseMove
        {
            CaseId = work.Before.CaseId,
            FromUnitId = work.Before.UnitId,
            ToUnitId = to.Id,
            On = context.Today,
        });
        var holder = work.Before.HolderId == work.Before.UnitId ? to.Id : work.Before.HolderId;
        work.After = work.Before with { UnitId = to.Id, HolderId = holder };
        return await WriteMarkAsync(context, rows, work, null, ct);
    }

    private async Task<CaseView> WriteMarkAsync(ActContext context, ActRows rows, CaseWork work, OfferView? offer, CancellationToken ct)
    {
        work.Finish(rows, context.Now, true);
        var view = (await db.ViewAsync(work, context.Viewer.Tree, ct)) with { Offer = offer };
        rows.Answer(context.Key, 200, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }
}
