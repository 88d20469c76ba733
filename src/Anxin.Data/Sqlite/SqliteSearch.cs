using Microsoft.EntityFrameworkCore.Migrations;

namespace Anxin.Data.Sqlite;

/// <summary>
/// The index of two-character grams over current cases. Contentless, kept by triggers, so that every path that writes a case keeps it.
/// </summary>
internal static class SqliteSearch
{
    /// <summary>Bytes of grams that FTS5 gathers before it writes a segment; fewer segments, fewer merges.</summary>
    private const int BulkHash = 64 << 20;
    private const int UsualHash = 1 << 20;

    private const string In = """
        CREATE TRIGGER case_search_in AFTER INSERT ON case_states WHEN NEW.until_position IS NULL
        BEGIN INSERT INTO case_search (rowid, grams) VALUES (NEW.row_id, NEW.search_grams); END
        """;

    private const string Holds = SqliteFunctions.Holds + "(s.number, s.employer, s.site, s.credit_code, {0})";

    // The grams find candidates; whether they stand side by side is seen in the text. {0}: the runs, {1}: the grams, {2}: the units as JSON.
    public const string ByIndex = $"""
        SELECT s.* FROM case_search f CROSS JOIN case_states s ON s.row_id = f.rowid
        WHERE case_search MATCH {"{1}"} AND s.until_position IS NULL AND {Holds}
        """;
    public const string ByIndexWithin = $"{ByIndex} AND s.unit_id IN (SELECT value FROM json_each({"{2}"}))";
    public const string Walk = $"SELECT s.* FROM case_states s WHERE s.until_position IS NULL AND {Holds}";

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
    /// </summary>
    /// <param name="run">Runs a statement in the transaction.</param>
    /// <param name="last">The last case's row before.</param>
    public static void InBulk(Action<string> run, long last, Action write)
    {
        run("DROP TRIGGER case_search_in");
        write();
        run($"INSERT INTO case_search (case_search, rank) VALUES ('hashsize', {BulkHash})");
        run($"INSERT INTO case_search (rowid, grams) SELECT row_id, search_grams FROM case_states WHERE row_id > {last} AND until_position IS NULL");
        run($"INSERT INTO case_search (case_search, rank) VALUES ('hashsize', {UsualHash})");
        run(In);
    }
}
