using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>The paper that goes with a frozen version: its scan with the unit's seal (盖章扫描件). Bytes lie in the vault.</summary>
public sealed class ScanActs(AnxinDb db, Reporting reporting)
{
    /// <summary>10 MB.</summary>
    public const int MostBytes = 10 * 1024 * 1024;
    private const int MostFiles = 10;

    private static readonly (byte[] Begins, string Type)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, 0x50, 0x4E, 0x47], "image/png"),
    ];

    /// <summary>By the unit's reporter, or by the recipient's, to the version named.</summary>
    public async Task<Attachment> AttachAsync(ActContext context, Guid obligation, int version, string fileName, byte[] bytes, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var (_, at) = await reporting.FindAsync(context.Viewer, obligation, context.Now, ct);
        context.Viewer.Demand(Roles.Reporter, at.Obligation.UnitId);
        var frozen = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(s => s.ObligationId == obligation && s.Version == version, ct)
            ?? throw new NotVisibleException("version");
        var type = Kinds.FirstOrDefault(k => bytes.AsSpan().StartsWith(k.Begins)).Type;
        var problems = new Problems();
        problems.Check(bytes.Length > 0, "scan", $"请选择扫描件");
        problems.Check(bytes.Length <= MostBytes, "scan", $"扫描件不能超过 10 MB；请降低清晰度后再扫描");
        problems.Check(bytes.Length == 0 || type is not null, "scan", $"扫描件应是 PDF、JPG 或 PNG");
        problems.Check(await db.Attachments.CountAsync(a => a.SubjectId == frozen.Id, ct) < MostFiles, "scan", $"每一版最多附{MostFiles}个文件");
        problems.ThrowIfAny();

        var rows = context.Begin("report.attach", at.Obligation.UnitId);
        var record = new VaultRecord { Id = Guid.CreateVersion7(context.SystemNow), OfficeId = at.Obligation.UnitId, Content = Sealed.Of(bytes), At = context.Now };
        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            SubjectId = frozen.Id,
            VaultId = record.Id,
            FileName = Short(fileName),
            ContentType = type!,
            Length = bytes.Length,
            At = context.Now,
            By = context.Viewer.Actor.Name,
        };
        rows.Insert(record);
        rows.Insert(attachment);
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == obligation).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest }).FirstAsync(ct);
        rows.Enter(EntrySubject.Obligation, obligation, last.Number + 1, last.Digest,
            new Changes().Set("scan", null, record.Id).Set("version", null, version).Set("scanDigest", null, record.Content.Digest()));
        rows.Answer(context.Key, 200, new { attachment.Id });
        await context.WriteAsync(db, rows, ct);
        return attachment;
    }

    /// <summary>A scan with its bytes, for who sees the report; else 404.</summary>
    public async Task<(Attachment Scan, byte[] Bytes)> OpenAsync(Viewer viewer, Guid obligation, Guid scan, DateTime now, CancellationToken ct)
    {
        await reporting.FindAsync(viewer, obligation, now, ct);
        var found = await (from a in db.Attachments.AsNoTracking()
                           join s in db.Submissions on a.SubjectId equals s.Id
                           where a.Id == scan && s.ObligationId == obligation
                           select a).SingleOrDefaultAsync(ct) ?? throw new NotVisibleException("scan");
        var record = await db.Vault.AsNoTracking().SingleAsync(v => v.Id == found.VaultId, ct);
        return (found, record.Content.Bytes);
    }

    private static string Short(string fileName)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        return name.Length <= 200 ? name : name[^200..];
    }
}
