using System.Collections.Concurrent;

namespace Anxin.Core.Journal;

/// <summary>
/// What every page asks for, kept for a second and never longer than until this node writes anything: an act shows at once where it was
/// done, and within a second on every other node.
/// </summary>
public sealed class Glances(TimeProvider time, Writes writes)
{
    private const int AtMost = 5_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    private sealed record Kept(long At, long Writes, object? Value);

    /// <param name="what">Names what is looked at, and for whom; always of the same type.</param>
    public async Task<T> OfAsync<T>(string what, Func<Task<T>> look)
    {
        if (kept.TryGetValue(what, out var known) && known.Writes == writes.Count && time.GetElapsedTime(known.At) < Lifetime)
            return (T)known.Value!;
        if (kept.Count > AtMost)
            kept.Clear();
        // The count first: what is written while it is looked at makes this useless, never wrong.
        var (at, written) = (time.GetTimestamp(), writes.Count);
        var value = await look();
        kept[what] = new Kept(at, written, value);
        return value;
    }
}
