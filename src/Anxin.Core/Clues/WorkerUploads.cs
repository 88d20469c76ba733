using System.Security.Cryptography;
using System.Text;
using Anxin.Core.Cases;
using Anxin.Core.Clock;
using Anxin.Core.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>Why a file was not taken.</summary>
public enum UploadProblem { Empty = 1, TooLarge, TooMany, WrongKind }

/// <summary>How far a file has come, or why it was not taken.</summary>
public sealed record UploadState(Guid Id, long Received, long Length, bool Whole, UploadProblem? Problem = null)
{
    internal static UploadState Refused(UploadProblem problem) => new(Guid.Empty, 0, 0, false, problem);

    internal static UploadState Of(WorkerUpload upload) => new(upload.Id, upload.Received, upload.Length, upload.Whole);
}

/// <summary>
/// Files that come in parts and go on after a cut: the server tells how far each has come. Nothing of it is an act; the act is the
/// sending of the report or message that takes them along.
/// </summary>
public sealed class WorkerUploads(AnxinDb db, WorkClock clock)
{
    public const int MaxBytes = CaseActs.MaxFileBytes;
    public const int MaxFiles = 20;
    public const long MaxTotal = 100L * 1024 * 1024;

    /// <summary>Of one part.</summary>
    public const int MaxPart = 512 * 1024;

    /// <summary>Files under way or whole, oldest first.</summary>
    public Task<List<WorkerUpload>> OfAsync(Guid holder, CancellationToken ct) =>
        db.WorkerUploads.Where(u => u.HolderId == holder).OrderBy(u => u.Id).ToListAsync(ct);

