using System.Data.Common;
using Anxin.Bench.Running;
using Anxin.Core;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Bench.Making;

/// <summary>
/// Filling a database faster: secondary indexes of the ledger are dropped, and made again as they were when disposed, with fresh
/// statistics. Durability is off meanwhile.
/// </summary>
internal sealed class Unindexed : IAsyncDisposable
{
    private static readonly string[] Tables = ["case_states", "clues", "services", "recoveries", "entries", "inspections"];
    private readonly Stage stage;
    private readonly DbConnection connection;
    private readonly List<string> again;

    private Unindexed(Stage stage, DbConnection connection, List<string> again) => (this.stage, this.connection, this.again) = (stage, connection, again);

    public static async Task<Unindexed> BeginAsync(Stage stage, AnxinDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var plain = new Unindexed(stage, connection, []);
        var tables = string.Join(", ", Tables.Select(t => $"'{t}'"));
        var found = stage.Engine == Engine.Sqlite
            ? await plain.ReadAsync($"SELECT type || ' ' || name, sql FROM sqlite_master WHERE tbl_name IN ({tables}) AND type IN ('index', 'trigger') AND sql IS NOT NULL")
            : await plain.ReadAsync($"""
                SELECT 'index ' || indexname, indexdef FROM pg_indexes
                WHERE tablename IN ({tables}) AND indexname NOT IN (SELECT conname FROM pg_constraint)
                """);
        foreach (var sql in stage.Engine == Engine.Sqlite ? (string[])["PRAGMA synchronous=OFF"] : ["ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()"])
            await plain.RunAsync(sql);
        foreach (var (name, sql) in found)
        {
            await plain.RunAsync($"DROP {name}");
            plain.again.Add(sql);
        }
        return plain;
    }

    public async ValueTask DisposeAsync()
    {
        if (stage.Engine == Engine.Sqlite)
            await RunAsync("INSERT INTO case_search (rowid, grams) SELECT row_id, search_grams FROM case_states WHERE until_position IS NULL");
        foreach (var sql in again)
            await RunAsync(sql);
        foreach (var sql in stage.Engine == Engine.Sqlite ? (string[])["PRAGMA optimize=0x10002", "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA synchronous=FULL"] : ["ALTER SYSTEM RESET fsync", "SELECT pg_reload_conf()", "VACUUM ANALYZE", "CHECKPOINT"])
            await RunAsync(sql);
        await connection.CloseAsync();
    }

    private async Task<List<(string, string)>> ReadAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<(string, string)>();
        while (await reader.ReadAsync())
            found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }

    private async Task RunAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
