using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Web.Accounts;

namespace Anxin.Web.Api;

public static class CasesApi
{
    public static void MapCases(this RouteGroupBuilder api)
    {
        var cases = api.MapGroup("cases");
        cases.MapPost("", async (HttpContext http, Desk desk, CaseActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<CreateCase>(http, ct);
            var created = await acts.CreateAsync(await desk.ActAsync(key, ct), input, ct);
            return Results.Json(created, CoreJson.Api, statusCode: 201);
        }).Accepts<CreateCase>("application/json", "*/*").Produces<CaseCreated>(201).WithSummary("A new case, born from a clue of the same channel");

        cases.MapGet("{id:guid}", async (Guid id, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            var viewer = await desk.ViewerAsync(ct);
            return Results.Json(await db.ViewAsync(await db.FindAsync(viewer, id, ct), viewer.Tree, ct), CoreJson.Api);
        }).Produces<CaseView>()
            .WithSummary("One case as it stands");
        cases.MapGet("", (HttpContext http, Desk desk, CaseList list, CancellationToken ct) => ListAsync(http, desk, list, ct))
            .Produces<CasePage>().WithMetadata(
                new QueryParameter("unit", "Unit code"), new QueryParameter("subtree", "true: with what is below it"),
                new QueryParameter("acceptedFrom", "Civil date"), new QueryParameter("acceptedTo", "Civil date"),
                new QueryParameter("industry", "manufacturing, construction, …"), new QueryParameter("status", "open, closed, merged, void; open and closed unless said"),
                new QueryParameter("q", "Two characters or more of employer, site, number or code"),
                new QueryParameter("order", "newest, oldest, mostPeople, mostMoney"),
                new QueryParameter("page", "From 1"), new QueryParameter("pageSize", "At most 200"))
            .WithSummary("Cases, newest first unless another order is asked for");
        cases.MapGet("{id:guid}/journal", async (Guid id, Desk desk, CaseTimeline timeline, CancellationToken ct) =>
            Results.Json(new Listed<TimelineItem>(await timeline.OfAsync(await desk.ViewerAsync(ct), id, ct)), CoreJson.Api)).Produces<Listed<TimelineItem>>()
            .WithSummary("Its acts in order, each with what changed, who did it and why");

        cases.MapAct<AmendCase>("{id:guid}/amend", (acts, c, id, input, ct) => acts.AmendAsync(c, id, input, ct))
            .WithSummary("Corrects what the case says; what is absent stays, what is sent empty becomes unknown");
        cases.MapAct<RecordService>("{id:guid}/services", (acts, c, id, input, ct) => acts.ServeAsync(c, id, input, ct))
            .WithSummary("Mediation or legal service was given; kind: mediation, legalService, unspecified");
        cases.MapAct<RecordRecovery>("{id:guid}/recoveries", (acts, c, id, input, ct) => acts.RecoverAsync(c, id, input, ct))
            .WithSummary("Wages were recovered: the amount, and how many workers were paid for the first time");
        cases.MapAct<CloseCase>("{id:guid}/close", (acts, c, id, input, ct) => acts.CloseAsync(c, id, input, null, ct))
            .WithSummary("Closes the case with an outcome; paid or performed needs proof, or a call-back proves it later. Where workers are named, each is proven or has confirmed it, or a good call-back was logged, or evidence.file names a file of the case; a worker's open word that it did not come, a bad last call-back and unpaid instalments refuse it");
        cases.MapAct<WithReason>("{id:guid}/reopen", (acts, c, id, input, ct) => acts.ReopenAsync(c, id, input, ct))
            .WithSummary("A closed case is open again");
        cases.MapAct<WithReason>("{id:guid}/void", (acts, c, id, input, ct) => acts.VoidAsync(c, id, input, ct))
            .WithSummary("Takes a case back that should not be there; past submissions keep it");
        cases.MapAct<MergeCase>("{id:guid}/merge", (acts, c, id, input, ct) => acts.MergeAsync(c, id, input, ct))
            .WithSummary("Counts this case under another: slips and named workers move to it");
        cases.MapAct<WithReason>("{id:guid}/unmerge", (acts, c, id, input, ct) => acts.UnmergeAsync(c, id, input, ct))
            .WithSummary("The way back from a merge: each has its own again");
        cases.MapAct<ReassignCase>("{id:guid}/reassign", (acts, c, id, input, ct) => acts.ReassignAsync(c, id, input, ct))
            .WithSummary("Moves the case to another unit: at once from above both, else as an offer");
        cases.MapAct<WithReason>("{id:guid}/reassign/accept", (acts, c, id, input, ct) => acts.AcceptOfferAsync(c, id, input, ct))
            .WithSummary("The unit it was offered to takes the case");
        cases.MapAct<WithReason>("{id:guid}/reassign/decline", (acts, c, id, input, ct) => acts.DeclineOfferAsync(c, id, input, ct))
            .WithSummary("The unit it was offered to does not take the case");
        cases.MapSlip("{id:guid}/services/{n:int}/void", (acts, c, id, n, input, ct) => acts.VoidServiceAsync(c, id, n, input, ct))
            .WithSummary("Takes a mistyped service back");
        cases.MapSlip("{id:guid}/recoveries/{n:int}/void", (acts, c, id, n, input, ct) => acts.VoidRecoveryAsync(c, id, n, input, ct))
            .WithSummary("Takes a mistyped recovery back; what it paid waits again");
    }

    private delegate Task<CaseView> Act<in T>(CaseActs acts, ActContext context, Guid id, T input, CancellationToken ct);

    private delegate Task<CaseView> SlipAct(CaseActs acts, ActContext context, Guid id, int n, WithReason input, CancellationToken ct);

    private static RouteHandlerBuilder MapAct<T>(this RouteGroupBuilder cases, string path, Act<T> act) where T : CaseInput, new() =>
        cases.MapPost(path, async (Guid id, HttpContext http, Desk desk, CaseActs acts, AnxinDb db, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<T>(http, ct);
            var context = await desk.ActAsync(key, ct);
            return Results.Json(await Latest.UponAsync(db, () => act(acts, context, id, input, ct), input.Version is null), CoreJson.Api);
        }).Accepts<T>("application/json", "*/*").Produces<CaseView>();

    private static RouteHandlerBuilder MapSlip(this RouteGroupBuilder cases, string path, SlipAct act) =>
        cases.MapPost(path, async (Guid id, int n, HttpContext http, Desk desk, CaseActs acts, AnxinDb db, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<WithReason>(http, ct);
            var context = await desk.ActAsync(key, ct);
            return Results.Json(await Latest.UponAsync(db, () => act(acts, context, id, n, input, ct), input.Version is null), CoreJson.Api);
        }).Accepts<WithReason>("application/json", "*/*").Produces<CaseView>();

    private static async Task<IResult> ListAsync(HttpContext http, Desk desk, CaseList list, CancellationToken ct)
    {
        var filter = CaseFilter.Read(name => http.Request.Query[name], await desk.ViewerAsync(ct), false);
        return Results.Json(await list.PageAsync(await desk.ViewerAsync(ct), filter, ct), CoreJson.Api);
    }
}
