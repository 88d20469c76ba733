using Anxin.Core;
using Anxin.Core.Reports;
using Anxin.Rules;
using Anxin.Web.Accounts;

namespace Anxin.Web.Api;

public static class ObligationsApi
{
    public static void MapObligations(this RouteGroupBuilder api)
    {
        var one = api.MapGroup("obligations/{id:guid}");
        one.MapGet("", async (Guid id, Desk desk, Reporting reporting, CancellationToken ct) =>
        {
            var (_, now) = await reporting.FindAsync(await desk.ViewerAsync(ct), id, await desk.NowAsync(ct), ct);
            return Results.Json(ObligationView.Of(now), CoreJson.Api);
        }).Produces<ObligationView>()
            .WithSummary("One obligation as it stands: due instant, state, zero, figures");
        one.MapGet("table", async (Guid id, Desk desk, Reporting reporting, CancellationToken ct) =>
        {
            var at = await desk.NowAsync(ct);
            var (campaign, o) = await reporting.FindAsync(await desk.ViewerAsync(ct), id, at, ct);
            var json = o.Latest is { } latest
                ? TableView.Thaw(latest.Table, latest.Version, latest.Digest)
                : (await reporting.LiveAsync(campaign, o, at, ct)).Live();
            return Results.Json(json, CoreJson.Api);
        }).Produces<TableAnswer>().WithSummary("The latest frozen version once there is one, else live");
        one.MapGet("versions", VersionsAsync).Produces<Listed<VersionView>>()
            .WithSummary("Every frozen version with who signed it off and what the recipient said");
        one.MapGet("changes", ChangesAsync).Produces<ChangesView>()
            .WithSummary("What the ledger says differently since the last frozen version");
        one.MapPost("submit", async (Guid id, HttpContext http, Desk desk, SubmissionActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<SubmitReport>(http, ct);
            return Results.Json(await acts.SubmitAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<SubmitReport>("application/json", "*/*").Produces<ObligationView>()
            .WithSummary("Freezes the table and hands it upward; with call, as taken by phone");
        one.MapPost("accept", async (Guid id, HttpContext http, Desk desk, SubmissionActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<AnswerReport>(http, ct);
            return Results.Json(await acts.AcceptAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<AnswerReport>("application/json", "*/*").Produces<ObligationView>()
            .WithSummary("The recipient accepts the latest version");
        one.MapPost("return", async (Guid id, HttpContext http, Desk desk, SubmissionActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<AnswerReport>(http, ct);
            return Results.Json(await acts.ReturnAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<AnswerReport>("application/json", "*/*").Produces<ObligationView>()
            .WithSummary("The recipient returns the latest version, with a reason; an accepted one, too");
        one.MapPost("confirm", async (Guid id, HttpContext http, Desk desk, SubmissionActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<AnswerReport>(http, ct);
            return Results.Json(await acts.ConfirmAsync(await desk.ActAsync(key, ct), id, input, ct), CoreJson.Api);
        }).Accepts<AnswerReport>("application/json", "*/*").Produces<ObligationView>().WithSummary("The unit stands by a report taken by phone");
    }

    private static async Task<IResult> VersionsAsync(Guid id, Desk desk, Reporting reporting, CancellationToken ct)
    {
        await reporting.FindAsync(await desk.ViewerAsync(ct), id, await desk.NowAsync(ct), ct);
        var items = (await reporting.VersionsAsync(id, ct)).Select(v => new VersionView(
            v.Version.Version, v.Version.AsOf, v.Version.Digest, CivilTime.Iso(v.Version.ReceivedAt), v.Version.SignedOffBy, v.Version.PreparedBy, v.Version.Phone,
            v.Version.CallAt is { } at ? new CallView(CivilTime.Iso(at), v.Version.CallFrom) : null, v.Version.Empty,
            v.Answers.Select(a => new VersionAnswer(a.Kind.ToString().ToLowerInvariant(), CivilTime.Iso(a.At), a.By, a.Reason)),
            TableView.Thaw(v.Version.Table, v.Version.Version, v.Version.Digest)));
        return Results.Json(new Listed<VersionView>(items), CoreJson.Api);
    }

    private static async Task<IResult> ChangesAsync(Guid id, Desk desk, Reporting reporting, ChangeList list, CancellationToken ct)
    {
        var (_, o) = await reporting.FindAsync(await desk.ViewerAsync(ct), id, await desk.NowAsync(ct), ct);
        IReadOnlyList<TableChange> changes = o.Latest is { } latest
            ? await list.SinceAsync(o.Duty, o.Obligation.UnitId, new ReportPeriod(o.Obligation.From, o.Obligation.To), latest.AsOf, ct) : [];
        return Results.Json(new ChangesView(changes), CoreJson.Api);
    }
}
