using Anxin.Bench.Running;
using Anxin.Core;
using Anxin.Core.Campaigns;
using Anxin.Core.Reports;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Bench.Tables;

/// <summary>The province's tables by the product against the same written by hand in SQL, at two sizes of ledger.</summary>
internal static class TablesBench
{
    private static readonly int[] Sizes = [100_000, 1_000_000];

    private static readonly (string Duty, DateOnly From, DateOnly To)[] Wanted =
    [
        ("weekly", new(2022, 10, 10), new(2022, 10, 16)),
        ("monthly", new(2022, 10, 1), new(2022, 10, 31)),
        ("final", new(2022, 10, 1), new(2023, 1, 21)),
    ];

    public static async Task RunAsync(Workplace place)
    {
        var rows = new List<string[]>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            var times = new Dictionary<(string, int), double>();
            foreach (var size in Sizes)
            {
                await using var stage = await Stage.OpenAsync(place, engine, size);
                if (stage is null)
                    continue;
                foreach (var (duty, from, to) in Wanted)
                {
                    var period = new ReportPeriod(from, to);
                    await using var hand = await HandSql.OpenAsync(stage, duty, period);
                    var (ours, sql) = await Measure.TurnAboutAsync(() => BuildAsync(stage, duty, period), () => hand.RunAsync(cases: true), 15);
                    var (_, sums) = await Measure.TurnAboutAsync(() => Task.CompletedTask, () => hand.RunAsync(cases: false), 15);
                    times[(duty, size)] = ours;
                    var growth = times.TryGetValue((duty, Sizes[0]), out var small) && size != Sizes[0] ? $"{ours / small:0.00}" : "";
                    rows.Add([engine.ToString(), duty, $"{size:N0}", $"{ours:0.0}", $"{sql:0.0}", $"**{ours / sql:0.00}**", $"{sums:0.0}", $"{ours / sums:0.00}", growth]);
                    Workplace.Say(string.Join("  ", rows[^1]));
                }
            }
        }
        Results.Write("Tables", Notes + "\n\n" + Results.Table(
            ["engine", "table", "cases", "product, ms", "SQL with the cases of each figure, ms", "ratio", "SQL, bare sums, ms", "ratio", "against 100,000"], rows));
    }

    private static async Task BuildAsync(Stage stage, string duty, ReportPeriod period)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<AnxinDb>();
        var campaign = (await services.GetRequiredService<CampaignCache>().AllAsync(db, default)).Single();
        var tree = await services.GetRequiredService<Core.Organisation.Organisation>().TodayAsync();
        var asOf = await db.Acts.MaxAsync(a => (long?)a.Position) ?? 0;
        var table = await services.GetRequiredService<TableBuilder>().BuildAsync(
            campaign, campaign.Definition.Duties.Single(d => d.Key == duty), tree.Root.Id, period, asOf, Making.LedgerMaker.Now, default);
        if (table.Empty)
            throw new InvalidOperationException("An empty table measures nothing.");
    }

    private const string Notes = """
        The province's table by `TableBuilder` (states of obligations, lines, totals, and the cases behind every figure) against the same
        rows and sums written by hand in SQL on the same tables over one open connection. Wanted: at most 1.5 times the SQL, and 1,000,000
        cases at most 1.2 times 100,000. The campaign's months hold the same activity at both sizes (8,000 cases accepted, 3,000 older
        ones open at its start, 4,000 inspections). Medians of 15 rounds, turn about.
        """;
}
