using Anxin.Core;
using Anxin.Core.Cases.Import.Jobs;

namespace Anxin.Web.Hosting.Imports;

/// <summary>
/// Reads and takes workbooks in the background, one preview and one taking at a time on each node. Looks for work every second, on the
/// system clock; a job belongs to whichever node claims it first.
/// </summary>
public sealed partial class ImportService(IServiceScopeFactory scopes, TimeProvider time, ImportProgress progress, ILogger<ImportService> log)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(3);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        LoopAsync(ImportStage.ToRead, ImportStage.Reading, stoppingToken),
        LoopAsync(ImportStage.ToTake, ImportStage.Taking, stoppingToken));

    private async Task LoopAsync(ImportStage waiting, ImportStage working, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(ct))
        {
            try
            {
                while (await ClaimAsync(waiting, working, ct) is { } job)
                    await WorkAsync(job, working, ct);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                // The database is away for a moment; what waits is found again, what was under way is swept.
                LogAway(log, error);
            }
        }
    }

    private async Task<ImportJob?> ClaimAsync(ImportStage waiting, ImportStage working, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<ImportQueue>();
        await queue.SweepAsync(ct);
        return await queue.ClaimAsync(waiting, working, ct);
    }

    private async Task WorkAsync(ImportJob job, ImportStage working, CancellationToken ct)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var renewing = RenewAsync(job.Id, done.Token);
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var run = scope.ServiceProvider.GetRequiredService<ImportRun>();
            await (working == ImportStage.Reading ? run.ReadAsync(job, ct) : run.TakeAsync(job, ct));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Whatever broke, nothing was taken; the person is told, and the node goes on with the next workbook.
            LogBroken(log, job.Id, error);
            await using var after = scopes.CreateAsyncScope();
            await after.ServiceProvider.GetRequiredService<ImportQueue>().InterruptAsync(job, ct);
        }
        finally
        {
            progress.Done(job.Id);
            await done.CancelAsync();
            await renewing;
        }
    }

    /// <summary>Only where another node could take this one for dead; with one node nothing needs to be renewed.</summary>
    private async Task RenewAsync(Guid job, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!scope.ServiceProvider.GetRequiredService<AnxinDb>().HasSeveralNodes)
            return;
        var queue = scope.ServiceProvider.GetRequiredService<ImportQueue>();
        try
        {
            using var timer = new PeriodicTimer(Renewal, time);
            while (await timer.WaitForNextTickAsync(ct))
                await queue.RenewAsync(job, ct);
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }
        catch (System.Data.Common.DbException error)
        {
            LogAway(log, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Imports will be looked at again")]
    private static partial void LogAway(ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Job} broke; nothing of it was taken")]
    private static partial void LogBroken(ILogger log, Guid job, Exception error);
}
