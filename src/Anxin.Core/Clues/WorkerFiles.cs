using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>Takes whole uploads along with an act: they stop being uploads in the same transaction.</summary>
internal static class WorkerFiles
{
    /// <summary>The holder's whole files, their uploads marked for deletion; what is still missing parts is left for the sweep.</summary>
    public static async Task<IReadOnlyList<KeptFile>> TakeAsync(AnxinDb db, Guid holder, CancellationToken ct)
    {
        var whole = await db.WorkerUploads.Where(u => u.HolderId == holder && u.VaultId != null).OrderBy(u => u.Id).ToListAsync(ct);
        var ids = whole.Select(u => u.VaultId).ToArray();
        var digests = (await db.Vault.AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync(ct)).ToDictionary(v => v.Id, v => v.Content.Digest());
        db.RemoveRange(whole);
        return [.. whole.Select((u, n) => new KeptFile(n + 1, u.VaultId!.Value, WorkerFileKind.OfType(u.ContentType)!, u.Length, digests[u.VaultId.Value]))];
    }
}
