using Anxin.Core.Accounts;
using Anxin.Core.Day;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>Written answers that petitions wait for in the day, whatever became of the clue.</summary>
public sealed class PetitionDay(AnxinDb db) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct)
    {
        var first = from ?? DateTime.UnixEpoch;
        var waiting = await db.PetitionsOf(viewer).Where(c => c.PetitionDue <= until && c.PetitionDue > first)
            .OrderBy(c => c.PetitionDue).Take(AtMost).ToListAsync(ct);
        return [.. waiting.Select(c => new DayItem(DayLane.Due, "petition", c.Title ?? "", $"/clues/{c.ClueId}", c.UnitId, Due: c.PetitionDue))];
    }
}
