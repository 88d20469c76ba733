using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Dispatch;
using Anxin.Core.Inspections;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;

namespace Anxin.Web.Api;

/// <summary>Immediate reports, inspections and a drill's clock.</summary>
public static class DutyApi
{
    public static void MapDuty(this RouteGroupBuilder api)
    {
        api.MapGet("immediate-reports", async (string? state, Desk desk, ImmediateActs acts, CancellationToken ct) =>
        {
            bool? acknowledged = state switch
            {
                null or "" => null,
                "open" => false,
                "acknowledged" => true,
                _ => throw new InputException(new Problems().Add("state", $"可选：open、acknowledged")),
            };
            return Results.Json(new Listed<ImmediateView>(await acts.ListAsync(await desk.ViewerAsync(ct), acknowledged, await desk.NowAsync(ct), ct)), CoreJson.Api);
        }).Produces<Listed<ImmediateView>>()
            .WithSummary("Cases of the threshold or more, reported at once: open first; state: open, acknowledged");
        api.MapGet("immediate-reports/suspected-splits", async (Desk desk, SplitWatch splits, CancellationToken ct) =>
            Results.Json(new Listed<SuspectedSplit>(await splits.ListAsync(await desk.ViewerAsync(ct), ct)), CoreJson.Api)).Produces<Listed<SuspectedSplit>>()
            .WithSummary("Open cases of one employer and site that reach the threshold only together");
        api.MapPost("immediate-reports/{id:guid}/acknowledge", async (Guid id, HttpContext http, Desk desk, ImmediateActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<Acknowledge>(http, ct);
            return Results.Json(await acts.AcknowledgeAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<Acknowledge>("application/json", "*/*").Produces<ImmediateView>()
            .WithSummary("The province acknowledges an immediate report");

        api.MapPost("inspections", async (HttpContext http, Desk desk, InspectionActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<RecordInspection>(http, ct);
            return Results.Json(await acts.RecordAsync(await desk.ActAsync(key, ct), input, ct), CoreJson.Api, statusCode: 201);
        }).Accepts<RecordInspection>("application/json", "*/*").Produces<InspectionView>(201)
            .WithSummary("An inspection of a named employer, or a batch line with the number of employers, at least 1");
        api.MapPost("inspections/{id:guid}/void", async (Guid id, HttpContext http, Desk desk, InspectionActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<WithReason>(http, ct);
            return Results.Json(await acts.VoidAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<WithReason>("application/json", "*/*").Produces<InspectionView>()
            .WithSummary("Takes a mistyped inspection back");

        api.MapPost("drill/clock", async (HttpContext http, Desk desk, DrillActs drill, CancellationToken ct) =>
        {
            await drill.DemandDrillAsync(ct);
            var (input, key) = await ApiBody.ReadAsync<MoveClock>(http, ct);
            if (!CivilTime.TryParseInstant(input.Now, out var to))
                throw new InputException(new Problems().Add("now", $"请给出带时区的时刻，例如 2022-10-10T16:00:00+08:00"));
            return Results.Json(await drill.MoveAsync(await desk.ActAsync(key, ct), to, ct), CoreJson.Api);
        }).Accepts<MoveClock>("application/json", "*/*").Produces<DrillClockView>()
            .WithSummary("Moves a drill's clock forward; answers once everything due by then has happened");
    }

    public sealed record MoveClock
    {
        public string? Now { get; init; }
    }
}
