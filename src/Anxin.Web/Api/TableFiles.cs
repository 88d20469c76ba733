using Anxin.Core;
using Anxin.Core.Clock;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Printing;

namespace Anxin.Web.Api;

/// <summary>The printed form of a table as a file: <c>…/table.xlsx</c>, <c>…/table.docx</c>; a frozen version once there is one, else live.</summary>
public static class TableFiles
{
    public static void MapTableFiles(this RouteGroupBuilder api)
    {
        foreach (var file in new[] { TableFile.Xlsx, TableFile.Docx })
        {
            api.MapGet($"obligations/{{id:guid}}/table{file.Extension}", (
                Guid id, Desk desk, Reporting reporting, AnxinDb db, WorkClock clock, OrganisationCache organisation, CancellationToken ct) =>
                OwnAsync(file, id, desk, reporting, db, clock, organisation, ct)).Produces<byte[]>(200, file.ContentType).WithSummary("The printed form");
            api.MapGet($"campaigns/{{code}}/tables/{{duty}}/{{from}}/table{file.Extension}", (
                string code, string duty, string from, string? unit, Desk desk, Reporting reporting, AnxinDb db, WorkClock clock, CancellationToken ct) =>
                LiveAsync(file, code, duty, from, unit, desk, reporting, db, clock, ct)).Produces<byte[]>(200, file.ContentType).WithSummary("The printed form, live, of any unit and period");
        }
    }

    private static async Task<IResult> OwnAsync(
        TableFile file, Guid id, Desk desk, Reporting reporting, AnxinDb db, WorkClock clock, OrganisationCache organisation, CancellationToken ct)
    {
        var now = await desk.NowAsync(ct);
        var drill = await clock.DrillAsync(db, ct) is not null;
        var (campaign, o) = await reporting.FindAsync(await desk.ViewerAsync(ct), id, now, ct);
        var period = new ReportPeriod(o.Obligation.From, o.Obligation.To);
        var (head, lines) = o.Latest is { } frozen
            ? (PrintedTable.Head(campaign, o.Duty, o.Unit.Name, period, frozen, await reporting.TakenByAsync(frozen, ct), drill),
                FrozenLines.Read(o.Duty.Form, frozen.Table, await organisation.TreeAsync(db, period.To, frozen.AsOf, ct)))
            : (PrintedTable.Head(campaign, o.Duty, o.Unit.Name, period, now, drill), (await reporting.LiveAsync(campaign, o, now, ct)).Lines);
        head = head with { Due = new Deadline(o.Obligation.Due, o.Obligation.DueOn, o.Obligation.Provisional) };
        return Results.File(file.Write(head, lines), file.ContentType, PrintedTable.FileName(o.Unit.Name, o.Duty, period) + file.Extension);
    }

    private static async Task<IResult> LiveAsync(
        TableFile file, string code, string duty, string from, string? unit, Desk desk, Reporting reporting, AnxinDb db, WorkClock clock, CancellationToken ct)
    {
        var (viewer, node, date) = await CampaignsApi.PlaceAsync(desk, unit, from, ct);
        var now = await desk.NowAsync(ct);
        var campaign = await reporting.CampaignAsync(code, ct);
        var table = await reporting.LiveAsync(viewer, campaign, duty, date, node.Id, now, ct);
        var definition = campaign.Definition.Duties.First(d => d.Key == duty);
        var head = PrintedTable.Head(campaign, definition, node.Name, table.Period, now, await clock.DrillAsync(db, ct) is not null) with
        {
            SaidOtherwise = await reporting.SaidOtherwiseAsync(campaign, definition, date, table.Lines, table.AsOf, now, ct),
        };
        return Results.File(file.Write(head, table.Lines), file.ContentType, PrintedTable.FileName(node.Name, definition, table.Period) + file.Extension);
    }
}
