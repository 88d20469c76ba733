using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Day;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Letters;

/// <summary>Letters in the day: replies that fall due, replies that came, and letters that nobody answered in time; those of a merged case with the survivor.</summary>
public sealed class LetterDay(AnxinDb db) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct)
    {
        // What is overdue already is stuck, not due.
        var first = from ?? now;
        var found = await OfAsync(viewer, db.Letters.Where(l => l.State == LetterState.Served && l.ReplyDue > first && l.ReplyDue <= until), ct);
        return [.. found.Select(x => Item(DayLane.Due, "letter.due", x) with { Due = x.Letter.ReplyDue })];
    }

    public override async Task<IReadOnlyList<DayItem>> NewsAsync(Viewer viewer, DateTime since, DateTime now, CancellationToken ct)
    {
        var answered = await OfAsync(viewer, db.Letters.Where(l => l.State == LetterState.Answered && l.ChangedAt >= since), ct);
        var unanswered = await OfAsync(viewer, db.Letters.Where(l => l.State == LetterState.Served && l.ReplyDue <= now), ct);
        var climbed = unanswered.Count == 0 ? [] : await HigherAsync([.. unanswered.Select(u => u.Letter.CaseId)], ct);
        return
        [
            .. answered.Select(x => Item(DayLane.Answered, "letter.answered", x) with { At = x.Letter.ChangedAt }),
            .. unanswered.Where(x => !climbed.Contains((x.Letter.CaseId, x.Letter.Number)))
                .Select(x => Item(DayLane.Stuck, "letter.unanswered", x) with { Due = x.Letter.ReplyDue }),
        ];
    }

    /// <summary>Letters that a later one follows on: that one waits in their place.</summary>
    private async Task<HashSet<(Guid, int)>> HigherAsync(Guid[] cases, CancellationToken ct) =>
        [.. (await db.Letters.Where(l => cases.Contains(l.CaseId) && l.UntilPosition == null && l.After != null && l.State != LetterState.Void)
            .Select(l => new { l.CaseId, l.After }).ToListAsync(ct)).Select(l => (l.CaseId, l.After!.Value))];

    /// <summary>Those of a merged case with the case that it is part of now.</summary>
    private async Task<List<ListedLetter>> OfAsync(Viewer viewer, IQueryable<Letter> letters, CancellationToken ct)
    {
        var (standing, cases) = (letters.AsNoTracking().Where(l => l.UntilPosition == null), db.CasesOf(viewer));
        var found = await (from l in standing
                           join s in cases on l.CaseId equals s.CaseId
                           where s.Status == CaseStatus.Open
                           orderby l.ReplyDue
                           select new ListedLetter(l, s)).Take(AtMost).ToListAsync(ct);
        var merged = await (from l in standing
                            join s in db.CaseStates on l.CaseId equals s.CaseId
                            where s.UntilPosition == null && s.Status == CaseStatus.Merged
                            select l).ToListAsync(ct);
        var survivors = merged.Count == 0 ? null : await db.OpenSurvivorsAsync(cases, merged.Select(l => l.CaseId), ct);
        found.AddRange(merged.Where(l => survivors!.ContainsKey(l.CaseId)).Select(l => new ListedLetter(l, survivors![l.CaseId])));
        return [.. found.OrderBy(x => x.Letter.ReplyDue).Take(AtMost)];
    }

    private static DayItem Item(DayLane lane, string what, ListedLetter x) => new(
        lane, what, x.Case.Employer, "/cases/" + x.Case.CaseId + "/letters", x.Case.UnitId, LetterWords.Kinds.Api(x.Letter.Kind));
}
