using Anxin.Core.Cases;
using Anxin.Core.Cases.Closing;
using Anxin.Core.Cases.Mediation;
using Anxin.Core.Custody;
using Anxin.Core.Dispatch;
using Anxin.Core.Law;
using Anxin.Core.Letters;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>All that the stories of several workers are told from, read together: forty cost as many queries as one.</summary>
internal sealed class StoryRecords
{
    /// <summary>Versions, first to last, by clue.</summary>
    public required ILookup<Guid, Clue> Clues { get; init; }

    /// <summary>Versions, first to last, by case: those the clues are part of, and those these were merged into.</summary>
    public required ILookup<Guid, CaseState> Cases { get; init; }

    /// <summary>By position.</summary>
    public required IReadOnlyDictionary<long, (DateTime At, string? Reason)> Acts { get; init; }

    /// <summary>By clue or case.</summary>
    public required ILookup<Guid, Handover> Handovers { get; init; }
    public required ILookup<Guid, Exchange> Exchanges { get; init; }

    /// <summary>When which labour department was notified of a clue.</summary>
    public required ILookup<Guid, (Guid Agency, DateTime At)> Notices { get; init; }

    /// <summary>By clue; without their text.</summary>
    public required ILookup<Guid, ClueMessage> Messages { get; init; }

    /// <summary>Versions in their order, by case.</summary>
    public required ILookup<Guid, Letter> Letters { get; init; }

    /// <summary>Those that stand.</summary>
    public required ILookup<Guid, CaseEvent> Events { get; init; }
    public required ILookup<Guid, MediationSession> Sessions { get; init; }

    /// <summary>All versions, by case.</summary>
    public required ILookup<Guid, Instalment> Instalments { get; init; }

    /// <summary>The position at which a case got its first named worker.</summary>
    public required IReadOnlyDictionary<Guid, long> Lists { get; init; }
    public required ILookup<Guid, ImmediateReport> Reports { get; init; }

    /// <summary>Calls that found it paid.</summary>
    public required ILookup<Guid, CallBack> Calls { get; init; }

    /// <summary>Closed cases about which somebody has still to ring.</summary>
    public required IReadOnlySet<Guid> Ringing { get; init; }

    public DateTime AtOf(long position) => Acts.GetValueOrDefault(position).At;

    public static async Task<StoryRecords> ReadAsync(AnxinDb db, IReadOnlyCollection<Guid> clues, CancellationToken ct)
    {
        var ids = clues.ToArray();
        var told = await db.Clues.AsNoTracking().Where(c => ids.Contains(c.ClueId)).OrderBy(c => c.Version).ToListAsync(ct);
        var states = await CasesAsync(db, told, ct);
        var cases = states.Select(s => s.CaseId).Distinct().ToArray();
        Guid[] subjects = [.. ids, .. cases];
        var sessions = await db.MediationSessions.AsNoTracking().Where(s => cases.Contains(s.CaseId) && s.UntilPosition == null).ToListAsync(ct);
        var instalments = await db.Instalments.AsNoTracking().Where(i => cases.Contains(i.CaseId)).ToListAsync(ct);
        var events = await db.CaseEvents.AsNoTracking().Where(e => cases.Contains(e.CaseId) && e.UntilPosition == null).OrderBy(e => e.On).ThenBy(e => e.RowId).ToListAsync(ct);
        var lists = await db.WorkerLines.Where(l => cases.Contains(l.CaseId)).GroupBy(l => l.CaseId)
            .Select(g => new { g.Key, First = g.Min(l => l.FromPosition) }).ToDictionaryAsync(g => g.Key, g => g.First, ct);
        long[] positions =
        [
            .. told.Select(c => c.FromPosition).Concat(states.Select(s => s.FromPosition)).Concat(sessions.Select(s => s.FromPosition))
                .Concat(instalments.Select(i => i.FromPosition)).Concat(events.Select(e => e.FromPosition)).Concat(lists.Values).Distinct(),
        ];
        return new StoryRecords
        {
            Clues = told.ToLookup(c => c.ClueId),
            Cases = states.ToLookup(s => s.CaseId),
            Acts = await db.Acts.AsNoTracking().Where(a => positions.Contains(a.Position)).Select(a => new { a.Position, a.At, a.Reason })
                .ToDictionaryAsync(a => a.Position, a => (a.At, a.Reason), ct),
            Handovers = (await db.Handovers.AsNoTracking().Where(h => subjects.Contains(h.SubjectId)).ToListAsync(ct)).ToLookup(h => h.SubjectId),
            Exchanges = (await db.Exchanges.AsNoTracking().Where(e => subjects.Contains(e.SubjectId)).ToListAsync(ct)).ToLookup(e => e.SubjectId),
            Notices = (await db.NoticeLines.Where(l => ids.Contains(l.ClueId))
                    .Join(db.NoticeDispatches, l => l.DispatchId, d => d.Id, (l, d) => new { l.ClueId, d.AgencyId, d.SentAt }).ToListAsync(ct))
                .ToLookup(n => n.ClueId, n => (n.AgencyId, n.SentAt)),
            Messages = (await db.ClueMessages.AsNoTracking().Where(m => ids.Contains(m.ClueId)).ToListAsync(ct)).ToLookup(m => m.ClueId),
            Letters = (await db.Letters.AsNoTracking().Where(l => cases.Contains(l.CaseId)).OrderBy(l => l.FromPosition).ToListAsync(ct)).ToLookup(l => l.CaseId),
            Events = events.ToLookup(e => e.CaseId),
            Sessions = sessions.ToLookup(s => s.CaseId),
            Instalments = instalments.ToLookup(i => i.CaseId),
            Lists = lists,
            Reports = (await db.ImmediateReports.AsNoTracking().Where(r => cases.Contains(r.CaseId)).ToListAsync(ct)).ToLookup(r => r.CaseId),
            Calls = (await db.CallBacks.AsNoTracking().Where(c => cases.Contains(c.CaseId) && c.Result == CallBackResult.Paid).ToListAsync(ct)).ToLookup(c => c.CaseId),
            Ringing = (await db.CaseClosings.Where(c => cases.Contains(c.CaseId) && c.UntilPosition == null && c.CallBackDue != null && c.CalledBackAt == null && c.ReopenedOn == null)
                .Select(c => c.CaseId).ToListAsync(ct)).ToHashSet(),
        };
    }

    private static async Task<List<CaseState>> CasesAsync(AnxinDb db, List<Clue> told, CancellationToken ct)
    {
        var (seen, states) = (new HashSet<Guid>(), new List<CaseState>());
        for (Guid[] last = [.. told.Where(c => c.UntilPosition is null).Select(c => c.CaseId).OfType<Guid>().Where(seen.Add)]; last.Length > 0;)
        {
            var found = await db.CaseStates.AsNoTracking().Where(s => last.Contains(s.CaseId)).OrderBy(s => s.Version).ToListAsync(ct);
            states.AddRange(found);
            last = [.. found.Where(s => s.UntilPosition is null).Select(s => s.MergedInto).OfType<Guid>().Where(seen.Add)];
        }
        return states;
    }
}
