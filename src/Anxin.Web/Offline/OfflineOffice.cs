using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Cases.Import;
using Anxin.Core.Clock;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;
using Anxin.Forms.In;
using Anxin.Rules;
using Anxin.Web.Hosting;
using Anxin.Web.Printing;
using Anxin.Web.Verbs;

namespace Anxin.Web.Offline;

/// <summary>
/// The whole product on a folder that lives for one command: the same organisation, campaign, import and tables as a server's, so
/// that an office without one gets the same figures.
/// </summary>
public sealed class OfflineOffice : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;
    private readonly List<RefusedRow> refused = [];

    private OfflineOffice(DirectoryInfo folder, ServiceProvider services)
    {
        (this.folder, this.services) = (folder, services);
        scope = services.CreateAsyncScope();
    }

    private AnxinDb Db => scope.ServiceProvider.GetRequiredService<AnxinDb>();

    /// <param name="asOf">UTC: the work clock stands still there.</param>
    public static async Task<OfflineOffice> OpenAsync(string campaign, string campaignFile, DateTime asOf)
    {
        var folder = Directory.CreateTempSubdirectory("anxin-tables-");
        var settings = new SiteSettings { DataFolder = folder.FullName, Database = null, Seed = Seed.None, DrillAt = asOf };
        var office = new OfflineOffice(folder, Site.Services(settings));
        try
        {
            await Startup.PrepareAsync(office.services, settings);
            OrganisationSeed.Plant(office.Db);
            office.Service<CalendarBook>().Plant(asOf);
            await office.Db.SaveChangesAsync();
            await office.Service<CampaignActs>().LoadAsync(
                await office.ContextAsync(Roles.Administrator), campaign, Path.GetFileName(campaignFile), "离线制表", CancellationToken.None);
            return office;
        }
        catch
        {
            await office.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes a ledger's good rows; the refused ones go to problems.xlsx.</summary>
    /// <returns>Whether a row was refused.</returns>
    public async Task<bool> TakeAsync(string? code, string file)
    {
        var context = await ContextAsync(Roles.Caseworker);
        if (code is not null && context.Viewer.Tree.Find(code) is null)
            throw new UsageException($"There is no unit with the code {code}.");
        var before = refused.Count;
        try
        {
            await using var stream = File.OpenRead(file);
            var options = new ReadOptions { DefaultUnit = code, DefaultYear = context.Today.Year };
            var (_, plan) = await Service<ImportActs>().TakeAsync(context, context.Viewer.Tree.Root.Id,
                LedgerWorkbook.Read(stream, Path.GetFileName(file), options), ImportMode.GoodRows, null, CancellationToken.None);
            refused.AddRange(plan.Refused);
            foreach (var warning in plan.Warnings)
                Console.Error.WriteLine($"{Path.GetFileName(file)} {warning.Sheet} {warning.Row}: {warning.Message}");
            UnreadColumns.Tell(Path.GetFileName(file), plan);
        }
        catch (WorkbookRefusal unreadable)
        {
            throw new UsageException($"{file}: {unreadable.Message}");
        }
        return refused.Count > before;
    }

    /// <summary>Each reporter's and the province's tables, summary.json, and problems.xlsx where rows were refused.</summary>
    public async Task WriteAsync(string campaignCode, string outFolder)
    {
        Directory.CreateDirectory(outFolder);
        var context = await ContextAsync(Roles.Viewer);
        var reporting = Service<Reporting>();
        var campaign = await reporting.CampaignAsync(campaignCode, CancellationToken.None);
        var owed = await reporting.ListAsync(context.Viewer, campaign, new ObligationFilter(null, null, null), context.Now, CancellationToken.None);
        var summary = new JsonArray();
        foreach (var o in owed)
        {
            var table = await reporting.LiveAsync(campaign, o, context.Now, CancellationToken.None);
            var item = JsonSerializer.SerializeToNode(ObligationView.Of(o), CoreJson.Api)!.AsObject();
            item["table"] = table.Live();
            summary.Add(item);
            Print(outFolder, campaign, o.Duty, o.Unit, table, context.Now);
        }
        foreach (var o in owed.DistinctBy(o => (o.Duty.Key, o.Obligation.From)))
            summary.Add(await ConsolidatedAsync(outFolder, campaign, o, context));
        await File.WriteAllTextAsync(Path.Combine(outFolder, "summary.json"),
            summary.ToJsonString(new JsonSerializerOptions(CoreJson.Api) { WriteIndented = true }));
        if (refused.Count > 0)
        {
            await using var problems = File.Create(Path.Combine(outFolder, "problems.xlsx"));
            await RefusedRows.WriteAsync(problems, refused);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(true);
    }

    /// <summary>The recipient owes nothing, so its line has no state; its table is the sum of all.</summary>
    private async Task<JsonObject> ConsolidatedAsync(string outFolder, LoadedCampaign campaign, ObligationNow o, ActContext context)
    {
        var unit = context.Viewer.Tree.Find(campaign.Definition.Recipient.Unit) ?? context.Viewer.Tree.Root;
        var period = new ReportPeriod(o.Obligation.From, o.Obligation.To);
        var table = await Service<Reporting>().LiveAsync(context.Viewer, campaign, o.Duty.Key, period.From, unit.Id, context.Now, CancellationToken.None);
        var figures = await PeriodFigures.ByUnitAsync(new LedgerAt(Db, table.AsOf, null), period, CancellationToken.None);
        Print(outFolder, campaign, o.Duty, unit, table, context.Now);
        return new JsonObject
        {
            ["id"] = null,
            ["duty"] = o.Duty.Key,
            ["unit"] = unit.Code,
            ["period"] = JsonSerializer.SerializeToNode(new PeriodView(period.From, period.To), CoreJson.Api),
            ["due"] = CivilTime.Iso(o.Obligation.Due),
            ["dueOn"] = JsonSerializer.SerializeToNode(o.Obligation.DueOn, CoreJson.Api),
            ["provisional"] = o.Obligation.Provisional,
            ["clause"] = o.Obligation.Clause,
            ["state"] = null,
            ["zero"] = null,
            ["onTime"] = null,
            ["submittedAt"] = null,
            ["acceptedAt"] = null,
            ["version"] = null,
            ["figures"] = FiguresView.Json(figures.Values.Aggregate(default(Figures), (all, f) => all + f)),
            ["table"] = table.Live(),
        };
    }

    private static void Print(string outFolder, LoadedCampaign campaign, DutyDefinition duty, UnitNode unit, TableView table, DateTime now)
    {
        if (CivilTime.StartOfDay(table.Period.From) > now)
            return;
        using var file = File.Create(Path.Combine(outFolder, PrintedTable.FileName(unit.Name, duty, table.Period) + ".xlsx"));
        PrintedTable.Xlsx(file, PrintedTable.Head(campaign, duty, unit.Name, table.Period, now, false), table.Lines);
    }

    private T Service<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    private async Task<ActContext> ContextAsync(Roles roles)
    {
        var tree = await Service<Organisation>().TodayAsync();
        var clock = Service<WorkClock>();
        var viewer = new Viewer(new Actor(ActorKind.System, null, "离线制表", tree.Root.Id), [new Seat(tree.Root.Id, roles)], tree);
        return new ActContext(viewer, await clock.NowAsync(Db), clock.SystemNow, null);
    }
}