    public async Task<UploadState?> StateAsync(Guid holder, Guid id, CancellationToken ct) =>
        await db.WorkerUploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.HolderId == holder, ct) is { } upload
            ? UploadState.Of(upload) : null;

    /// <summary>Begins a file, or finds the one that was begun: same holder, same fingerprint.</summary>
    public async Task<UploadState> BeginAsync(Guid holder, string fingerprint, long length, CancellationToken ct)
    {
        var mark = SHA256.HashData(Encoding.UTF8.GetBytes(fingerprint));
        var all = await OfAsync(holder, ct);
        if (all.FirstOrDefault(u => u.Fingerprint.AsSpan().SequenceEqual(mark) && u.Length == length) is { } known)
            return UploadState.Of(known);
        UploadProblem? problem = length <= 0 ? UploadProblem.Empty : length > MaxBytes ? UploadProblem.TooLarge
            : all.Count >= MaxFiles || all.Sum(u => u.Length) + length > MaxTotal ? UploadProblem.TooMany : null;
        if (problem is { } wrong)
            return UploadState.Refused(wrong);
        var upload = new WorkerUpload
        {
            Id = Guid.CreateVersion7(clock.SystemNow),
            HolderId = holder,
            Fingerprint = mark,
            Length = length,
            Received = 0,
            TouchedAt = clock.SystemNow,
        };
        db.Add(upload);
        return await SaveAsync(holder, upload, ct);
    }

    /// <summary>Takes the part that begins at <paramref name="offset"/>, if it is the next one; the answer tells which is.</summary>
    /// <returns>Null where there is no such file.</returns>
    public async Task<UploadState?> AppendAsync(Guid holder, Guid id, long offset, byte[] bytes, Guid office, CancellationToken ct)
    {
        var upload = await db.WorkerUploads.SingleOrDefaultAsync(u => u.Id == id && u.HolderId == holder, ct);
        if (upload is null)
            return null;
        if (upload.Whole || offset != upload.Received || bytes.Length == 0 || offset + bytes.Length > upload.Length)
            return UploadState.Of(upload);
        if (offset == 0 && WorkerFileKind.Of(bytes) is null && !bytes.AsSpan().StartsWith("PK"u8))
            return await RefuseAsync(upload, UploadProblem.WrongKind, ct);
        var record = Record(office, bytes);
        db.AddRange(record, new WorkerUploadPart { UploadId = upload.Id, Offset = offset, VaultId = record.Id });
        upload.Received += bytes.Length;
        upload.TouchedAt = clock.SystemNow;
        var state = await SaveAsync(holder, upload, ct);
        return state.Received == state.Length && !state.Whole ? await JoinAsync(upload, office, ct) : state;
    }

    /// <summary>A file sent at once, by a form.</summary>
    public async Task<UploadState> TakeAsync(Guid holder, byte[] bytes, Guid office, CancellationToken ct)
    {
        var begun = await BeginAsync(holder, Convert.ToHexString(SHA256.HashData(bytes)), bytes.Length, ct);
        return begun.Problem is not null || begun.Whole ? begun : (await AppendAsync(holder, begun.Id, begun.Received, bytes, office, ct))!;
    }

    public async Task RemoveAsync(Guid holder, Guid id, CancellationToken ct)
    {
        if (await db.WorkerUploads.SingleOrDefaultAsync(u => u.Id == id && u.HolderId == holder, ct) is { } upload)
            await WipeAsync(upload, ct);
    }

    public async Task DropAllAsync(Guid holder, CancellationToken ct)
    {
        foreach (var upload in await OfAsync(holder, ct))
            await WipeAsync(upload, ct);
    }

    /// <summary>Wipes what nobody has touched since, whoever held it.</summary>
    public async Task SweepAsync(DateTime before, CancellationToken ct)
    {
        foreach (var upload in await db.WorkerUploads.Where(u => u.TouchedAt < before).ToListAsync(ct))
            await WipeAsync(upload, ct);
    }

    private async Task<UploadState> JoinAsync(WorkerUpload upload, Guid office, CancellationToken ct)
    {
        var parts = await (from part in db.WorkerUploadParts
                           join record in db.Vault on part.VaultId equals record.Id
                           where part.UploadId == upload.Id
                           orderby part.Offset
                           select record).AsNoTracking().ToListAsync(ct);
        var whole = new byte[parts.Sum(p => p.Content.Bytes.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.Content.Bytes.CopyTo(whole, at);
            at += part.Content.Bytes.Length;
        }
        if (WorkerFileKind.Of(whole) is not { } kind)
            return await RefuseAsync(upload, UploadProblem.WrongKind, ct);
        var joined = Record(office, whole);
        db.Add(joined);
        (upload.VaultId, upload.ContentType) = (joined.Id, kind.ContentType);
        await db.SaveChangesAsync(ct);
        await WipePartsAsync(upload.Id, ct);
        return UploadState.Of(upload);
    }

    /// <summary>A twin that was faster has written the same part or begun the same file: then how it stands is told.</summary>
    private async Task<UploadState> SaveAsync(Guid holder, WorkerUpload upload, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return UploadState.Of(upload);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var standing = await db.WorkerUploads.AsNoTracking()
                .SingleAsync(u => u.HolderId == holder && u.Fingerprint == upload.Fingerprint, ct);
            return UploadState.Of(standing);
        }
    }

    private async Task<UploadState> RefuseAsync(WorkerUpload upload, UploadProblem problem, CancellationToken ct)
    {
        await WipeAsync(upload, ct);
        return UploadState.Refused(problem);
    }

    private async Task WipeAsync(WorkerUpload upload, CancellationToken ct)
    {
        await WipePartsAsync(upload.Id, ct);
        await db.Vault.Where(v => v.Id == upload.VaultId).ExecuteDeleteAsync(ct);
        db.Remove(upload);
        await db.SaveChangesAsync(ct);
    }

    private async Task WipePartsAsync(Guid upload, CancellationToken ct)
    {
        var records = db.WorkerUploadParts.Where(p => p.UploadId == upload).Select(p => p.VaultId);
        await db.Vault.Where(v => records.Contains(v.Id)).ExecuteDeleteAsync(ct);
        await db.WorkerUploadParts.Where(p => p.UploadId == upload).ExecuteDeleteAsync(ct);
    }

    private VaultRecord Record(Guid office, byte[] bytes) => new()
    {
        Id = Guid.CreateVersion7(clock.SystemNow),
        OfficeId = office,
        Content = Sealed.Of(bytes),
        At = clock.SystemNow,
    };
}
