using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Clock;

/// <summary>A drill's simulated time: one row, absent in real work. It starts at an instant and stands still or ticks.</summary>
public sealed class DrillClock
{
    public int Id { get; init; } = 1;
    public required DateTime SimulatedAt { get; set; }
    public required DateTime SetAt { get; set; }
    public required bool Ticks { get; init; }

    public DateTime At(DateTime systemNow) => Ticks ? SimulatedAt + (systemNow - SetAt) : SimulatedAt;
}

/// <summary>
/// The clock of the work: decides dates, dues and lateness, and is moved by drills. Sign-in, tokens, keys and leases live on
/// <see cref="TimeProvider"/> instead.
/// </summary>
public sealed class WorkClock(TimeProvider system)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);
    private volatile Loaded? loaded;

    private sealed record Loaded(long At, DrillClock? Drill);

    /// <summary>Now on the system clock, UTC, in whole microseconds (what both engines keep): for what must not move with a drill.</summary>
    public DateTime SystemNow
    {
        get
        {
            var now = system.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    public async Task<DateTime> NowAsync(AnxinDb db, CancellationToken ct = default) =>
        (await DrillAsync(db, ct))?.At(SystemNow) ?? SystemNow;

    public async Task<DateOnly> TodayAsync(AnxinDb db, CancellationToken ct = default) => CivilTime.DateOf(await NowAsync(db, ct));

    /// <summary>The simulated clock, or null in real work.</summary>
    public async Task<DrillClock?> DrillAsync(AnxinDb db, CancellationToken ct = default)
    {
        var now = loaded;
        if (now is null || system.GetElapsedTime(now.At) > Lifetime)
            loaded = now = new Loaded(system.GetTimestamp(), await db.DrillClocks.AsNoTracking().SingleOrDefaultAsync(ct));
        return now.Drill;
    }

    public void Forget() => loaded = null;

    /// <summary>Sets a drill's clock; never backwards.</summary>
    public async Task MoveAsync(AnxinDb db, DateTime to, CancellationToken ct = default)
    {
        var drill = await db.DrillClocks.SingleAsync(ct);
        if (to < drill.At(SystemNow))
            return;
        drill.SimulatedAt = to;
        drill.SetAt = SystemNow;
        await db.SaveChangesAsync(ct);
        Forget();
    }
}

internal sealed class DrillClockMapping : IEntityTypeConfiguration<DrillClock>
{
    public void Configure(EntityTypeBuilder<DrillClock> drill)
    {
        drill.HasKey(x => x.Id);
        drill.Property(x => x.Id).ValueGeneratedNever();
    }
}
