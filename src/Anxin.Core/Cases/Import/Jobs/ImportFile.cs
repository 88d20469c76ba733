using System.Security.Cryptography;
using Anxin.Core.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import.Jobs;

/// <summary>An uploaded workbook in the vault: written and read a piece at a time, never on a node's disk.</summary>
public static class ImportFile
{
    internal const int PartSize = 1 << 20;

    /// <summary>Stores the stream's bytes; each piece is a short transaction of its own.</summary>
    /// <returns>Length and SHA-256.</returns>
    public static async Task<(long Length, byte[] Digest)> StoreAsync(
        AnxinDb db, Guid job, Guid office, DateTime at, Stream content, CancellationToken ct)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[PartSize];
        long length = 0;
        for (var number = 0; await content.ReadAtLeastAsync(buffer, PartSize, false, ct) is > 0 and var read; number++)
        {
            digest.AppendData(buffer, 0, read);
            length += read;
            var record = new VaultRecord { Id = Guid.CreateVersion7(), OfficeId = office, Content = Sealed.Of(buffer[..read]), At = at };
            db.AddRange(record, new ImportFilePart { JobId = job, Number = number, RecordId = record.Id });
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            if (read < PartSize)
                break;
        }
        return (length, digest.GetHashAndReset());
    }

    /// <summary>The file as a seekable stream; <paramref name="db"/> is used while it is read.</summary>
    public static async Task<Stream> OpenAsync(AnxinDb db, ImportJob job, CancellationToken ct)
    {
        var parts = await db.ImportFileParts.AsNoTracking().Where(p => p.JobId == job.Id).OrderBy(p => p.Number).Select(p => p.RecordId).ToListAsync(ct);
        return new VaultStream(db, parts, job.Length);
    }

    public static async Task EraseAsync(AnxinDb db, Guid job, CancellationToken ct)
    {
        await db.Vault.Where(r => db.ImportFileParts.Any(p => p.JobId == job && p.RecordId == r.Id)).ExecuteDeleteAsync(ct);
        await db.ImportFileParts.Where(p => p.JobId == job).ExecuteDeleteAsync(ct);
    }
}
