using System.Diagnostics;

namespace Anxin.Bench.Running;

/// <summary>What so many clients got done in a span of time.</summary>
internal sealed record Load(double Rate, double Median, double P99)
{
    /// <summary>Each client sends, waits for the answer, and sends again.</summary>
    public static async Task<Load> RunAsync(int clients, TimeSpan span, Func<int, Func<Task>> client)
    {
        var start = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(i => Task.Run(async () =>
        {
            var send = client(i);
            var times = new List<double>();
            while (Stopwatch.GetElapsedTime(start) < span)
                times.Add(await Measure.OnceAsync(send));
            return times;
        })));
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var sent = all.SelectMany(t => t).ToList();
        return new Load(sent.Count / took, Measure.Median(sent), Measure.Quantile(sent, 0.99));
    }

    /// <summary>Before anything is counted: what is used much is compiled twice more while it runs, and a server runs for weeks.</summary>
    public static Task WarmAsync(int clients, Func<int, Func<Task>> client) => RunAsync(clients, TimeSpan.FromSeconds(25), client);

    /// <summary>Two loads turn about; the round with the median ratio of rates speaks for all.</summary>
    public static async Task<(Load A, Load B)> TurnAboutAsync(
        int clients, TimeSpan span, int rounds, Func<int, Func<Task>> a, Func<int, Func<Task>> b)
    {
        await RunAsync(clients, span / 2, a);
        await RunAsync(clients, span / 2, b);
        var pairs = new List<(Load A, Load B)>();
        for (var i = 0; i < rounds; i++)
            pairs.Add((await RunAsync(clients, span, a), await RunAsync(clients, span, b)));
        return pairs.OrderBy(p => p.A.Rate / p.B.Rate).ElementAt(rounds / 2);
    }
}
