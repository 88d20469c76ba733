using Anxin.Core.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Data.Sqlite;

/// <summary>An act's rows by prepared statements inside one transaction.</summary>
internal static class SqliteRows
{
    public static long Write(DbContext db, SqliteConnection connection, SqliteTransaction transaction, ActRows rows)
    {
        using var inserts = new SqliteInserts(db, connection);
        return Write(db, inserts, connection, transaction, rows);
    }

    /// <summary>The act's record, its key, and its rows.</summary>
    public static long Write(DbContext db, SqliteInserts inserts, SqliteConnection connection, SqliteTransaction transaction, ActRows rows)
    {
        var position = inserts.Run(rows.Act);
        if (rows.Key is { } key)
            inserts.Run(key, position);
        WriteRows(db, inserts, connection, transaction, rows, position);
        return position;
    }

    /// <summary>The rows alone, of an act that has its position.</summary>
    public static void WriteRows(
        DbContext db, SqliteInserts inserts, SqliteConnection connection, SqliteTransaction transaction, ActRows rows, long position)
    {
        foreach (var group in rows.Superseded.GroupBy(row => RowPlan.For(db, row).Table))
            Supersede(connection, transaction, group.Key, group, position);
        foreach (var row in rows.Inserts)
            inserts.Run(row, position);
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
}
