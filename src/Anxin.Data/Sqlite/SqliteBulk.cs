using Microsoft.Data.Sqlite;

namespace Anxin.Data.Sqlite;

/// <summary>
/// Many rows at once. What is put aside for it comes back within the same transaction, so that nobody else ever sees it gone, and an import
/// that fails has changed nothing.
/// </summary>
internal static class SqliteBulk
{
    /// <summary>Pages in memory meanwhile: 256 MB, in KiB below zero. What does not fit is written out and read back again and again.</summary>
    private const int Cache = -262_144;
    private const int UsualCache = -2_000;

    /// <summary>Fewer are not worth building an index anew.</summary>
    private const int Many = 5_000;

    /// <summary>The tables that an import fills and that have many indexes.</summary>
    private static readonly string[] Filled = ["case_states", "clues"];

    /// <param name="things">About how many cases or clues will be written.</param>
    public static void Write(SqliteConnection connection, SqliteTransaction transaction, int things, Action write)
    {
        Run($"PRAGMA cache_size = {Cache}");
        try
        {
            var indexes = things < Many ? [] : Filled.Where(t => Last(t) <= things).SelectMany(Indexes).ToList();
            foreach (var (name, _) in indexes)
                Run($"DROP INDEX {name}");
            SqliteSearch.InBulk(Run, Last("case_states"), write);
            foreach (var (_, sql) in indexes)
                Run(sql);
        }
        finally
        {
            Run($"PRAGMA cache_size = {UsualCache}");
        }

        long Last(string table)
        {
            using var command = Command($"SELECT coalesce(max(row_id), 0) FROM {table}");
            return (long)command.ExecuteScalar()!;
        }

        // Row by row each new entry walks down its index's tree; over all rows they are sorted once. Those that keep a rule stay.
        List<(string Name, string Sql)> Indexes(string table)
        {
            using var command = Command($"SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = '{table}' AND sql LIKE 'CREATE INDEX%'");
            using var reader = command.ExecuteReader();
            var found = new List<(string, string)>();
            while (reader.Read())
                found.Add((reader.GetString(0), reader.GetString(1)));
            return found;
        }

        void Run(string sql)
        {
            using var command = Command(sql);
            command.ExecuteNonQuery();
        }

        SqliteCommand Command(string sql)
        {
            var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, sql);
            return command;
        }
    }
}
