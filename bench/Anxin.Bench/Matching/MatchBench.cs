using Anxin.Bench.Running;
using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Matching;
using Anxin.Rules.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Bench.Matching;

/// <summary>What it costs to look for the same case among 1,000,000, against one bare search in the index of names.</summary>
internal static class MatchBench
{
    private const int Size = 1_000_000;
    private const int Lookups = 500;

    public static async Task RunAsync(Workplace place)
    {
        var rows = new List<string[]>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var stage = await Stage.OpenAsync(place, engine, Size);
            if (stage is null)
                continue;
            var probes = Enumerable.Range(0, Lookups + 40).Select(n => Making.LedgerMaker.Sample(n)).ToList();
            var (ours, bare) = (new List<double>(), new List<double>());
            foreach (var (n, probe) in probes.Index())
            {
                var facts = new MatchFacts
                {
                    On = probe.AcceptedOn,
                    Employer = probe.Employer,
                    CreditCode = probe.CreditCode,
                    Site = probe.Site,
                    People = probe.People,
                    AmountFen = probe.AmountFen,
                    UnitCode = "630102",
                };
                var looked = await Measure.OnceAsync(() => LookAsync(stage, facts));
                var searched = await Measure.OnceAsync(() => SearchAsync(stage, probe));
                if (n < 40)
                    continue;
                ours.Add(looked);
                bare.Add(searched);
            }
            rows.Add([engine.ToString(), $"{Size:N0}", $"{Measure.Median(ours):0.0}", $"**{Measure.Quantile(ours, 0.99):0.0}**", $"{Measure.Median(bare):0.0}", $"{Measure.Quantile(bare, 0.99):0.0}"]);
            Workplace.Say(string.Join("  ", rows[^1]));
        }
        Results.Write("Matching", Notes + "\n\n" + Results.Table(["engine", "cases", "look-up, p50 ms", "p99 ms", "bare index search, p50 ms", "p99 ms"], rows));
    }

    private static async Task LookAsync(Stage stage, MatchFacts facts)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MatchFinder>().FindAsync(null, facts, null, default);
    }

    private static async Task SearchAsync(Stage stage, CaseState probe)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        await db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && s.MatchName == probe.MatchName).OrderByDescending(s => s.AcceptedOn)
            .Take(PairFinder.AtMost / 2).Select(s => s.CaseId).ToListAsync();
    }

    private const string Notes = """
        One look-up by `MatchFinder` over the whole ledger: searches by the sounds of employer and site near in time, by credit code, the facts
        of everything found, and each held against what is asked for; against one bare search in the index of names. Wanted: p99 at most 50 ms.
        500 look-ups after 40 to warm up, turn about.
        """;
}
