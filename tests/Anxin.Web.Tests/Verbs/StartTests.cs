using System.Data.Common;
using Anxin.TestCommon;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Anxin.Web.Tests.Verbs;

/// <summary>The program is started, killed, started again, on one node and on two.</summary>
public sealed class StartTests
{
    private const string Drill = "2022-10-03T09:00+08:00";

    [Theory, Engines]
    public async Task Killed_again_and_again_in_its_first_start_it_comes_up_whole(Engine engine)
    {
        await using var machine = new Machine(engine);
        foreach (var (table, delay) in new[] { ("__EFMigrationsHistory", 0), ("acts", 0), ("unit_spans", 150) })
        {
            var server = machine.Serve("--seed", "organisation", "--drill", Drill);
            for (var n = 0; !server.HasExited && !await HasAsync(engine, machine.Database, table); n++)
            {
                Assert.True(n < 5000, $"There is no table {table}.");
                await Task.Delay(5, Stop);
            }
            await Task.Delay(delay, Stop);
            await server.KillAsync();
        }
        var last = machine.Serve("--seed", "organisation", "--drill", Drill);
        await last.ReadyAsync();
        await ItIsWholeAsync(machine, last);
    }

    [Fact]
    public async Task Two_nodes_that_start_at_once_migrate_and_plant_once()
    {
        if (!PostgresCluster.IsInstalled)
            Missing.Skip("PostgreSQL");
        await using var machine = new Machine(Engine.Postgres);
        var (one, two) = (machine.Serve("--seed", "organisation", "--drill", Drill), machine.Serve("--seed", "organisation", "--drill", Drill));
        await one.ReadyAsync();
        await two.ReadyAsync();
        await ItIsWholeAsync(machine, one);
        await ItIsWholeAsync(machine, two);
    }

    [Theory, Engines]
    public async Task What_was_answered_survives_a_kill_and_what_was_not_is_done_once_when_sent_again(Engine engine)
    {
        await using var machine = new Machine(engine);
        var server = machine.Serve("--seed", "organisation", "--drill", Drill);
        await server.ReadyAsync();
        var token = (await machine.RunAsync("token", "--unit", "630102", "--role", "caseworker", "--data", machine.Folder)).Output.Trim();
        var clerk = server.Caller(token, "630102");
        var answered = new System.Collections.Concurrent.ConcurrentDictionary<int, Guid>();
        var sending = Enumerable.Range(0, 40).Select(n => Task.Run(async () =>
        {
            try
            {
                answered[n] = (await clerk.PostAsync("cases", ACase.Usual.Body, $"k-{n}")).Is(201)["id"].GetGuid();
            }
            catch (HttpRequestException)
            {
                // The server was killed before it could answer.
            }
        })).ToList();
        while (answered.Count < 5 && !sending.TrueForAll(t => t.IsCompleted))
            await Task.Delay(2, Stop);
        await server.KillAsync();
        await Task.WhenAll(sending);

        var again = machine.Serve();
        await again.ReadyAsync();
        clerk = again.Caller(token, "630102");
        for (var n = 0; n < 40; n++)
        {
            var id = (await clerk.PostAsync("cases", ACase.Usual.Body, $"k-{n}")).Is(201)["id"].GetGuid();
            if (answered.TryGetValue(n, out var first))
                Assert.Equal(first, id);
        }
        Assert.Equal(40, (await clerk.GetAsync("cases"))["total"].GetInt32());
        await again.KillAsync();
        var verified = await machine.RunAsync("verify", "--data", machine.Folder);
        Assert.True(verified.Exit == 0, verified.Output + verified.Log);
    }

    [Fact]
    public async Task A_second_server_on_one_folder_says_so_and_ends()
    {
        await using var machine = new Machine(Engine.Sqlite);
        var first = machine.Serve("--seed", "organisation");
        await first.ReadyAsync();
        var second = await machine.Serve("--seed", "organisation").EndsAsync();
        Assert.Equal(2, second.Exit);
        Assert.Contains("Another Anxin is running", second.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Real_work_never_becomes_a_drill_and_a_drill_keeps_its_clock()
    {
        await using var machine = new Machine(Engine.Sqlite);
        var real = machine.Serve("--seed", "organisation");
        await real.ReadyAsync();
        var token = (await machine.RunAsync("token", "--unit", "630000", "--role", "duty", "--data", machine.Folder)).Output.Trim();
        (await real.Caller(token, "630000").PostAsync("drill/clock", new { now = "2099-01-01T00:00:00+08:00" })).IsProblem(404, "not-found");
        await real.KillAsync();
        var refused = await machine.Serve("--drill", Drill).EndsAsync();
        Assert.Equal(2, refused.Exit);
        Assert.Contains("not a drill", refused.Log, StringComparison.Ordinal);

        await using var other = new Machine(Engine.Sqlite);
        var drill = other.Serve("--seed", "organisation", "--drill", Drill);
        await drill.ReadyAsync();
        await drill.KillAsync();
        var later = other.Serve("--drill", "2022-12-01T09:00+08:00");
        await later.ReadyAsync();
        token = (await other.RunAsync("token", "--unit", "630000", "--role", "duty", "--data", other.Folder)).Output.Trim();
        Assert.Equal("2022-10-03T09:30:00+08:00",
            (await later.Caller(token, "630000").PostAsync("drill/clock", new { now = "2022-10-03T09:30:00+08:00" })).Is(200).TextOf("now"));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task ItIsWholeAsync(Machine machine, Served server)
    {
        var made = await machine.RunAsync("token", "--unit", "630000", "--role", "viewer,duty", "--data", machine.Folder);
        Assert.True(made.Exit == 0, made.Log);
        Assert.Matches("^anxin_[0-9a-f]{64}\n$", made.Output);
        var desk = server.Caller(made.Output.Trim(), "630000");
        var units = (await desk.GetAsync("units")).Is(200).Json.EnumerateArray().Select(u => u.GetProperty("code").GetString()).ToList();
        Assert.Equal(units.Count, units.Distinct().Count());
        Assert.True(units.Count > 60, $"Only {units.Count} units.");
        Assert.Equal(1, (await desk.GetAsync("campaigns")).Count("items"));
        Assert.Equal(150, (await desk.GetAsync("campaigns/qinghai-2022-41/obligations")).Count("items"));
        var verified = await machine.RunAsync("verify", "--data", machine.Folder);
        Assert.True(verified.Exit == 0, verified.Output + verified.Log);
    }

    private static async Task<bool> HasAsync(Engine engine, string database, string table)
    {
        try
        {
            await using DbConnection connection = engine == Engine.Sqlite
                ? new SqliteConnection(database + ";Mode=ReadOnly") : new NpgsqlConnection(database + ";Pooling=false");
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = engine == Engine.Sqlite
                ? $"SELECT count(*) FROM sqlite_master WHERE name = '{table}'"
                : $"SELECT count(*) FROM pg_class WHERE relname = '{table}'";
            return Convert.ToInt64(await command.ExecuteScalarAsync(Stop), System.Globalization.CultureInfo.InvariantCulture) > 0;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
