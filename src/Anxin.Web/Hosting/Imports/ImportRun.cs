using System.Text.Json;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases.Import;
using Anxin.Core.Cases.Import.Jobs;
using Anxin.Core.Clock;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Forms.In;

namespace Anxin.Web.Hosting.Imports;

/// <summary>One workbook read for its preview, or taken, in the name of the member who uploaded it.</summary>
public sealed class ImportRun(
    AnxinDb db, IServiceScopeFactory scopes, ImportActs acts, ImportReports reports, ImportQueue queue, ImportProgress progress,
    HeadingBook headings, Organisation organisation, WorkClock clock)
{
    public async Task ReadAsync(ImportJob job, CancellationToken ct)
    {
        try
        {
            var context = await ContextAsync(job, null, ct);
            var showing = new SheetShowing();
            await using var source = scopes.CreateAsyncScope();
            var items = await ItemsAsync(source, job, context, ct);
            var plan = await acts.PreviewAsync(context, job.UnitId, showing.Watch(items), Told(job), ct);
            await reports.ReadAsync(job, plan, ImportReport.Of(plan, showing), await RefusedAsync(plan, ct), null, context.Now, ct);
        }
        catch (WorkbookRefusal unreadable)
        {
            await queue.UnreadableAsync(job, unreadable.Says, ct);
        }
    }

    public async Task TakeAsync(ImportJob job, CancellationToken ct)
    {
        var context = await ContextAsync(job, new KeyedRequest(job.ById, job.AttemptKey, job.Digest), ct);
        var showing = new SheetShowing();
        await using var source = scopes.CreateAsyncScope();
        var items = await ItemsAsync(source, job, context, ct);
        try
        {
            var (result, plan) = await acts.TakeAsync(context, job.UnitId, showing.Watch(items), job.Mode, Told(job), ct);
            var (report, refused) = (ImportReport.Of(plan, showing), await RefusedAsync(plan, ct));
            if (job.Mode == ImportMode.All && plan.RefusedCount > 0)
                await reports.ReadAsync(job, plan, report, refused, $"收取之前又核对了一遍：台账在预览之后有了变动，现在有行不能收，所以一行也没有收取。请看下面。", context.Now, ct);
            else
                await reports.TakenAsync(job, result, report, refused, context.Now, ct);
        }
        catch (AnsweredBeforeException before)
        {
            await reports.TakenAsync(job, JsonSerializer.Deserialize<ImportResult>(before.First.Answer, CoreJson.Api)!, context.Now, ct);
        }
    }

    private async Task<ActContext> ContextAsync(ImportJob job, KeyedRequest? key, CancellationToken ct)
    {
        var viewer = await MemberSeats.ViewerAsync(db, await organisation.TodayAsync(ct), job.ById, ct);
        return new ActContext(viewer, await clock.NowAsync(db, ct), clock.SystemNow, key);
    }

    /// <summary>The file is read over a connection of its own: the acts' may be in a transaction meanwhile.</summary>
    private async Task<IEnumerable<SheetItem>> ItemsAsync(AsyncServiceScope source, ImportJob job, ActContext context, CancellationToken ct)
    {
        var file = await ImportFile.OpenAsync(source.ServiceProvider.GetRequiredService<AnxinDb>(), job, ct);
        return LedgerWorkbook.Read(file, job.FileName, new ReadOptions
        {
            DefaultUnit = context.Viewer.Tree.Find(job.UnitId)?.Code,
            DefaultYear = context.Today.Year,
            Mapping = await headings.OfAsync(job.UnitId, ct),
        });
    }

    private Action<ImportStep> Told(ImportJob job) => step => progress.Set(job.Id, step);

    private static async Task<byte[]?> RefusedAsync(ImportPlan plan, CancellationToken ct)
    {
        if (plan.Refused.Count == 0)
            return null;
        using var workbook = new MemoryStream();
        await RefusedRows.WriteAsync(workbook, plan.Refused, ct);
        return workbook.ToArray();
    }
}
