using Anxin.Core.Accounts;
using Anxin.Core.Day;

namespace Anxin.Core.Clues;

/// <summary>What workers have said and nobody has answered: it came in, and after some days it is stuck.</summary>
public sealed class ThreadDay(ThreadBook threads) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> NewsAsync(Viewer viewer, DateTime since, DateTime now, CancellationToken ct) =>
        [.. (await threads.OpenAsync(viewer, AtMost, ct)).Select(w => new DayItem(
            w.At >= since ? DayLane.CameIn : DayLane.Stuck, w.Kind == MessageKind.Words ? "worker.word" : "worker.money", w.Employer ?? "",
            w.CaseId is { } id ? $"/cases/{id}#threads" : $"/clues/{w.ClueId}#threads", w.UnitId, At: w.At))];
}
