using System.Collections.Concurrent;
using System.Globalization;
using Anxin.Core.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Data.Sqlite;

/// <summary>An act's rows by prepared statements inside one transaction.</summary>
internal sealed class SqliteRows
{
    private readonly ConcurrentDictionary<RowPlan, string> inserts = new();

    public long Write(DbContext db, SqliteConnection connection, SqliteTransaction transaction, ActRows rows)
    {
        using var act = Command(connection, transaction, RowPlan.For(db, rows.Act), " RETURNING position");
        Fill(act, RowPlan.For(db, rows.Act), rows.Act, 0);
        var position = Convert.ToInt64(act.ExecuteScalar(), CultureInfo.InvariantCulture);

        if (rows.Key is { } key)
            InsertAll(connection, transaction, RowPlan.For(db, key), [key], position);
        WriteRows(db, connection, transaction, rows, position);
        return position;
    }

    /// <summary>The rows alone, of an act that has its position.</summary>
    public void WriteRows(DbContext db, SqliteConnection connection, SqliteTransaction transaction, ActRows rows, long position)
    {
        foreach (var group in rows.Superseded.GroupBy(row => RowPlan.For(db, row).Table))
            Supersede(connection, transaction, group.Key, group, position);
        foreach (var group in rows.Inserts.GroupBy(row => RowPlan.For(db, row)))
            InsertAll(connection, transaction, group.Key, group, position);
    }

    private void InsertAll(SqliteConnection connection, SqliteTransaction transaction, RowPlan plan, IEnumerable<object> rows, long position)
    {
        using var command = Command(connection, transaction, plan, "");
        foreach (var row in rows)
        {
            Fill(command, plan, row, position);
            command.ExecuteNonQuery();
        }
    }

    private static void Supersede(
        SqliteConnection connection, SqliteTransaction transaction, string table, IEnumerable<ISuperseded> rows, long position)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"UPDATE {table} SET until_position = @p WHERE row_id = @r AND until_position IS NULL";
        var at = command.Parameters.Add("@p", SqliteType.Integer);
        var id = command.Parameters.Add("@r", SqliteType.Integer);
        foreach (var row in rows)
        {
            (at.Value, id.Value) = (position, row.RowId);
            command.ExecuteNonQuery();
        }
    }

    private SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, RowPlan plan, string returning)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = inserts.GetOrAdd(plan, p =>
            $"INSERT INTO {p.Table} ({string.Join(", ", p.Columns.Select(c => $"\"{c.Name}\""))}) " +
            $"VALUES ({string.Join(", ", p.Columns.Select((_, i) => $"@p{i}"))})") + returning;
        return command;
    }

    private static void Fill(SqliteCommand command, RowPlan plan, object row, long position)
    {
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            var column = plan.Columns[i];
            if (command.Parameters.Count <= i)
                command.Parameters.Add((SqliteParameter)column.Parameter(command, $"@p{i}", row));
            command.Parameters[i].Value = column.IsActPosition ? position : column.ProviderValue(row) ?? DBNull.Value;
        }
    }
}
