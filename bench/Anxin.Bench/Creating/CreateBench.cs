using System.Text.Json;
using Anxin.Bench.Making;
using Anxin.Bench.Running;
using Anxin.Core.Accounts;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Bench.Creating;

/// <summary>New cases over HTTP against bare single-row INSERTs of the same columns.</summary>
internal static class CreateBench
{
    private const int Cases = 100_000;
    private const int Ready = 60_000;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(Workplace place)
    {
        var rows = new List<string[]>();
        foreach (var engine in (Engine[])[Engine.Postgres, Engine.Sqlite])
        {
            await using var stage = await Stage.OpenAsync(place, engine, Cases, "_create");
            if (stage is null)
                continue;
            await using var served = await Served.StartAsync(stage);
            await using var bare = await BareInsert.OpenAsync(stage, 16, BareTable.Cases);
            var wires = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Wire.ConnectAsync(served.Address)));
            var (spread, one, next) = (await RequestsAsync(stage, 40), await RequestsAsync(stage, 1), 0);
            Func<int, Func<Task>> Client(byte[][] requests) =>
                i => async () => await wires[i].SendAsync(requests[Interlocked.Increment(ref next) % requests.Length]);
            await Load.WarmAsync(16, Client(spread));
            foreach (var (units, requests) in new[] { (40, spread), (1, one) })
                foreach (var clients in (int[])[1, 16])
                {
                    var (http, insert) = await Load.TurnAboutAsync(clients, Span, 5, Client(requests), bare.Client);
                    rows.Add([engine.ToString(), $"{units}", $"{clients}", $"{http.Rate:N0}", $"{http.Median:0.0}", $"{http.P99:0.0}",
                        $"{insert.Rate:N0}", $"{insert.Median:0.0}", $"**{http.Rate / insert.Rate:0.00}**"]);
                    Workplace.Say(string.Join("  ", rows[^1]));
                }
            foreach (var wire in wires)
                wire.Dispose();
        }
        Results.Write("Creating", Notes + "\n\n" + Results.Table(
            ["engine", "units", "clients", "POST /api/v1/cases, per s", "p50, ms", "p99, ms", "bare INSERT, per s", "p50, ms", "ratio"], rows));
    }

    /// <summary>Whole requests, made beforehand; each unit has its own client and token.</summary>
    private static async Task<byte[][]> RequestsAsync(Stage stage, int count)
    {
        var units = await stage.WithAsync(db => db.Units.OfType<Unit>().Where(u => u.Kind == UnitKind.County).OrderBy(u => u.Code).Take(count).ToListAsync());
        var tokens = new List<string>();
        foreach (var unit in units)
            tokens.Add(await stage.TokenAsync(unit.Code, Roles.Caseworker));
        var random = new Random(16 + count);
        return [.. Enumerable.Range(0, Ready).Select(i => Wire.Request("POST", "/api/v1/cases", tokens[i % count], JsonSerializer.Serialize(new
        {
            unit = units[i % count].Code,
            acceptedOn = $"2023-01-{random.Next(1, 31):00}",
            channel = "hotline12351",
            employer = new { name = Names.Employer(random), creditCode = random.Next(3) == 0 ? Names.CreditCode(random) : null },
            site = new { name = Names.Site(random), constructionProject = random.Next(2) == 0 },
            industry = "construction",
            people = random.Next(1, 45),
            amountYuan = $"{random.Next(1_000, 900_000)}.50",
        })))];
    }

    private const string Notes = """
        `POST /api/v1/cases` (sign-in by token, every check, look-alikes among 100,000 cases, act, chained entry, clue, case, search, one
        durable transaction) against one prepared INSERT of the same columns into a table like `case_states` with the same rows, indexes
        and search, each row its own durable transaction. PostgreSQL with fsync and synchronous commit, SQLite with `synchronous=FULL`.
        Kestrel on loopback and the clients run in this process and share its processors. Wanted: at least 0.25 at 16 clients.
        After 25 seconds to warm up, five rounds of four seconds each, turn about; the round with the median ratio is shown.
        """;
}
