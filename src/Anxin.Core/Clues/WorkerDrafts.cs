using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Anxin.Core.Clock;
using Anxin.Core.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>
/// Unsent reports, found again by the token in the worker's browser. One that was left alone for too long is as good as gone, and is
/// wiped by <see cref="SweepAsync"/> with its files.
/// </summary>
public sealed class WorkerDrafts(AnxinDb db, WorkClock clock, WorkerUploads uploads)
{
    /// <summary>On a phone that others use too, and for a receipt after sending.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromHours(2);

    /// <summary>Where the worker asked to keep it.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromDays(30);

    private const int TokenBytes = 24;

    /// <summary>An empty draft and its token, which is kept nowhere here.</summary>
    public async Task<(WorkerDraft Draft, string Token)> StartAsync(bool keep, Guid office, CancellationToken ct)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var answers = Record(office, new WorkerAnswers());
        var draft = new WorkerDraft
        {
            Id = Guid.CreateVersion7(clock.SystemNow),
            TokenMark = Mark(token),
            AnswersId = answers.Id,
            Kept = keep,
            TouchedAt = clock.SystemNow,
        };
        db.AddRange(answers, draft);
        await db.SaveChangesAsync(ct);
        return (draft, token);
    }

    /// <summary>The draft of a token, tracked; null where there is none or it has run out.</summary>
    public async Task<WorkerDraft?> FindAsync(string? token, CancellationToken ct)
    {
        if (token is not { Length: TokenBytes * 2 })
            return null;
        var mark = Mark(token);
        var draft = await db.WorkerDrafts.SingleOrDefaultAsync(d => d.TokenMark == mark, ct);
        return draft is null || HasRunOut(draft) ? null : draft;
    }

    public async Task<WorkerAnswers> AnswersAsync(WorkerDraft draft, CancellationToken ct)
    {
        var record = await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == draft.AnswersId, ct);
        return record is null ? new WorkerAnswers() : JsonSerializer.Deserialize<WorkerAnswers>(record.Content.AsText(), CoreJson.Api)!;
    }

    public async Task SaveAsync(WorkerDraft draft, WorkerAnswers answers, CancellationToken ct)
    {
        var record = await db.Vault.SingleAsync(v => v.Id == draft.AnswersId, ct);
        record.Content = Sealed.Text(JsonSerializer.Serialize(answers, CoreJson.Api));
        draft.TouchedAt = clock.SystemNow;
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Wipes a draft with everything in it; a report that was sent stays where it is.</summary>
    public async Task DropAsync(WorkerDraft draft, CancellationToken ct)
    {
        await uploads.DropAllAsync(draft.Id, ct);
        await db.Vault.Where(v => v.Id == draft.AnswersId).ExecuteDeleteAsync(ct);
        db.Remove(draft);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Wipes what has run out, and files that were never sent with anything.</summary>
    /// <returns>How many drafts went.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var before = clock.SystemNow - Short;
        var old = await db.WorkerDrafts.Where(d => d.TouchedAt < before).ToListAsync(ct);
        var gone = old.Where(HasRunOut).ToList();
        foreach (var draft in gone)
            await DropAsync(draft, ct);
        await uploads.SweepAsync(clock.SystemNow - Long, ct);
        return gone.Count;
    }

    private bool HasRunOut(WorkerDraft draft) =>
        draft.TouchedAt + (draft.Kept && draft.SentAt is null ? Long : Short) < clock.SystemNow;

    private VaultRecord Record(Guid office, WorkerAnswers answers) => new()
    {
        Id = Guid.CreateVersion7(clock.SystemNow),
        OfficeId = office,
        Content = Sealed.Text(JsonSerializer.Serialize(answers, CoreJson.Api)),
        At = clock.SystemNow,
    };

    private static byte[] Mark(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));
}
