using System.Globalization;
using System.Text;

namespace Anxin.Bench.Corpus;

/// <summary>How often each thing occurs in a corpus, as Markdown.</summary>
public static class CorpusProfile
{
    public static string Of(IReadOnlyList<CorpusRecord> corpus)
    {
        var all = Judge.Weigh(corpus, []);
        var entities = corpus.DistinctBy(r => r.Entity).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{corpus.Count} records of {entities.Count} arrears, {all.Missed.Count} true pairs");
        foreach (var scope in (Scope[])[Scope.Subtree, Scope.Unit])
            text.Append(CultureInfo.InvariantCulture, $", {Judge.Weigh(corpus, [], scope).Missed.Count} within {scope}");
        text.Append("\n\n| trap | families | arrears | false pairs set |\n| --- | --- | --- | --- |\n");
        foreach (var trap in Trap.All)
        {
            var caught = entities.Where(r => r.Trap == trap).ToList();
            var pairs = all.Traps.Single(t => t.Name == trap).Of;
            text.Append(CultureInfo.InvariantCulture, $"| {trap} | {caught.DistinctBy(r => r.Family).Count()} | {caught.Count} | {pairs} |\n");
        }
        text.Append("\n| mark | records, % | true pairs, % |\n| --- | --- | --- |\n");
        foreach (var mark in Mark.All.Append("nothing-shared"))
        {
            var records = corpus.Count(r => r.Marks.Split(' ').Contains(mark));
            var pairs = all.Marks.SingleOrDefault(m => m.Name == mark)?.Of ?? 0;
            text.Append(CultureInfo.InvariantCulture,
                $"| {mark} | {100.0 * records / corpus.Count:0.0} | {100.0 * pairs / Math.Max(1, all.Missed.Count):0.0} |\n");
        }
        return text.ToString();
    }
}
