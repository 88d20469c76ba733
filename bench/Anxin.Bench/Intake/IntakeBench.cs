using System.Text.Json;
using Anxin.Bench.Creating;
using Anxin.Bench.Making;
using Anxin.Bench.Running;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Bench.Intake;

/// <summary>Clues over HTTP, as a hotline's work-order system sends them, against bare single-row INSERTs of the same columns.</summary>
internal static class IntakeBench
{
    private const int Cases = 100_000;
    private const int Units = 40;
    private const int Ready = 200_000;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(4);
    private static readonly BareTable Clues = new("clues", typeof(Clue), Sample, new HashSet<string> { nameof(Clue.ClueId), nameof(Clue.SourceNumber) });

    public static async Task RunAsync(Workplace place)
    {
        var rows = new List<string[]>();
        await using var stage = await Stage.OpenAsync(place, Engine.Postgres, Cases, "_intake")
            ?? throw new InvalidOperationException("PostgreSQL is not installed.");
        await using var served = await Served.StartAsync(stage);
        await using var bare = await BareInsert.OpenAsync(stage, 16, Clues);
        var requests = await RequestsAsync(stage);
        var next = 0;
        var wires = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Wire.ConnectAsync(served.Address)));
        Func<Task> Client(int i) => async () => await wires[i].SendAsync(requests[Interlocked.Increment(ref next) % requests.Length]);
        await Load.WarmAsync(16, Client);
        foreach (var clients in (int[])[1, 16])
        {
            var (http, insert) = await Load.TurnAboutAsync(clients, Span, 5, Client, bare.Client);
            rows.Add([$"{clients}", $"{http.Rate:N0}", $"{http.Median:0.0}", $"{http.P99:0.0}", $"{insert.Rate:N0}", $"{insert.Median:0.0}",
                $"**{http.Rate / insert.Rate:0.00}**"]);
            Workplace.Say(string.Join("  ", rows[^1]));
        }
        foreach (var wire in wires)
            wire.Dispose();
        var taken = await stage.WithAsync(db => db.Clues.CountAsync(c => c.SourceNumber != null));
        Results.Write("Intake", Notes + $"\n\n{taken:N0} clues were taken in over HTTP.\n\n" + Results.Table(
            ["clients", "POST /api/v1/clues, per s", "p50, ms", "p99, ms", "bare INSERT, per s", "p50, ms", "ratio"], rows));
    }

    /// <summary>Whole requests, made beforehand; each unit has its own client and token, each clue its own source number.</summary>
    private static async Task<byte[][]> RequestsAsync(Stage stage)
    {
        var units = await stage.WithAsync(db => db.Units.OfType<Unit>().Where(u => u.Kind == UnitKind.County).OrderBy(u => u.Code).Take(Units).ToListAsync());
        var tokens = new List<string>();
        foreach (var unit in units)
            tokens.Add(await stage.TokenAsync(unit.Code, Roles.Caseworker));
        var random = new Random(12351);
        var run = Guid.CreateVersion7().ToString("N");
        return [.. Enumerable.Range(0, Ready).Select(i => Wire.Request("POST", "/api/v1/clues", tokens[i % units.Count], JsonSerializer.Serialize(new
        {
            unit = units[i % units.Count].Code,
            channel = "hotline12351",
            sourceSystem = "bench",
            sourceNumber = $"{run}-{i}",
            employer = Names.Employer(random),
            site = Names.Site(random),
            people = random.Next(1, 45),
            amountYuan = $"{random.Next(1_000, 900_000)}.50",
            heard = "三个月没有领到工资，工头说等甲方付款。",
            phone = $"0971-{random.Next(1_000_000, 9_999_999)}",
            consent = true,
            consentWording = "工会可以把您反映的情况转给有权处理的部门。",
        })))];
    }

    private static Clue Sample(int n)
    {
        var random = new Random(n);
        return new Clue
        {
            ClueId = Guid.CreateVersion7(),
            Version = 1,
            FromPosition = 1,
            UnitId = new Guid(n % Units, 0, 0, new byte[8]),
            Channel = Channel.Hotline12351,
            ReceivedAt = new DateTime(2023, 1, 20, 2, 0, 0, DateTimeKind.Utc),
            ReceivedOn = new DateOnly(2023, 1, 20),
            TriageDue = new DateTime(2023, 1, 28, 16, 0, 0, DateTimeKind.Utc),
            SourceSystem = "bare",
            SourceNumber = $"{n}",
            Employer = Names.Employer(random),
            Site = Names.Site(random),
            People = random.Next(1, 45),
            AmountFen = random.Next(100_000, 90_000_000),
            NoticeDue = new DateTime(2023, 1, 29, 16, 0, 0, DateTimeKind.Utc),
            Reachable = true,
            StoryId = Guid.CreateVersion7(),
            Digest = new byte[32],
        };
    }

    private const string Notes = """
        `POST /api/v1/clues` on PostgreSQL with fsync and synchronous commit (sign-in by token, every check, the source's number looked up, act,
        chained entry, clue, story in the vault, receipt, phone mark, consent, one durable transaction) against one prepared INSERT of the same
        columns into a table like `clues` with the same rows and indexes, each row its own durable transaction. 40 counties, 100,000 cases
        and their clues there before. Kestrel on loopback and the clients run in this process and share its processors. Wanted: at
        least 0.25 at 16 clients. After 25 seconds to warm up, five rounds of four seconds each, turn about; the round with the median ratio is shown.
        """;
}
