using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Anxin.Data.Postgres;

/// <summary>The index of two-character grams over current cases; as an array, so that no text parser or locale has a say.</summary>
internal static class PostgresSearch
{
    // New grams wait in a list and are merged into the index together: the more together, the fewer walks down its tree.
    private const string Together = "SET LOCAL gin_pending_list_limit = '256MB'; SET LOCAL maintenance_work_mem = '256MB'";

    private const string Merge = "SELECT gin_clean_pending_list('ix_case_states_search')";

    // Full-width signs and the half-width ones that they are the same as; see Anxin.Rules.FullWidth.
    private static readonly string Wide = string.Concat(Enumerable.Range(0xFF01, 94).Select(c => (char)c));
    private static readonly string Narrow = string.Concat(Enumerable.Range(0x21, 94).Select(c => (char)c)).Replace("'", "''", StringComparison.Ordinal)
        // Braces stand for parameters in raw SQL.
        .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    // The grams find candidates; whether they stand side by side is seen in the text. {0}: the runs, {1}: the grams. Runs hold letters and digits
    // only, so nothing in them is a pattern.
    private static readonly string Holds =
        $"lower(translate(concat_ws(E'\n', number, employer, site, credit_code), '{Wide}', '{Narrow}')) LIKE ALL ({"{0}"})";
    public static readonly string ByIndex =
        $"SELECT * FROM case_states WHERE until_position IS NULL AND string_to_array(search_grams, ' ') @> {"{1}"} AND {Holds}";

    // Many hold it, so the newest are soon found by walking from the newest on. The planner takes a pattern for rare and would read and sort them
    // all; of a CASE it supposes that every second row holds.
    public static readonly string Walk =
        $"SELECT * FROM case_states WHERE until_position IS NULL AND CASE WHEN search_grams LIKE ALL ({"{1}"}) THEN {Holds} ELSE FALSE END";

    public static void CreatePostgresSearch(this MigrationBuilder migration) => migration.Sql("""
        CREATE INDEX ix_case_states_search ON case_states USING gin (string_to_array(search_grams, ' ')) WHERE until_position IS NULL
        """);

    /// <summary>Before many cases are written in the connection's transaction; ends with it.</summary>
    public static Task BeginBulkAsync(NpgsqlConnection connection, CancellationToken ct) => RunAsync(connection, Together, ct);

    /// <summary>Merges what waits, so that no search has to read it through.</summary>
    public static Task EndBulkAsync(NpgsqlConnection connection, CancellationToken ct) => RunAsync(connection, Merge, ct);

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
