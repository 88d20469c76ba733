using Anxin.Core.Cases;
using Anxin.Core.Clock;
using Anxin.Core.Custody;
using Anxin.Core.Limits;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>Where a report stands, as its worker may know it.</summary>
/// <param name="Events">All of them, oldest first; of several alike in a row on one day only the last.</param>
/// <param name="Holder">Who has it in hand.</param>
/// <param name="Phone">Of the union that answers for it; null where none is known.</param>
/// <param name="Due">By when the next thing is to happen; null where nothing more is to come.</param>
/// <param name="UnitName">The union that answers for it.</param>
/// <param name="Since">Since when an agency has it in hand; null where the union itself has it.</param>
/// <param name="Asked">Who is to answer whether it takes it over; null where nobody is asked.</param>
/// <param name="Pays">By when the next part of what was agreed is to be paid; null where none is outstanding, or none in time.</param>
/// <param name="Over">Closed, void or declined: nobody has it in hand any more.</param>
/// <param name="Declined">Null unless it stands declined.</param>
public sealed record WorkerStory(
    IReadOnlyList<WorkerEvent> Events, string Holder, string? Phone, WorkerNext Next, DateTime? Due, string? UnitName, DateTime? Since, string? Asked,
    DateTime? Pays, bool Over, WorkerDecline? Declined);

/// <summary>Why no case was opened, and where to go instead.</summary>
/// <param name="Reason">As the caseworker wrote it to whoever told it: for the passphrase alone.</param>
public sealed record WorkerDecline(string? Reason, string? GoTo);

/// <summary>
/// What comes next; <see cref="TakeBack"/> where an agency asks the union to have it again, <see cref="Look"/> where a worker who could not be
/// reached has spoken.
/// </summary>
public enum WorkerNext { Triage, YourAnswer, Look, News, Nothing, CallBack, TakeOver, TakeBack, Feedback }

/// <summary>
/// Tells a clue's and its case's way from the ledger's versions: what changed between two of them is what happened; and what was done around
/// the case, see <see cref="WorkerCaseSteps"/>. Other workers' data, names of staff and sums never enter, and of reasons only the one for which
/// this worker's own report was declined.
/// </summary>
public sealed class WorkerStories(AnxinDb db, Organisation.Organisation organisation, LimitBook limits, WorkClock clock)
{
    /// <summary>From the last thing that the worker was told to the next.</summary>
    public const string NewsLimit = "clue.news";

    public async Task<WorkerStory> OfAsync(Guid id, CancellationToken ct)
    {
        var versions = await db.Clues.AsNoTracking().Where(c => c.ClueId == id).OrderBy(c => c.Version).ToListAsync(ct);
        var clue = versions[^1];
        var tree = await organisation.TodayAsync(ct);
        var now = await clock.NowAsync(db, ct);
        var steps = new WorkerCaseSteps(db, tree);
        var events = await OfClueAsync(versions, tree, ct);
        events.AddRange(await steps.OfClueAsync(id, ct));
        var joined = versions.FirstOrDefault(v => v.CaseId is not null)?.FromPosition ?? 0;
        var cases = new List<List<CaseState>>();
        for (var next = clue.CaseId; next is { } caseId; next = cases[^1][^1].MergedInto)
            cases.Add(await db.CaseStates.AsNoTracking().Where(s => s.CaseId == caseId).OrderBy(s => s.Version).ToListAsync(ct));
        var state = cases.LastOrDefault()?[^1];
        var until = cases.Count == 0 ? now : await OverAsync(cases[^1], ct) ?? now;
        foreach (var one in cases)
            joined = await OfCaseAsync(one, joined, events, steps, tree, until, ct);
        var told = InOrder(events);

        var unit = state?.UnitId ?? clue.UnitId;
        var subject = state?.CaseId ?? id;
        var offers = await db.Handovers.AsNoTracking().Where(h => h.SubjectId == subject).ToListAsync(ct);
        var holder = state?.HolderId ?? CustodyBook.HolderOf(clue, offers, tree);
        var given = holder == unit ? null : CustodyBook.CurrentOf(offers, holder);
        var asked = (state is null ? clue is { Waiting: true, AskedAt: null } : state.Status == CaseStatus.Open) ? offers.Find(h => h.IsPending) : null;
        var (what, due) = asked is null ? await NextAsync(clue, state, given, unit, told[^1].At, ct)
            : (asked.Kind == OfferKind.Return ? WorkerNext.TakeBack : WorkerNext.TakeOver, asked.Due);
        return new WorkerStory(told, await NameAsync(holder, tree, ct), await PhoneAsync(unit, tree, ct), what, due, tree.Find(unit)?.Name,
            given?.AnsweredAt, asked is null ? null : tree.NameOf(asked.ToId),
            state?.Status == CaseStatus.Open ? await PaysAsync(cases, now, ct) : null,
            state is null ? clue.Declined : state.Status is CaseStatus.Closed or CaseStatus.Void, clue.Declined ? await DeclinedAsync(versions, ct) : null);
    }

