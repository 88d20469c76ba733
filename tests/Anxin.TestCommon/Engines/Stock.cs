using Anxin.Core;
using Anxin.Rules;
using Anxin.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Anxin.TestCommon;

/// <summary>Databases for the taking: each seed is planted once an engine, by the program's own start, and copied for every site.</summary>
internal static class Stock
{
    /// <summary>Every site begins here unless it says otherwise: the morning of the campaign's first day.</summary>
    public static readonly DateTime Begin = CivilTime.ToUtc(new DateOnly(2022, 10, 1), new TimeOnly(8, 0));

    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly Dictionary<(Engine, Seed), string> Models = [];
    private static int last;

    /// <summary>Settings of a fresh, seeded drill on that engine.</summary>
    public static async Task<SiteSettings> TakeAsync(Engine engine, Seed seed)
    {
        await Turn.WaitAsync();
        try
        {
            if (!Models.TryGetValue((engine, seed), out var model))
                Models[(engine, seed)] = model = await PlantAsync(engine, seed);
            var settings = Empty(engine);
            if (engine == Engine.Sqlite)
                File.Copy(model, Path.Combine(settings.DataFolder, Anxin.Data.Database.SqliteFile));
            else
                await PostgresCluster.Instance.ExecuteAsync(
                    $"CREATE DATABASE {DatabaseOf(settings)} TEMPLATE {model} STRATEGY FILE_COPY");
            return settings;
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>A folder and, on PostgreSQL, a database name, with nothing in them yet.</summary>
    public static SiteSettings Empty(Engine engine) => new()
    {
        DataFolder = Directory.CreateTempSubdirectory("anxin-site-").FullName,
        Database = engine == Engine.Postgres ? PostgresCluster.Instance.Connection($"site{Interlocked.Increment(ref last)}") : null,
        Urls = "http://127.0.0.1:0",
        Seed = Seed.None,
    };

    /// <summary>Gives back what <see cref="TakeAsync"/> or <see cref="Empty"/> gave.</summary>
    public static async Task ThrowAwayAsync(SiteSettings settings)
    {
        if (settings.Database is not null)
        {
            await using (var connection = new NpgsqlConnection(settings.Database))
                NpgsqlConnection.ClearPool(connection);
            await PostgresCluster.Instance.ExecuteAsync($"DROP DATABASE IF EXISTS {DatabaseOf(settings)} WITH (FORCE)");
        }
        else
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(settings.DataFolder, Anxin.Data.Database.SqliteFile)};Default Timeout=30");
            SqliteConnection.ClearPool(connection);
        }
        Directory.Delete(settings.DataFolder, true);
    }

    private static async Task<string> PlantAsync(Engine engine, Seed seed)
    {
        var settings = Empty(engine) with { Seed = seed, DrillAt = seed == Seed.Demo ? null : Begin };
        await using (var services = Site.Build(settings, b => b.Logging.ClearProviders()))
        {
            await Startup.PrepareAsync(services.Services, settings);
            if (engine == Engine.Sqlite)
            {
                await using var scope = services.Services.CreateAsyncScope();
                await Anxin.Data.Backup.WriteAsync(scope.ServiceProvider.GetRequiredService<AnxinDb>(), settings.DataFolder + ".model");
            }
        }
        if (engine == Engine.Postgres)
        {
            NpgsqlConnection.ClearAllPools();
            return DatabaseOf(settings);
        }
        await ThrowAwayAsync(settings);
        var model = settings.DataFolder + ".model";
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(model);
        return model;
    }

    private static string DatabaseOf(SiteSettings settings) => new NpgsqlConnectionStringBuilder(settings.Database).Database!;
}
