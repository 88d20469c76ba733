using Anxin.Core.Accounts;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Journal;

/// <summary>What makes an act true, beside its input: who, for which body, one now, and the sender's key.</summary>
/// <param name="Viewer">Who acts, with today's tree.</param>
/// <param name="Now">Work clock, UTC.</param>
/// <param name="SystemNow">System clock, UTC.</param>
/// <param name="Key">The submission key, if one came.</param>
public sealed record ActContext(Viewer Viewer, DateTime Now, DateTime SystemNow, KeyedRequest? Key)
{
    public DateOnly Today { get; } = CivilTime.DateOf(Now);

    /// <summary>Starts an act's rows.</summary>
    public ActRows Begin(string kind, Guid? body, string? reason = null) => new(new Act
    {
        Id = Guid.CreateVersion7(SystemNow),
        Kind = kind,
        At = Now,
        RecordedAt = SystemNow,
        ActorKind = Viewer.Actor.Kind,
        ActorId = Viewer.Actor.Id,
        ActorName = Viewer.Actor.Name,
        BodyId = body,
        Reason = reason,
    });

    /// <summary>A key that was answered before gets that answer; with another body it is refused.</summary>
    public async Task ReplayAsync(AnxinDb db, CancellationToken ct)
    {
        if (Key is null)
            return;
        var first = await db.SubmissionKeys.AsNoTracking()
            .SingleOrDefaultAsync(k => k.SenderId == Key.SenderId && k.Key == Key.Key, ct);
        if (first is null)
            return;
        if (!first.BodyDigest.AsSpan().SequenceEqual(Key.BodyDigest))
            throw new KeyReusedException();
        throw new AnsweredBeforeException(first);
    }

    /// <summary>Writes the act; if the same key was written a moment ago by a twin, its answer is given.</summary>
    public async Task<long> WriteAsync(AnxinDb db, ActRows rows, CancellationToken ct)
    {
        try
        {
            return await db.WriteAsync(rows, ct);
        }
        catch (KeyTakenException)
        {
            db.ChangeTracker.Clear();
            await ReplayAsync(db, ct);
            throw;
        }
    }
}
