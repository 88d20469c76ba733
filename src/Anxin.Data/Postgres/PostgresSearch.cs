using Microsoft.EntityFrameworkCore.Migrations;

namespace Anxin.Data.Postgres;

/// <summary>The index of two-character grams over current cases; as an array, so that no text parser or locale has a say.</summary>
internal static class PostgresSearch
{
    public static void CreatePostgresSearch(this MigrationBuilder migration) => migration.Sql("""
        CREATE INDEX ix_case_states_search ON case_states USING gin (string_to_array(search_grams, ' ')) WHERE until_position IS NULL
        """);
}
