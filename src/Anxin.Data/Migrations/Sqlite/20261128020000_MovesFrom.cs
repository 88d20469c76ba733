using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anxin.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MovesFrom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_case_moves_from_unit_id",
                table: "case_moves",
                column: "from_unit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_case_moves_from_unit_id",
                table: "case_moves");
        }
    }
}
