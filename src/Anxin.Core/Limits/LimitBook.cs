using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Core.Limits;

/// <summary>When a limit that begins now ends, for a unit.</summary>
public sealed class LimitBook(CalendarBook calendars, CalendarCache cache)
{

    /// <summary>The limit in force for a unit.</summary>
    public Task<Limit> OfAsync(string key, Guid unit, CancellationToken ct = default) => Task.FromResult(Limit.Of(key));

    /// <summary>The end of the limit that begins at an instant; provisional where a year's table is still to come.</summary>
    public async Task<Deadline> AfterAsync(string key, Guid unit, DateTime fromUtc, CancellationToken ct = default)
    {
        var limit = await OfAsync(key, unit, ct);
        var calendar = await cache.UpToAsync(CivilTime.DateOf(fromUtc).Year + 3, () => calendars.ReadAsync(ct));
        return limit.Time.After(fromUtc, calendar);
    }
}
