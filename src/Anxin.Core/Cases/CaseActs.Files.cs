using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>A file as it was sent.</summary>
/// <param name="Name">As the sender's machine called it; a path before it is cut off.</param>
public sealed record AttachFile(string? Name, string? ContentType, byte[] Bytes);

// Papers and pictures of a case: the bytes lie in the vault, the journal tells of name and size.
public sealed partial class CaseActs
{
    /// <summary>20 MB: a scanned file of some pages, or a good photograph.</summary>
    public const int MaxFileBytes = 20 * 1024 * 1024;

    private const int MaxFileName = 200;

    public async Task<Attachment> AttachAsync(ActContext context, Guid id, AttachFile input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var work = await db.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, work.Before.UnitId);
        var problems = new Problems();
        var name = FileName(input.Name);
        problems.Check(name.Length > 0 && input.Bytes.Length > 0, "file", "请选择要上传的文件；空文件不收");
        problems.Check(input.Bytes.Length <= MaxFileBytes, "file", "文件超过20 MB，请拆成几个小一点的再传");
        problems.ThrowIfAny();

        var rows = context.Begin("case.attach", work.Before.UnitId);
        var record = new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = work.Before.UnitId,
            Content = Sealed.Of(input.Bytes),
            At = context.Now,
        };
        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            SubjectId = id,
            VaultId = record.Id,
            FileName = name,
            ContentType = input.ContentType is { Length: > 0 and <= 100 } type ? type : "application/octet-stream",
            Length = input.Bytes.Length,
            At = context.Now,
            By = context.Viewer.Actor.Name,
        };
        rows.Insert(record);
        rows.Insert(attachment);
        work.Say("attachment", new { id = attachment.Id, name, length = attachment.Length, digest = record.Content.Digest() });
        work.Finish(rows, context.Now, true);
        rows.Answer(context.Key, 201, new { attachment.Id, attachment.FileName, attachment.Length });
        await context.WriteAsync(db, rows, ct);
        return attachment;
    }

    /// <summary>Files of a case, latest first; the case must be visible.</summary>
    public async Task<IReadOnlyList<Attachment>> FilesAsync(Viewer viewer, Guid id, CancellationToken ct)
    {
        if (!await db.CasesOf(viewer).AnyAsync(s => s.CaseId == id, ct))
            throw new NotVisibleException("case");
        return await db.Attachments.AsNoTracking().Where(a => a.SubjectId == id).OrderByDescending(a => a.At).ToListAsync(ct);
    }

    /// <summary>One file with its bytes; null bytes once they were erased.</summary>
    public async Task<(Attachment File, byte[]? Bytes)> FileAsync(Viewer viewer, Guid id, Guid file, CancellationToken ct)
    {
        var found = (await FilesAsync(viewer, id, ct)).SingleOrDefault(a => a.Id == file) ?? throw new NotVisibleException("file");
        var record = await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == found.VaultId && v.ErasedAt == null, ct);
        return (found, record?.Content.Bytes);
    }

    internal static string FileName(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(c => !char.IsControl(c))).Trim();
        return clean.Length <= MaxFileName ? clean : clean[..(MaxFileName / 2)] + clean[^(MaxFileName / 2)..];
    }
}