    /// <summary>By when the worker was promised news; null where something else comes next, or nothing.</summary>
    public async Task<DateTime?> NewsDueAsync(Guid id, CancellationToken ct) =>
        await OfAsync(id, ct) is { Next: WorkerNext.News } story ? story.Due : null;

    /// <summary>The telephone of a unit, or of the nearest one above that has one.</summary>
    public async Task<string?> PhoneAsync(Guid unit, UnitTree tree, CancellationToken ct)
    {
        var line = tree.Above(unit).Select(u => u.Id).ToArray();
        var phones = await db.Units.AsNoTracking().Where(u => line.Contains(u.Id) && u.ContactPhone != null).ToDictionaryAsync(u => u.Id, u => u.ContactPhone, ct);
        return line.Select(u => phones.GetValueOrDefault(u)).FirstOrDefault(p => p is not null);
    }

    private async Task<WorkerDecline> DeclinedAsync(List<Clue> versions, CancellationToken ct)
    {
        var declined = versions[versions.FindLastIndex(v => !v.Declined) + 1].FromPosition;
        return new WorkerDecline(await db.Acts.AsNoTracking().Where(a => a.Position == declined).Select(a => a.Reason).SingleAsync(ct), versions[^1].GoTo);
    }

    private async Task<List<WorkerEvent>> OfClueAsync(List<Clue> versions, UnitTree tree, CancellationToken ct)
    {
        var at = await TimesAsync(versions.Select(v => v.FromPosition), ct);
        var events = new List<WorkerEvent> { new(WorkerStep.Received, versions[0].ReceivedAt, tree.Find(versions[0].UnitId)?.Name) };
        foreach (var (before, now) in versions.Zip(versions.Skip(1)))
        {
            var when = at[now.FromPosition];
            if (now.UnitId != before.UnitId)
                events.Add(new(WorkerStep.PassedOn, when, tree.Find(now.UnitId)?.Name));
            if (now.AskedAt is not null && before.AskedAt is null)
                events.Add(new(WorkerStep.AskedForMore, when));
            if (now.Declined && !before.Declined)
                events.Add(new(WorkerStep.NotTaken, when, Conclusion: now.Conclusion));
            if (before.Declined && !now.Declined)
                events.Add(new(WorkerStep.OpenedAgain, when));
            if (now.CaseId is not null && before.CaseId is null)
                events.Add(new(now.Conclusion == ClueConclusion.JoinedCase ? WorkerStep.JoinedOthers : WorkerStep.TakenUp, when));
        }
        return events;
    }

    /// <summary>When a case was over; null while it is open. Dates that pass mean nothing any more from then on.</summary>
    private async Task<DateTime?> OverAsync(List<CaseState> versions, CancellationToken ct) =>
        versions.Skip(versions.FindLastIndex(v => v.Status == CaseStatus.Open) + 1).FirstOrDefault() is { } over
            ? (await TimesAsync([over.FromPosition], ct))[over.FromPosition] : null;

    /// <summary>What happened to a case since the clue was part of it.</summary>
    /// <param name="until">When the case that it is part of now was over.</param>
    /// <returns>The position at which it was merged away.</returns>
    private async Task<long> OfCaseAsync(
        List<CaseState> versions, long since, List<WorkerEvent> events, WorkerCaseSteps around, UnitTree tree, DateTime until, CancellationToken ct)
    {
        var later = versions.FindAll(v => v.FromPosition > since);
        var at = await TimesAsync([since, .. later.Select(v => v.FromPosition)], ct);
        var moved = later.FindAll(v => v.HolderId != versions.FindLast(b => b.Version < v.Version)?.HolderId).ConvertAll(v => v.FromPosition);
        var beside = await around.OfCaseAsync(versions[0].CaseId, (since, at.GetValueOrDefault(since)), until, moved, ct);
        events.AddRange(beside.Events);
        var merged = since;
        foreach (var version in later)
        {
            var before = versions.FindLast(v => v.Version < version.Version);
            if (before is null)
                continue;
            foreach (var step in Steps(before, version).Except(beside.Told(version.FromPosition)))
                events.Add(new(step, at[version.FromPosition],
                    step is WorkerStep.MovedTo ? tree.Find(version.UnitId)?.Name : step is WorkerStep.HandedTo ? await NameAsync(version.HolderId, tree, ct) : null,
                    step is WorkerStep.Closed ? version.Outcome : null));
            if (version.Status == CaseStatus.Merged && before.Status != CaseStatus.Merged)
                merged = version.FromPosition;
        }
        return merged;
    }

