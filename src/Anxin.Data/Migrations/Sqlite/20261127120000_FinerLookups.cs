using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anxin.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FinerLookups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_case_states_match_name",
                table: "case_states");

            migrationBuilder.DropIndex(
                name: "ix_case_states_match_site",
                table: "case_states");

            migrationBuilder.CreateIndex(
                name: "ix_case_states_match_name",
                table: "case_states",
                columns: new[] { "match_name", "accepted_on", "unit_id" },
                filter: "until_position IS NULL AND match_name IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_states_match_site",
                table: "case_states",
                columns: new[] { "match_site", "accepted_on", "unit_id" },
                filter: "until_position IS NULL AND match_site IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_case_states_match_name",
                table: "case_states");

            migrationBuilder.DropIndex(
                name: "ix_case_states_match_site",
                table: "case_states");

            migrationBuilder.CreateIndex(
                name: "ix_case_states_match_name",
                table: "case_states",
                columns: new[] { "match_name", "accepted_on" },
                filter: "until_position IS NULL AND match_name IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_states_match_site",
                table: "case_states",
                columns: new[] { "match_site", "accepted_on" },
                filter: "until_position IS NULL AND match_site IS NOT NULL");
        }
    }
}
