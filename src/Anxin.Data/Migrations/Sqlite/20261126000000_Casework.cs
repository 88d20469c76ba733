using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anxin.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Casework : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_case_states_many_people",
                table: "case_states",
                columns: new[] { "people", "serial", "status", "unit_id" },
                filter: "until_position IS NULL AND people >= 50");

            migrationBuilder.CreateIndex(
                name: "ix_case_states_much_money",
                table: "case_states",
                columns: new[] { "amount_fen", "serial", "status", "unit_id" },
                filter: "until_position IS NULL AND amount_fen >= 50000000");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_case_states_many_people",
                table: "case_states");

            migrationBuilder.DropIndex(
                name: "ix_case_states_much_money",
                table: "case_states");
        }
    }
}
