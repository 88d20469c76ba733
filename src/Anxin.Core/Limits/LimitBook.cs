using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Core.Limits;

/// <summary>The limits in force for a unit, and when one that begins now ends.</summary>
public sealed class LimitBook(AnxinDb db, LimitCache cache, OrganisationCache organisation)
{
    /// <summary>The setting of the unit, or of the nearest unit above it that has one; else the limit that ships.</summary>
    public async Task<Limit> OfAsync(string key, Guid unit, DateTime at, CancellationToken ct = default)
    {
        var shipped = Limit.Of(key);
        var settings = (await cache.ReadAsync(db, ct)).Settings.Where(s => s.Key == key).ToList();
        if (settings.Count == 0)
            return shipped;
        var tree = await organisation.TreeAsync(db, CivilTime.DateOf(at), ct);
        var nearest = tree.Above(unit).Select(u => settings.Find(s => s.UnitId == u.Id)).FirstOrDefault(s => s is not null);
        return nearest is null ? shipped : shipped with { Amount = nearest.Amount, Span = nearest.Span, Basis = nearest.Basis };
    }

    /// <summary>The end of the limit that begins at an instant; provisional where a year's table is still to come.</summary>
    public async Task<Deadline> AfterAsync(string key, Guid unit, DateTime fromUtc, CancellationToken ct = default) =>
        (await OfAsync(key, unit, fromUtc, ct)).Time.After(fromUtc, (await cache.ReadAsync(db, ct)).Calendar);
}
