using Anxin.Core.Accounts;
using Anxin.Core.Day;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>
/// Custody in the day: offers that wait for the viewer's answer, the viewer's own that wait for another's, feedback that is awaited, and what was
/// answered. Detail names the other body.
/// </summary>
public sealed class CustodyDay(AnxinDb db) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct)
    {
        var mine = Mine(viewer);
        var first = from ?? DateTime.UnixEpoch;
        var offers = await Of(mine).Where(h => h.AnsweredAt == null && h.Due <= until && h.Due > first).OrderBy(h => h.Due).Take(AtMost).ToListAsync(ct);
        var awaited = await db.Handovers.AsNoTracking().Where(h => mine.Contains(h.FromId) && h.Accepted == true && h.EndedAt == null && h.FeedbackAt == null
            && h.FeedbackDue <= until && h.FeedbackDue > first).OrderBy(h => h.FeedbackDue).Take(AtMost).ToListAsync(ct);
        var about = await AboutAsync([.. offers, .. awaited], ct);
        return
        [
            .. offers.Select(h => mine.Contains(h.ToId)
                ? Item(DayLane.Due, "custody.answer", h, h.FromId, about, viewer) with { Due = h.Due, Href = Answer(h) }
                : Item(DayLane.Due, "custody.waits", h, h.ToId, about, viewer) with { Due = h.Due }),
            .. awaited.Select(h => Item(DayLane.Due, "custody.feedback", h, h.ToId, about, viewer) with { Due = h.FeedbackDue }),
        ];
    }

    public override async Task<IReadOnlyList<DayItem>> NewsAsync(Viewer viewer, DateTime since, DateTime now, CancellationToken ct)
    {
        var mine = Mine(viewer);
        var until = WorkDay.Until(now);
        // What is to be answered by tomorrow stands among what is due.
        var came = await db.Handovers.AsNoTracking().Where(h => mine.Contains(h.ToId) && h.AnsweredAt == null && (h.Due == null || h.Due > until))
            .OrderByDescending(h => h.SentAt).Take(AtMost).ToListAsync(ct);
        var gone = await db.Handovers.AsNoTracking().Where(h => mine.Contains(h.ToId) && !mine.Contains(h.FromId) && h.AnsweredAt >= since && h.End == HandoverState.MatterEnded)
            .OrderByDescending(h => h.AnsweredAt).Take(AtMost).ToListAsync(ct);
        var told = await db.Exchanges.AsNoTracking().Where(e => mine.Contains(e.ToId) && !mine.Contains(e.FromId) && e.At >= since && e.Kind != ExchangeKind.Acknowledged)
            .OrderByDescending(e => e.At).Take(AtMost).ToListAsync(ct);
        var answered = await db.Handovers.AsNoTracking().Where(h => mine.Contains(h.FromId) && !mine.Contains(h.ToId) && h.AnsweredAt >= since
            && (h.End == null || h.End == HandoverState.Refused || h.End == HandoverState.TimedOut)).OrderByDescending(h => h.AnsweredAt).Take(AtMost).ToListAsync(ct);
        var about = await AboutAsync([.. came, .. answered, .. gone], ct, [.. told.Select(e => e.SubjectId)]);
        return
        [
            .. gone.Select(h => Item(DayLane.Answered, "custody.gone", h, h.FromId, about, viewer) with { At = h.AnsweredAt, Href = "/day" }),
            .. told.Where(e => e.Kind == ExchangeKind.Notification && about.TryGetValue(e.SubjectId, out var a) && !viewer.Sees(a.Unit)).Select(e => new DayItem(DayLane.CameIn,
                "custody.told", about[e.SubjectId].Title, "/notices/received", e.ToId, viewer.Tree.NameOf(e.FromId), At: e.At)),
            .. told.Where(e => about.TryGetValue(e.SubjectId, out var a) && viewer.Sees(a.Unit)).Select(e => new DayItem(DayLane.Answered,
                e.Kind == ExchangeKind.Notification ? "custody.told" : "custody.fedback", about[e.SubjectId].Title, Thread(e.Subject, e.SubjectId), about[e.SubjectId].Unit,
                viewer.Tree.NameOf(e.FromId), At: e.At)),
            .. came.Select(h => Item(DayLane.CameIn, "custody.answer", h, h.FromId, about, viewer) with { At = h.SentAt, Due = h.Due, Href = Answer(h) }),
            // What an order has moved elsewhere since is no longer looked at from here; of several answers on one matter the last counts.
            .. answered.Where(h => about.TryGetValue(h.SubjectId, out var a) && viewer.Sees(a.Unit)).DistinctBy(h => h.SubjectId).Select(h => Item(DayLane.Answered, What(h), h, h.ToId, about, viewer) with { At = h.AnsweredAt }),
        ];
    }

    private static Guid[] Mine(Viewer viewer) => [.. viewer.VisibleUnits.Where(u => viewer.Has(Roles.Caseworker, u))];

    private IQueryable<Handover> Of(Guid[] mine) => db.Handovers.AsNoTracking().Where(h => mine.Contains(h.ToId) || mine.Contains(h.FromId));

    private static string What(Handover h) => h.Accepted == true ? "custody.accepted"
        : h.End == HandoverState.TimedOut ? "custody.timedout" : "custody.refused";

    private static string Answer(Handover h) => h.Subject == HandoverSubject.Case ? $"/cases/{h.SubjectId}/offer" : $"/clues/{h.SubjectId}/pass";

    private static string Thread(HandoverSubject subject, Guid id) => subject == HandoverSubject.Case ? $"/cases/{id}/custody" : $"/clues/{id}/pass";

    private static DayItem Item(DayLane lane, string what, Handover h, Guid other, IReadOnlyDictionary<Guid, (string Title, Guid Unit)> about, Viewer viewer)
    {
        var (title, unit) = about.GetValueOrDefault(h.SubjectId, ("", h.FromId));
        return new DayItem(lane, what, title, Thread(h.Subject, h.SubjectId), unit, viewer.Tree.NameOf(other));
    }

    /// <summary>Employer and unit of what the offers are about.</summary>
    private async Task<Dictionary<Guid, (string Title, Guid Unit)>> AboutAsync(IReadOnlyList<Handover> offers, CancellationToken ct, params IEnumerable<Guid> more)
    {
        var ids = offers.Select(h => h.SubjectId).Concat(more).Distinct().ToArray();
        var about = await db.CaseStates.AsNoTracking().Where(s => ids.Contains(s.CaseId) && s.UntilPosition == null)
            .ToDictionaryAsync(s => s.CaseId, s => (s.Employer, s.UnitId), ct);
        foreach (var clue in await db.Clues.AsNoTracking().Where(c => ids.Contains(c.ClueId) && c.UntilPosition == null).ToListAsync(ct))
            about[clue.ClueId] = (clue.Title ?? "", clue.UnitId);
        return about;
    }
}
