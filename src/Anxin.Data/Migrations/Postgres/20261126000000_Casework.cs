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

            migrationBuilder.AddColumn<DateTime>(
                name: "notice_due",
                table: "clues",
                type: "timestamp with time zone",
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

            migrationBuilder.AddColumn<DateTime>(
                name: "acknowledged_at",
                table: "case_offers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answered_by",
                table: "case_offers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "answered_on",
                table: "case_offers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "consent_basis",
                table: "case_offers",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "due",
                table: "case_offers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "end",
                table: "case_offers",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ended_at",
                table: "case_offers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "feedback_at",
                table: "case_offers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "feedback_due",
                table: "case_offers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "kind",
                table: "case_offers",
                type: "integer",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<byte[]>(
                name: "link_digest",
                table: "case_offers",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "link_number",
                table: "case_offers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "link_until",
                table: "case_offers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "means",
                table: "case_offers",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "subject",
                table: "case_offers",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "contact",
                table: "body",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "counterpart_of",
                table: "body",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "level",
                table: "body",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "office",
                table: "body",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "partner",
                table: "body",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "secret",
                table: "body",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "webhook_url",
                table: "body",
                type: "character varying(500)",
                maxLength: 500,
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
                name: "custody_settings",
                columns: table => new
                {
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    counterpart_id = table.Column<Guid>(type: "uuid", nullable: true),
                    push_on = table.Column<int>(type: "integer", nullable: true),
                    feedback_by = table.Column<int>(type: "integer", nullable: true),
                    reconcile_at_month_end = table.Column<bool>(type: "boolean", nullable: false),
                    notice_of_imports = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_custody_settings", x => x.unit_id);
                });

            migrationBuilder.CreateTable(
                name: "exchanges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<int>(type: "integer", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handover_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    means = table.Column<int>(type: "integer", nullable: false),
                    text_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    letter_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchanges", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_dispatches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    means = table.Column<int>(type: "integer", nullable: false),
                    letter_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    proven_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    proof = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_dispatches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_lines",
                columns: table => new
                {
                    clue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispatch_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_lines", x => x.clue_id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    would_be_sent = table.Column<bool>(type: "boolean", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    delivered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_problem = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partner_receipts",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    event_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_receipts", x => new { x.agency_id, x.sequence });
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
                name: "ix_clues_notice",
                table: "clues",
                column: "notice_due",
                filter: "until_position IS NULL AND notice_due IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_clues_source",
                table: "clues",
                columns: new[] { "source_system", "source_number" },
                unique: true,
                filter: "until_position IS NULL AND source_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_offers_case_id1",
                table: "case_offers",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_offers_due",
                table: "case_offers",
                column: "due",
                filter: "answered_at IS NULL AND due IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_offers_from",
                table: "case_offers",
                column: "from_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_offers_link",
                table: "case_offers",
                column: "link_digest",
                unique: true,
                filter: "link_digest IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_offers_to_unit_id",
                table: "case_offers",
                column: "to_unit_id");

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
                name: "ix_exchanges_subject_id",
                table: "exchanges",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchanges_to_id_at",
                table: "exchanges",
                columns: new[] { "to_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_dispatches_agency_id_sent_at",
                table: "notice_dispatches",
                columns: new[] { "agency_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_dispatches_unit_id_sent_at",
                table: "notice_dispatches",
                columns: new[] { "unit_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_lines_dispatch_id",
                table: "notice_lines",
                column: "dispatch_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_agency_id_sequence",
                table: "outbox_events",
                columns: new[] { "agency_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_waiting",
                table: "outbox_events",
                column: "next_try_at",
                filter: "delivered_at IS NULL");

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
                name: "custody_settings");

            migrationBuilder.DropTable(
                name: "exchanges");

            migrationBuilder.DropTable(
                name: "notice_dispatches");

            migrationBuilder.DropTable(
                name: "notice_lines");

            migrationBuilder.DropTable(
                name: "outbox_events");

            migrationBuilder.DropTable(
                name: "partner_receipts");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "server_keys");

            migrationBuilder.DropIndex(
                name: "ix_clues_notice",
                table: "clues");

            migrationBuilder.DropIndex(
                name: "ix_clues_source",
                table: "clues");

            migrationBuilder.DropIndex(
                name: "ix_case_offers_case_id1",
                table: "case_offers");

            migrationBuilder.DropIndex(
                name: "ix_case_offers_due",
                table: "case_offers");

            migrationBuilder.DropIndex(
                name: "ix_case_offers_from",
                table: "case_offers");

            migrationBuilder.DropIndex(
                name: "ix_case_offers_link",
                table: "case_offers");

            migrationBuilder.DropIndex(
                name: "ix_case_offers_to_unit_id",
                table: "case_offers");

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
                name: "notice_due",
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
                name: "acknowledged_at",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "answered_by",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "answered_on",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "consent_basis",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "due",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "end",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "ended_at",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "feedback_at",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "feedback_due",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "link_digest",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "link_number",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "link_until",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "means",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "subject",
                table: "case_offers");

            migrationBuilder.DropColumn(
                name: "contact",
                table: "body");

            migrationBuilder.DropColumn(
                name: "counterpart_of",
                table: "body");

            migrationBuilder.DropColumn(
                name: "level",
                table: "body");

            migrationBuilder.DropColumn(
                name: "office",
                table: "body");

            migrationBuilder.DropColumn(
                name: "partner",
                table: "body");

            migrationBuilder.DropColumn(
                name: "secret",
                table: "body");

            migrationBuilder.DropColumn(
                name: "webhook_url",
                table: "body");
        }
    }
}
