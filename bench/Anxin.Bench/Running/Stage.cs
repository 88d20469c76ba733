using Anxin.Bench.Making;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Organisation;
using Anxin.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Bench.Running;

internal enum Engine { Sqlite, Postgres }

/// <summary>One database of a given size on one engine, with the product's own services over it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private Stage(Engine engine, int cases, SiteSettings settings, ServiceProvider services) =>
        (Engine, Cases, Settings, Services) = (engine, cases, settings, services);

    public Engine Engine { get; }
    public int Cases { get; }
    public SiteSettings Settings { get; }
    public ServiceProvider Services { get; }

    /// <summary>Migrated and filled; null where the engine is not installed.</summary>
    public static async Task<Stage?> OpenAsync(Workplace place, Engine engine, int cases, string purpose = "")
    {
        var name = $"anxin_{cases}{purpose}";
        var settings = new SiteSettings
        {
            DataFolder = Path.Combine(place.Folder, engine == Engine.Sqlite ? $"{name}-sqlite" : $"{name}-postgres"),
            Database = engine == Engine.Sqlite ? null : place.Postgres?.Database(name),
            Urls = "http://127.0.0.1:0",
            Seed = Seed.Organisation,
            DrillAt = LedgerMaker.Now,
        };
        if (engine == Engine.Postgres && settings.Database is null)
            return null;
        Directory.CreateDirectory(settings.DataFolder);
        var services = Site.Services(settings);
        var stage = new Stage(engine, cases, settings, services);
        await Startup.PrepareAsync(services, settings);
        var made = await stage.WithAsync(db => db.CaseStates.AnyAsync());
        if (cases > 0 && !made)
        {
            Workplace.Say($"making {cases:N0} cases on {engine} …");
            var took = await Measure.OnceAsync(() => LedgerMaker.FillAsync(stage, cases));
            Workplace.Say($"  made in {took / 1000:N0} s");
        }
        return stage;
    }

    public async Task<T> WithAsync<T>(Func<AnxinDb, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<AnxinDb>());
    }

    /// <summary>A fresh API client of a unit, and its token.</summary>
    public Task<string> TokenAsync(string unitCode, Roles roles) => WithAsync(async db =>
    {
        var unit = await db.Units.OfType<Unit>().SingleAsync(u => u.Code == unitCode);
        var time = Services.GetRequiredService<TimeProvider>();
        var (client, token) = ApiTokens.Make("bench", unit.Id, roles, time.GetUtcNow().UtcDateTime, TimeSpan.FromDays(1));
        db.Add(client);
        await db.SaveChangesAsync();
        return token;
    });

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
