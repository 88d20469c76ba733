using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Dispatch;

/// <summary>What a desk wants to know first. Every list is short; <see cref="TodayFigures"/> tells what there is in all.</summary>
public sealed record TodayView(
    TodayFigures Figures, IReadOnlyList<OfferedCase> Offers, IReadOnlyList<ImmediateLine> Immediate,
    IReadOnlyList<Clue> Clues, IReadOnlyList<Clue> Petitions, IReadOnlyList<CaseState> CameIn, IReadOnlyList<CaseState> Stuck);

/// <param name="From">The first of the days that new cases and recoveries are counted for; today is the last.</param>
/// <param name="Unknown">Open cases whose people are not known yet (待核).</param>
public sealed record TodayFigures(
    DateOnly From, int NewCases, long NewPeople, int OpenCases, long OpenPeople, long RecoveredFen, long RecoveredPeople, int Unknown);

/// <summary>Reads a desk's day.</summary>
public sealed class Today(AnxinDb db)
{
    private const int AtMost = 8;
    private const int RecentDays = 7;

    /// <summary>An open case that nobody has touched for so long is called stuck. A habit of the desk, not a rule.</summary>
    public const int StuckAfterDays = 14;

    public async Task<TodayView> OfAsync(Viewer viewer, DateTime now, CancellationToken ct)
    {
        var today = CivilTime.DateOf(now);
        var cases = db.CasesOf(viewer);
        var open = cases.Where(s => s.Status == CaseStatus.Open);
        var stuckBefore = now.AddDays(-StuckAfterDays);
        return new TodayView(
            await FiguresAsync(viewer, today.AddDays(1 - RecentDays), ct),
            await db.OffersTo(viewer).Take(AtMost).ToListAsync(ct),
            await db.ImmediateLinesAsync(viewer, false, AtMost, ct),
            await db.CluesOf(viewer).Where(c => c.CaseId == null && !c.Declined && c.TriageDue != null).OrderBy(c => c.TriageDue).Take(AtMost).ToListAsync(ct),
            await db.PetitionsOf(viewer).OrderBy(c => c.PetitionDue).Take(AtMost).ToListAsync(ct),
            await cases.Where(s => s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed)
                .OrderByDescending(s => s.AcceptedOn).ThenByDescending(s => s.Serial).Take(AtMost).ToListAsync(ct),
            await open.Where(s => s.ChangedAt < stuckBefore).OrderBy(s => s.ChangedAt).Take(AtMost).ToListAsync(ct));
    }

    private async Task<TodayFigures> FiguresAsync(Viewer viewer, DateOnly since, CancellationToken ct)
    {
        var cases = db.CasesOf(viewer).Where(s => s.JoinedTo == null);
        var accepted = await cases.Where(s => s.AcceptedOn >= since && (s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed))
            .GroupBy(_ => 1).Select(g => new { Cases = g.Count(), People = g.Sum(s => (long?)s.People) ?? 0 }).SingleOrDefaultAsync(ct);
        var open = await cases.Where(s => s.Status == CaseStatus.Open)
            .GroupBy(_ => 1).Select(g => new { Cases = g.Count(), People = g.Sum(s => (long?)s.People) ?? 0, Unknown = g.Count(s => s.People == null) })
            .SingleOrDefaultAsync(ct);
        var recovered = await (from slip in db.Recoveries
                               where slip.UntilPosition == null && slip.On >= since
                               join state in cases on slip.CaseId equals state.CaseId
                               group slip by 1 into g
                               select new { Fen = g.Sum(r => r.AmountFen), People = g.Sum(r => (long)r.People) }).SingleOrDefaultAsync(ct);
        return new TodayFigures(since, accepted?.Cases ?? 0, accepted?.People ?? 0, open?.Cases ?? 0, open?.People ?? 0,
            recovered?.Fen ?? 0, recovered?.People ?? 0, open?.Unknown ?? 0);
    }
}
