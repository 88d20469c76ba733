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

            migrationBuilder.AddColumn<string>(
                name: "answered_how",
                table: "clues",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "answered_on",
                table: "clues",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "asked_at",
                table: "clues",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "asked_due",
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

            migrationBuilder.AddColumn<string>(
                name: "go_to",
                table: "clues",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "inspection_id",
                table: "clues",
                type: "uuid",
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

            migrationBuilder.AddColumn<DateTime>(
                name: "petition_due",
                table: "clues",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "petition_form",
                table: "clues",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "place",
                table: "clues",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "reachable",
                table: "clues",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "representatives",
                table: "clues",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "same_as_id",
                table: "clues",
                type: "uuid",
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

            migrationBuilder.AddColumn<bool>(
                name: "must_change_password",
                table: "AspNetUsers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

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
                name: "case_events",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_events", x => x.row_id);
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
                name: "instalments",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    session_number = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    recovery_number = table.Column<int>(type: "integer", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instalments", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "legal_help",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    outcome = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    service_number = table.Column<int>(type: "integer", nullable: false),
                    note_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_help", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "letter_prefixes",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prefix = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_prefixes", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "letter_series",
                columns: table => new
                {
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_series", x => new { x.unit_id, x.kind, x.year });
                });

            migrationBuilder.CreateTable(
                name: "letter_templates",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_templates", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    addressee = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text_id = table.Column<Guid>(type: "uuid", nullable: false),
                    template_version = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: true),
                    document_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    served_how = table.Column<int>(type: "integer", nullable: true),
                    receipt_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reply_due = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reply_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    reply_basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    replied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reply = table.Column<int>(type: "integer", nullable: true),
                    reply_note_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reply_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "limit_settings",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    span = table.Column<int>(type: "integer", nullable: false),
                    basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limit_settings", x => x.row_id);
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
                name: "mediation_sessions",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    result = table.Column<int>(type: "integer", nullable: false),
                    agreed_fen = table.Column<long>(type: "bigint", nullable: true),
                    service_number = table.Column<int>(type: "integer", nullable: false),
                    note_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_position = table.Column<long>(type: "bigint", nullable: false),
                    until_position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mediation_sessions", x => x.row_id);
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
                name: "worker_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_mark = table.Column<byte[]>(type: "bytea", nullable: false),
                    answers_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kept = table.Column<bool>(type: "boolean", nullable: false),
                    touched_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    receipt_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worker_drafts", x => x.id);
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

            migrationBuilder.CreateTable(
                name: "worker_upload_parts",
                columns: table => new
                {
                    upload_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offset = table.Column<long>(type: "bigint", nullable: false),
                    vault_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worker_upload_parts", x => new { x.upload_id, x.offset });
                });

            migrationBuilder.CreateTable(
                name: "worker_uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    vault_id = table.Column<Guid>(type: "uuid", nullable: true),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    touched_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worker_uploads", x => x.id);
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
                name: "ix_case_states_joined",
                table: "case_states",
                column: "joined_to",
                filter: "joined_to IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_states_many_people",
                table: "case_states",
                columns: new[] { "people", "serial", "status", "unit_id" },
                filter: "until_position IS NULL AND people >= 50");

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
                name: "ix_case_states_much_money",
                table: "case_states",
                columns: new[] { "amount_fen", "serial", "status", "unit_id" },
                filter: "until_position IS NULL AND amount_fen >= 50000000");

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
                name: "ix_exchanges_subject_id",
                table: "exchanges",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchanges_to_id_at",
                table: "exchanges",
                columns: new[] { "to_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_instalments_case_id",
                table: "instalments",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_instalments_waiting",
                table: "instalments",
                column: "due_on",
                filter: "until_position IS NULL AND paid_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_legal_help_case_id",
                table: "legal_help",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_letter_prefixes_unit_id",
                table: "letter_prefixes",
                column: "unit_id",
                unique: true,
                filter: "until_position IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_letter_templates_unit_id_kind",
                table: "letter_templates",
                columns: new[] { "unit_id", "kind" },
                unique: true,
                filter: "until_position IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_letters_answered",
                table: "letters",
                column: "changed_at",
                filter: "until_position IS NULL AND state = 3");

            migrationBuilder.CreateIndex(
                name: "ix_letters_case_id_number",
                table: "letters",
                columns: new[] { "case_id", "number" },
                unique: true,
                filter: "until_position IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_letters_unit_id_kind_year_serial",
                table: "letters",
                columns: new[] { "unit_id", "kind", "year", "serial" },
                unique: true,
                filter: "until_position IS NULL AND serial IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_letters_waiting",
                table: "letters",
                column: "reply_due",
                filter: "until_position IS NULL AND state = 2");

            migrationBuilder.CreateIndex(
                name: "ix_limit_settings_unit_id_key",
                table: "limit_settings",
                columns: new[] { "unit_id", "key" },
                unique: true,
                filter: "until_position IS NULL");

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
                name: "ix_mediation_sessions_case_id",
                table: "mediation_sessions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_minimum_wages_unit_id",
                table: "minimum_wages",
                column: "unit_id");

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
                name: "ix_worker_drafts_token_mark",
                table: "worker_drafts",
                column: "token_mark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_worker_drafts_touched_at",
                table: "worker_drafts",
                column: "touched_at");

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
                name: "call_backs");

            migrationBuilder.DropTable(
                name: "case_closings");

            migrationBuilder.DropTable(
                name: "case_events");

            migrationBuilder.DropTable(
                name: "case_parties");

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
                name: "instalments");

            migrationBuilder.DropTable(
                name: "legal_help");

            migrationBuilder.DropTable(
                name: "letter_prefixes");

            migrationBuilder.DropTable(
                name: "letter_series");

            migrationBuilder.DropTable(
                name: "letter_templates");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "limit_settings");

            migrationBuilder.DropTable(
                name: "match_pairs");

            migrationBuilder.DropTable(
                name: "match_sweeps");

            migrationBuilder.DropTable(
                name: "mediation_sessions");

            migrationBuilder.DropTable(
                name: "minimum_wages");

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

            migrationBuilder.DropTable(
                name: "site_safeguards");

            migrationBuilder.DropTable(
                name: "wage_payments");

            migrationBuilder.DropTable(
                name: "worker_drafts");

            migrationBuilder.DropTable(
                name: "worker_lines");

            migrationBuilder.DropTable(
                name: "worker_upload_parts");

            migrationBuilder.DropTable(
                name: "worker_uploads");

            migrationBuilder.DropIndex(
                name: "ix_clues_notice",
                table: "clues");

            migrationBuilder.DropIndex(
                name: "ix_clues_source",
                table: "clues");

            migrationBuilder.DropIndex(
                name: "ix_case_states_joined",
                table: "case_states");

            migrationBuilder.DropIndex(
                name: "ix_case_states_many_people",
                table: "case_states");

            migrationBuilder.DropIndex(
                name: "ix_case_states_match_name",
                table: "case_states");

            migrationBuilder.DropIndex(
                name: "ix_case_states_match_site",
                table: "case_states");

            migrationBuilder.DropIndex(
                name: "ix_case_states_much_money",
                table: "case_states");

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
                name: "payment_id",
                table: "recoveries");

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
                name: "notice_due",
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

            migrationBuilder.DropColumn(
                name: "joined_to",
                table: "case_states");

            migrationBuilder.DropColumn(
                name: "match_name",
                table: "case_states");

            migrationBuilder.DropColumn(
                name: "match_site",
                table: "case_states");

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

            migrationBuilder.DropColumn(
                name: "must_change_password",
                table: "AspNetUsers");
        }
    }
}
