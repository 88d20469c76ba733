using Anxin.TestCommon;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Anxin.Web.Tests.Verbs;

/// <summary>Copies, checks and command lines.</summary>
public sealed class StorageTests
{
    [Theory, Engines]
    public async Task A_copy_of_a_running_ledger_fills_another_machine_and_verifies(Engine engine)
    {
        await using var machine = new Machine(engine);
        var server = machine.Serve("--seed", "organisation", "--drill", "2022-10-03T09:00+08:00");
        await server.ReadyAsync();
        var token = (await machine.RunAsync("token", "--unit", "630100", "--role", "caseworker,reporter", "--data", machine.Folder)).Output.Trim();
        var clerk = server.Caller(token, "630100");
        var it = await clerk.OpensAsync(ACase.Usual.In("630102").On("2022-10-02"));
        var week = (await clerk.GetAsync("campaigns/qinghai-2022-41/obligations?duty=weekly"))["items.0.id"].GetGuid();
        (await clerk.PostAsync($"obligations/{week}/submit", new { signedOffBy = "甲", preparedBy = "乙", phone = "1" })).Is(200);

        var copy = Path.Combine(machine.Folder, "copy");
        Assert.Equal(0, (await machine.RunAsync("backup", copy, "--data", machine.Folder)).Exit);
        Assert.Equal(2, (await machine.RunAsync("backup", copy, "--data", machine.Folder)).Exit);
        (await it.AmendAsync(new { people = 11, reason = "在备份之后" })).Is(200);

        await using var other = new Machine(engine);
        if (engine == Engine.Postgres)
            await PostgresCluster.Instance.ExecuteAsync($"CREATE DATABASE {new NpgsqlConnectionStringBuilder(other.Database).Database}");
        var restored = await other.RunAsync("restore", copy, "--data", other.Folder);
        Assert.True(restored.Exit == 0, restored.Log);
        Assert.NotEqual(0, (await other.RunAsync("restore", copy, "--data", other.Folder)).Exit);
        var verified = await other.RunAsync("verify", "--data", other.Folder);
        Assert.True(verified.Exit == 0, verified.Output + verified.Log);
        var there = other.Serve();
        await there.ReadyAsync();
        Assert.Equal(10, (await it.For(there.Caller(token, "630100")).ReadAsync()).Is(200)["people"].GetInt32());

        await machine.RunAsync("verify", "--data", machine.Folder);
        await TamperAsync(engine, other.Database);
        var found = await other.RunAsync("verify", "--data", other.Folder);
        Assert.Equal(1, found.Exit);
        Assert.NotEqual("", found.Output);
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("serve --colour red")]
    [InlineData("serve --drill tomorrow")]
    [InlineData("serve --seed weeds")]
    [InlineData("token")]
    [InlineData("token --unit 630100 --role king")]
    [InlineData("token --unit")]
    [InlineData("backup")]
    [InlineData("restore nowhere")]
    [InlineData("verify")]
    [InlineData("tables")]
    public async Task A_line_that_cannot_be_done_ends_with_2_and_says_why(string line)
    {
        await using var machine = new Machine(Engine.Sqlite);
        var ran = await machine.RunAsync(line.Split(' '));
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.InRange(ran.Log.Trim().Length, 10, 600);
        Assert.DoesNotContain("   at ", ran.Log, StringComparison.Ordinal);
    }

    private static async Task TamperAsync(Engine engine, string database)
    {
        const string Sql = "UPDATE submissions SET \"table\" = replace(\"table\", '50000.00', '50000.01')";
        var stop = TestContext.Current.CancellationToken;
        await using System.Data.Common.DbConnection connection = engine == Engine.Sqlite ? new SqliteConnection(database) : new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(stop));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    public async Task Whoever_asks_for_help_reads_every_verb_with_what_it_does(string asked)
    {
        await using var machine = new Machine(Engine.Sqlite);
        var told = await machine.RunAsync(asked);
        Assert.Equal(0, told.Exit);
        foreach (var verb in new[] { "serve", "token", "tables", "migrate", "backup", "restore", "verify" })
            Assert.Contains($"\n  {verb} ", told.Output, StringComparison.Ordinal);
    }
}
