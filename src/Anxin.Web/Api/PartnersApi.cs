using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Anxin.Core;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Printing;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Api;

/// <summary>
/// The side that partners' systems speak to: signed by the shared secret (<see cref="PartnerSecrets"/>), no bearer token. They see what was
/// handed to them and nothing else.
/// </summary>
public static class PartnersApi
{
    private const int Page = 200;

    public static void MapPartners(this WebApplication app)
    {
        var partners = app.MapGroup("/api/v1/partners/{code}").AddEndpointFilter(ApiProblems.AnswerAsync).AllowAnonymous();
        partners.MapPost("answers", async (string code, HttpContext http, PartnerAnswers answers, AnxinDb db, CancellationToken ct) =>
        {
            var body = await ApiBody.BytesAsync(http.Request, ct);
            if (await answers.AuthenticateAsync(code, Encoding.UTF8.GetString(body), Signature(http), ct) is not { } agency)
                return Unsigned;
            var input = ApiBody.Parse<PartnerAnswer>(body);
            var key = PartnerAnswers.KeyOf(agency, input, SHA256.HashData(body));
            http.Items[typeof(KeyedRequest)] = key;
            return Results.Json(await Latest.UponAsync(db, () => answers.TakeAsync(agency, input, key, ct)), CoreJson.Api);
        }).Accepts<PartnerAnswer>("application/json", "*/*").Produces<HandoverView>().WithMetadata(new OrAnswers(typeof(ClueCreated)))
            .WithSummary("A partner's answer: acknowledge, accept, refuse, return, feedback, or a clue. Signed; the same eventId is counted once; sequence from 1 without gaps");
        partners.MapGet("events", async (string code, long? after, HttpContext http, PartnerAnswers answers, AnxinDb db, CancellationToken ct) =>
        {
            if (await ReaderAsync(code, http, answers, ct) is not { } agency)
                return Unsigned;
            var events = await db.OutboxEvents.AsNoTracking().Where(e => e.AgencyId == agency.Id && e.Sequence > (after ?? 0))
                .OrderBy(e => e.Sequence).Take(Page).ToListAsync(ct);
            return Results.Json(new Listed<PartnerEvent>(events.Select(PartnerEvent.Of)), CoreJson.Api);
        }).Produces<Listed<PartnerEvent>>().WithSummary("Everything a partner is told, in order, from a number on: for whoever was away").WithMetadata(new QueryParameter("after", "The last sequence that was taken"));
        partners.MapGet("handovers/{id:guid}", async (string code, Guid id, HttpContext http, PartnerAnswers answers, AnxinDb db, CancellationToken ct) =>
        {
            if (await ReaderAsync(code, http, answers, ct) is not { } agency)
                return Unsigned;
            var tree = (await answers.ContextAsync(agency, null, ct)).Viewer.Tree;
            var handover = await db.Handovers.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id && h.ToId == agency.Id, ct) ?? throw new NotVisibleException("handover");
            var answer = new HandedAnswer(HandoverView.Of(handover, tree));
            return Results.Json(await CustodyBook.OwnsAsync(db, handover, ct)
                ? answer with { Sheet = await HandedSheet.OfAsync(db, handover, tree, ct) }
                : answer with { Preview = await HandedSheet.PreviewAsync(db, handover, tree, ct) }, CoreJson.Api);
        }).Produces<HandedAnswer>().WithSummary("What was handed over: a reduced preview before acceptance, the sheet after: what workers told who consented, the union's letters, the list of wages");
        partners.MapGet("handovers/{id:guid}/files/{file}", FileAsync).Produces<byte[]>(200, "application/octet-stream")
            .WithSummary("A paper that the accepted sheet names in papers or letters, by its key");
    }

    private static async Task<IResult> FileAsync(string code, Guid id, string file, HttpContext http, PartnerAnswers answers, AnxinDb db, HandedFiles files, CancellationToken ct)
    {
        if (await ReaderAsync(code, http, answers, ct) is not { } agency)
            return Unsigned;
        var handover = await db.Handovers.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id && h.ToId == agency.Id, ct) ?? throw new NotVisibleException("handover");
        return await files.ReadAsync(handover, file, (await answers.ContextAsync(agency, null, ct)).Viewer.Tree, ct) is { } found
            ? Results.File(found.Bytes, "application/octet-stream", found.Name) : throw new NotVisibleException("file");
    }

    private static IResult Unsigned => ApiProblems.Problem(401, "signature", "签名不对", "没有签名、签名不对，或时间相差超过5分钟；请对照接口说明");

    private static string? Signature(HttpContext http) => http.Request.Headers[PartnerSecrets.Header];

    private static Task<Agency?> ReaderAsync(string code, HttpContext http, PartnerAnswers answers, CancellationToken ct) =>
        answers.AuthenticateAsync(code, http.Request.Path + http.Request.QueryString.ToString(), Signature(http), ct);
}

/// <summary>An event as it goes out, by webhook or on being asked for.</summary>
public sealed record PartnerEvent(Guid Id, long Sequence, string Kind, string At, JsonElement Data)
{
    public static PartnerEvent Of(OutboxEvent e)
    {
        using var data = JsonDocument.Parse(e.Payload);
        return new PartnerEvent(e.Id, e.Sequence, e.Kind, CivilTime.Iso(e.At), data.RootElement.Clone());
    }
}
