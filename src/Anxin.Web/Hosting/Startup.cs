using Anxin.Core;
using Anxin.Core.Campaigns;
using Anxin.Core.Clock;
using Anxin.Core.Dispatch;
using Anxin.Core.Keys;
using Anxin.Core.Matching;
using Anxin.Core.Organisation;
using Anxin.Data;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Hosting;

/// <summary>Before the first request: schema, drill clock, seed. Safe to be killed anywhere and started again, and with several nodes.</summary>
public static partial class Startup
{
    private static readonly DateTime DemoStart = CivilTime.ToUtc(new DateOnly(2022, 10, 10), new TimeOnly(15, 30));

    public static async Task PrepareAsync(IServiceProvider services, SiteSettings settings)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        await Schema.MigrateAsync(db, settings.DataFolder);
        await using var turn = await Schema.TurnAsync(db);
        var empty = !await db.Units.AnyAsync();
        await scope.ServiceProvider.GetRequiredService<ServerKeys>()
            .PlantAsync(db, scope.ServiceProvider.GetRequiredService<WorkClock>().SystemNow);
        await SetClockAsync(db, scope.ServiceProvider.GetRequiredService<WorkClock>(), settings, empty);
        var demo = empty && settings.Seed is null or Seed.Demo;
        if (demo)
            SayPlanting(scope.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(Anxin)));
        if (empty && settings.Seed != Seed.None)
            await PlantAsync(db, scope.ServiceProvider, demo);
        await AgencySeed.PlantAsync(db);
        var clock = scope.ServiceProvider.GetRequiredService<WorkClock>();
        await scope.ServiceProvider.GetRequiredService<DueWork>().RunAsync(await clock.NowAsync(db), CancellationToken.None);
        if (demo)
            await scope.ServiceProvider.GetRequiredService<Sweep>().RunAsync(await clock.TodayAsync(db), CancellationToken.None);
    }

    /// <summary>Units, all years of the calendar, the notice's campaign and perhaps the demo: in one transaction, all or nothing.</summary>
    private static async Task PlantAsync(AnxinDb db, IServiceProvider services, bool demo)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var clock = services.GetRequiredService<WorkClock>();
        OrganisationSeed.Plant(db);
        services.GetRequiredService<CalendarBook>().Plant(await clock.NowAsync(db));
        await db.SaveChangesAsync();
        await AgencySeed.PlantAsync(db);
        services.GetRequiredService<OrganisationCache>().Forget();
        var context = await SystemActs.ContextAsync(services, db);
        foreach (var code in new[] { "qinghai-2022-41" })
            await services.GetRequiredService<CampaignActs>()
                .LoadAsync(context, ShippedCampaigns.Yaml(code), $"{code}.yaml", "随软件提供的通知", CancellationToken.None);
        if (demo)
        {
            await DemoPeople.PlantAsync(services.GetRequiredService<AccountActs>(), context, context.Viewer.Tree);
            var custody = ActivatorUtilities.CreateInstance<DemoCustody>(services);
            await custody.PlantAsync(context);
            context = await SystemActs.ContextAsync(services, db);
            await ActivatorUtilities.CreateInstance<DemoSeed>(services, ActivatorUtilities.CreateInstance<DemoReports>(services),
                ActivatorUtilities.CreateInstance<DemoWorker>(services), custody, ActivatorUtilities.CreateInstance<DemoLetters>(services)).PlantAsync(context);
        }
        await transaction.CommitAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The ledger is new: the rehearsal of October 2022 is put into it, a minute or two on a slow machine")]
    private static partial void SayPlanting(ILogger logger);

    /// <summary>The schema is there and complete.</summary>
    public static async Task<bool> IsReadyAsync(AnxinDb db) =>
        await db.Database.CanConnectAsync() && !(await db.Database.GetPendingMigrationsAsync()).Any();

    private static async Task SetClockAsync(AnxinDb db, WorkClock clock, SiteSettings settings, bool empty)
    {
        var stored = await db.DrillClocks.AnyAsync();
        if (!empty && settings.DrillAt is not null && !stored)
            throw new UsageException("This folder holds real work, not a drill: --drill needs an empty folder.");
        if (!empty || stored)
            return;
        var demo = settings.Seed is null or Seed.Demo;
        if (settings.DrillAt is null && !demo)
            return;
        db.DrillClocks.Add(new DrillClock
        {
            SimulatedAt = settings.DrillAt ?? DemoStart,
            SetAt = clock.SystemNow,
            Ticks = settings.DrillAt is null,
        });
        await db.SaveChangesAsync();
        clock.Forget();
    }
}
