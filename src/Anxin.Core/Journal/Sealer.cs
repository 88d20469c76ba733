using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Journal;

/// <summary>
/// Chains what the journal holds, in position order, into blocks: afterwards and up to a settled position, so that no act ever waits
/// for another's digest. A block's digest covers the block before it, every act and every entry in it.
/// </summary>
public sealed class Sealer(AnxinDb db)
{
    /// <summary>Acts in one block, at most.</summary>
    public const int Most = 1000;

    /// <summary>Seals everything that is settled; another node that was first leaves nothing to do.</summary>
    /// <param name="systemNow">System clock, UTC.</param>
    /// <returns>How many blocks were added.</returns>
    public async Task<int> SealAsync(DateTime systemNow, CancellationToken ct)
    {
        var last = await db.Blocks.AsNoTracking().OrderByDescending(b => b.Number).FirstOrDefaultAsync(ct);
        var sealedTo = last?.ToPosition ?? 0;
        if (!await db.Acts.AnyAsync(a => a.Position > sealedTo, ct))
            return 0;
        var settled = await db.SettleAsync(ct);
        var added = 0;
        while (await NextEndAsync(last?.ToPosition ?? 0, settled, ct) is { } end)
        {
            var block = new Block
            {
                Number = (last?.Number ?? 0) + 1,
                FromPosition = (last?.ToPosition ?? 0) + 1,
                ToPosition = end,
                Digest = await DigestAsync(last?.Digest, (last?.ToPosition ?? 0) + 1, end, ct),
                SealedAt = systemNow,
            };
            db.Add(block);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                if (await db.Blocks.AnyAsync(b => b.Number == block.Number, ct))
                    return added;
                throw;
            }
            db.ChangeTracker.Clear();
            (last, added) = (block, added + 1);
        }
        return added;
    }

    /// <summary>The digest of a run of positions, both ends included.</summary>
    public async Task<byte[]> DigestAsync(byte[]? previous, long from, long to, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous ?? []);
        var entries = (await db.Entries.AsNoTracking().Where(e => e.Position >= from && e.Position <= to).OrderBy(e => e.Position)
            .ThenBy(e => e.Ordinal).Select(e => new { e.Position, e.Ordinal, e.Subject, e.SubjectId, e.Number, e.Digest }).ToListAsync(ct))
            .ToLookup(e => e.Position);
        foreach (var act in await db.Acts.AsNoTracking().Where(a => a.Position >= from && a.Position <= to).OrderBy(a => a.Position).ToListAsync(ct))
        {
            Add(hash, $"{act.Position}|{act.Id:N}|{act.Kind}|{act.At.Ticks}|{act.RecordedAt.Ticks}|{(int)act.ActorKind}|{act.ActorId:N}|{act.ActorName}|{act.BodyId:N}|{act.Reason}\n");
            foreach (var e in entries[act.Position])
                Add(hash, $"{e.Ordinal}|{(int)e.Subject}|{e.SubjectId:N}|{e.Number}|{Convert.ToHexStringLower(e.Digest)}\n");
        }
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, FormattableString text) =>
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant(text)));

    private async Task<long?> NextEndAsync(long after, long settled, CancellationToken ct) =>
        await db.Acts.Where(a => a.Position > after && a.Position <= settled).OrderBy(a => a.Position).Take(Most)
            .MaxAsync(a => (long?)a.Position, ct);
}
