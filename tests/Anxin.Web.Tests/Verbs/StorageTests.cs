using System.Net;
using System.Net.Sockets;
using Anxin.Core.Campaigns;
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
        Told("empty", await other.RunAsync("restore", copy, "--data", other.Folder));
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
    [InlineData("tables --campaign nowhere.yaml --ledger a.csv --out out")]
    [InlineData("verify --data nowhere")]
    [InlineData("backup copy")]
    [InlineData("sweep")]
    [InlineData("account --unit 630100 --name A --login a --role viewer")]
    [InlineData("partner --agency 630100-RS --url https://127.0.0.1/")]
    [InlineData("verify-proof nowhere")]
    [InlineData("serve --urls nonsense")]
    [InlineData("serve --urls http://127.0.0.1:99999")]
    public async Task A_line_that_cannot_be_done_ends_with_2_and_says_why(string line)
    {
        await using var machine = new Machine(Engine.Sqlite);
        Told("", await machine.RunAsync(line.Split(' ')));
    }

    [Fact]
    public async Task What_stands_in_the_way_in_the_folder_the_file_or_the_network_is_said_in_a_sentence()
    {
        await using var machine = new Machine(Engine.Sqlite);
        var server = machine.Serve("--seed", "organisation", "--drill", "2022-10-03T09:00+08:00");
        await server.ReadyAsync();
        var (words, campaign) = (Path.Combine(machine.Folder, "words.txt"), Path.Combine(machine.Folder, "campaign.yaml"));
        await File.WriteAllTextAsync(words, "企业名称\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(campaign, ShippedCampaigns.Yaml("qinghai-2022-41").Replace("\"630000\"", "\"999999\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Told("no folder", await machine.RunAsync("backup", Path.Combine(machine.Folder, "no", "copy"), "--data", machine.Folder));
        Told("exists already", await machine.RunAsync("backup", words, "--data", machine.Folder));
        Told("Another Anxin", await machine.RunAsync("restore", words, "--data", machine.Folder));
        Told("999999", await machine.RunAsync("token", "--unit", "999999", "--role", "viewer", "--data", machine.Folder));
        Told("999999", await machine.RunAsync("account", "--unit", "999999", "--name", "甲", "--login", "a", "--role", "viewer", "--data", machine.Folder));
        Told("999999", await machine.RunAsync("partner", "--agency", "999999", "--url", "https://127.0.0.1/", "--data", machine.Folder));
        Told("没有代码为“999999”的单位", await machine.RunAsync("tables", "--campaign", campaign, "--ledger", words, "--out", Path.Combine(machine.Folder, "out")));
        Told("it is a file", await machine.RunAsync("serve", "--data", words));
        using (var taken = new TcpListener(IPAddress.Loopback, 0))
        {
            taken.Start();
            Told("cannot be listened on", await machine.RunAsync("serve", "--data", Path.Combine(machine.Folder, "other"), "--urls", $"http://{taken.LocalEndpoint}"));
        }
        await server.KillAsync();
        Told("exists already", await machine.RunAsync("restore", words, "--data", machine.Folder));
        Told("no backup", await machine.RunAsync("restore", words, "--data", Path.Combine(machine.Folder, "third")));
        Assert.False(File.Exists(Path.Combine(machine.Folder, "third", "anxin.db")));
        await File.WriteAllTextAsync(Path.Combine(machine.Folder, "third", "anxin.db"), "no database", TestContext.Current.CancellationToken);
        Told("cannot be used", await machine.RunAsync("verify", "--data", Path.Combine(machine.Folder, "third")));
    }

    /// <summary>It ended with 2, with nothing answered and a sentence on standard error, not a stack of calls.</summary>
    private static void Told(string what, Ran ran)
    {
        Assert.True(ran.Exit == 2, $"{ran.Exit}: {ran.Log}");
        Assert.Equal("", ran.Output);
        Assert.Contains(what, ran.Log, StringComparison.Ordinal);
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
