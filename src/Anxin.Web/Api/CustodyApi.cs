using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Clock;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Printing;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Api;

/// <summary>Custody: offers of cases and clues to units and agencies, their answers, and the notification of every clue.</summary>
public static class CustodyApi
{
    public static void MapCustody(this RouteGroupBuilder api)
    {
        api.MapPost("cases/{id:guid}/handovers", async (Guid id, HttpContext http, Desk desk, CustodyActs acts, AnxinDb db, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<OfferHandover>(http, ct);
            var context = await desk.ActAsync(key, ct);
            return Results.Json(await Latest.UponAsync(db, () => acts.OfferCaseAsync(context, id, input, ct), input.Version is null), CoreJson.Api, statusCode: 201);
        }).Accepts<OfferHandover>("application/json", "*/*").Produces<HandoverView>(201)
            .WithSummary("Offers a case: kind transfer (移送, to an agency) or assignment (转办, to a unit or an agency). Nothing moves until it is accepted");
        api.MapGet("cases/{id:guid}/custody", async (Guid id, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            var viewer = await desk.ViewerAsync(ct);
            var work = await db.FindAsync(viewer, id, ct);
            return Results.Json(CustodyAnswer.Of(work.Before, await db.CustodyAsync(work.Before, viewer.Tree, ct), viewer.Tree), CoreJson.Api);
        }).Produces<CustodyAnswer>().WithSummary("Who owns a case, what is pending until when, and everything that went to and fro");
        api.MapPost("cases/{id:guid}/notify", async (Guid id, HttpContext http, Desk desk, CustodyActs acts, AnxinDb db, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<NotifyInput>(http, ct);
            var context = await desk.ActAsync(key, ct);
            await Latest.UponAsync(db, () => acts.NotifyAsync(context, id, input, ct));
            return Results.Json(new NotifiedAnswer(true), CoreJson.Api);
        }).Accepts<NotifyInput>("application/json", "*/*").Produces<NotifiedAnswer>().WithSummary("For knowledge (通报): the owner stays, no worker's identity");
        api.MapPost("clues/{id:guid}/pass", async (Guid id, HttpContext http, Desk desk, CustodyActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<PassClue>(http, ct);
            var offer = await acts.PassAsync(await desk.ActAsync(key, ct), id, input, ct);
            return offer is null ? Results.Json(new ClueMoved(true, input.ToUnit?.Trim()), CoreJson.Api) : Results.Json(offer, CoreJson.Api, statusCode: 201);
        }).Accepts<PassClue>("application/json", "*/*").Produces<HandoverView>(201).Produces<ClueMoved>().WithSummary("A waiting clue offered to another unit; by an order from above it moves at once (200)");
        api.MapPost("clues/{id:guid}/feedback", async (Guid id, HttpContext http, Desk desk, CustodyActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<FeedbackInput>(http, ct);
            await acts.TellSourceAsync(await desk.ActAsync(key, ct), id, input, ct);
            return Results.Json(new SourceTold(true), CoreJson.Api);
        }).Accepts<FeedbackInput>("application/json", "*/*").Produces<SourceTold>().WithSummary("The result back to the agency that sent the clue (反馈)");

        api.MapGet("handovers", async (string? state, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            var viewer = await desk.ViewerAsync(ct);
            var all = await db.HandoversOf(viewer).OrderByDescending(h => h.SentAt).Take(500).ToListAsync(ct);
            if (!string.IsNullOrEmpty(state))
            {
                if (!CustodyWords.HandoverState.TryParse(state, out var wanted))
                    throw new InputException(new Problems().Add("state", "可选：" + string.Join("、", CustodyWords.HandoverState.All.Select(w => w.Api))));
                all = all.FindAll(h => h.State == wanted);
            }
            return Results.Json(new Listed<HandoverView>(all.Select(h => HandoverView.Of(h, viewer.Tree))), CoreJson.Api);
        }).Produces<Listed<HandoverView>>().WithSummary("Offers that your units made or got, the latest 500").WithMetadata(new QueryParameter("state", "pending, accepted, refused, withdrawn, timedOut, overtaken, ended, matterEnded"));
        api.MapHandover<AnswerHandover>("accept", "The body that it was offered to takes it", (acts, c, id, input, ct) => acts.AnswerAsync(c, id, true, input, ExchangeMeans.Desk, ct));
        api.MapHandover<AnswerHandover>("refuse", "The body that it was offered to does not take it, with a reason", (acts, c, id, input, ct) => acts.AnswerAsync(c, id, false, input, ExchangeMeans.Desk, ct));
        api.MapHandover<AnswerHandover>("withdraw", "Whoever offered it takes the offer back", (acts, c, id, input, ct) => acts.WithdrawAsync(c, id, input, ct));
        api.MapHandover<AnswerHandover>("return", "An accepted case goes back to where it came from, as an offer", (acts, c, id, input, ct) => acts.ReturnAsync(c, id, input, ExchangeMeans.Desk, ct), 201);
        api.MapHandover<AnswerHandover>("acknowledge", "It was received; nothing is decided", (acts, c, id, _, ct) => acts.AcknowledgeAsync(c, id, ExchangeMeans.Desk, ct));
        api.MapHandover<FeedbackInput>("feedback", "The result, or how far it has come", (acts, c, id, input, ct) => acts.FeedBackAsync(c, id, input, ExchangeMeans.Desk, ct));
        api.MapHandover<RecordAnswer>("record", "What an agency answered on paper or by telephone, entered by the unit that had asked", (acts, c, id, input, ct) => acts.RecordAsync(c, id, input, ct));
        api.MapPost("handovers/{id:guid}/link", async (Guid id, HttpContext http, Desk desk, HandedLinks links, CancellationToken ct) =>
        {
            var (_, key) = await ApiBody.ReadAsync<AnswerHandover>(http, ct);
            var token = await links.IssueAsync(await desk.ActAsync(key, ct), id, ct);
            return Results.Json(new LinkIssued("/handed/" + token), CoreJson.Api);
        }).Produces<LinkIssued>().WithSummary("A one-time link for an agency without account or interface; the one before stops");

        api.MapGet("agencies", async (Desk desk, CancellationToken ct) =>
        {
            var tree = (await desk.ViewerAsync(ct)).Tree;
            return Results.Json(tree.Agencies.Select(a => new AgencyItem(a.Code, a.Name, CustodyWords.AgencyKind.Api(a.Office), CustodyWords.AgencyLevel.Api(a.Level),
                CustodyWords.PartnerKind.Api(a.Partner), a.CounterpartOf is { } unit ? tree.Find(unit)?.Code : null)), CoreJson.Api);
        }).Produces<IEnumerable<AgencyItem>>().WithSummary("The bodies outside the union that cases can go to");

        api.MapGet("notices", async (string? state, Desk desk, NoticeActs notices, CancellationToken ct) =>
        {
            var viewer = await desk.ViewerAsync(ct);
            var rows = await notices.ListAsync(viewer, state == "sent", await desk.NowAsync(ct), ct);
            return Results.Json(new Listed<NoticeItem>(
                rows.Select(r => new NoticeItem(r.ClueId, r.Dispatch?.Id, viewer.Tree.CodeOf(r.UnitId), r.CaseId, r.Employer, r.People, CivilTime.Iso(r.Due), r.Agency?.Code,
                    CustodyWords.NoticeState.Api(r.State), r.Dispatch is { } d ? CivilTime.Iso(d.SentAt) : null, r.Dispatch?.ProvenAt is { } at ? CivilTime.Iso(at) : null, r.Dispatch?.Proof))), CoreJson.Api);
        }).Produces<Listed<NoticeItem>>().WithSummary("Clues that owe their notification to the labour department, or have had it").WithMetadata(new QueryParameter("state", "owed (unless said) or sent"));
        api.MapPost("notices", async (HttpContext http, Desk desk, NoticeActs notices, AnxinDb db, WorkClock clock, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<SendNotices>(http, ct);
            var paper = await NoticePaper.MakerAsync(db, clock, ct);
            return Results.Json(await notices.SendAsync(await desk.ActAsync(key, ct), input, paper, ct), CoreJson.Api, statusCode: 201);
        }).Accepts<SendNotices>("application/json", "*/*").Produces<NoticeSent>(201).WithSummary("Notifies one labour department of one or several clues, with the proof");
        api.MapGet("notices/{id:guid}/letter.docx", async (Guid id, Desk desk, NoticeActs notices, CancellationToken ct) =>
        {
            var (file, bytes) = await notices.LetterAsync(await desk.ViewerAsync(ct), id, ct);
            return Results.File(bytes, file.ContentType, file.FileName);
        }).Produces<byte[]>(200, LetterPaper.ContentType).WithSummary("The letter of a notification as it was sent; id is that of the dispatch");
    }

    private delegate Task<HandoverView> Act<in T>(CustodyActs acts, ActContext context, Guid id, T input, CancellationToken ct);

    private static void MapHandover<T>(this RouteGroupBuilder api, string what, string summary, Act<T> act, int status = 200) where T : class, new() =>
        api.MapPost("handovers/{id:guid}/" + what, async (Guid id, HttpContext http, Desk desk, CustodyActs acts, AnxinDb db, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<T>(http, ct);
            var context = await desk.ActAsync(key, ct);
            return Results.Json(await Latest.UponAsync(db, () => act(acts, context, id, input, ct)), CoreJson.Api, statusCode: status);
        }).Accepts<T>("application/json", "*/*").Produces<HandoverView>(status).WithSummary(summary);

    public sealed record AgencyItem(string Code, string Name, string Office, string Level, string Partner, string? CounterpartOf);

    public sealed record NoticeItem(
        Guid Clue, Guid? Dispatch, string Unit, Guid? Case, string? Employer, int? People, string Due, string? Agency, string State, string? SentAt, string? ProvenAt, string? Proof);
}
