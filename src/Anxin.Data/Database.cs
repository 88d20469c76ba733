using Anxin.Core;
using Anxin.Core.Journal;
using Anxin.Data.Postgres;
using Anxin.Data.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Anxin.Data;

/// <summary>Chooses the engine: PostgreSQL by a connection string, otherwise SQLite in the data folder.</summary>
public static class Database
{
    public const string SqliteFile = "anxin.db";

    private static readonly SqliteFunctions Functions = new();

    /// <param name="services">Receives <see cref="AnxinDb"/>, pooled.</param>
    /// <param name="connection">PostgreSQL connection string, or null for SQLite.</param>
    /// <param name="folder">The data folder, for SQLite.</param>
    public static IServiceCollection AddAnxinDatabase(this IServiceCollection services, string? connection, string folder)
    {
        // The Identity model (passkeys included) is read from these options, so every context must have them.
        services.AddSingleton<Writes>();
        services.AddSingleton<WriteNotes>();
        services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        if (connection is { Length: > 0 })
        {
            services.AddDbContextPool<AnxinDb, PostgresDb>((s, o) => UsePostgres(o, connection).AddInterceptors(s.GetRequiredService<WriteNotes>()));
            return services;
        }
        services.AddSingleton<SqliteGate>();
        services.AddDbContextPool<AnxinDb, SqliteDb>((s, o) =>
            UseSqlite(o, Path.Combine(folder, SqliteFile)).AddInterceptors(s.GetRequiredService<WriteNotes>()));
        return services;
    }

    private static TBuilder UsePostgres<TBuilder>(TBuilder options, string connection) where TBuilder : DbContextOptionsBuilder
    {
        var settings = new NpgsqlConnectionStringBuilder(connection)
        {
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            // No session state outlives its use here, so a connection needs no reset between requests.
            NoResetOnClose = true,
        };
        options.UseNpgsql(settings.ConnectionString).UseSnakeCaseNamingConvention();
        return options;
    }

    private static TBuilder UseSqlite<TBuilder>(TBuilder options, string file) where TBuilder : DbContextOptionsBuilder
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 };
        options.UseSqlite(settings.ConnectionString).UseSnakeCaseNamingConvention().AddInterceptors(Functions);
        return options;
    }
}
