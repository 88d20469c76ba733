using Anxin.Core.Keys;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>Receipts as their holders use them.</summary>
public sealed class WorkerReceipts(AnxinDb db, ServerKeys keys, Organisation.Organisation organisation)
{
    /// <summary>The receipt in force of a code. Unknown and revoked codes answer alike, after the same work.</summary>
    /// <param name="code">Normalised, with a right check digit.</param>
    public async Task<Receipt?> OpenAsync(string code, CancellationToken ct)
    {
        var receipt = await Receipts.FindAsync(db, keys, code, ct);
        return receipt?.RevokedAt is null ? receipt : null;
    }

    /// <summary>Still in force, by its id.</summary>
    public Task<Receipt?> FindAsync(Guid id, CancellationToken ct) =>
        db.Receipts.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.RevokedAt == null, ct);

    public Task<string> CodeAsync(Guid receipt, CancellationToken ct) => Receipts.CodeAsync(db, keys, receipt, ct);

    /// <summary>The signed proof of a receipt's report; null for a clue that came with its case and has no entry of its own.</summary>
    public async Task<ProofOfFiling?> ProofAsync(Receipt receipt, CancellationToken ct)
    {
        var first = await db.Clues.AsNoTracking().SingleAsync(c => c.ClueId == receipt.ClueId && c.Version == 1, ct);
        if (first.Digest is not { } told)
            return null;
        var then = await organisation.OnAsync(CivilTime.DateOf(first.ReceivedAt), ct);
        var unit = then.Find(first.UnitId) ?? then.Root;
        return await ProofOfFiling.SignAsync(db, keys, (unit.Code, unit.Name), first.ReceivedAt, told, receipt.Id, ct);
    }

    /// <summary>The public keys by version, with which proofs are checked.</summary>
    public async Task<IReadOnlyList<(int Version, byte[] PublicKey)>> KeysAsync(CancellationToken ct) =>
        [.. (await db.ServerKeys.AsNoTracking().Where(k => k.Purpose == KeyPurpose.Signing).OrderBy(k => k.Version)
            .Select(k => new { k.Version, k.PublicKey }).ToListAsync(ct)).Select(k => (k.Version, k.PublicKey!))];
}
