using Anxin.Core.Cases;
using Anxin.Core.Clock;
using Anxin.Core.Custody;
using Anxin.Core.Limits;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>
/// Tells a clue's and its case's way from the ledger's versions: what changed between two of them is what happened; and what was done around
/// the case, see <see cref="WorkerCaseSteps"/>. Other workers' data, names of staff and sums never enter, and of reasons only the one for which
/// this worker's own report was declined.
/// </summary>
public sealed class WorkerStories(AnxinDb db, Organisation.Organisation organisation, LimitBook limits, WorkClock clock)
{
    /// <summary>From the last thing that the worker was told to the next.</summary>
    public const string NewsLimit = "clue.news";

    public async Task<WorkerStory> OfAsync(Guid id, CancellationToken ct) => (await OfAsync([id], ct))[id];

    /// <summary>Several together.</summary>
    public async Task<IReadOnlyDictionary<Guid, WorkerStory>> OfAsync(IReadOnlyCollection<Guid> clues, CancellationToken ct)
    {
        var records = await StoryRecords.ReadAsync(db, clues, ct);
        var (tree, now) = (await organisation.TodayAsync(ct), await clock.NowAsync(db, ct));
        var stories = new Dictionary<Guid, WorkerStory>();
        foreach (var id in clues)
            stories[id] = await TellAsync(id, records, tree, now, ct);
        var phones = await PhonesAsync(stories.Keys.Select(id => UnitOf(id, records)), tree, ct);
        return stories.ToDictionary(s => s.Key, s => s.Value with { Phone = PhoneOf(UnitOf(s.Key, records), tree, phones) });
    }

    /// <summary>By when the workers were promised news; left out where something else comes next, or nothing.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTime>> NewsDuesAsync(IReadOnlyCollection<Guid> clues, CancellationToken ct) =>
        (await OfAsync(clues, ct)).Where(s => s.Value is { Next: WorkerNext.News, Due: not null }).ToDictionary(s => s.Key, s => s.Value.Due!.Value);

    /// <summary>The telephone of a unit, or of the nearest one above that has one.</summary>
    public async Task<string?> PhoneAsync(Guid unit, UnitTree tree, CancellationToken ct) => PhoneOf(unit, tree, await PhonesAsync([unit], tree, ct));

    private static string? PhoneOf(Guid unit, UnitTree tree, Dictionary<Guid, string?> phones) =>
        tree.Above(unit).Select(u => phones.GetValueOrDefault(u.Id)).FirstOrDefault(p => p is not null);

    private Task<Dictionary<Guid, string?>> PhonesAsync(IEnumerable<Guid> units, UnitTree tree, CancellationToken ct)
    {
        var lines = units.SelectMany(u => tree.Above(u)).Select(u => u.Id).Distinct().ToArray();
        return db.Units.AsNoTracking().Where(u => lines.Contains(u.Id) && u.ContactPhone != null).ToDictionaryAsync(u => u.Id, u => u.ContactPhone, ct);
    }

    /// <summary>The union that answers for it: the case's, where it is part of one, else the clue's.</summary>
    private static Guid UnitOf(Guid id, StoryRecords records) => CasesOf(records.Clues[id].Last(), records) is [.., var last] ? last[^1].UnitId : records.Clues[id].Last().UnitId;

    /// <summary>The case it is part of, the one that was merged into, and so on: the versions of each.</summary>
    private static List<List<CaseState>> CasesOf(Clue clue, StoryRecords records)
    {
        var cases = new List<List<CaseState>>();
        for (var next = clue.CaseId; next is { } id; next = cases[^1][^1].MergedInto)
            cases.Add([.. records.Cases[id]]);
        return cases;
    }

    /// <summary>Without the telephone.</summary>
    private async Task<WorkerStory> TellAsync(Guid id, StoryRecords records, UnitTree tree, DateTime now, CancellationToken ct)
    {
        var versions = records.Clues[id].ToList();
        var clue = versions[^1];
        var steps = new WorkerCaseSteps(records, tree);
        var events = OfClue(versions, records, tree);
        events.AddRange(steps.OfClue(id));
        var joined = versions[(versions.FindLastIndex(v => v.CaseId is null) + 1)..].FirstOrDefault()?.FromPosition ?? 0;
        var cases = CasesOf(clue, records);
        var state = cases.LastOrDefault()?[^1];
        var until = cases.Count == 0 ? now : Over(cases[^1], records) ?? now;
        foreach (var one in cases)
            joined = OfCase(one, joined, events, steps, records, tree, until);
        var told = InOrder(events);

        var unit = state?.UnitId ?? clue.UnitId;
        var offers = records.Handovers[state?.CaseId ?? id].ToList();
        var holder = state?.HolderId ?? CustodyBook.HolderOf(clue, offers, tree);
        var given = holder == unit ? null : CustodyBook.CurrentOf(offers, holder);
        var asked = (state is null ? clue is { Waiting: true, AskedAt: null } : state.Status == CaseStatus.Open) ? offers.Find(h => h.IsPending) : null;
        var (what, due) = asked is null ? await NextAsync(clue, state, given, unit, told.Max(e => e.WrittenAt ?? e.At), records, ct)
            : (asked.Kind == OfferKind.Return ? WorkerNext.TakeBack : WorkerNext.TakeOver, asked.Due);
        return new WorkerStory(told, tree.NameOf(holder), null, what, due, tree.Find(unit)?.Name,
            given?.AnsweredAt, asked is null ? null : tree.NameOf(asked.ToId),
            state?.Status == CaseStatus.Open ? Pays(cases, records, now) : null, given?.FeedbackAt is not null,
            state is null ? clue.Declined : state.Status is CaseStatus.Closed or CaseStatus.Void, clue.Declined ? Declined(versions, records) : null);
    }

