using System.Text;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>What a worker says in the thread.</summary>
public sealed record WorkerWord
{
    public MessageKind Kind { get; init; } = MessageKind.Words;
    public string? Text { get; init; }
}

/// <summary>What the holder of a receipt can do with the report. Whoever calls has checked code and passphrase.</summary>
public sealed class WorkerVoice(AnxinDb db)
{
    public const int MinPassphrase = 6;
    public const int MaxPassphrase = 200;

    private static readonly PasswordHasher<Receipt> Hasher = new();

    /// <summary>One more line, with the files that were put to the receipt before. A word on the money stands open until it is answered.</summary>
    public async Task SayAsync(ActContext context, Receipt receipt, WorkerWord word, CancellationToken ct)
    {
        if (word.Kind is MessageKind.Asks)
            throw new ArgumentException("Only the union asks.", nameof(word));
        var read = new InputReader(new Problems(), context.Today);
        var text = read.Text("text", word.Text, CaseLimits.Note);
        read.Problems.ThrowIfAny();
        // The desk may do something with the clue at the same moment.
        await Latest.UponAsync(db, async () =>
        {
            await context.ReplayAsync(db, ct);
            var files = await WorkerFiles.TakeAsync(db, receipt.Id, ct);
            if (word.Kind == MessageKind.Words && text is null && files.Count == 0)
                throw new InputException(new Problems().Add("text", $"请写几个字，或者加一张照片"));
            await WriteAsync(context, await ClueAsync(receipt, ct), word.Kind, text, files, ct);
        });
    }

    /// <summary>Sets the passphrase that opens the thread; a receipt that has one keeps it.</summary>
    public async Task SetPassphraseAsync(ActContext context, Guid receiptId, string? passphrase, CancellationToken ct)
    {
        var meant = Meant(passphrase);
        var problems = new Problems();
        problems.Check(meant.Length >= MinPassphrase, "passphrase", $"口令至少{MinPassphrase}个字符");
        problems.Check(meant.Length <= MaxPassphrase, "passphrase", $"口令最多{MaxPassphrase}个字符");
        problems.ThrowIfAny();
        var receipt = await db.Receipts.SingleAsync(r => r.Id == receiptId, ct);
        if (receipt.PassphraseHash is not null || receipt.RevokedAt is not null)
            throw new RefusalException("receipt-passphrase-set");
        receipt.PassphraseHash = Hasher.HashPassword(receipt, meant);
        var rows = context.Begin("receipt.passphrase", (await ClueAsync(receipt, ct)).UnitId);
        await EnterAsync(rows, receipt.Id, new Changes().Set("passphrase", false, true), ct);
        await context.WriteAsync(db, rows, ct);
    }

    /// <summary>The same work whether or not a passphrase was set. One set before blanks and widths were left out of account is tried as typed, too.</summary>
    public static bool Opens(Receipt receipt, string? passphrase) =>
        (Fits(receipt, Meant(passphrase)) || (passphrase != Meant(passphrase) && Fits(receipt, passphrase ?? ""))) && receipt.PassphraseHash is not null;

    private static bool Fits(Receipt receipt, string passphrase) =>
        Hasher.VerifyHashedPassword(receipt, receipt.PassphraseHash ?? Nobodys.Value, passphrase) != PasswordVerificationResult.Failed;

    /// <summary>A telephone's keyboard adds blanks and writes wide or composed letters as it likes: none of that tells two passphrases apart.</summary>
    private static string Meant(string? passphrase) => (passphrase ?? "").Normalize(NormalizationForm.FormKC).Trim();

    /// <summary>Consent given or taken back, with the wording that was shown.</summary>
    public async Task ConsentAsync(ActContext context, Receipt receipt, bool given, string wording, CancellationToken ct)
    {
        var clue = await ClueAsync(receipt, ct);
        var before = await db.Consents.AsNoTracking().Where(c => c.ClueId == clue.ClueId).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        if (before?.Given == given)
            return;
        var rows = context.Begin("worker.consent", clue.UnitId);
        rows.Insert(new Consent
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            ClueId = clue.ClueId,
            Given = given,
            Wording = wording,
            At = context.Now,
            By = context.Viewer.Actor.Name,
        });
        await EnterAsync(rows, receipt.Id, new Changes().Set("consent", before?.Given, given), ct);
        await context.WriteAsync(db, rows, ct);
    }

    /// <summary>Chains an entry to what was last told of a receipt.</summary>
    internal static async Task EnterAsync(AnxinDb db, ActRows rows, Guid receipt, Changes changes, CancellationToken ct)
    {
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == receipt).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest }).FirstOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Receipt, receipt, (last?.Number ?? 0) + 1, last?.Digest, changes);
    }

    private Task EnterAsync(ActRows rows, Guid receipt, Changes changes, CancellationToken ct) => EnterAsync(db, rows, receipt, changes, ct);

    private async Task WriteAsync(ActContext context, Clue clue, MessageKind kind, string? text, IReadOnlyList<KeptFile> files, CancellationToken ct)
    {
        var rows = context.Begin("worker.message", clue.UnitId);
        var (message, digest) = ClueThread.Write(rows, clue, kind, text, true, context);
        foreach (var file in files)
            rows.Insert(file.Attachment(message.Id, context));
        rows.Enter(EntrySubject.Message, message.Id, 1, null, new Changes().Set("clue", null, clue.ClueId).Set("kind", null, kind.ToString())
            .Set("text", null, digest).Set("files", null, files.Count == 0 ? null : files.Select(f => f.Digest).ToList()));
        foreach (var asked in await db.ClueMessages.Where(m => m.ClueId == clue.ClueId && !m.FromWorker && m.AnsweredAt == null).ToListAsync(ct))
            asked.AnsweredAt = context.Now;
        if (clue is { AskedAt: { } since, Waiting: true })
            ClueActs.Change(rows, clue, clue with { AskedAt = null }, new Changes().Set("askedAt", since, null));
        rows.Answer(context.Key, 201, new { message.Id });
        await context.WriteAsync(db, rows, ct);
    }

    private Task<Clue> ClueAsync(Receipt receipt, CancellationToken ct) =>
        db.Clues.AsNoTracking().SingleAsync(c => c.ClueId == receipt.ClueId && c.UntilPosition == null, ct);

    private static readonly Lazy<string> Nobodys = new(() => Hasher.HashPassword(null!, Guid.CreateVersion7().ToString()));
}
