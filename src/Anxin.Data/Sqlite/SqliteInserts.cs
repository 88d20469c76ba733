using Anxin.Core.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Anxin.Data.Sqlite;

/// <summary>One prepared INSERT a table, for as long as a transaction lasts.</summary>
internal sealed class SqliteInserts(DbContext db, SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<RowPlan, SqliteInsert> inserts = [];

    public void Run(object row, long position)
    {
        var plan = RowPlan.For(db, row);
        if (!inserts.TryGetValue(plan, out var insert))
            inserts[plan] = insert = new SqliteInsert(connection, plan);
        insert.Run(row, position);
    }

    /// <returns>The act's position.</returns>
    public long Run(Act act)
    {
        Run(act, 0);
        return raw.sqlite3_last_insert_rowid(connection.Handle);
    }

    public void Dispose()
    {
        foreach (var insert in inserts.Values)
            insert.Dispose();
    }
}
