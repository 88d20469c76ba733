using System.Data.Common;
using System.Globalization;
using Anxin.Bench.Running;
using Anxin.Core;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Bench.Tables;

/// <summary>
/// A table's figures as somebody who knows the schema would write them by hand: current rows only, one open connection, prepared
/// statements, every row read.
/// </summary>
internal sealed class HandSql : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;
    private readonly List<(DbCommand Command, Asked Asked)> commands = [];

    private HandSql(AsyncServiceScope scope) => this.scope = scope;

    public static async Task<HandSql> OpenAsync(Stage stage, string duty, ReportPeriod period)
    {
        var hand = new HandSql(stage.Services.CreateAsyncScope());
        var db = hand.scope.ServiceProvider.GetRequiredService<AnxinDb>();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var texts = duty switch { "weekly" => Weekly, "monthly" => Annex1, _ => Annex2 };
        foreach (var (sql, asked) in texts)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, date) in new[] { ("@from", period.From), ("@to", period.To) })
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, stage.Engine == Engine.Sqlite ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : date);
                command.Parameters.Add(parameter);
            }
            await command.PrepareAsync();
            hand.commands.Add((command, asked));
        }
        return hand;
    }

    /// <param name="cases">Read the cases behind each figure, too.</param>
    public async Task RunAsync(bool cases)
    {
        foreach (var (command, asked) in commands)
        {
            if (asked == (cases ? Asked.Sums : Asked.Cases))
                continue;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                for (var i = 0; i < reader.FieldCount; i++)
                    _ = reader.GetValue(i);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (command, _) in commands)
            await command.DisposeAsync();
        await scope.DisposeAsync();
    }

    private const string Alive = "until_position IS NULL AND status IN (0, 1)";
    private const string Paid = $"recoveries r JOIN case_states s ON s.case_id = r.case_id AND s.{Alive} WHERE r.until_position IS NULL AND r.\"on\" BETWEEN @from AND @to";

    // Status 0 is open, 1 is closed; merged and void cases count nowhere.
    private static readonly (string, Asked)[] Weekly =
    [
        ("SELECT DISTINCT unit_id FROM clues WHERE case_id IS NULL AND declined = FALSE AND received_on <= @to AND @from IS NOT NULL", Asked.Always),
        ("SELECT o.unit_id, o.due, s.received_at, s.empty FROM obligations o LEFT JOIN submissions s ON s.obligation_id = o.id WHERE o.duty = 'weekly' AND o.\"from\" = @from AND o.\"to\" = @to", Asked.Always),
        ($"SELECT unit_id, count(*), sum(people), sum(amount_fen) FROM case_states WHERE {Alive} AND accepted_on BETWEEN @from AND @to GROUP BY unit_id", Asked.Sums),
        ("SELECT unit_id, closed_on <= @to, count(*) FILTER (WHERE accepted_on <= @to) FROM case_states WHERE until_position IS NULL AND status = 1 AND closed_on IS NOT NULL AND closed_on >= @from GROUP BY closed_on, unit_id", Asked.Sums),
        ("SELECT unit_id, count(*) FROM case_states WHERE until_position IS NULL AND status = 0 AND accepted_on <= @to AND @from IS NOT NULL GROUP BY unit_id", Asked.Sums),
        ($"SELECT s.unit_id, sum(r.people), sum(r.amount_fen) FROM {Paid} GROUP BY s.unit_id", Asked.Sums),
        // With the cases, whoever writes by hand reads each row once and adds up as it comes.
        ($"SELECT case_id, unit_id, people, amount_fen FROM case_states WHERE {Alive} AND accepted_on BETWEEN @from AND @to", Asked.Cases),
        ("SELECT case_id, unit_id FROM case_states WHERE until_position IS NULL AND status = 0 AND accepted_on <= @to AND @from IS NOT NULL", Asked.Cases),
        ("SELECT case_id, unit_id, closed_on > @to, accepted_on <= @to FROM case_states WHERE until_position IS NULL AND status = 1 AND closed_on IS NOT NULL AND closed_on >= @from", Asked.Cases),
        ($"SELECT s.case_id, s.unit_id, r.people, r.amount_fen FROM {Paid}", Asked.Cases),
    ];

    private const string Line = "accepted_on, employer, industry, people, amount_fen, mediated OR legal_service OR served_unspecified, status = 1, unit_id";

    private static readonly (string, Asked)[] Annex1 =
    [
        ($"SELECT {Line} FROM case_states WHERE {Alive} AND accepted_on BETWEEN @from AND @to ORDER BY accepted_on, serial", Asked.Sums),
        ($"SELECT {Line}, case_id FROM case_states WHERE {Alive} AND accepted_on BETWEEN @from AND @to ORDER BY accepted_on, serial", Asked.Cases),
    ];

    private const string Group = "CASE WHEN construction_project OR industry = 1 THEN 0 WHEN industry = 0 THEN 1 ELSE 2 END";

    // An employer seen twice counts once, as it was seen last; a name is told apart by its branch, here by its unit.
    private const string Latest = """
        SELECT DISTINCT coalesce(credit_code, employer_key || unit_id),
            first_value(inspection_id) OVER w AS id, first_value(workers) OVER w AS workers, first_value(migrant_workers) OVER w AS migrants,
            first_value(employers) OVER w AS employers, first_value(industry) OVER w AS industry, first_value(construction_project) OVER w AS construction_project
        FROM inspections WHERE until_position IS NULL AND "on" BETWEEN @from AND @to
        WINDOW w AS (PARTITION BY coalesce(credit_code, employer_key || unit_id) ORDER BY "on" DESC, row_id DESC)
        """;

    private static readonly (string, Asked)[] Annex2 =
    [
        ($"SELECT {Group} AS g, sum(employers), sum(workers), sum(migrants) FROM ({Latest}) x GROUP BY g", Asked.Sums),
        ($"SELECT {Group} AS g, sum(r.people), sum(r.amount_fen) FROM {Paid} GROUP BY g", Asked.Sums),
        ($"SELECT {Group} AS g, id, employers, workers, migrants FROM ({Latest}) x", Asked.Cases),
        ($"SELECT {Group} AS g, s.case_id, r.people, r.amount_fen FROM {Paid}", Asked.Cases),
    ];
}

/// <summary>When a statement is run: for bare sums, for sums with the cases behind them, or for both.</summary>
internal enum Asked { Always, Sums, Cases }
