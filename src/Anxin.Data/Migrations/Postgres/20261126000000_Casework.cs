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
            migrationBuilder.AddColumn<Guid>(
                name: "payment_id",
                table: "recoveries",
                type: "uuid",
                nullable: true);

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

            migrationBuilder.AddColumn<long>(
                name: "named_fen",
                table: "case_states",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "named_workers",
                table: "case_states",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "names_complete",
                table: "case_states",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "proof",
                table: "case_states",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reopenings",
                table: "case_states",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "stated_fen",
                table: "case_states",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "stated_people",
                table: "case_states",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "call_backs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    closing = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    result = table.Column<int>(type: "integer", nullable: false),
                    lines = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    told_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_backs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_closings",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: false),
                    closed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    proof = table.Column<int>(type: "integer", nullable: true),
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    call_back_due = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    called_back_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sample = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    reopened_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_closings", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "case_parties",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true),
                    role = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    article = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_parties", x => x.row_id);
                });

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
                name: "minimum_wages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    monthly_fen = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minimum_wages", x => x.id);
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

            migrationBuilder.CreateTable(
                name: "site_safeguards",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true),
                    answer = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    bank = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_safeguards", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "wage_payments",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    method = table.Column<int>(type: "integer", nullable: false),
                    proof_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wage_payments", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "worker_lines",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mark = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    centi_days = table.Column<long>(type: "bigint", nullable: true),
                    centi_pieces = table.Column<long>(type: "bigint", nullable: true),
                    rate_fen = table.Column<long>(type: "bigint", nullable: true),
                    rate_basis = table.Column<int>(type: "integer", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    earned_fen = table.Column<long>(type: "bigint", nullable: true),
                    paid_before_fen = table.Column<long>(type: "bigint", nullable: true),
                    owed_fen = table.Column<long>(type: "bigint", nullable: true),
                    agreed_fen = table.Column<long>(type: "bigint", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_how = table.Column<int>(type: "integer", nullable: true),
                    confirmed_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worker_lines", x => x.row_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clues_source",
                table: "clues",
                columns: new[] { "source_system", "source_number" },
                unique: true,
                filter: "until_position IS NULL AND source_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_call_backs_case_id",
                table: "call_backs",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_closings_case_id",
                table: "case_closings",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_closings_waiting",
                table: "case_closings",
                column: "call_back_due",
                filter: "until_position IS NULL AND call_back_due IS NOT NULL AND called_back_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_parties_case_id_number_version",
                table: "case_parties",
                columns: new[] { "case_id", "number", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_parties_credit_code",
                table: "case_parties",
                column: "credit_code",
                filter: "until_position IS NULL AND credit_code IS NOT NULL");

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
                name: "ix_minimum_wages_unit_id",
                table: "minimum_wages",
                column: "unit_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_site_safeguards_case_id_kind_version",
                table: "site_safeguards",
                columns: new[] { "case_id", "kind", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_wage_payments_case_id",
                table: "wage_payments",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_worker_lines_case_id_number_version",
                table: "worker_lines",
                columns: new[] { "case_id", "number", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_worker_lines_mark",
                table: "worker_lines",
                column: "mark",
                filter: "until_position IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "call_backs");

            migrationBuilder.DropTable(
                name: "case_closings");

            migrationBuilder.DropTable(
                name: "case_parties");

            migrationBuilder.DropTable(
                name: "clue_marks");

            migrationBuilder.DropTable(
                name: "clue_messages");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "minimum_wages");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "server_keys");

            migrationBuilder.DropTable(
                name: "site_safeguards");

            migrationBuilder.DropTable(
                name: "wage_payments");

            migrationBuilder.DropTable(
                name: "worker_lines");

            migrationBuilder.DropIndex(
                name: "ix_clues_source",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "payment_id",
                table: "recoveries");

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
                name: "named_fen",
                table: "case_states");

            migrationBuilder.DropColumn(
                name: "named_workers",
                table: "case_states");

            migrationBuilder.DropColumn(
                name: "names_complete",
                table: "case_states");

            migrationBuilder.DropColumn(
                name: "proof",
                table: "case_states");

            migrationBuilder.DropColumn(
                name: "reopenings",
                table: "case_states");

            migrationBuilder.DropColumn(
                name: "stated_fen",
                table: "case_states");

            migrationBuilder.DropColumn(
                name: "stated_people",
                table: "case_states");
        }
    }
}
