using Anxin.Core.Custody;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Limits;

/// <summary>Settings and calendar in memory for a few seconds: they are asked for at every act and change a few times a year.</summary>
public sealed class LimitCache(TimeProvider time)
{
    /// <summary>The first year for which days off can be guessed.</summary>
    public const int Earliest = 2001;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private volatile Loaded? loaded;

    /// <param name="Custody">What units have agreed with their labour departments.</param>
    /// <param name="Calendar">Provisional where a year's table is still to come.</param>
    public sealed record Loaded(long At, IReadOnlyList<LimitSetting> Settings, IReadOnlyList<CustodySetting> Custody, WorkingCalendar Calendar);

    public void Forget() => loaded = null;

    public async Task<Loaded> ReadAsync(AnxinDb db, CancellationToken ct)
    {
        if (loaded is { } now && time.GetElapsedTime(now.At) < Lifetime)
            return now;
        var calendar = await new CalendarBook(db).ReadAsync(ct);
        var last = calendar.Years.DefaultIfEmpty(2020).Max();
        return loaded = new Loaded(time.GetTimestamp(),
            await db.LimitSettings.AsNoTracking().Where(s => s.UntilPosition == null).ToListAsync(ct), await db.CustodySettings.AsNoTracking().ToListAsync(ct), calendar.WithProvisionalYears(Earliest, last + 10));
    }
}
