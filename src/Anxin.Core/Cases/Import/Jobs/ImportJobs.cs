using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import.Jobs;

/// <summary>What a person does with a workbook: uploads it, answers for its headings, has it taken, or puts it away.</summary>
public sealed class ImportJobs(AnxinDb db, HeadingBook headings)
{
    public const int PageSize = 20;

    /// <summary>Keeps the file and asks for its preview. The same form sent again leads to the first one's job.</summary>
    public async Task<Guid> ReceiveAsync(ActContext context, Guid unit, string fileName, Stream content, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        context.Viewer.Demand(Roles.Caseworker, unit);
        var job = new ImportJob
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            UnitId = unit,
            FileName = fileName.Length > 200 ? fileName[^200..] : fileName,
            ById = context.Viewer.Actor.Id ?? throw new RoleException(nameof(Roles.Caseworker)),
            ByName = context.Viewer.Actor.Name,
            ReceivedAt = context.Now,
            Stage = ImportStage.Receiving,
        };
        db.Add(job);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        (job.Length, job.Digest) = await ImportFile.StoreAsync(db, job.Id, unit, context.Now, content, ct);
        job.Stage = ImportStage.ToRead;
        db.Update(job);
        if (context.Key is { } key)
            db.Add(ActRows.Keep(key, 200, job.Id, context.SystemNow));
        await db.SaveChangesAsync(ct);
        return job.Id;
    }

    public async Task<ImportJob> FindAsync(Viewer viewer, Guid id, CancellationToken ct)
    {
        var job = await db.ImportJobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, ct);
        return job is not null && viewer.Sees(job.UnitId) ? job : throw new NotVisibleException("import");
    }

    /// <summary>The imports of the units that can be seen, newest first.</summary>
    public async Task<(IReadOnlyList<ImportJob> Jobs, int Total)> ListAsync(Viewer viewer, int page, CancellationToken ct)
    {
        var units = viewer.Narrow(null, true);
        var jobs = db.ImportJobs.AsNoTracking();
        if (units is not null)
            jobs = jobs.Where(j => units.Contains(j.UnitId));
        return (await jobs.OrderByDescending(j => j.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct), await jobs.CountAsync(ct));
    }

    /// <summary>Remembers the answers and has the file read again with them.</summary>
    public async Task AnswerAsync(ActContext context, Guid id, IReadOnlyCollection<(string Heading, ColumnMeaning Meaning)> answers, CancellationToken ct)
    {
        var job = await MayActAsync(context, id, ct);
        foreach (var (heading, meaning) in answers)
            await headings.RememberAsync(context, job.UnitId, heading, meaning, ct);
        await MoveAsync(job, ImportStage.Read, ImportStage.ToRead, ct);
    }

    /// <summary>Asks for the rows to be taken. They are planned again on the ledger as it then stands.</summary>
    public async Task TakeAsync(ActContext context, Guid id, ImportMode mode, CancellationToken ct)
    {
        var job = await MayActAsync(context, id, ct);
        var moved = await db.ImportJobs.Where(j => j.Id == id && (j.Stage == ImportStage.Read || j.Stage == ImportStage.TakingInterrupted)).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.Stage, ImportStage.ToTake).SetProperty(j => j.Mode, mode).SetProperty(j => j.Attempt, j => j.Attempt + 1)
            .SetProperty(j => j.Says, (Sentence?)null), ct);
        if (moved == 0 && !await IsAsync(job, ImportStage.ToTake, ImportStage.Taking, ImportStage.Taken))
            throw new RefusalException("import-moved-on");
    }

    /// <summary>After an interruption the file is read once more.</summary>
    public async Task ReadAgainAsync(ActContext context, Guid id, CancellationToken ct) =>
        await MoveAsync(await MayActAsync(context, id, ct), ImportStage.ReadingInterrupted, ImportStage.ToRead, ct);

    /// <summary>Takes the file and all that was read from it away; what was taken into the ledger stays.</summary>
    public async Task DiscardAsync(ActContext context, Guid id, CancellationToken ct)
    {
        var job = await MayActAsync(context, id, ct);
        var put = await db.ImportJobs.Where(j => j.Id == id && (j.Stage == ImportStage.Read || j.Stage == ImportStage.Unreadable
                || j.Stage == ImportStage.ReadingInterrupted || j.Stage == ImportStage.TakingInterrupted || j.Stage == ImportStage.Receiving))
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.Stage, ImportStage.Discarded).SetProperty(j => j.ReportId, (Guid?)null)
                .SetProperty(j => j.RefusedId, (Guid?)null).SetProperty(j => j.Says, (Sentence?)null), ct);
        if (put == 0)
            throw new RefusalException("import-moved-on");
        await ImportFile.EraseAsync(db, id, ct);
        await db.Vault.Where(r => r.Id == job.ReportId || r.Id == job.RefusedId).ExecuteDeleteAsync(ct);
    }

    private async Task<ImportJob> MayActAsync(ActContext context, Guid id, CancellationToken ct)
    {
        var job = await FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, job.UnitId);
        return job;
    }

    /// <summary>Pressing twice is no mistake; pressing on an old page is told.</summary>
    private async Task MoveAsync(ImportJob job, ImportStage from, ImportStage to, CancellationToken ct)
    {
        var moved = await db.ImportJobs.Where(j => j.Id == job.Id && j.Stage == from)
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.Stage, to).SetProperty(j => j.Says, (Sentence?)null), ct);
        if (moved == 0 && !await IsAsync(job, to, ImportStage.Reading))
            throw new RefusalException("import-moved-on");
    }

    private Task<bool> IsAsync(ImportJob job, params ImportStage[] stages) => db.ImportJobs.AnyAsync(j => j.Id == job.Id && stages.Contains(j.Stage));
}
