using Anxin.Core.Clock;
using Anxin.Core.Journal;

namespace Anxin.Web.Hosting;

/// <summary>Seals the journal behind the acts, now and then, on the system clock. Any node may do it; each block is sealed once.</summary>
public sealed partial class SealService(IServiceScopeFactory scopes, TimeProvider time, ILogger<SealService> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Sealer>()
                    .SealAsync(scope.ServiceProvider.GetRequiredService<WorkClock>().SystemNow, stoppingToken);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                // The database is away for a moment; what is unsealed waits.
                LogAway(log, error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sealing will be tried again")]
    private static partial void LogAway(ILogger log, Exception error);
}
