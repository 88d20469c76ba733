using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Anxin.Bench.Running;

/// <summary>A PostgreSQL of its own in a temporary folder, with every commit on disk (fsync); gone when disposed.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private static readonly string? Programs = Find();
    private readonly string folder;

    private PostgresCluster(string folder, int port) => (this.folder, Port) = (folder, port);

    public int Port { get; }

    public string Database(string name) => $"Host=127.0.0.1;Port={Port};Username=anxin;Database={name};Maximum Pool Size=40";

    public static string? Version() => Programs is null ? null : Run(Path.Combine(Programs, "postgres"), ["--version"]).Trim();

    /// <returns>Null where PostgreSQL is not installed.</returns>
    public static PostgresCluster? Start(string under)
    {
        if (Programs is null)
            return null;
        var folder = Path.Combine(under, "postgres");
        var port = FreePort();
        Directory.CreateDirectory(folder);
        if (Environment.UserName == "root")
            Run("chown", ["postgres", folder]);
        var data = Path.Combine(folder, "data");
        if (!Directory.Exists(data))
            As("initdb", "-D", data, "-U", "anxin", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8");
        As("pg_ctl", "-D", data, "-w", "-s", "-l", Path.Combine(folder, "log"), "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c shared_buffers=1GB -c max_wal_size=4GB -c fsync=on -c synchronous_commit=on", "start");
        return new PostgresCluster(folder, port);
    }

    public void Dispose() => As("pg_ctl", "-D", Path.Combine(folder, "data"), "-s", "-m", "fast", "stop");

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static void As(string program, params string[] args)
    {
        var file = Path.Combine(Programs!, program);
        _ = Environment.UserName == "root"
            ? Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", file, .. args])
            : Run(file, args);
    }

    private static string Run(string program, string[] args)
    {
        // pg_ctl's server would inherit redirected pipes and keep them open, so only what is read is redirected.
        var reads = !args.Contains("start");
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = reads, WorkingDirectory = "/tmp" })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var output = reads ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static string? Find()
    {
        const string Debian = "/usr/lib/postgresql";
        var folders = (Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")) : [])
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.FirstOrDefault(f => File.Exists(Path.Combine(f, "pg_ctl")) && File.Exists(Path.Combine(f, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
