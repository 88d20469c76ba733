using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Anxin.Data.Sqlite;

/// <summary>A prepared INSERT, bound and stepped directly: row by row the provider's commands and parameters cost more than SQLite does.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly RowPlan plan;
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] text = new byte[1024];

    public SqliteInsert(SqliteConnection connection, RowPlan plan)
    {
        this.plan = plan;
        database = connection.Handle!;
        var sql = $"INSERT INTO {plan.Table} ({string.Join(", ", plan.Columns.Select(c => $"\"{c.Name}\""))}) " +
            $"VALUES ({string.Join(", ", plan.Columns.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out statement), database);
    }

    /// <exception cref="SqliteException">The row breaks a rule of the table.</exception>
    public void Run(object row, long position)
    {
        for (var i = 0; i < plan.Columns.Count; i++)
            SqliteException.ThrowExceptionForRC(
                plan.Columns[i].IsActPosition ? raw.sqlite3_bind_int64(statement, i + 1, position) : Bind(i + 1, plan.Columns[i].ProviderValue(row)),
                database);
        var result = raw.sqlite3_step(statement);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, database);
        raw.sqlite3_reset(statement);
    }

    public void Dispose() => statement.Dispose();

    /// <summary>Values as Microsoft.Data.Sqlite stores them: ids as upper-case text, dates and instants as ISO text.</summary>
    private int Bind(int at, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, at),
        string { Length: 0 } => raw.sqlite3_bind_text(statement, at, ""),
        string s => raw.sqlite3_bind_text(statement, at, Bytes(s)),
        Guid id => BindId(at, id),
        int n => raw.sqlite3_bind_int64(statement, at, n),
        long n => raw.sqlite3_bind_int64(statement, at, n),
        short n => raw.sqlite3_bind_int64(statement, at, n),
        bool yes => raw.sqlite3_bind_int64(statement, at, yes ? 1 : 0),
        DateOnly date => BindText(at, date, "yyyy-MM-dd"),
        DateTime instant => BindText(at, instant, @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF"),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(statement, at, 0),
        byte[] bytes => raw.sqlite3_bind_blob(statement, at, bytes),
        _ => throw new NotSupportedException($"{plan.Table} stores a {value.GetType()}."),
    };

    private ReadOnlySpan<byte> Bytes(string s)
    {
        if (text.Length < s.Length * 3)
            text = new byte[s.Length * 3];
        return text.AsSpan(0, Encoding.UTF8.GetBytes(s, text));
    }

    private int BindId(int at, Guid id)
    {
        Span<byte> upper = stackalloc byte[36];
        id.TryFormat(upper, out _);
        foreach (ref var c in upper)
            if (c >= (byte)'a')
                c -= 'a' - 'A';
        return raw.sqlite3_bind_text(statement, at, upper);
    }

    private int BindText<T>(int at, T value, string form) where T : IUtf8SpanFormattable
    {
        Span<byte> utf8 = stackalloc byte[32];
        value.TryFormat(utf8, out var written, form, CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(statement, at, utf8[..written]);
    }
}
