using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Anxin.Bench.Running;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe() => string.Join("; ",
        RuntimeInformation.OSDescription.Trim(),
        $"{Environment.ProcessorCount} processor(s) {Line("/proc/cpuinfo", "model name")}".TrimEnd(),
        $"memory {Line("/proc/meminfo", "MemTotal")}",
        RuntimeInformation.FrameworkDescription,
        PostgresCluster.Version() ?? "no PostgreSQL",
        $"SQLite {new SqliteConnection().ServerVersion}",
        $"load when begun {Load()}");

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Line(string file, string name) => !File.Exists(file) ? ""
        : File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "";
}
