using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

// A petition is answered in writing within 15 days (信访工作条例 arts. 22, 23), whatever becomes of the clue.
public sealed partial class ClueActs
{
    /// <param name="file">The answer as it was sent, if it is at hand.</param>
    public async Task<ClueView> AnswerPetitionAsync(ActContext context, Guid id, AnswerPetition input, AttachFile? file, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var clue = await FindAsync(context, id, ct);
        if (clue.PetitionDue is null)
            throw new RefusalException("clue-no-petition");
        if (clue.AnsweredOn is not null)
            throw new RefusalException("clue-answered");
        var read = new InputReader(new Problems(), context.Today);
        var on = read.Date("on", input.On, true, $"书面告知的日期");
        var how = read.Text("how", input.How, CaseLimits.Reason, true, $"怎样送达的");
        read.Problems.Check(on is null || on >= clue.ReceivedOn, "on", $"书面告知的日期不能早于收到信访的日期（{clue.ReceivedOn}）");
        read.Problems.Check(file is null || file.Bytes.Length is > 0 and <= CaseActs.MaxFileBytes, "file", $"文件是空的，或者超过20 MB");
        read.Problems.ThrowIfAny();
        var rows = context.Begin("clue.answer", clue.UnitId);
        var changes = new Changes().Set("answeredOn", null, on).Set("answeredHow", null, how);
        if (file is not null)
            changes.Set("attachment", null, Attach(rows, clue, file, context));
        var after = Change(rows, clue, clue with { AnsweredOn = on, AnsweredHow = how }, changes);
        return await DoneAsync(context, rows, after, ct);
    }

    /// <summary>Files of a clue, latest first.</summary>
    public async Task<IReadOnlyList<Attachment>> FilesAsync(Viewer viewer, Guid id, CancellationToken ct) =>
        await db.CluesOf(viewer).AnyAsync(c => c.ClueId == id, ct)
            ? await db.Attachments.AsNoTracking().Where(a => a.SubjectId == id).OrderByDescending(a => a.At).ToListAsync(ct)
            : throw new NotVisibleException("clue");

    /// <summary>One file with its bytes; null bytes once they were erased.</summary>
    public async Task<(Attachment File, byte[]? Bytes)> FileAsync(Viewer viewer, Guid id, Guid file, CancellationToken ct)
    {
        var found = (await FilesAsync(viewer, id, ct)).SingleOrDefault(a => a.Id == file) ?? throw new NotVisibleException("file");
        var record = await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == found.VaultId && v.ErasedAt == null, ct);
        return (found, record?.Content.Bytes);
    }

    private static object Attach(ActRows rows, Clue clue, AttachFile file, ActContext context)
    {
        var record = new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = clue.UnitId,
            Content = Sealed.Of(file.Bytes),
            At = context.Now,
        };
        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            SubjectId = clue.ClueId,
            VaultId = record.Id,
            FileName = CaseActs.FileName(file.Name),
            ContentType = file.ContentType is { Length: > 0 and <= 100 } type ? type : "application/octet-stream",
            Length = file.Bytes.Length,
            At = context.Now,
            By = context.Viewer.Actor.Name,
        };
        rows.Insert(record);
        rows.Insert(attachment);
        return new { id = attachment.Id, name = attachment.FileName, length = attachment.Length, digest = record.Content.Digest() };
    }
}
