using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>One line of the thread of a case or a clue: an offer, or something told.</summary>
public sealed record ExchangeLine(DateTime At, Handover? Handover, Exchange? Exchange, string? Text, Attachment? File);

/// <summary>Who owns a case or a clue, what is pending until when, and everything that went to and fro.</summary>
public sealed record CustodyView(CustodyState State, Handover? Pending, Handover? Current, IReadOnlyList<ExchangeLine> Thread);

/// <summary>Reads custody. Every query of offers starts here.</summary>
public static class CustodyBook
{
    /// <summary>Offers that the viewer's units made or got.</summary>
    public static IQueryable<Handover> HandoversOf(this AnxinDb db, Viewer viewer)
    {
        var all = db.Handovers.AsNoTracking();
        if (viewer.Actor is { Kind: ActorKind.AgencyMember, Body: { } agency })
            return all.Where(h => h.ToId == agency || h.FromId == agency);
        if (viewer.SeesAll)
            return all;
        var units = viewer.VisibleUnits.ToArray();
        return all.Where(h => units.Contains(h.FromId) || units.Contains(h.ToId));
    }

    /// <summary>The accepted offer by which a body has it now.</summary>
    public static Handover? CurrentOf(IEnumerable<Handover> offers, Guid owner) =>
        offers.Where(h => h.State == HandoverState.Accepted && h.ToId == owner && h.Kind != OfferKind.Return).MaxBy(h => h.AnsweredAt);

    /// <summary>Who has a clue in hand: the agency that accepted it and has not given it back, else its unit, for which it counts all the while.</summary>
    public static Guid HolderOf(Clue clue, IEnumerable<Handover> offers, UnitTree tree) =>
        offers.Where(h => h.State == HandoverState.Accepted && h.Kind != OfferKind.Return && tree.Party(h.ToId).IsAgency).MaxBy(h => h.AnsweredAt)?.ToId ?? clue.UnitId;

    public static CustodyState StateOf(CaseState state, Handover? pending, Handover? current, UnitTree tree) => StateOf(tree.Party(state.HolderId),
        state.HolderId == state.UnitId ? null : tree.Party(state.UnitId), pending, current, state.Status != CaseStatus.Open, tree);

    public static CustodyState StateOf(Clue clue, Guid owner, Handover? pending, Handover? current, UnitTree tree) =>
        StateOf(tree.Party(owner), null, pending, current, !clue.Waiting, tree);

    private static CustodyState StateOf(Party owner, Party? accountable, Handover? pending, Handover? current, bool over, UnitTree tree) => new(
        owner, accountable ?? (current is null ? null : tree.Party(current.FromId)),
        pending is null ? null : new PendingOffer(pending.Kind, tree.Party(pending.ToId), pending.Due ?? DateTime.MaxValue),
        owner.IsAgency && current?.FeedbackAt is not null, over);

    /// <summary>The agency that accepted it has it in hand: it is neither given back nor over. Only then its sheet is shown.</summary>
    public static async Task<bool> OwnsAsync(AnxinDb db, Handover given, CancellationToken ct) => given.State == HandoverState.Accepted
        && (given.Subject == HandoverSubject.Case
            ? await db.CaseStates.AnyAsync(s => s.CaseId == given.SubjectId && s.UntilPosition == null && s.Status == CaseStatus.Open, ct)
            : await db.Clues.AnyAsync(c => c.ClueId == given.SubjectId && c.UntilPosition == null && c.CaseId == null && !c.Declined, ct));

    /// <summary>It can be closed, voided or merged as its custody stands: no agency has it in hand without a final answer.</summary>
    public static bool MayEnd(CustodyState state) => state.Over || CustodyMachine.Allows(state.Phase, CustodyEvent.End);

    /// <summary>Of a case that the viewer has been found to see.</summary>
    public static async Task<CustodyView> CustodyAsync(this AnxinDb db, CaseState state, UnitTree tree, CancellationToken ct)
    {
        var offers = await db.Handovers.AsNoTracking().Where(h => h.SubjectId == state.CaseId).ToListAsync(ct);
        var (pending, current) = (offers.Find(h => h.IsPending), CurrentOf(offers, state.HolderId));
        return new CustodyView(StateOf(state, pending, current, tree), pending, current, await ThreadAsync(db, state.CaseId, offers, ct));
    }

    /// <summary>Of a clue that the viewer has been found to see.</summary>
    public static async Task<CustodyView> CustodyAsync(this AnxinDb db, Clue clue, UnitTree tree, CancellationToken ct)
    {
        var offers = await db.Handovers.AsNoTracking().Where(h => h.SubjectId == clue.ClueId).ToListAsync(ct);
        var owner = HolderOf(clue, offers, tree);
        var (pending, current) = (offers.Find(h => h.IsPending), CurrentOf(offers, owner));
        return new CustodyView(StateOf(clue, owner, pending, current, tree), pending, current, await ThreadAsync(db, clue.ClueId, offers, ct));
    }

    private static async Task<IReadOnlyList<ExchangeLine>> ThreadAsync(AnxinDb db, Guid subject, List<Handover> offers, CancellationToken ct)
    {
        var told = await db.Exchanges.AsNoTracking().Where(e => e.SubjectId == subject).ToListAsync(ct);
        var texts = await TextsAsync(db, told, ct);
        var ids = told.Where(e => e.AttachmentId != null).Select(e => e.AttachmentId!.Value).ToArray();
        var files = await db.Attachments.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return
        [
            .. offers.Select(h => new ExchangeLine(h.SentAt, h, null, null, null))
                .Concat(told.Select(e => new ExchangeLine(e.At, null, e, e.TextId is { } t ? texts.GetValueOrDefault(t) : null,
                    e.AttachmentId is { } f ? files.GetValueOrDefault(f) : null)))
                .OrderByDescending(l => l.At).ThenByDescending(l => l.Handover?.Id ?? l.Exchange!.Id),
        ];
    }

    public static async Task<Dictionary<Guid, string>> TextsAsync(AnxinDb db, IEnumerable<Exchange> told, CancellationToken ct)
    {
        var ids = told.Where(e => e.TextId != null).Select(e => e.TextId!.Value).ToArray();
        return (await db.Vault.AsNoTracking().Where(v => ids.Contains(v.Id) && v.ErasedAt == null).ToListAsync(ct))
            .ToDictionary(v => v.Id, v => v.Content.AsText());
    }
}
