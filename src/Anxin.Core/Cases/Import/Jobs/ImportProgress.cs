using System.Collections.Concurrent;

namespace Anxin.Core.Cases.Import.Jobs;

/// <summary>This node's own name, and how far the imports that it works on have come. Gone with the process, like the work itself.</summary>
public sealed class ImportProgress
{
    private readonly ConcurrentDictionary<Guid, ImportStep> steps = new();

    public Guid Node { get; } = Guid.CreateVersion7();

    /// <summary>Null for a job that this node does not work on.</summary>
    public ImportStep? Of(Guid job) => steps.GetValueOrDefault(job);

    public void Set(Guid job, ImportStep step) => steps[job] = step;

    public void Done(Guid job) => steps.TryRemove(job, out _);
}
