using Anxin.Core.Clues;

namespace Anxin.Web.Hosting;

/// <summary>Wipes unsent reports that have run out, with their files, on the system clock. Any node may do it, any number of times.</summary>
public sealed partial class WorkerSweepService(IServiceScopeFactory scopes, TimeProvider time, ILogger<WorkerSweepService> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WorkerDrafts>().SweepAsync(stoppingToken);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                // The database is away for a moment, or another node was faster.
                LogAway(log, error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Unsent reports will be swept again")]
    private static partial void LogAway(ILogger log, Exception error);
}
