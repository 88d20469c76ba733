using System.Diagnostics;

namespace Anxin.Bench.Running;

/// <summary>Times in milliseconds, and what is read off them.</summary>
internal static class Measure
{
    /// <summary>Runs two things turn about, so that a noisy neighbour strikes both; the medians of their rounds.</summary>
    public static async Task<(double A, double B)> TurnAboutAsync(Func<Task> a, Func<Task> b, int rounds, int warmups = 40)
    {
        for (var i = 0; i < warmups; i++)
        {
            await a();
            await b();
        }
        var (first, second) = (new List<double>(), new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            first.Add(await OnceAsync(a));
            second.Add(await OnceAsync(b));
        }
        return (Median(first), Median(second));
    }

    public static async Task<double> OnceAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static double Median(IReadOnlyCollection<double> values) => Quantile(values, 0.5);

    public static double Quantile(IReadOnlyCollection<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
