using Anxin.Core.Accounts;
using Anxin.Core.Clock;
using Anxin.Core.Journal;

namespace Anxin.Core.Dispatch;

/// <summary>Moving a drill's clock: forward only, through every due instant on the way, each happening at its own.</summary>
public sealed class DrillActs(AnxinDb db, WorkClock clock, DueWork due)
{
    /// <exception cref="NotVisibleException">Not a drill.</exception>
    public async Task DemandDrillAsync(CancellationToken ct)
    {
        if (await clock.DrillAsync(db, ct) is null)
            throw new NotVisibleException("drill");
    }

    /// <returns>The clock afterwards.</returns>
    public async Task<DrillClockView> MoveAsync(ActContext context, DateTime to, CancellationToken ct)
    {
        await DemandDrillAsync(ct);
        await context.ReplayAsync(db, ct);
        if (!context.Viewer.HasAnywhere(Roles.Duty))
            throw new RoleException("duty");
        if (to < context.Now)
            throw new InputException(new Problems().Add("now", $"演练时钟只能向前；现在是 {Rules.CivilTime.Iso(context.Now)}"));
        // The clock moves to each due instant before what happens there, so that nobody sees its result early.
        while (await due.NextAfterAsync(await clock.NowAsync(db, ct), ct) is { } next && next <= to)
        {
            await clock.MoveAsync(db, next, ct);
            await due.RunAsync(next, ct);
        }
        await clock.MoveAsync(db, to, ct);
        await due.RunAsync(to, ct);
        var now = await clock.NowAsync(db, ct);
        var rows = (context with { Now = now }).Begin("drill.move", context.Viewer.Home.Id);
        var answer = new DrillClockView(Rules.CivilTime.Iso(now));
        rows.Answer(context.Key, 200, answer);
        await context.WriteAsync(db, rows, ct);
        return answer;
    }
}

/// <param name="Now">ISO 8601 in China's civil time.</param>
public sealed record DrillClockView(string Now);
