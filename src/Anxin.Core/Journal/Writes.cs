namespace Anxin.Core.Journal;

/// <summary>Counts what this node has written, so that what it keeps in memory is never older than its own last act.</summary>
public sealed class Writes
{
    private long count;

    public long Count => Interlocked.Read(ref count);

    /// <summary>To be called once it is committed.</summary>
    public void Note() => Interlocked.Increment(ref count);
}
