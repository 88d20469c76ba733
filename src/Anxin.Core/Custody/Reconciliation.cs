using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>A line of what was handed to the labour department: where it stands, and what does not agree.</summary>
/// <param name="Number">Of a case; a clue has none yet.</param>
/// <param name="RecoveredFen">Null for what counts no more, or has no figures yet.</param>
public sealed record ReconcileLine(
    Handover Handover, string? Number, string? Employer, int? People, long? AmountFen, long? RecoveredFen, CaseStatus? Status, string? Difference);

/// <summary>
/// Holds what the union has of each handover against what the department said of it. Void and merged cases, and those that are another unit's
/// now, stay in it, marked so, without their numbers.
/// </summary>
public static class Reconciliation
{
    public static async Task<IReadOnlyList<ReconcileLine>> ReadAsync(
        AnxinDb db, Viewer viewer, IReadOnlyList<Handover> handovers, DateTime now, CancellationToken ct)
    {
        var ids = handovers.Select(h => h.SubjectId).Distinct().ToArray();
        var own = handovers.Select(h => h.Id).ToArray();
        var cases = await db.LastSeenAsync(viewer, [.. handovers.Where(h => h.Subject == HandoverSubject.Case).Select(h => h.SubjectId).Distinct()], ct);
        var clues = await db.CluesOf(viewer).Where(c => ids.Contains(c.ClueId)).ToDictionaryAsync(c => c.ClueId, ct);
        var words = (await db.Exchanges.AsNoTracking().Where(e => e.HandoverId != null && own.Contains(e.HandoverId.Value)
            && (e.Kind == ExchangeKind.Concluded || e.Kind == ExchangeKind.Paid || e.Kind == ExchangeKind.NotTaken)).ToListAsync(ct)).ToLookup(e => e.HandoverId);
        var returns = (await db.Handovers.AsNoTracking().Where(h => ids.Contains(h.SubjectId) && h.Kind == OfferKind.Return).ToListAsync(ct)).ToLookup(h => h.SubjectId);
        return
        [
            .. from h in handovers
               let word = words[h.Id].MaxBy(e => e.Position)?.Kind
               let back = returns[h.SubjectId].Where(r => r.FromId == h.ToId && r.SentAt >= h.SentAt).MaxBy(r => r.SentAt)
               select h.Subject == HandoverSubject.Case ? OfCase(h, cases.GetValueOrDefault(h.SubjectId), word, back, now)
                   : OfClue(h, clues.GetValueOrDefault(h.SubjectId), word, back, now),
        ];
    }

    private static ReconcileLine OfCase(Handover h, CaseState? state, ExchangeKind? word, Handover? back, DateTime now)
    {
        if (state is null or { UntilPosition: not null })
            return new(h, state?.Number, state?.Employer, null, null, null, null, "案件已由其他单位承办，由承办单位对账");
        if (state.Status is CaseStatus.Void or CaseStatus.Merged)
            return new(h, state.Number, state.Employer, null, null, null, state.Status,
                state.Status == CaseStatus.Void ? "案件已作废，不再对账" : "案件已并入另一案件，以并入后的为准");
        return new(h, state.Number, state.Employer, state.People, state.AmountFen, state.RecoveredFen, state.Status, Still(h, word, back, now)
            ?? (h.State == HandoverState.Accepted && word is null && state.RecoveredFen > 0 ? "本单位已登记追回，对方没有反馈"
            : word == ExchangeKind.Paid && state.RecoveredFen < (state.AmountFen ?? 1) ? "对方反馈已支付，本单位登记的追回不足"
            : h.State == HandoverState.Accepted && state.Status == CaseStatus.Closed ? "本单位已办结，对方仍在办" : null));
    }

    private static ReconcileLine OfClue(Handover h, Clue? clue, ExchangeKind? word, Handover? back, DateTime now) => clue is null
        ? new(h, null, null, null, null, null, null, "线索已由其他单位承办，由承办单位对账")
        : new(h, null, clue.Title, clue.People, clue.AmountFen, null, null, Still(h, word, back, now));

    /// <summary>What is open between the two sides, whatever the case says.</summary>
    private static string? Still(Handover h, ExchangeKind? word, Handover? back, DateTime now) => h.State switch
    {
        HandoverState.Pending => "对方尚未答复",
        HandoverState.Accepted when back is { IsPending: true } => "对方要退回，等本单位答复",
        HandoverState.Accepted when back is { Accepted: not true } => "对方要退回，没有接回，仍在对方",
        HandoverState.Accepted when word == ExchangeKind.NotTaken => "对方反馈不予受理，仍在对方",
        HandoverState.Accepted when word is null && h.FeedbackDue <= now => "已过反馈期限，没有反馈",
        _ => null,
    };
}
