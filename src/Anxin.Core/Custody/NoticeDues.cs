using System.Collections.Concurrent;
using Anxin.Core.Limits;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>Until when a clue that comes now is to be notified. Days are worked out once a day and unit: a new case must not read the calendar.</summary>
public sealed class NoticeDues(AnxinDb db, LimitBook limits, NoticeDayCache days)
{
    private const string Key = "notice.dispatch";

    public async Task<DateTime> AfterAsync(Guid unit, DateTime now, CancellationToken ct)
    {
        var limit = await limits.OfAsync(Key, unit, ct);
        if (limit.Span == LimitSpan.Hours)
            return (await limits.AfterAsync(Key, unit, now, ct)).Due;
        var day = (limit.Amount, limit.Span, CivilTime.DateOf(now));
        if (days.Find(day) is { } known)
            return known;
        var due = (await limits.AfterAsync(Key, unit, now, ct)).Due;
        days.Keep(day, due);
        return due;
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

/// <summary>Ends of limits by day, for a few seconds: a changed calendar is soon known everywhere.</summary>
public sealed class NoticeDayCache(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<(int, LimitSpan, DateOnly), (long At, DateTime Due)> known = new();

    public DateTime? Find((int, LimitSpan, DateOnly) day) =>
        known.TryGetValue(day, out var found) && time.GetElapsedTime(found.At) < Lifetime ? found.Due : null;

    public void Keep((int, LimitSpan, DateOnly) day, DateTime due)
    {
        if (known.Count > 1000)
            known.Clear();
        known[day] = (time.GetTimestamp(), due);
    }
}
