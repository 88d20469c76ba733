using Anxin.Core.Clues;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>
/// What once spoke against a zero and has been taken back since: a case voided or merged away, a recovery voided, a clue that no longer
/// waits. The zero was contradicted all the same. Whatever stands is no matter of this: the figures tell it.
/// </summary>
/// <param name="Unit">Whose it was.</param>
/// <param name="Position">When it came; a zero of an earlier position was contradicted by it.</param>
/// <param name="Case">Null for a clue.</param>
public sealed record TakenBack(Guid Unit, long Position, Guid? Case);

/// <summary>Reads it for one period, off the indexes of what falls into the period: few rows, whatever the ledger's size.</summary>
public static class ZeroHistory
{
    /// <param name="ledger">Everywhere, at the position that is judged.</param>
    /// <param name="since">The earliest zero in question: what came before cannot speak against any.</param>
    public static async Task<IReadOnlyList<TakenBack>> OfAsync(LedgerAt ledger, ReportPeriod period, long since, CancellationToken ct)
    {
        var found = await CasesAsync(ledger, period, since, ct);
        found.AddRange(await RecoveriesAsync(ledger, period, since, ct));
        found.AddRange(await CluesAsync(ledger, period, since, ct));
        return found;
    }

    private static async Task<List<TakenBack>> CasesAsync(LedgerAt ledger, ReportPeriod period, long since, CancellationToken ct)
    {
        var (from, to) = period;
        var gone = new HashSet<Guid>();
        foreach (var cases in ledger.AllCases())
            gone.UnionWith(await cases.Where(s => s.AcceptedOn >= from && s.AcceptedOn <= to && (s.Status == CaseStatus.Void || s.Status == CaseStatus.Merged))
                .Select(s => s.CaseId).ToListAsync(ct));
        return await VersionsAsync(ledger, gone, since, s => s.AcceptedOn >= from && s.AcceptedOn <= to, to, ct);
    }

    private static async Task<List<TakenBack>> RecoveriesAsync(LedgerAt ledger, ReportPeriod period, long since, CancellationToken ct)
    {
        var (from, to) = period;
        var asOf = ledger.AsOf;
        var voided = await ledger.Db.Recoveries.AsNoTracking().Where(r => r.On >= from && r.On <= to && r.FromPosition > since && r.UntilPosition != null && r.UntilPosition <= asOf)
            .Select(r => new { r.CaseId, r.FromPosition }).ToListAsync(ct);
        if (voided.Count == 0)
            return [];
        var versions = await VersionsAsync(ledger, [.. voided.Select(v => v.CaseId)], since, _ => true, to, ct);
        var slips = voided.Select(v => (v.CaseId, v.FromPosition)).ToHashSet();
        return [.. versions.Where(v => slips.Contains((v.Case!.Value, v.Position)))];
    }

    /// <summary>Versions that counted where they stood, of cases that nobody handed on since the period ended: then another unit counts them.</summary>
    private static async Task<List<TakenBack>> VersionsAsync(
        LedgerAt ledger, HashSet<Guid> cases, long since, Func<Cases.CaseState, bool> fell, DateOnly to, CancellationToken ct)
    {
        if (cases.Count == 0)
            return [];
        cases.ExceptWith((await Responsibility.MovedSinceAsync(ledger, to, ct)).Keys);
        var found = new List<TakenBack>();
        foreach (var ids in cases.Chunk(500))
            found.AddRange((await ledger.Db.CaseStates.AsNoTracking().Where(s => ids.Contains(s.CaseId) && s.FromPosition > since && s.FromPosition <= ledger.AsOf
                    && (s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed) && s.JoinedTo == null).ToListAsync(ct))
                .Where(fell).Select(s => new TakenBack(s.UnitId, s.FromPosition, s.CaseId)));
        return found;
    }

    private static async Task<List<TakenBack>> CluesAsync(LedgerAt ledger, ReportPeriod period, long since, CancellationToken ct)
    {
        var (from, to) = period;
        var asOf = ledger.AsOf;
        return [.. (await ledger.Db.Set<Clue>().AsNoTracking().Where(c => c.CaseId == null && !c.Declined && c.ReceivedOn >= from && c.ReceivedOn <= to
                && c.FromPosition > since && c.UntilPosition != null && c.UntilPosition <= asOf)
            .Select(c => new { c.UnitId, c.FromPosition }).ToListAsync(ct)).Select(c => new TakenBack(c.UnitId, c.FromPosition, null))];
    }
}
