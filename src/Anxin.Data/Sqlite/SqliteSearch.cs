using Microsoft.EntityFrameworkCore.Migrations;

namespace Anxin.Data.Sqlite;

/// <summary>
/// The index of two-character grams over current cases. Contentless, kept by triggers, so that every path that writes a case keeps it.
/// </summary>
internal static class SqliteSearch
{
    public static void CreateSqliteSearch(this MigrationBuilder migration)
    {
        migration.Sql("CREATE VIRTUAL TABLE case_search USING fts5(grams, content='', contentless_delete=1, detail=none, tokenize='unicode61')");
        migration.Sql("""
            CREATE TRIGGER case_search_in AFTER INSERT ON case_states WHEN NEW.until_position IS NULL
            BEGIN INSERT INTO case_search (rowid, grams) VALUES (NEW.row_id, NEW.search_grams); END
            """);
        migration.Sql("""
            CREATE TRIGGER case_search_out AFTER UPDATE OF until_position ON case_states WHEN NEW.until_position IS NOT NULL
            BEGIN DELETE FROM case_search WHERE rowid = OLD.row_id; END
            """);
    }
}
