using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Mediation;
using Anxin.Web.Accounts;

namespace Anxin.Web.Api;

/// <summary>Mediation, instalments and legal help of a case.</summary>
public static class MediationApi
{
    public static void MapMediation(this RouteGroupBuilder api)
    {
        var one = api.MapGroup("cases/{id:guid}");
        one.MapGet("mediations", async (Guid id, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            var record = await db.MediationOfAsync(await desk.ViewerAsync(ct), id, ct);
            return Results.Json(new CaseMediation(Items(record), Help(record),
                [.. record.Merged.Select(m => new MergedMediationView(m.Case.CaseId, m.Case.Number, Items(m.Record), Help(m.Record)))]), CoreJson.Api);
        }).Produces<CaseMediation>().WithSummary("Sessions of mediation with what was promised, and legal help; the same of each case that was merged into it");
        one.MapPost("mediations", async (Guid id, HttpContext http, Desk desk, MediationActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<RecordMediation>(http, ct);
            return Results.Json(await acts.RecordAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<RecordMediation>("application/json", "*/*").Produces<CaseView>().WithSummary("A session of mediation, perhaps with an agreement and its instalments");
        one.MapPost("mediations/{n:int}/void", async (Guid id, int n, HttpContext http, Desk desk, MediationActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<WithReason>(http, ct);
            return Results.Json(await acts.VoidAsync(await desk.ActAsync(key, ct), id, n, input, ct), CoreJson.Api);
        }).Accepts<WithReason>("application/json", "*/*").Produces<CaseView>().WithSummary("Takes a session back, with a reason");
        one.MapPost("instalments/{n:int}/paid", async (Guid id, int n, HttpContext http, Desk desk, MediationActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<PayInstalment>(http, ct);
            return Results.Json(await acts.PayAsync(await desk.ActAsync(key, ct), id, n, input, ct), CoreJson.Api);
        }).Accepts<PayInstalment>("application/json", "*/*").Produces<CaseView>().WithSummary("An instalment came: a recovery of its amount. With of, the id of a case that was merged into this one, it is one of that case's, and the survivor recovers it");
        one.MapPost("legal-help", async (Guid id, HttpContext http, Desk desk, MediationActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<RecordLegalHelp>(http, ct);
            return Results.Json(await acts.HelpAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<RecordLegalHelp>("application/json", "*/*").Produces<CaseView>().WithSummary("Legal service or legal aid: who, what, outcome");
    }

    private static IReadOnlyList<MediationView> Items(MediationRecord record) => [.. record.Sessions.Select(s => MediationView.Of(s, record.Instalments))];

    private static IReadOnlyList<LegalHelpView> Help(MediationRecord record) => [.. record.Help.Select(LegalHelpView.Of)];
}

/// <param name="Merged">Of the cases that were merged into it.</param>
public sealed record CaseMediation(IReadOnlyList<MediationView> Items, IReadOnlyList<LegalHelpView> LegalHelp, IReadOnlyList<MergedMediationView> Merged);

public sealed record MergedMediationView(Guid Case, string Number, IReadOnlyList<MediationView> Items, IReadOnlyList<LegalHelpView> LegalHelp);
