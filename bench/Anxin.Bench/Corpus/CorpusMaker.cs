using System.Globalization;
using Anxin.Bench.Corpus.World;
using Anxin.Bench.Corpus.Writing;

namespace Anxin.Bench.Corpus;

/// <summary>Reports of unpaid wages in Qinghai over three winters, all invented, with the truth about which are the same.</summary>
public static class CorpusMaker
{
    /// <summary>Of one, two, three … six reports of an arrears.</summary>
    private static readonly double[] Reports = [68, 19, 8, 3, 1.3, 0.7];

    /// <summary>Of reports of the same arrears that have no firm, site, code or telephone in common with an earlier one.</summary>
    private const double NothingShared = 0.03;

    private const int Tries = 8;

    /// <param name="seed">The same seed and count give the same corpus, sign by sign.</param>
    /// <param name="entities">How many different arrears; records are about one and a half times as many.</param>
    /// <returns>In the order of receipt.</returns>
    public static IReadOnlyList<CorpusRecord> Make(int seed, int entities)
    {
        var dice = new Dice(seed);
        var families = new Families(dice);
        var reporter = new Reporter(dice);
        var records = new List<(int Lot, CorpusRecord Record)>();
        for (var made = 0; made < entities;)
            foreach (var arrears in families.Next().Take(entities - made))
            {
                var entity = string.Create(CultureInfo.InvariantCulture, $"E{++made:000000}");
                records.AddRange(Of(entity, arrears, dice, reporter).Select(r => (dice.Below(int.MaxValue), r)));
            }
        return [.. records.OrderBy(r => r.Record.ReceivedOn).ThenBy(r => r.Lot)
            .Select((r, i) => r.Record with { Id = string.Create(CultureInfo.InvariantCulture, $"R{i + 1:000000}") })];
    }

    private static List<CorpusRecord> Of(string entity, Arrears arrears, Dice dice, Reporter reporter)
    {
        var records = new List<CorpusRecord>();
        var on = arrears.First;
        for (var left = dice.Weighted(Reports) + 1; left > 0; left--)
        {
            var record = reporter.Report(entity, arrears, on);
            if (records.Count > 0 && !dice.Chance(NothingShared))
                for (var again = 0; again < Tries && !records.Any(r => Shared(r, record)); again++)
                    record = reporter.Report(entity, arrears, on);
            records.Add(record);
            on = on.AddDays(Gap(dice));
        }
        return records;
    }

    private static int Gap(Dice dice) => dice.Weighted([60, 25, 11, 4]) switch
    {
        0 => dice.Skewed(0, 14),
        1 => dice.Between(8, 45),
        2 => dice.Between(46, 110),
        _ => dice.Between(121, 400),
    };

    private static bool Shared(CorpusRecord one, CorpusRecord other) =>
        Shown(one).Intersect(Shown(other), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Shown(CorpusRecord record) =>
        record.Marks.Split(' ').Where(m => m.StartsWith(Mark.Shows, StringComparison.Ordinal));
}
