using System.Text.Json;
using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>Whether the ledger's rows say what the journal says: every version of every case, and the slips that its sums rest on.</summary>
public sealed class LedgerCheck(AnxinDb db)
{
    private const int Chunk = 500;

    /// <summary>Cases compared, after <see cref="RunAsync"/>.</summary>
    public int Cases { get; private set; }

    /// <returns>One line for each fault, naming the case and what differs.</returns>
    public async IAsyncEnumerable<string> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var told = await db.Entries.AsNoTracking().Where(e => e.Subject == EntrySubject.Case).Select(e => e.SubjectId).Distinct().ToListAsync(ct);
        var kept = await db.CaseStates.AsNoTracking().Select(s => s.CaseId).Distinct().ToListAsync(ct);
        foreach (var ids in told.Union(kept).Chunk(Chunk))
        {
            var entries = (await db.Entries.AsNoTracking().Where(e => ids.Contains(e.SubjectId)).OrderBy(e => e.Number).ToListAsync(ct))
                .ToLookup(e => e.SubjectId);
            var states = (await db.CaseStates.AsNoTracking().Where(s => ids.Contains(s.CaseId)).OrderBy(s => s.Version).ToListAsync(ct))
                .ToLookup(s => s.CaseId);
            var paid = await db.Recoveries.AsNoTracking().Where(r => ids.Contains(r.CaseId) && r.UntilPosition == null).GroupBy(r => r.CaseId)
                .Select(g => new { g.Key, People = g.Sum(r => r.People), Fen = g.Sum(r => r.AmountFen) }).ToDictionaryAsync(g => g.Key, ct);
            foreach (var id in ids)
            {
                foreach (var fault in One(id, [.. entries[id]], [.. states[id]]))
                    yield return fault;
                var now = states[id].LastOrDefault(s => s.UntilPosition is null);
                var sums = paid.GetValueOrDefault(id);
                if (now is not null && (now.RecoveredPeople != (sums?.People ?? 0) || now.RecoveredFen != (sums?.Fen ?? 0)))
                    yield return $"case {id}: its recoveries do not add up to what it says was recovered";
            }
            Cases += ids.Length;
        }
    }

    private static IEnumerable<string> One(Guid id, List<Entry> entries, List<CaseState> states)
    {
        if (entries.Count != states.Count)
        {
            yield return $"case {id}: {states.Count} versions in the ledger, {entries.Count} in the journal";
            yield break;
        }
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < states.Count; i++)
        {
            var (entry, state) = (entries[i], states[i]);
            var until = i + 1 < states.Count ? states[i + 1].FromPosition : (long?)null;
            if (state.Version != entry.Number || state.FromPosition != entry.Position || state.UntilPosition != until
                || !state.Digest.AsSpan().SequenceEqual(entry.Digest))
            {
                yield return $"case {id}: version {state.Version} does not stand where its journal entry does";
                yield break;
            }
            using (var payload = JsonDocument.Parse(entry.Payload))
                foreach (var field in payload.RootElement.GetProperty("set").EnumerateObject())
                    fields[field.Name] = field.Value[1].GetRawText();
            var wrong = CaseFields.Names.Where(name => CaseFields.Json(state, name)!.Value.GetRawText() != fields.GetValueOrDefault(name, "null")).ToList();
            if (wrong.Count > 0)
            {
                yield return $"case {id}: version {state.Version} differs from the journal in {string.Join(", ", wrong)}";
                yield break;
            }
        }
    }
}
