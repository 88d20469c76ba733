using System.Collections.Concurrent;
using Anxin.Core.Journal;

namespace Anxin.Core.Cases;

/// <summary>
/// What costs much to count and is asked again and again: how many cases a list holds, exact for as long as nothing was written (by another node: up to a second ago), and
/// which words are in so many cases that their index is of no use.
/// </summary>
public sealed class LedgerCounts(TimeProvider time, Glances glances)
{
    private const int AtMost = 2_000;
    private static readonly TimeSpan FrequentFor = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (string Mark, int Count)> counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (long At, bool Frequent)> words = new(StringComparer.Ordinal);

    /// <param name="what">Names what is counted, and for whom.</param>
    public async Task<int> OfAsync(AnxinDb db, string what, Func<Task<int>> count, CancellationToken ct)
    {
        // The mark first: what is written while it is counted makes the count unusable, never wrong.
        var mark = await glances.OfAsync("mark", () => db.MarkAsync(ct));
        if (counts.TryGetValue(what, out var kept) && kept.Mark == mark)
            return kept.Count;
        if (counts.Count > AtMost)
            counts.Clear();
        var now = await count();
        counts[what] = (mark, now);
        return now;
    }

    /// <summary>Whether a text is found in more cases than are ever counted; it decides how rows are looked for, not which.</summary>
    public async Task<bool> IsFrequentAsync(string text, Func<Task<bool>> look)
    {
        if (words.TryGetValue(text, out var kept) && time.GetElapsedTime(kept.At) < FrequentFor)
            return kept.Frequent;
        if (words.Count > AtMost)
            words.Clear();
        var frequent = await look();
        words[text] = (time.GetTimestamp(), frequent);
        return frequent;
    }
}
