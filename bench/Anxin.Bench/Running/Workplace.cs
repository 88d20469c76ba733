namespace Anxin.Bench.Running;

/// <summary>
/// A temporary folder and a temporary PostgreSQL, both gone at the end. <c>ANXIN_BENCH_KEEP</c> names a folder to keep instead, so
/// that a second run need not make its ledgers again.
/// </summary>
internal sealed class Workplace : IDisposable
{
    private readonly bool kept = Environment.GetEnvironmentVariable("ANXIN_BENCH_KEEP") is { Length: > 0 };
    private readonly Lazy<PostgresCluster?> postgres;

    public Workplace()
    {
        Folder = Environment.GetEnvironmentVariable("ANXIN_BENCH_KEEP") is { Length: > 0 } keep
            ? Path.GetFullPath(keep) : Directory.CreateTempSubdirectory("anxin-bench-").FullName;
        Directory.CreateDirectory(Folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Folder, File.GetUnixFileMode(Folder) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        postgres = new Lazy<PostgresCluster?>(() => PostgresCluster.Start(Folder));
    }

    public string Folder { get; }
    public PostgresCluster? Postgres => postgres.Value;

    public static void Say(string text) => Console.Error.WriteLine(text);

    public void Dispose()
    {
        if (postgres.IsValueCreated)
            postgres.Value?.Dispose();
        if (!kept)
            Directory.Delete(Folder, true);
    }
}
