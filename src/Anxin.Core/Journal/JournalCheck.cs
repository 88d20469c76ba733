using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Journal;

/// <summary>Whether the journal is as it was written: every thing's entries chained without a gap, every block over them whole.</summary>
public sealed class JournalCheck(AnxinDb db, Sealer sealer)
{
    private const int Chunk = 500;

    /// <summary>Things whose chain was recomputed, after <see cref="RunAsync"/>.</summary>
    public int Chains { get; private set; }
    public int Blocks { get; private set; }

    /// <returns>One line for each fault, naming the thing and the place.</returns>
    public async IAsyncEnumerable<string> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var things = await db.Entries.AsNoTracking().Select(e => e.SubjectId).Distinct().ToListAsync(ct);
        foreach (var ids in things.Chunk(Chunk))
        {
            var entries = await db.Entries.AsNoTracking().Where(e => ids.Contains(e.SubjectId)).ToListAsync(ct);
            var positions = entries.Select(e => e.Position).Distinct().ToArray();
            var acts = await db.Acts.AsNoTracking().Where(a => positions.Contains(a.Position)).ToDictionaryAsync(a => a.Position, ct);
            foreach (var thing in entries.GroupBy(e => (e.Subject, e.SubjectId)))
                foreach (var fault in Chain(thing.Key.Subject, thing.Key.SubjectId, [.. thing.OrderBy(e => e.Number)], acts))
                    yield return fault;
            Chains += ids.Length;
        }
        await foreach (var fault in BlocksAsync(ct))
            yield return fault;
    }

    private static IEnumerable<string> Chain(EntrySubject subject, Guid id, List<Entry> entries, Dictionary<long, Act> acts)
    {
        byte[]? previous = null;
        var number = 0;
        foreach (var entry in entries)
        {
            if (entry.Number != ++number)
            {
                yield return $"journal: {subject} {id}: entry {number} is missing; {entry.Number} follows {number - 1}";
                yield break;
            }
            if (!acts.TryGetValue(entry.Position, out var act))
            {
                yield return $"journal: {subject} {id}: entry {number} at position {entry.Position} has no act";
                yield break;
            }
            if (!Entry.Chain(previous, act, subject, id, number, entry.Payload).AsSpan().SequenceEqual(entry.Digest))
            {
                yield return $"journal: {subject} {id}: entry {number} at position {entry.Position} is not what was chained ({act.Kind})";
                yield break;
            }
            previous = entry.Digest;
        }
    }

    private async IAsyncEnumerable<string> BlocksAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        Block? last = null;
        foreach (var block in await db.Blocks.AsNoTracking().OrderBy(b => b.Number).ToListAsync(ct))
        {
            if (block.Number != (last?.Number ?? 0) + 1 || block.FromPosition != (last?.ToPosition ?? 0) + 1)
                yield return $"block {block.Number}: does not follow block {last?.Number ?? 0}";
            else if (!(await sealer.DigestAsync(last?.Digest, block.FromPosition, block.ToPosition, ct)).AsSpan().SequenceEqual(block.Digest))
                yield return $"block {block.Number}: positions {block.FromPosition} to {block.ToPosition} are not what was sealed";
            last = block;
            Blocks++;
        }
    }
}
