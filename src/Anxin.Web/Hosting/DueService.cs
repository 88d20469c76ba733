using Anxin.Core;
using Anxin.Core.Clock;
using Anxin.Core.Dispatch;

namespace Anxin.Web.Hosting;

/// <summary>Looks every second, on the system clock, whether the work clock has passed a due instant. Any node may do it; each is done once.</summary>
public sealed partial class DueService(IServiceScopeFactory scopes, TimeProvider time, ILogger<DueService> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
                var now = await scope.ServiceProvider.GetRequiredService<WorkClock>().NowAsync(db, stoppingToken);
                await scope.ServiceProvider.GetRequiredService<DueWork>().RunAsync(now, stoppingToken);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                // The database is away for a moment; what is due waits and is judged at its own instant.
                LogAway(log, error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Due work will be tried again")]
    private static partial void LogAway(ILogger log, Exception error);
}
