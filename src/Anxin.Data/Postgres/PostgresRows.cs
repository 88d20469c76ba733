using System.Collections.Concurrent;
using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Anxin.Data.Postgres;

/// <summary>An act's rows as one batch of statements, or, when there are many, by binary COPY.</summary>
internal sealed class PostgresRows(string position)
{
    public const int BulkFrom = 500;

    /// <summary>Only makes parameters; never run.</summary>
    private static readonly NpgsqlCommand Factory = new();
    private readonly ConcurrentDictionary<RowPlan, string> inserts = new();

    public NpgsqlBatch Batch(DbContext db, NpgsqlConnection connection, ActRows rows, long actsLock)
    {
        var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"SELECT pg_advisory_xact_lock_shared({actsLock})"));
        batch.BatchCommands.Add(Insert(db, rows.Act, " RETURNING position"));
        if (rows.Key is { } key)
            batch.BatchCommands.Add(Insert(db, key));
        foreach (var row in rows.Superseded)
            batch.BatchCommands.Add(Supersede(RowPlan.For(db, row).Table, [row.RowId]));
        foreach (var row in rows.Inserts)
            batch.BatchCommands.Add(Insert(db, row));
        return batch;
    }

    /// <summary>Runs the batch; a row that somebody superseded first gives <see cref="StaleException"/>.</summary>
    public static async Task<long> RunAsync(NpgsqlBatch batch, ActRows rows, CancellationToken ct)
    {
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        await reader.ReadAsync(ct);
        var position = reader.GetInt64(0);
        while (await reader.NextResultAsync(ct))
        {
        }
        return position;
    }

    public async Task<long> BulkAsync(
        DbContext db, NpgsqlConnection connection, NpgsqlTransaction transaction, ActRows rows, long actsLock, CancellationToken ct)
    {
        await using var first = new NpgsqlBatch(connection, transaction);
        first.BatchCommands.Add(new NpgsqlBatchCommand($"SELECT pg_advisory_xact_lock_shared({actsLock})"));
        first.BatchCommands.Add(Insert(db, rows.Act, " RETURNING position"));
        if (rows.Key is { } key)
            first.BatchCommands.Add(Insert(db, key));
        return await BulkRowsAsync(db, connection, transaction, rows, await RunAsync(first, rows, ct), ct);
    }

    /// <summary>The rows alone, of an act that has its position.</summary>
    public async Task<long> BulkRowsAsync(
        DbContext db, NpgsqlConnection connection, NpgsqlTransaction transaction, ActRows rows, long at, CancellationToken ct)
    {
        foreach (var group in rows.Superseded.GroupBy(row => RowPlan.For(db, row).Table))
        {
            await using var supersede = new NpgsqlBatch(connection, transaction);
            supersede.BatchCommands.Add(Supersede(group.Key, [.. group.Select(r => r.RowId)]));
            await supersede.ExecuteNonQueryAsync(ct);
        }
        foreach (var group in rows.Inserts.GroupBy(row => RowPlan.For(db, row)))
            await new PostgresCopy(group.Key, at).WriteAsync(connection, group, ct);
        return at;
    }

    private NpgsqlBatchCommand Insert(DbContext db, object row, string returning = "")
    {
        var plan = RowPlan.For(db, row);
        var command = new NpgsqlBatchCommand(inserts.GetOrAdd(plan, InsertSql) + returning);
        foreach (var column in plan.Columns)
            if (!column.IsActPosition)
                command.Parameters.Add((NpgsqlParameter)column.Parameter(Factory, "", row));
        return command;
    }

    private string InsertSql(RowPlan plan)
    {
        var n = 0;
        var values = plan.Columns.Select(c => c.IsActPosition ? position : $"${++n}").ToList();
        return $"INSERT INTO {plan.Table} ({string.Join(", ", plan.Columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", values)})";
    }

    private NpgsqlBatchCommand Supersede(string table, long[] rowIds)
    {
        var command = new NpgsqlBatchCommand(
            $"UPDATE {table} SET until_position = {position} WHERE row_id = ANY ($1) AND until_position IS NULL");
        command.Parameters.Add(new NpgsqlParameter { Value = rowIds, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        return command;
    }
}
