namespace Anxin.Core.Dispatch;

/// <summary>Something that happens by itself at due instants: obligations that pass, offers that nobody answered.</summary>
public abstract class DueSource
{
    /// <summary>The next of its due instants after the given one, whether or not it needs handling; null if there is none.</summary>
    public abstract Task<DateTime?> NextAfterAsync(DateTime now, CancellationToken ct);

    /// <summary>The earliest of its due instants up to <paramref name="until"/> (UTC, inclusive) that has not been handled.</summary>
    public abstract Task<DateTime?> WaitingAsync(DateTime until, CancellationToken ct);

    /// <summary>Handles everything of its own that is due at exactly that instant, once, as of that instant. Another node may be first.</summary>
    public abstract Task HandleAsync(DateTime due, CancellationToken ct);
}

/// <summary>Everything that happens by itself, of all sources, in order, each at its own instant.</summary>
public sealed class DueWork(IEnumerable<DueSource> sources)
{
    /// <summary>Everything due by <paramref name="until"/> (UTC, inclusive).</summary>
    public async Task RunAsync(DateTime until, CancellationToken ct)
    {
        while (true)
        {
            (DueSource Source, DateTime Due)? first = null;
            foreach (var source in sources)
                if (await source.WaitingAsync(until, ct) is { } due && (first is null || due < first.Value.Due))
                    first = (source, due);
            if (first is not { } next)
                return;
            await next.Source.HandleAsync(next.Due, ct);
        }
    }

    /// <summary>The next due instant after the given one, if any.</summary>
    public async Task<DateTime?> NextAfterAsync(DateTime now, CancellationToken ct)
    {
        DateTime? next = null;
        foreach (var source in sources)
            if (await source.NextAfterAsync(now, ct) is { } due && (next is null || due < next))
                next = due;
        return next;
    }
}
