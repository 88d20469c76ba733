using Anxin.Core;
using Anxin.Rules;
using Anxin.Web.Accounts;

namespace Anxin.Web.Api;

public static class UnitsApi
{
    public static void MapUnits(this RouteGroupBuilder api) => api.MapGet("units", async (Desk desk, CancellationToken ct) =>
    {
        var tree = (await desk.ViewerAsync(ct)).Tree;
        return Results.Json(tree.All.Select(u => new UnitItem(
            u.Code, u.Name, Words.UnitKind.Api(u.Kind), u.ParentId is { } up ? tree.Find(up)!.Code : null)), CoreJson.Api);
    }).Produces<IEnumerable<UnitItem>>().WithSummary("Every unit as the tree stands today, parents before children");

    public sealed record UnitItem(string Code, string Name, string Kind, string? Parent);
}
