using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anxin.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Merging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_case_states_merged",
                table: "case_states",
                column: "merged_into",
                filter: "until_position IS NULL AND merged_into IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_case_states_merged",
                table: "case_states");
        }
    }
}
