using System.Globalization;
using Anxin.Core;
using Anxin.Core.Campaigns;
using Anxin.Core.Journal;
using Anxin.Core.Reports;
using Anxin.Rules;
using Anxin.Web.Accounts;

namespace Anxin.Web.Api;

public static class CampaignsApi
{
    public static void MapCampaigns(this RouteGroupBuilder api)
    {
        api.MapGet("campaigns", async (AnxinDb db, CampaignCache campaigns, CancellationToken ct) =>
            Results.Json(new Listed<CampaignView>((await campaigns.AllAsync(db, ct)).Select(CampaignView.Of)), CoreJson.Api)).Produces<Listed<CampaignView>>()
            .WithSummary("Campaigns with their duties");
        api.MapGet("campaigns/{code}", async (string code, Reporting reporting, CancellationToken ct) =>
            Results.Json(CampaignView.Of(await reporting.CampaignAsync(code, ct)), CoreJson.Api)).Produces<CampaignView>()
            .WithSummary("One campaign with its window, threshold and duties");
        api.MapGet("campaigns/{code}/obligations", ObligationsAsync).Produces<Listed<ObligationView>>().WithSummary("Filters: unit, subtree, duty, state");
        api.MapGet("campaigns/{code}/tables/{duty}/{from}", async (
            string code, string duty, string from, string? unit, Desk desk, Reporting reporting, CancellationToken ct) =>
        {
            var (viewer, node, date) = await PlaceAsync(desk, unit, from, ct);
            var table = await reporting.LiveAsync(viewer, await reporting.CampaignAsync(code, ct), duty, date, node.Id, await desk.NowAsync(ct), ct);
            return Results.Json(table.Live(), CoreJson.Api);
        }).Produces<TableAnswer>()
            .WithSummary("The table of a duty for any unit and period, live; the province: consolidated");
    }

    internal static async Task<(Core.Accounts.Viewer Viewer, Core.Organisation.UnitNode Unit, DateOnly From)> PlaceAsync(
        Desk desk, string? unit, string from, CancellationToken ct)
    {
        var viewer = await desk.ViewerAsync(ct);
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new NotVisibleException("period");
        return (viewer, string.IsNullOrEmpty(unit) ? viewer.Home : viewer.Unit(unit), date);
    }

    private static async Task<IResult> ObligationsAsync(
        string code, string? unit, string? subtree, string? duty, string? state, Desk desk, Reporting reporting, CancellationToken ct)
    {
        var viewer = await desk.ViewerAsync(ct);
        var campaign = await reporting.CampaignAsync(code, ct);
        var read = new InputReader(new Problems(), DateOnly.MaxValue);
        var wanted = read.Word("state", state, Words.ObligationState, $"状态");
        var below = read.Flag("subtree", subtree) ?? false;
        if (duty is { Length: > 0 } && campaign.Definition.Duties.All(d => d.Key != duty))
            read.Problems.Add("duty", $"没有“{duty}”这项报送；可选：{string.Join("、", campaign.Definition.Duties.Select(d => d.Key))}");
        read.Problems.ThrowIfAny();
        var filter = new ObligationFilter(viewer.Narrow(unit, below), duty is { Length: > 0 } ? duty : null, wanted);
        var items = await reporting.ListAsync(viewer, campaign, filter, await desk.NowAsync(ct), ct);
        return Results.Json(new Listed<ObligationView>(items.Select(ObligationView.Of)), CoreJson.Api);
    }

    public sealed record DutyView(string Key, string Name, string Form, PeriodView Window, string Clause, string? Reading);

    public sealed record CampaignView(
        string Code, string Title, int Version, PeriodView Window, string Recipient, int? Threshold, IReadOnlyList<DutyView> Duties)
    {
        public static CampaignView Of(LoadedCampaign c) => new(
            c.Code, c.Definition.Title, c.Version, Period(c.Definition.Window), c.Definition.Recipient.Unit, c.Definition.Immediate?.AtLeast,
            [.. c.Definition.Duties.Select(d => new DutyView(d.Key, d.Name, d.Form.ToString().ToLowerInvariant(), Period(d.Window), d.Clause, d.Reading))]);

        private static PeriodView Period(ReportPeriod period) => new(period.From, period.To);
    }
}
