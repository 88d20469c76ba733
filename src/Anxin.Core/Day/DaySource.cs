using Anxin.Core.Accounts;

namespace Anxin.Core.Day;

/// <summary>The four questions of a caseworker's day.</summary>
public enum DayLane { Due, CameIn, Answered, Stuck }

/// <summary>One thing of the day: what it is about, and where one press leads.</summary>
/// <param name="What">A code that the edge words: <c>clock</c>, <c>clue</c>, <c>custody.answer</c> …</param>
/// <param name="Title">Whom or what it is about: an employer.</param>
/// <param name="Detail">What the code leaves open: a clock's key, a channel's API name.</param>
/// <param name="Due">The exclusive instant by which it wants doing.</param>
/// <param name="At">When it happened.</param>
public sealed record DayItem(
    DayLane Lane, string What, string Title, string Href, Guid UnitId, string? Detail = null, DateTime? Due = null, DateTime? At = null);

/// <summary>A room's share of the day. Everything goes through the rule of who sees what.</summary>
public abstract class DaySource
{
    /// <summary>So many of one kind are counted exactly and can be turned through; whoever has more is told that there are more.</summary>
    public const int AtMost = 1_000;

    /// <summary>What is due before <paramref name="until"/> and still to be done: from an instant on, or overdue things too where it is null.</summary>
    public virtual Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<DayItem>>([]);

    /// <summary>What waits for somebody, what was answered since, what is stuck.</summary>
    public virtual Task<IReadOnlyList<DayItem>> NewsAsync(Viewer viewer, DateTime since, DateTime now, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<DayItem>>([]);
}
