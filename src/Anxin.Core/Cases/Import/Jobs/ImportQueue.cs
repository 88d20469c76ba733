using System.Text.Json;
using Anxin.Core.Clock;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import.Jobs;

/// <summary>Hands jobs to nodes under a lease on the system clock, and finds those whose node died.</summary>
public sealed class ImportQueue(AnxinDb db, WorkClock clock, ImportProgress progress, ImportReports reports)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <summary>Takes the oldest waiting job for this node; null if none waits.</summary>
    public async Task<ImportJob?> ClaimAsync(ImportStage waiting, ImportStage working, CancellationToken ct)
    {
        while (await db.ImportJobs.AsNoTracking().Where(j => j.Stage == waiting).OrderBy(j => j.Id).FirstOrDefaultAsync(ct) is { } job)
        {
            var mine = await db.ImportJobs.Where(j => j.Id == job.Id && j.Stage == waiting).ExecuteUpdateAsync(s => s
                .SetProperty(j => j.Stage, working).SetProperty(j => j.NodeId, progress.Node).SetProperty(j => j.LeaseUntil, clock.SystemNow + Lease)
                .SetProperty(j => j.RowsRead, 0).SetProperty(j => j.RowsWritten, 0).SetProperty(j => j.RowsOf, (int?)null), ct);
            if (mine == 1)
                return job;
        }
        return null;
    }

    /// <summary>Says to the other nodes that this one still works on it, and how far it has come.</summary>
    public async Task RenewAsync(Guid job, CancellationToken ct)
    {
        var step = progress.Of(job) ?? new ImportStep(0, 0, null);
        await db.ImportJobs.Where(j => j.Id == job && j.NodeId == progress.Node).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.LeaseUntil, clock.SystemNow + Lease).SetProperty(j => j.RowsRead, step.Read)
            .SetProperty(j => j.RowsWritten, step.Written).SetProperty(j => j.RowsOf, step.Of), ct);
    }

    /// <summary>Jobs whose node died: taken whole if their answer was written with the rows, else not at all.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        var now = clock.SystemNow;
        var several = db.HasSeveralNodes;
        var dead = await db.ImportJobs.AsNoTracking()
            .Where(j => (j.Stage == ImportStage.Reading || j.Stage == ImportStage.Taking) && j.NodeId != progress.Node && (!several || j.LeaseUntil < now))
            .ToListAsync(ct);
        foreach (var job in dead)
            if (job.Stage == ImportStage.Taking && await AnswerAsync(job, ct) is { } written)
                await reports.TakenAsync(job, written.Result, written.At, ct);
            else
                await InterruptAsync(job, ct);
    }

    public Task<int> InterruptAsync(ImportJob job, CancellationToken ct) =>
        db.ImportJobs.Where(j => j.Id == job.Id && (j.Stage == ImportStage.Reading || j.Stage == ImportStage.Taking)).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.Stage, j => j.Stage == ImportStage.Reading ? ImportStage.ReadingInterrupted : ImportStage.TakingInterrupted)
            .SetProperty(j => j.NodeId, (Guid?)null), ct);

    /// <summary>Not a workbook: told in plain words, and nothing more happens with it.</summary>
    public Task<int> UnreadableAsync(ImportJob job, Sentence says, CancellationToken ct) =>
        db.ImportJobs.Where(j => j.Id == job.Id).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.Stage, ImportStage.Unreadable).SetProperty(j => j.NodeId, (Guid?)null).SetProperty(j => j.Says, says), ct);

    private async Task<(ImportResult Result, DateTime At)?> AnswerAsync(ImportJob job, CancellationToken ct)
    {
        var key = job.AttemptKey;
        var kept = await db.SubmissionKeys.AsNoTracking().SingleOrDefaultAsync(k => k.SenderId == job.ById && k.Key == key, ct);
        return kept is null ? null : (JsonSerializer.Deserialize<ImportResult>(kept.Answer, CoreJson.Api)!, kept.At);
    }
}
