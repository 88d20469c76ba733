using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Keys;
using Anxin.Core.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>What the desk writes to a worker.</summary>
public sealed record ReplyInput
{
    public string? Text { get; init; }
}

/// <summary>A line that was written to a worker.</summary>
public sealed record Replied(Guid Id);

/// <summary>What was checked before a lost code is replaced.</summary>
public sealed record ReissueInput
{
    /// <summary>How it was made sure that this is the worker who reported; never a number or a name.</summary>
    public string? Checked { get; init; }
}

/// <summary>A receipt that was issued anew; its code is made from its id, and shown once.</summary>
public sealed record Reissued(Guid Receipt);

/// <summary>What the desk does with a worker's thread and receipt.</summary>
public sealed class ThreadActs(AnxinDb db, ThreadBook threads, ServerKeys keys)
{
    /// <summary>Writes to the worker, perhaps with a paper; whatever the worker had said until then is answered by it.</summary>
    public async Task<Replied> ReplyAsync(ActContext context, Guid id, ReplyInput input, AttachFile? file, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var (clue, unit) = await threads.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, unit);
        var read = new InputReader(new Problems(), context.Today);
        var text = read.Text("text", input.Text, CaseLimits.Note, true, $"要说的话");
        var paper = file is null ? null : Paper(read, file);
        read.Problems.ThrowIfAny();
        var rows = context.Begin("clue.reply", unit);
        var (message, digest) = ClueThread.Write(rows, clue, MessageKind.Words, text, false, context);
        var sent = paper is null ? null : Attach(rows, clue, message, file!, paper, context);
        var open = await db.ClueMessages.Where(m => m.ClueId == id && m.FromWorker && m.AnsweredAt == null).ToListAsync(ct);
        foreach (var word in open)
            word.AnsweredAt = context.Now;
        rows.Enter(EntrySubject.Message, message.Id, 1, null, new Changes().Set("clue", null, id).Set("text", null, digest).Set("file", null, sent)
            .Set("answers", null, open.Count == 0 ? null : open.ConvertAll(m => m.Id)));
        var replied = new Replied(message.Id);
        rows.Answer(context.Key, 201, replied);
        await context.WriteAsync(db, rows, ct);
        return replied;
    }

    /// <summary>By its first bytes, as a worker's own files are: what opens on a telephone, and no program.</summary>
    private static WorkerFileKind? Paper(InputReader read, AttachFile file)
    {
        var kind = WorkerFileKind.Of(file.Bytes);
        read.Problems.Check(file.Bytes.Length is > 0 and <= CaseActs.MaxFileBytes, "file", $"请选一个不是空的、不超过20 MB的文件");
        read.Problems.Check(kind is not null, "file", $"职工的手机打不开这种文件；请换成图片、PDF、Word 或 Excel");
        return kind;
    }

    /// <returns>The digest of the file, for the journal.</returns>
    private static string Attach(ActRows rows, Clue clue, ClueMessage message, AttachFile file, WorkerFileKind kind, ActContext context)
    {
        var record = new VaultRecord { Id = Guid.CreateVersion7(context.SystemNow), OfficeId = clue.UnitId, Content = Sealed.Of(file.Bytes), At = context.Now };
        rows.Insert(record);
        rows.Insert(new Attachment
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            SubjectId = message.Id,
            VaultId = record.Id,
            FileName = CaseActs.FileName(file.Name) is { Length: > 0 } name ? name : "工会材料." + kind.Extension,
            ContentType = kind.ContentType,
            Length = file.Bytes.Length,
            At = context.Now,
            By = context.Viewer.Actor.Name,
        });
        return record.Content.Digest();
    }

    /// <summary>Replaces a lost code: every old one opens nothing any more, and a passphrase is set anew by the worker.</summary>
    public async Task<Reissued> ReissueAsync(ActContext context, Guid id, ReissueInput input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var (clue, unit) = await threads.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, unit);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("checked", input.Checked, CaseLimits.Reason, true, $"核对了什么");
        read.Problems.ThrowIfAny();
        var rows = context.Begin("receipt.reissue", unit, reason);
        var (receipt, _) = await Receipts.MakeAsync(db, keys, clue.ClueId, context, ct);
        rows.Insert(receipt);
        var old = await db.Receipts.Where(r => r.ClueId == id && r.RevokedAt == null).ToListAsync(ct);
        foreach (var lost in old)
            lost.RevokedAt = context.Now;
        await WorkerVoice.EnterAsync(db, rows, receipt.Id, new Changes().Set("clue", null, id).Set("replaces", null, old.ConvertAll(r => r.Id)), ct);
        var reissued = new Reissued(receipt.Id);
        rows.Answer(context.Key, 201, reissued);
        await context.WriteAsync(db, rows, ct);
        return reissued;
    }

    /// <summary>The code of a receipt that is in force, for whoever has just issued it.</summary>
    public async Task<string?> CodeAsync(Guid receipt, CancellationToken ct) =>
        await db.Receipts.AnyAsync(r => r.Id == receipt && r.RevokedAt == null, ct) ? await Receipts.CodeAsync(db, keys, receipt, ct) : null;
}
