using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Anxin.Core.Accounts;
using Anxin.Core.Clock;
using Anxin.Core.Journal;
using Anxin.Core.Keys;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>
/// One-time links by which an agency without an account answers. The token is kept nowhere: it is made from the server's key, and found
/// again by its digest. Small letters only, as addresses are written here and as people copy them. It expires on the system clock, and serves until the final feedback.
/// </summary>
public sealed class HandedLinks(AnxinDb db, ServerKeys keys, WorkClock clock, OrganisationCache organisation)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(60);

    /// <summary>A new link for an offer to an agency; the one before opens nothing any more. By the unit that offers.</summary>
    /// <returns>The token.</returns>
    public async Task<string> IssueAsync(ActContext context, Guid handoverId, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        if (!await db.HandoversOf(context.Viewer).AnyAsync(h => h.Id == handoverId, ct))
            throw new NotVisibleException("handover");
        var handover = await db.Handovers.SingleAsync(h => h.Id == handoverId, ct);
        if (!context.Viewer.Tree.Party(handover.ToId).IsAgency)
            throw new NotVisibleException("handover");
        context.Viewer.Demand(Roles.Caseworker, handover.FromId);
        var subject = await CustodySubject.OfAsync(db, handover, context.Viewer.Tree, ct);
        if (handover.State is not (HandoverState.Pending or HandoverState.Accepted) || handover.FeedbackAt is not null)
            throw new RefusalException("custody-answered");
        handover.LinkNumber++;
        var token = await TokenAsync(handover, ct);
        (handover.LinkDigest, handover.LinkUntil) = (Digest(token), context.SystemNow + Life);
        var rows = context.Begin(subject.IsClue ? "clue.link" : "case.link", handover.FromId);
        subject.Say("link", new { to = context.Viewer.Tree.CodeOf(handover.ToId), number = handover.LinkNumber });
        subject.Finish(rows, context.Now);
        rows.Answer(context.Key, 200, new { issued = handover.LinkNumber });
        await context.WriteAsync(db, rows, ct);
        return token;
    }

    /// <summary>The token of the link in force, made again; null where there is none.</summary>
    public async Task<string?> CurrentAsync(Handover handover, CancellationToken ct) =>
        handover.LinkDigest is null || handover.LinkUntil <= clock.SystemNow ? null : await TokenAsync(handover, ct);

    /// <summary>The offer that a token opens; null for one that nobody holds, that was replaced, or that has run out.</summary>
    public async Task<Handover?> FindAsync(string token, CancellationToken ct)
    {
        var digest = Digest(token.ToLowerInvariant());
        var found = await db.Handovers.AsNoTracking().SingleOrDefaultAsync(h => h.LinkDigest == digest, ct);
        return found?.LinkUntil > clock.SystemNow ? found : null;
    }

    /// <summary>Whoever answers by the link, under the name they give.</summary>
    public async Task<ActContext> ContextAsync(Handover handover, string? name, KeyedRequest? key, CancellationToken ct)
    {
        var now = await clock.NowAsync(db, ct);
        var tree = await organisation.TreeAsync(db, CivilTime.DateOf(now), ct);
        var typed = string.IsNullOrWhiteSpace(name) ? tree.NameOf(handover.ToId) : name.Trim();
        return new ActContext(new Viewer(new Actor(ActorKind.AgencyMember, null, typed[..Math.Min(typed.Length, 100)], handover.ToId), [], tree), now, clock.SystemNow, key);
    }

    private async Task<string> TokenAsync(Handover handover, CancellationToken ct) => Convert.ToHexStringLower(await keys.MarkAsync(
        db, KeyPurpose.Links, string.Create(CultureInfo.InvariantCulture, $"handover:{handover.Id:N}:{handover.LinkNumber}"), ct));

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