    private static IEnumerable<WorkerStep> Steps(CaseState before, CaseState now)
    {
        if (now.UnitId != before.UnitId)
            yield return WorkerStep.MovedTo;
        else if (now.HolderId != before.HolderId)
            yield return now.HolderId == now.UnitId ? WorkerStep.BackWith : WorkerStep.HandedTo;
        if (now.Mediated && !before.Mediated)
            yield return WorkerStep.Mediated;
        if (now.LegalService && !before.LegalService)
            yield return WorkerStep.LegalHelp;
        if (now.RecoveredFen > before.RecoveredFen && now.MergedInto is null)
            yield return now.RecoveredFen >= now.AmountFen ? WorkerStep.MoneyAllCame : WorkerStep.MoneyCame;
        if (now.Status == before.Status)
            yield break;
        yield return now.Status switch
        {
            CaseStatus.Closed => WorkerStep.Closed,
            CaseStatus.Merged => WorkerStep.Merged,
            CaseStatus.Void => WorkerStep.Corrected,
            CaseStatus.Open when before.Status == CaseStatus.Merged => WorkerStep.OnItsOwnAgain,
            _ => WorkerStep.OpenedAgain,
        };
    }

    private static IReadOnlyList<WorkerEvent> InOrder(List<WorkerEvent> events)
    {
        var sorted = events.OrderBy(e => e.At).ToList();
        return [.. sorted.Where((e, n) => n == sorted.Count - 1 || !sorted[n + 1].IsLike(e))];
    }

    private async Task<(WorkerNext, DateTime?)> NextAsync(
        Clue clue, CaseState? state, Handover? given, Guid unit, DateTime last, CancellationToken ct)
    {
        if (state is null && clue is { Declined: true, Conclusion: ClueConclusion.Unreachable })
            return (await db.ClueMessages.AnyAsync(m => m.ClueId == clue.ClueId && m.FromWorker && m.AnsweredAt == null && m.Position > clue.FromPosition, ct)
                ? WorkerNext.Look : WorkerNext.YourAnswer, null);
        if (state is null && clue.Declined)
            return (WorkerNext.Nothing, null);
        if (state is null && clue.AskedAt is not null)
            return (WorkerNext.YourAnswer, null);
        if (state is null && given is null)
            return (WorkerNext.Triage, clue.TriageDue);
        if (state is null or { Status: CaseStatus.Open } && given is { FeedbackAt: null, FeedbackDue: { } result })
            return (WorkerNext.Feedback, result);
        if (state?.Status == CaseStatus.Closed)
            return (await db.CaseClosings.AnyAsync(c => c.CaseId == state.CaseId && c.UntilPosition == null && c.CalledBackAt != null && c.ReopenedOn == null, ct)
                ? WorkerNext.Nothing : WorkerNext.CallBack, null);
        if (state?.Status == CaseStatus.Void)
            return (WorkerNext.Nothing, null);
        var written = await db.ClueMessages.AsNoTracking().Where(m => m.ClueId == clue.ClueId && !m.FromWorker)
            .OrderByDescending(m => m.Position).Select(m => (DateTime?)m.At).FirstOrDefaultAsync(ct);
        return (WorkerNext.News, (await limits.AfterAsync(NewsLimit, unit, written > last ? written.Value : last, ct)).Due);
    }

    /// <summary>The next part to come of what the case and those merged into it agreed; one that is late already is told as such.</summary>
    private async Task<DateTime?> PaysAsync(List<List<CaseState>> cases, DateTime now, CancellationToken ct)
    {
        var ids = cases.Select(c => c[0].CaseId).ToArray();
        var today = CivilTime.DateOf(now);
        return await db.Instalments.Where(i => ids.Contains(i.CaseId) && i.UntilPosition == null && i.PaidOn == null && i.DueOn >= today)
            .MinAsync(i => (DateOnly?)i.DueOn, ct) is { } next ? CivilTime.EndOfDay(next) : null;
    }

    private async Task<string> NameAsync(Guid body, UnitTree tree, CancellationToken ct) =>
        tree.Find(body)?.Name ?? await db.Set<Body>().Where(b => b.Id == body).Select(b => b.Name).SingleAsync(ct);

    private async Task<Dictionary<long, DateTime>> TimesAsync(IEnumerable<long> positions, CancellationToken ct)
    {
        var all = positions.ToArray();
        return await db.Acts.AsNoTracking().Where(a => all.Contains(a.Position)).ToDictionaryAsync(a => a.Position, a => a.At, ct);
    }
}
