using Anxin.Core.Limits;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>Until when a clue that comes now is to be notified to the labour department.</summary>
public sealed class NoticeDues(AnxinDb db, LimitBook limits)
{
    public async Task<DateTime> AfterAsync(Guid unit, DateTime now, CancellationToken ct) =>
        (await limits.AfterAsync("notice.dispatch", unit, now, ct)).Due;

    /// <summary>For units whose setting says that imported clues owe a notification; the others are absent.</summary>
    public async Task<Dictionary<Guid, DateTime?>> OfImportsAsync(Guid[] units, DateTime now, CancellationToken ct)
    {
        var owing = await db.CustodySettings.Where(s => s.NoticeOfImports && units.Contains(s.UnitId)).Select(s => s.UnitId).ToListAsync(ct);
        var dues = new Dictionary<Guid, DateTime?>();
        foreach (var unit in owing)
            dues[unit] = await AfterAsync(unit, now, ct);
        return dues;
    }
}
