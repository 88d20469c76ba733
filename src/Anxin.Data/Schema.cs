using Anxin.Core;
using Anxin.Data.Postgres;
using Anxin.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Anxin.Data;

/// <summary>Brings the schema up to date, once, whoever starts at the same time and whatever was killed in the middle.</summary>
public static class Schema
{
    private const long StartupLock = 4_122_023;

    /// <remarks>SQLite: the caller holds the folder's lock. PostgreSQL: an advisory lock, gone with its session.</remarks>
    public static async Task MigrateAsync(AnxinDb db, string folder, CancellationToken ct = default)
    {
        if (db is SqliteDb)
        {
            var file = Path.Combine(folder, Database.SqliteFile);
            if (File.Exists(file))
            {
                // A migration killed in the middle leaves this row, for which the next one would wait for ever.
                await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
                if ((await db.Database.GetAppliedMigrationsAsync(ct)).Any() && (await db.Database.GetPendingMigrationsAsync(ct)).Any())
                    await Backup.WriteAsync(db, Backup.NameBefore(file), ct);
            }
            await db.Database.MigrateAsync(ct);
            await ((SqliteDb)db).LearnAsync(ct);
            return;
        }
        await using var turn = await TurnAsync(db, ct);
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            await db.Database.MigrateAsync(ct);
    }

    /// <summary>One node at a time, until disposed.</summary>
    public static async Task<IAsyncDisposable> TurnAsync(AnxinDb db, CancellationToken ct = default)
    {
        if (db is PostgresDb)
        {
            await CreateAsync(db.GetService<IRelationalDatabaseCreator>(), ct);
            await db.Database.OpenConnectionAsync(ct);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({StartupLock})", ct);
        }
        return new Turn(db);
    }

    /// <summary>No lock stands before the database does: of two nodes that make it at once, one is told that it is there, or to wait for the other.</summary>
    private static async Task CreateAsync(IRelationalDatabaseCreator creator, CancellationToken ct)
    {
        for (var tries = 0; !await creator.ExistsAsync(ct); tries++)
        {
            try
            {
                await creator.CreateAsync(ct);
            }
            catch (PostgresException wrong) when (tries < 50 && wrong.SqlState is PostgresErrorCodes.DuplicateDatabase
                or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ObjectInUse)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    private sealed class Turn(AnxinDb db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (db is not PostgresDb)
                return;
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({StartupLock})");
            await db.Database.CloseConnectionAsync();
        }
    }
}
