using System.Text.Json;
using Anxin.Core.Vault;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import.Jobs;

/// <summary>Keeps what an import's preview and result say, in the vault, and moves its job on.</summary>
public sealed class ImportReports(AnxinDb db)
{
    /// <param name="refused">The refused rows as a workbook; null if there are none.</param>
    /// <param name="says">What to tell beside the preview; null mostly.</param>
    public async Task ReadAsync(ImportJob job, ImportPlan plan, ImportReport report, byte[]? refused, Sentence? says, DateTime at, CancellationToken ct)
    {
        var (reportId, refusedId) = await KeepAsync(job, report, refused, at, ct);
        await db.ImportJobs.Where(j => j.Id == job.Id).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.Stage, ImportStage.Read).SetProperty(j => j.NodeId, (Guid?)null).SetProperty(j => j.Says, says)
            .SetProperty(j => j.ReportId, reportId).SetProperty(j => j.RefusedId, refusedId)
            .SetProperty(j => j.New, plan.NewCount).SetProperty(j => j.Changed, plan.ChangedCount)
            .SetProperty(j => j.AlreadyTaken, plan.AlreadyTakenCount).SetProperty(j => j.Refused, plan.RefusedCount), ct);
    }

    /// <summary>After its rows were written: the result in place of the preview.</summary>
    public async Task TakenAsync(ImportJob job, ImportResult result, ImportReport report, byte[]? refused, DateTime at, CancellationToken ct)
    {
        var (reportId, refusedId) = await KeepAsync(job, report with { Cases = [.. result.Cases.Take(ImportReport.Kept)] }, refused, at, ct);
        await FinishAsync(job, result, reportId, refusedId, at, ct);
    }

    /// <summary>The rows were written, but the node died before it could say so; the preview's report stands.</summary>
    public async Task TakenAsync(ImportJob job, ImportResult result, DateTime at, CancellationToken ct)
    {
        var report = await OfAsync(job, ct);
        var refused = job.RefusedId is { } id ? await db.Vault.AsNoTracking().Where(r => r.Id == id).Select(r => r.Content.Bytes).SingleOrDefaultAsync(ct) : null;
        if (report is not null)
            await TakenAsync(job, result, report, refused, at, ct);
        else
            await FinishAsync(job, result, null, null, at, ct);
    }

    public async Task<ImportReport?> OfAsync(ImportJob job, CancellationToken ct)
    {
        if (job.ReportId is not { } id || await db.Vault.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record)
            return null;
        return JsonSerializer.Deserialize<ImportReport>(record.Content.AsText(), CoreJson.Kept);
    }

    private Task<int> FinishAsync(ImportJob job, ImportResult result, Guid? reportId, Guid? refusedId, DateTime at, CancellationToken ct) =>
        db.ImportJobs.Where(j => j.Id == job.Id).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.Stage, ImportStage.Taken).SetProperty(j => j.NodeId, (Guid?)null).SetProperty(j => j.Says, (Sentence?)null)
            .SetProperty(j => j.TakenAt, at).SetProperty(j => j.ReportId, reportId).SetProperty(j => j.RefusedId, refusedId)
            .SetProperty(j => j.New, result.Accepted).SetProperty(j => j.Changed, result.Updated)
            .SetProperty(j => j.AlreadyTaken, result.AlreadyTaken).SetProperty(j => j.Refused, result.RejectedRows), ct);

    private async Task<(Guid Report, Guid? Refused)> KeepAsync(ImportJob job, ImportReport report, byte[]? refused, DateTime at, CancellationToken ct)
    {
        var old = await db.ImportJobs.Where(j => j.Id == job.Id).Select(j => new { j.ReportId, j.RefusedId }).SingleAsync(ct);
        var kept = Record(Sealed.Text(JsonSerializer.Serialize(report, CoreJson.Kept)));
        var workbook = refused is null ? null : Record(Sealed.Of(refused));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await db.Vault.Where(r => r.Id == old.ReportId || r.Id == old.RefusedId).ExecuteDeleteAsync(ct);
        return (kept.Id, workbook?.Id);

        VaultRecord Record(Sealed content)
        {
            var record = new VaultRecord { Id = Guid.CreateVersion7(), OfficeId = job.UnitId, Content = content, At = at };
            db.Add(record);
            return record;
        }
    }
}
