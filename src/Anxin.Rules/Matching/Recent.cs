using System.Collections.Concurrent;

namespace Anxin.Rules.Matching;

/// <summary>
/// What was read of the latest texts, so that a name that comes again and again (an employer's cases, a site's) is taken apart once.
/// Bounded: two halves, the older of which is dropped when the younger is full. Safe from several threads.
/// </summary>
/// <param name="read">A pure function; what it gives is shared.</param>
internal sealed class Recent<T>(Func<string, T> read) where T : class
{
    /// <summary>Some thousand names are what a county hears of in a year; taken apart they are a few megabytes.</summary>
    private const int Most = 16_384;

    private volatile ConcurrentDictionary<string, T> young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, T> old = new(StringComparer.Ordinal);

    /// <summary>Counted beside: a concurrent dictionary takes all its locks to count itself.</summary>
    private int held;

    public T Of(string text)
    {
        if (young.TryGetValue(text, out var known))
            return known;
        var made = old.TryGetValue(text, out var once) ? once : read(text);
        if (young.TryAdd(text, made) && Interlocked.Increment(ref held) == Most / 2)
        {
            old = young;
            young = new(StringComparer.Ordinal);
            held = 0;
        }
        return made;
    }
}