    private static WorkerDecline Declined(List<Clue> versions, StoryRecords records) =>
        new(records.Acts[versions[versions.FindLastIndex(v => !v.Declined) + 1].FromPosition].Reason, versions[^1].GoTo);

    private static List<WorkerEvent> OfClue(List<Clue> versions, StoryRecords records, UnitTree tree)
    {
        var events = new List<WorkerEvent> { new(WorkerStep.Received, versions[0].ReceivedAt, tree.Find(versions[0].UnitId)?.Name) };
        foreach (var (before, now) in versions.Zip(versions.Skip(1)))
        {
            var when = records.AtOf(now.FromPosition);
            if (now.UnitId != before.UnitId)
                events.Add(new(WorkerStep.PassedOn, when, tree.Find(now.UnitId)?.Name));
            if (now.AskedAt is not null && before.AskedAt is null)
                events.Add(new(WorkerStep.AskedForMore, when));
            if (now.Declined && !before.Declined)
                events.Add(new(WorkerStep.NotTaken, when, Conclusion: now.Conclusion));
            if (before.Declined && !now.Declined)
                events.Add(new(WorkerStep.OpenedAgain, when));
            if (now.CaseId is null && before.CaseId is not null)
                events.Add(new(WorkerStep.Unfiled, when));
            if (now.CaseId is not null && before.CaseId is null)
                events.Add(new(now.Conclusion == ClueConclusion.JoinedCase ? WorkerStep.JoinedOthers : WorkerStep.TakenUp, when));
        }
        return events;
    }

    /// <summary>When a case was over; null while it is open. Dates that pass mean nothing any more from then on.</summary>
    private static DateTime? Over(List<CaseState> versions, StoryRecords records) =>
        versions.Skip(versions.FindLastIndex(v => v.Status == CaseStatus.Open) + 1).FirstOrDefault() is { } over ? records.AtOf(over.FromPosition) : null;

    /// <summary>What happened to a case since the clue was part of it.</summary>
    /// <param name="until">When the case that it is part of now was over.</param>
    /// <returns>The position at which it was merged away.</returns>
    private static long OfCase(
        List<CaseState> versions, long since, List<WorkerEvent> events, WorkerCaseSteps around, StoryRecords records, UnitTree tree, DateTime until)
    {
        var later = versions.FindAll(v => v.FromPosition > since);
        var moved = later.FindAll(v => v.HolderId != versions.FindLast(b => b.Version < v.Version)?.HolderId).ConvertAll(v => v.FromPosition);
        var beside = around.OfCase(versions[0].CaseId, since, until, moved);
        events.AddRange(beside.Events);
        var merged = since;
        foreach (var version in later)
        {
            var before = versions.FindLast(v => v.Version < version.Version);
            if (before is null)
                continue;
            foreach (var step in Steps(before, version).Except(beside.Told(version.FromPosition)))
                events.Add(new(step, records.AtOf(version.FromPosition),
                    step is WorkerStep.MovedTo ? tree.Find(version.UnitId)?.Name : step is WorkerStep.HandedTo ? tree.NameOf(version.HolderId) : null,
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
        Clue clue, CaseState? state, Handover? given, Guid unit, DateTime last, StoryRecords records, CancellationToken ct)
    {
        if (state is null && clue is { Declined: true, Conclusion: ClueConclusion.Unreachable })
            return (records.Messages[clue.ClueId].Any(m => m is { FromWorker: true, AnsweredAt: null } && m.Position > clue.FromPosition)
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
            return (!records.Ringing.Contains(state.CaseId) ? WorkerNext.Nothing : state.Outcome == Outcome.Withdrawn ? WorkerNext.AskFree : WorkerNext.CallBack, null);
        if (state?.Status == CaseStatus.Void)
            return (WorkerNext.Nothing, null);
        var written = records.Messages[clue.ClueId].Where(m => !m.FromWorker).MaxBy(m => m.Position)?.At;
        return (WorkerNext.News, (await limits.AfterAsync(NewsLimit, unit, written > last ? written.Value : last, ct)).Due);
    }

    /// <summary>The next part to come of what the case and those merged into it agreed; one that is late already is told as such.</summary>
    private static DateTime? Pays(List<List<CaseState>> cases, StoryRecords records, DateTime now)
    {
        var today = CivilTime.DateOf(now);
        return cases.SelectMany(c => records.Instalments[c[0].CaseId]).Where(i => i.UntilPosition is null && i.PaidOn is null && i.DueOn >= today)
            .Min(i => (DateOnly?)i.DueOn) is { } next ? CivilTime.EndOfDay(next) : null;
    }
}
