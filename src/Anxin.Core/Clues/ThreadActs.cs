using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Keys;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>What the desk writes to a worker.</summary>
public sealed record ReplyInput
{
    public string? Text { get; init; }
}

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
    /// <summary>Writes to the worker; whatever the worker had said until then is answered by it.</summary>
    public async Task ReplyAsync(ActContext context, Guid id, ReplyInput input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var (clue, unit) = await threads.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, unit);
        var read = new InputReader(new Problems(), context.Today);
        var text = read.Text("text", input.Text, CaseLimits.Note, true, $"要说的话");
        read.Problems.ThrowIfAny();
        var rows = context.Begin("clue.reply", unit);
        var (message, digest) = ClueThread.Write(rows, clue, MessageKind.Words, text, false, context);
        var open = await db.ClueMessages.Where(m => m.ClueId == id && m.FromWorker && m.AnsweredAt == null).ToListAsync(ct);
        foreach (var word in open)
            word.AnsweredAt = context.Now;
        rows.Enter(EntrySubject.Message, message.Id, 1, null, new Changes().Set("clue", null, id).Set("text", null, digest)
            .Set("answers", null, open.Count == 0 ? null : open.ConvertAll(m => m.Id)));
        rows.Answer(context.Key, 201, new { message.Id });
        await context.WriteAsync(db, rows, ct);
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
