using Anxin.Core;
using Anxin.Core.Clock;
using Anxin.Core.Matching;

namespace Anxin.Web.Hosting;

/// <summary>Compares what has changed in the ledger across units, every few minutes of the system clock. Of several nodes one is first; the others find it done.</summary>
public sealed partial class SweepService(IServiceScopeFactory scopes, TimeProvider time, ILogger<SweepService> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var today = await scope.ServiceProvider.GetRequiredService<WorkClock>().TodayAsync(scope.ServiceProvider.GetRequiredService<AnxinDb>(), stoppingToken);
                await scope.ServiceProvider.GetRequiredService<Sweep>().RunAsync(today, stoppingToken);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                // Another node was faster, or the database is away for a moment; what was not compared waits.
                LogAway(log, error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Comparing cases will be tried again")]
    private static partial void LogAway(ILogger log, Exception error);
}
