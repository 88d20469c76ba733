using System;
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
            migrationBuilder.AddColumn<long>(
                name: "amount_fen",
                table: "clues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "anonymous",
                table: "clues",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "answered_how",
                table: "clues",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "answered_on",
                table: "clues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "asked_at",
                table: "clues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "asked_due",
                table: "clues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "conclusion",
                table: "clues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "credit_code",
                table: "clues",
                type: "TEXT",
                maxLength: 18,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "general_contractor",
                table: "clues",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "go_to",
                table: "clues",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "inspection_id",
                table: "clues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "owed_from",
                table: "clues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "owed_to",
                table: "clues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "petition_due",
                table: "clues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "petition_form",
                table: "clues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "place",
                table: "clues",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "reachable",
                table: "clues",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "representatives",
                table: "clues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "same_as_id",
                table: "clues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "site",
                table: "clues",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source_number",
                table: "clues",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source_system",
                table: "clues",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "triage_due",
                table: "clues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_events",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from_position = table.Column<long>(type: "INTEGER", nullable: false),
                    until_position = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_events", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "clue_marks",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    clue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    mark = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clue_marks", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "clue_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    clue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    from_worker = table.Column<bool>(type: "INTEGER", nullable: false),
                    text_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clue_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    clue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    given = table.Column<bool>(type: "INTEGER", nullable: false),
                    wording = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "limit_settings",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    amount = table.Column<int>(type: "INTEGER", nullable: false),
                    span = table.Column<int>(type: "INTEGER", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    from_position = table.Column<long>(type: "INTEGER", nullable: false),
                    until_position = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limit_settings", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    clue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_mark = table.Column<byte[]>(type: "BLOB", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    issued_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    passphrase_hash = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "server_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    secret = table.Column<byte[]>(type: "BLOB", nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_server_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "worker_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_mark = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answers_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kept = table.Column<bool>(type: "INTEGER", nullable: false),
                    touched_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    receipt_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worker_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "worker_upload_parts",
                columns: table => new
                {
                    upload_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offset = table.Column<long>(type: "INTEGER", nullable: false),
                    vault_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worker_upload_parts", x => new { x.upload_id, x.offset });
                });

            migrationBuilder.CreateTable(
                name: "worker_uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "BLOB", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    received = table.Column<long>(type: "INTEGER", nullable: false),
                    vault_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    touched_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worker_uploads", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clues_source",
                table: "clues",
                columns: new[] { "source_system", "source_number" },
                unique: true,
                filter: "until_position IS NULL AND source_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_events_case_id_number",
                table: "case_events",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_events_standing",
                table: "case_events",
                column: "case_id",
                filter: "until_position IS NULL");

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
                name: "ix_limit_settings_unit_id_key",
                table: "limit_settings",
                columns: new[] { "unit_id", "key" },
                unique: true,
                filter: "until_position IS NULL");

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
                name: "ix_worker_drafts_token_mark",
                table: "worker_drafts",
                column: "token_mark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_worker_drafts_touched_at",
                table: "worker_drafts",
                column: "touched_at");

            migrationBuilder.CreateIndex(
                name: "ix_worker_uploads_holder_id_fingerprint",
                table: "worker_uploads",
                columns: new[] { "holder_id", "fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_worker_uploads_touched_at",
                table: "worker_uploads",
                column: "touched_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_events");

            migrationBuilder.DropTable(
                name: "clue_marks");

            migrationBuilder.DropTable(
                name: "clue_messages");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "limit_settings");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "server_keys");

            migrationBuilder.DropTable(
                name: "worker_drafts");

            migrationBuilder.DropTable(
                name: "worker_upload_parts");

            migrationBuilder.DropTable(
                name: "worker_uploads");

            migrationBuilder.DropIndex(
                name: "ix_clues_source",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "amount_fen",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "anonymous",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "answered_how",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "answered_on",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "asked_at",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "asked_due",
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
                name: "go_to",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "inspection_id",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "owed_from",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "owed_to",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "petition_due",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "petition_form",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "place",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "reachable",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "representatives",
                table: "clues");

            migrationBuilder.DropColumn(
                name: "same_as_id",
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
        }
    }
}
