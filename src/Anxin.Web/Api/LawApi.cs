using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Law;
using Anxin.Core.Limits;
using Anxin.Rules;
using Anxin.Web.Accounts;

namespace Anxin.Web.Api;

/// <summary>Clocks of the law, the steps they go by, and limits.</summary>
public static class LawApi
{
    public static void MapLaw(this RouteGroupBuilder api)
    {
        var cases = api.MapGroup("cases/{id:guid}");
        cases.MapGet("clocks", async (Guid id, Desk desk, ClockBook clocks, CancellationToken ct) =>
        {
            var viewer = await desk.ViewerAsync(ct);
            var today = CivilTime.DateOf(await desk.NowAsync(ct));
            var events = await clocks.EventsAsync(viewer, id, ct);
            var runs = await clocks.OfCaseAsync(viewer, id, today, ct);
            return Results.Json(new CaseClocks([.. runs.Select(ClockView.Of)], [.. events.Select(CaseEventView.Of)],
                [.. (await clocks.MergedEventsAsync(id, ct)).Select(m => new MergedEventView(m.Case.CaseId, m.Case.Number, CaseEventView.Of(m.Step)))]), CoreJson.Api);
        }).Produces<CaseClocks>().WithSummary("The clocks of the law and of practice on a case, and the recorded steps they go by, those of cases merged into it included");
        cases.MapPost("events", async (Guid id, HttpContext http, Desk desk, CaseEventActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<RecordEvent>(http, ct);
            return Results.Json(await acts.RecordAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<RecordEvent>("application/json", "*/*").Produces<CaseView>().WithSummary("Records a step that clocks go by");
        cases.MapPost("events/{n:int}/void", async (Guid id, int n, HttpContext http, Desk desk, CaseEventActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<WithReason>(http, ct);
            return Results.Json(await acts.VoidAsync(await desk.ActAsync(key, ct), id, n, input, ct), CoreJson.Api);
        }).Accepts<WithReason>("application/json", "*/*").Produces<CaseView>().WithSummary("Takes a step back, with a reason");
        api.MapGet("limits", async (string? unit, Desk desk, LimitBook limits, CancellationToken ct) =>
        {
            var viewer = await desk.ViewerAsync(ct);
            var node = unit is null ? viewer.Home : viewer.Unit(unit);
            var items = new List<LimitView>();
            foreach (var limit in Limit.All.OrderBy(l => l.Key, StringComparer.Ordinal))
                items.Add(LimitView.Of(await limits.OfAsync(limit.Key, node.Id, await desk.NowAsync(ct), ct), node.Code));
            return Results.Json(new Listed<LimitView>(items), CoreJson.Api);
        }).Produces<Listed<LimitView>>().WithSummary("Limits in force for a unit, with their force and what they rest on");
    }
}

/// <param name="Merged">Steps of the cases that were merged into it.</param>
public sealed record CaseClocks(IReadOnlyList<ClockView> Items, IReadOnlyList<CaseEventView> Events, IReadOnlyList<MergedEventView> Merged);

/// <param name="Case">Id of the merged case.</param>
public sealed record MergedEventView(Guid Case, string Number, CaseEventView Event);

/// <param name="Due">The exclusive instant; <paramref name="DueOn"/> is the civil date people speak of.</param>
public sealed record ClockView(
    string Key, string Name, string Force, string Basis, DateOnly Start, DateOnly CountedFrom, DateOnly? End, string Due, DateOnly DueOn, bool Provisional, string State)
{
    public static ClockView Of(CaseClock c) => new(
        c.Entry.Clock.Key, c.Entry.Zh, LimitWords.Forces.Api(c.Entry.Force), c.Entry.Basis, c.Run.Start, c.Run.Begin, c.Run.End,
        CivilTime.Iso(c.Run.Due.Due), c.Run.Due.DueOn, c.Run.Due.Provisional, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(c.Run.State.ToString()));
}
