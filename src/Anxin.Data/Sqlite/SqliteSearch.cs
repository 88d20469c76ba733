using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Anxin.Data.Sqlite;

/// <summary>
/// The index of two-character grams over current cases. Contentless, kept by triggers, so that every path that writes a case keeps it.
/// </summary>
internal static class SqliteSearch
{
    private const string In = """
        CREATE TRIGGER case_search_in AFTER INSERT ON case_states WHEN NEW.until_position IS NULL
        BEGIN INSERT INTO case_search (rowid, grams) VALUES (NEW.row_id, NEW.search_grams); END
        """;

    public static void CreateSqliteSearch(this MigrationBuilder migration)
    {
        migration.Sql("CREATE VIRTUAL TABLE case_search USING fts5(grams, content='', contentless_delete=1, detail=none, tokenize='unicode61')");
        migration.Sql(In);
        migration.Sql("""
            CREATE TRIGGER case_search_out AFTER UPDATE OF until_position ON case_states WHEN NEW.until_position IS NOT NULL
            BEGIN DELETE FROM case_search WHERE rowid = OLD.row_id; END
            """);
    }

    /// <summary>
    /// Writes many cases and then their grams in one statement: fired row by row, the trigger makes FTS5 write a segment for each row.
    /// Taking the trigger away and back is part of the transaction, so that nobody else ever sees it gone.
    /// </summary>
    public static void InBulk(SqliteConnection connection, SqliteTransaction transaction, Action write)
    {
        var last = Convert.ToInt64(Run("SELECT coalesce(max(row_id), 0) FROM case_states"), System.Globalization.CultureInfo.InvariantCulture);
        Run("DROP TRIGGER case_search_in");
        write();
        Run($"INSERT INTO case_search (rowid, grams) SELECT row_id, search_grams FROM case_states WHERE row_id > {last} AND until_position IS NULL");
        Run(In);

        object? Run(string sql)
        {
            using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, sql);
            return command.ExecuteScalar();
        }
    }
}
