using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Closing;

/// <summary>A call that is due: the case, its closing, and what it is for.</summary>
public sealed record DueCallBack(CaseState Case, CaseClosing Closing)
{
    public bool Proves => Closing.Proof == ClosingProof.Awaited;

    /// <summary>It asks whether the worker withdrew freely.</summary>
    public bool OfWithdrawal => Closing.Outcome == Outcome.Withdrawn;
}

/// <summary>A unit's closings, and how many of them were opened again.</summary>
public sealed record ClosingFigure(Guid UnitId, int Closed, int Reopened, int Waiting);

/// <summary>A call as it is shown to those who may see the case.</summary>
public sealed record CallBackLine(CallBack Call, CallBackTold? Told);

/// <summary>Reads closings and calls, within what the viewer may see.</summary>
public static class ClosingBook
{
    /// <summary>Calls that are due, the first due first; those whose instant lies after one and not after another, where they are given.</summary>
    public static IQueryable<DueCallBack> CallBacksDue(this AnxinDb db, Viewer viewer, DateTime? after = null, DateTime? until = null) =>
        from closing in db.CaseClosings.AsNoTracking()
        where closing.UntilPosition == null && closing.CallBackDue != null && closing.CalledBackAt == null && closing.ReopenedOn == null
            && (after == null || closing.CallBackDue > after) && (until == null || closing.CallBackDue <= until)
        join state in db.CasesOf(viewer) on closing.CaseId equals state.CaseId
        where state.Status == CaseStatus.Closed
        orderby closing.CallBackDue, closing.RowId
        select new DueCallBack(state, closing);

    /// <summary>Per unit that the viewer sees.</summary>
    public static async Task<IReadOnlyList<ClosingFigure>> ClosingFiguresAsync(this AnxinDb db, Viewer viewer, CancellationToken ct)
    {
        var seen = from closing in db.CaseClosings.AsNoTracking()
                   where closing.UntilPosition == null
                   join state in db.CasesOf(viewer) on closing.CaseId equals state.CaseId
                   group closing by closing.UnitId into unit
                   select new
                   {
                       unit.Key,
                       Closed = unit.Count(),
                       Reopened = unit.Count(c => c.ReopenedOn != null),
                       Waiting = unit.Count(c => c.CallBackDue != null && c.CalledBackAt == null && c.ReopenedOn == null),
                   };
        return [.. (await seen.ToListAsync(ct)).Select(u => new ClosingFigure(u.Key, u.Closed, u.Reopened, u.Waiting))];
    }

    /// <summary>All closings of a case as they stand, latest first; the case must have been found visible.</summary>
    public static async Task<IReadOnlyList<CaseClosing>> ClosingsAsync(this AnxinDb db, Guid id, CancellationToken ct) =>
        await db.CaseClosings.AsNoTracking().Where(c => c.CaseId == id && c.UntilPosition == null).OrderByDescending(c => c.Number).ToListAsync(ct);

    /// <summary>What was written to a closing; null where nothing was, or once it was erased.</summary>
    public static async Task<string?> EvidenceAsync(this AnxinDb db, CaseClosing? closing, CancellationToken ct) => closing?.EvidenceId is { } id
        ? (await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id && v.ErasedAt == null, ct))?.Content.AsText() : null;

    /// <summary>All calls about a case, latest first; the case must have been found visible.</summary>
    public static async Task<IReadOnlyList<CallBackLine>> CallBacksAsync(this AnxinDb db, Guid id, CancellationToken ct)
    {
        var calls = await db.CallBacks.AsNoTracking().Where(c => c.CaseId == id).OrderByDescending(c => c.Position).ToListAsync(ct);
        var ids = calls.ConvertAll(c => c.ToldId);
        var told = await db.Vault.AsNoTracking().Where(v => ids.Contains(v.Id) && v.ErasedAt == null).ToDictionaryAsync(v => v.Id, ct);
        return [.. calls.Select(c => new CallBackLine(c, told.TryGetValue(c.ToldId, out var record)
            ? JsonSerializer.Deserialize<CallBackTold>(record.Content.AsText(), CoreJson.Api) : null))];
    }
}
