using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Anxin.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Casework : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "amount_fen",
                table: "clues",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "anonymous",
                table: "clues",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "asked_at",
                table: "clues",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "conclusion",
                table: "clues",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "credit_code",
                table: "clues",
                type: "character varying(18)",
                maxLength: 18,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "general_contractor",
                table: "clues",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "owed_from",
                table: "clues",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "owed_to",
                table: "clues",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "place",
                table: "clues",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "site",
                table: "clues",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source_number",
                table: "clues",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source_system",
                table: "clues",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "triage_due",
                table: "clues",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "joined_to",
                table: "case_states",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "match_name",
                table: "case_states",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "match_site",
                table: "case_states",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "clue_marks",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    clue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clue_marks", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "clue_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    from_worker = table.Column<bool>(type: "boolean", nullable: false),
                    text_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clue_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<bool>(type: "boolean", nullable: false),
                    wording = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "match_pairs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_a = table.Column<Guid>(type: "uuid", nullable: false),
                    case_b = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_pairs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "match_sweeps",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_sweeps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_mark = table.Column<byte[]>(type: "bytea", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    issued_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    passphrase_hash = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "server_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_server_keys", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clues_source",
                table: "clues",
                columns: new[] { "source_system", "source_number" },
                unique: true,
                filter: "until_position IS NULL AND source_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_states_joined",
                table: "case_states",
                column: "joined_to",
                filter: "joined_to IS NOT NULL");

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

            migrationBuilder.CreateIndex(
                name: "ix_clue_marks_clue_id",
                table: "clue_marks",
                column: "clue_id");

            migrationBuilder.CreateIndex(
                name: "ix_clue_marks_mark",
                table: "clue_marks",
                column: "mark");

            migrationBuilder.CreateIndex(
                name: "ix_clue_messages_clue_id",
                table: "clue_messages",
                column: "clue_id");

            migrationBuilder.CreateIndex(
                name: "ix_consents_clue_id",
                table: "consents",
                column: "clue_id");

            migrationBuilder.CreateIndex(
                name: "ix_match_pairs_case_a_case_b",
                table: "match_pairs",
                columns: new[] { "case_a", "case_b" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_match_pairs_case_b",
                table: "match_pairs",
                column: "case_b");

            migrationBuilder.CreateIndex(
                name: "ix_match_pairs_open",
                table: "match_pairs",
                column: "score",
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_receipts_clue_id",
                table: "receipts",
                column: "clue_id");

            migrationBuilder.CreateIndex(
                name: "ix_receipts_code_mark",
                table: "receipts",
                column: "code_mark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_server_keys_purpose_version",
                table: "server_keys",
                columns: new[] { "purpose", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clue_marks");

            migrationBuilder.DropTable(
                name: "clue_messages");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "match_pairs");

            migrationBuilder.DropTable(
                name: "match_sweeps");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "server_keys");

            migrationBuilder.DropIndex(
                name: "ix_clues_source",
                table: "clues");

            migrationBuilder.DropIndex(
                name: "ix_case_states_joined",
                table: "case_states");

            migrationBuilder.DropIndex(
                name: "ix_case_states_match_name",
                table: "case_states");

            migrationBuilder.DropIndex(
                name: "ix_case_states_match_site",
                table: "case_states");

            migrationBuilder.DropColumn(
                name: "amount_fen",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "anonymous",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "asked_at",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "conclusion",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "credit_code",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "general_contractor",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "owed_from",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "owed_to",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "place",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "site",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "source_number",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "source_system",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "triage_due",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "joined_to",
                table: "case_states");

            migrationBuilder.DropColumn(
                name: "match_name",
                table: "case_states");

            migrationBuilder.DropColumn(
                name: "match_site",
                table: "case_states");
        }
    }
}
