using Anxin.Core;
using Anxin.Core.Campaigns;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Closing;
using Anxin.Core.Cases.Import;
using Anxin.Core.Cases.Mediation;
using Anxin.Core.Cases.Parties;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Clock;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Day;
using Anxin.Core.Dispatch;
using Anxin.Core.Inspections;
using Anxin.Core.Journal;
using Anxin.Core.Keys;
using Anxin.Core.Law;
using Anxin.Core.Letters;
using Anxin.Core.Limits;
using Anxin.Core.Matching;
using Anxin.Core.Organisation;
using Anxin.Data;
using Anxin.Web.Accounts;
using Anxin.Web.Api;
using Anxin.Web.Hosting.Imports;
using Anxin.Web.Look;
using Anxin.Web.Pages;
using Anxin.Web.Pages.Public;
using Microsoft.AspNetCore.DataProtection;

namespace Anxin.Web.Hosting;

/// <summary>The whole program put together; a table of contents of its services and of its pipeline.</summary>
public static class Site
{
    public static WebApplication Build(SiteSettings settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(settings.Urls);
        Say(builder.Logging.ClearProviders()).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        AddServices(builder.Services, settings);
        builder.Services.AddAnxinAccounts();
        builder.Services.AddAnxinApi();
        builder.Services.AddHostedService<DueService>();
        builder.Services.AddHostedService<SealService>();
        builder.Services.AddHostedService<ImportService>();
        builder.Services.AddHostedService<WorkerSweepService>();
        builder.Services.AddHostedService<OutboxService>();
        builder.Services.AddHttpClient(OutboxService.Client, c => c.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        builder.Services.AddHostedService<SweepService>();
        builder.Services.AddAnxinPages();
        builder.AddAnxinLook();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseTrustedProxies();
        app.UseAnxinLook();
        app.UseAnxinApi();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAnxinPages();
        app.MapAnxinApi();
        app.MapAnxinLook();
        app.MapWorkerUploads();
        app.MapGet("/healthz", () => "alive");
        app.MapGet("/readyz", async (AnxinDb db) => await Startup.IsReadyAsync(db) ? Results.Ok("ready") : Results.StatusCode(503));
        return app;
    }

    /// <summary>The services of a verb that does not serve.</summary>
    public static ServiceProvider Services(SiteSettings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging(l => Say(l).SetMinimumLevel(LogLevel.Warning));
        AddServices(services, settings);
        services.AddAnxinIdentity();
        return services.BuildServiceProvider();
    }

    /// <summary>
    /// To standard error, without what the frameworks say that needs nobody: whoever sent a command that failed tells of it, and keys lie in the
    /// folder or database that is guarded as a whole.
    /// </summary>
    private static ILoggingBuilder Say(ILoggingBuilder logging) => logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);

    private static void AddServices(IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddAnxinDatabase(settings.Database, settings.DataFolder);
        services.AddDataProtection().SetApplicationName("anxin").PersistKeysToDbContext<AnxinDb>();

        services.AddSingleton<Glances>();
        services.AddSingleton<WorkClock>();
        services.AddSingleton<OrganisationCache>();
        services.AddSingleton<CampaignCache>();
        services.AddSingleton<Serials>();
        services.AddSingleton<ServerKeys>();
        services.AddSingleton<ImmediateWatch>();
        services.AddScoped<Organisation>();
        services.AddScoped<CalendarBook>();
        services.AddScoped<CampaignActs>();
        services.AddScoped<SplitWatch>();
        services.AddScoped<CaseChanges>();
        services.AddScoped<CaseActs>();
        services.AddSingleton<LimitCache>();
        services.AddScoped<PartyActs>();
        services.AddScoped<WageActs>();
        services.AddScoped<MinimumWages>();
        services.AddScoped<LimitBook>();
        services.AddScoped<LimitActs>();
        services.AddScoped<ClockBook>();
        services.AddScoped<CaseEventActs>();
        services.AddScoped<MediationActs>();
        services.AddScoped<LetterTemplates>();
        services.AddScoped<LetterActs>();
        services.AddScoped<LetterTemplateActs>();
        services.AddScoped<DaySource, CaseDay>();
        services.AddScoped<DaySource, ClockDay>();
        services.AddScoped<DaySource, InstalmentDay>();
        services.AddScoped<DaySource, LetterDay>();
        services.AddScoped<DaySource, CallBackDay>();
        services.AddScoped<DaySource, CustodyDay>();
        services.AddScoped<DaySource, NoticeDay>();
        services.AddScoped<DaySource, ReconcileDay>();
        services.AddScoped<DaySource, ThreadDay>();
        services.AddScoped<DaySource, PetitionDay>();
        services.AddScoped<NewsDay>();
        services.AddScoped<DaySource>(s => s.GetRequiredService<NewsDay>());
        services.AddScoped<WorkDay>();
        services.AddScoped<ClueIntake>();
        services.AddScoped<ClueList>();
        services.AddScoped<ClueFinder>();
        services.AddScoped<ClueImport>();
        services.AddAnxinWorkers();
        services.AddScoped<InspectionActs>();
        services.AddAnxinReports();
        services.AddScoped<DueSource, ObligationDues>();
        services.AddAnxinCustody();
        services.AddScoped<DueWork>();
        services.AddScoped<DrillActs>();
        services.AddScoped<MatchFinder>();
        services.AddScoped<JoinActs>();
        services.AddScoped<Sweep>();
        services.AddScoped<ImmediateActs>();
        services.AddScoped<ImportPlanner>();
        services.AddScoped<ImportActs>();
        services.AddAnxinImports();
        services.AddSingleton<LedgerTotals>();
        services.AddSingleton<LedgerCounts>();
        services.AddScoped<CaseList>();
        services.AddScoped<CaseTimeline>();
    }
}
