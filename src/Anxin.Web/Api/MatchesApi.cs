using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Matching;
using Anxin.Rules.Matching;
using Anxin.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Api;

/// <summary>One side of a suspected pair.</summary>
public sealed record MatchSide(Guid Id, string Number, string Unit, string Employer, string? CreditCode, string? Site, int? People, DateOnly AcceptedOn);

/// <summary>A suspected pair; <paramref name="Counting"/> is the case that counts unless another is named.</summary>
public sealed record MatchItem(Guid Id, double Score, IReadOnlyList<Evidence> Why, Guid Counting, IReadOnlyList<MatchSide> Cases);

/// <summary>A clue that waits for triage and the case that it looks like.</summary>
public sealed record ClueMatchItem(Guid Clue, string Unit, DateOnly ReceivedOn, double Score, IReadOnlyList<Evidence> Why, MatchSide Case);

public sealed record Matches(IReadOnlyList<MatchItem> Items, IReadOnlyList<ClueMatchItem> Clues);

/// <summary>A case of the own subtree that is possibly the same.</summary>
public sealed record AlikeItem(Guid Id, string Number, string Unit, string Employer, string? Site, int? People, DateOnly AcceptedOn, double Score, IReadOnlyList<Evidence> Why);

public static class MatchesApi
{
    private const int AtMost = 200;

    public static void MapMatches(this RouteGroupBuilder api)
    {
        api.MapGet("matches", async (Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            var viewer = await desk.ViewerAsync(ct);
            var lines = await db.MatchesOf(viewer).Take(AtMost).ToListAsync(ct);
            var clues = await db.ClueMatchesAsync(viewer, AtMost, ct);
            return Results.Json(new Matches(lines.ConvertAll(l => Of(l, viewer)), [.. clues.Select(c => Of(c, viewer))]), CoreJson.Api);
        }).Produces<Matches>().WithSummary("Suspected pairs of cases of different units, and waiting clues that look like a case; of both sides only what the caller sees, the likeliest first, at most 200 of each");
        api.MapPost("matches/{id:guid}/join", async (Guid id, HttpContext http, Desk desk, JoinActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<JoinMatch>(http, ct);
            return Results.Json(await acts.JoinAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<JoinMatch>("application/json", "*/*").Produces<MatchDecided>().WithSummary("They are the same: one counts, the other is in no figure");
        api.MapPost("matches/{id:guid}/reject", async (Guid id, HttpContext http, Desk desk, JoinActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<WithReason>(http, ct);
            return Results.Json(await acts.RejectAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<WithReason>("application/json", "*/*").Produces<MatchDecided>().WithSummary("They are two cases; not shown again unless their facts change");
        api.MapPost("cases/{id:guid}/unjoin", async (Guid id, HttpContext http, Desk desk, JoinActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<WithReason>(http, ct);
            return Results.Json(await acts.UnjoinAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<WithReason>("application/json", "*/*").Produces<CaseView>().WithSummary("A joined case counts for itself again");
        api.MapGet("cases/{id:guid}/alike", async (Guid id, Desk desk, AnxinDb db, MatchFinder finder, CancellationToken ct) =>
        {
            var viewer = await desk.ViewerAsync(ct);
            var state = (await db.FindAsync(viewer, id, ct)).Before;
            return Results.Json(new Listed<AlikeItem>((await finder.AlikeAsync(viewer, state, ct)).Select(a => Of(a, viewer))), CoreJson.Api);
        }).Produces<Listed<AlikeItem>>().WithSummary("Cases within what the caller sees that are possibly the same, each with its score and why");
    }

    private static MatchItem Of(MatchLine line, Viewer viewer) => new(
        line.Pair.Id, Math.Round(line.Pair.Score, 3), line.Pair.Read(), line.Counting(viewer.Tree).CaseId, [Of(line.A, viewer), Of(line.B, viewer)]);

    private static ClueMatchItem Of(ClueMatch match, Viewer viewer) => new(match.Clue.ClueId, viewer.Tree.Find(match.Clue.UnitId)?.Code ?? "",
        match.Clue.ReceivedOn, Math.Round(match.Pair.Score, 3), match.Pair.Read(), Of(match.Case, viewer));

    private static MatchSide Of(CaseState s, Viewer viewer) => new(
        s.CaseId, s.Number, viewer.Tree.Find(s.UnitId)?.Code ?? "", s.Employer, s.CreditCode, s.Site, s.People, s.AcceptedOn);

    private static AlikeItem Of(Alike a, Viewer viewer) => new(
        a.Case.CaseId, a.Case.Number, viewer.Tree.Find(a.Case.UnitId)?.Code ?? "", a.Case.Employer, a.Case.Site, a.Case.People, a.Case.AcceptedOn,
        Math.Round(a.Result.Score, 3), a.Result.Why);
}
