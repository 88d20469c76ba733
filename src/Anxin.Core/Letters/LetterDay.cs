using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Day;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Letters;

/// <summary>Letters in the day: replies that fall due, replies that came, and letters that nobody answered in time.</summary>
public sealed class LetterDay(AnxinDb db) : DaySource
{
    private const int AtMost = 50;

    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct)
    {
        // What is overdue already is stuck, not due.
        var first = from ?? now;
        var found = await Of(viewer, db.Letters.Where(l => l.State == LetterState.Served && l.ReplyDue > first && l.ReplyDue <= until)).ToListAsync(ct);
        return [.. found.Select(x => Item(DayLane.Due, "letter.due", x) with { Due = x.Letter.ReplyDue })];
    }

    public override async Task<IReadOnlyList<DayItem>> NewsAsync(Viewer viewer, DateTime since, DateTime now, CancellationToken ct)
    {
        var answered = await Of(viewer, db.Letters.Where(l => l.State == LetterState.Answered && l.ChangedAt >= since)).ToListAsync(ct);
        var unanswered = await Of(viewer, db.Letters.Where(l => l.State == LetterState.Served && l.ReplyDue <= now)).ToListAsync(ct);
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

    private IQueryable<ListedLetter> Of(Viewer viewer, IQueryable<Letter> letters) =>
        (from l in letters.AsNoTracking().Where(l => l.UntilPosition == null)
         join s in db.CasesOf(viewer) on l.CaseId equals s.CaseId
         where s.Status == CaseStatus.Open
         orderby l.ReplyDue
         select new ListedLetter(l, s)).Take(AtMost);

    private static DayItem Item(DayLane lane, string what, ListedLetter x) => new(
        lane, what, x.Case.Employer, "/cases/" + x.Case.CaseId + "/letters", x.Case.UnitId, LetterWords.Kinds.Api(x.Letter.Kind));
}
