using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>Until when a clue that comes now is to be notified to the labour department.</summary>
public sealed class NoticeDues(AnxinDb db, RhythmDues rhythm, OrganisationCache organisation)
{
    public Task<DateTime> AfterAsync(Guid unit, DateTime now, CancellationToken ct) => rhythm.PushDueAsync(unit, now, ct);

    /// <summary>The same for a clue that another system sent; null where the labour department that would be told has sent it itself.</summary>
    public async Task<DateTime?> AfterAsync(Guid unit, string? source, DateTime now, CancellationToken ct)
    {
        if (source is not null)
        {
            var tree = await organisation.TreeAsync(db, CivilTime.DateOf(now), ct);
            if (tree.Agency(source) is { } sender && Counterparts.LabourOf(tree, unit, await Counterparts.ChosenAsync(db, ct))?.Id == sender.Id)
                return null;
        }
        return await AfterAsync(unit, now, ct);
    }

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
