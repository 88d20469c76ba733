using System.Diagnostics;
using Npgsql;

namespace Anxin.TestCommon;

/// <summary>
/// A PostgreSQL server of the test run's own, in a temporary folder, reached by a socket in it, without durability. Started once,
/// when first asked for; it dies with the test process, however that ends.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private static readonly Lazy<PostgresCluster> Started = new(() => new PostgresCluster());
    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Max()
        : null;

    private readonly string folder = Directory.CreateTempSubdirectory("anxin-pg-").FullName;
    private Process? server;

    private PostgresCluster()
    {
        if (Programs is null)
            Missing.Skip("PostgreSQL");
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", folder);
        Run("setpriv",
        [
            .. Unprivileged, "--", Path.Combine(Programs!, "initdb"), "-D", Data, "-U", "app", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8",
            "--no-sync",
        ]);
        Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public static bool IsInstalled => Programs is not null;

    public static PostgresCluster Instance => Started.Value;

    private string Data => Path.Combine(folder, "data");

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static string[] Unprivileged =>
        Environment.IsPrivilegedProcess ? ["--reuid=postgres", "--regid=postgres", "--init-groups"] : ["--no-new-privs"];

    public string Connection(string database) => $"Host={folder};Username=app;Database={database};Maximum Pool Size=20";

    /// <summary>Runs one statement outside any of the sites' databases.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        if (server is { HasExited: false })
        {
            Run("kill", "-QUIT", $"{server.Id}");
            server.WaitForExit(5000);
        }
        Directory.Delete(folder, true);
    }

    /// <summary>A death signal is tied to the starting thread, so that thread stays for as long as the server.</summary>
    private void Start()
    {
        using var up = new ManualResetEventSlim();
        var keeper = new Thread(() =>
        {
            server = Process.Start(new ProcessStartInfo("setpriv",
            [
                .. Unprivileged, "--pdeathsig", "QUIT", "--", Path.Combine(Programs!, "postgres"), "-D", Data, "-k", folder,
                "-c", "listen_addresses=", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off",
                "-c", "max_connections=300", "-c", "log_min_messages=fatal", "-c", "autovacuum=off",
            ])
            { RedirectStandardError = true, RedirectStandardOutput = true })!;
            server.OutputDataReceived += (_, _) => { };
            server.ErrorDataReceived += (_, _) => { };
            server.BeginOutputReadLine();
            server.BeginErrorReadLine();
            up.Set();
            server.WaitForExit();
        })
        { IsBackground = true, Name = "postgres" };
        keeper.Start();
        up.Wait();
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false");
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (since.Elapsed < TimeSpan.FromSeconds(30) && !server!.HasExited)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static void Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', args)}: {error}{output.Result}");
    }
}
