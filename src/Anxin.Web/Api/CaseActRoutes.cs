using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Web.Accounts;

namespace Anxin.Web.Api;

/// <summary>
/// Endpoints of rooms around the case: each is an act on it, and answers the case as it then stands. The acts are asked for inside, for
/// an endpoint written at build time takes no parameter of a type that is open.
/// </summary>
internal static class CaseActRoutes
{
    public static RouteHandlerBuilder MapCaseAct<TActs, T>(
        this RouteGroupBuilder cases, string path, Func<TActs, ActContext, Guid, T, CancellationToken, Task<CaseView>> act)
        where TActs : class where T : CaseInput, new() =>
        cases.MapPost(path, async (Guid id, HttpContext http, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            var acts = http.RequestServices.GetRequiredService<TActs>();
            var (input, key) = await ApiBody.ReadAsync<T>(http, ct);
            var context = await desk.ActAsync(key, ct);
            return Results.Json(await Latest.UponAsync(db, () => act(acts, context, id, input, ct), input.Version is null), CoreJson.Api);
        }).Accepts<T>("application/json", "*/*").Produces<CaseView>();

    /// <summary>The same for a numbered part of the case.</summary>
    public static RouteHandlerBuilder MapPartAct<TActs, T>(
        this RouteGroupBuilder cases, string path, Func<TActs, ActContext, Guid, int, T, CancellationToken, Task<CaseView>> act)
        where TActs : class where T : CaseInput, new() =>
        cases.MapPost(path, async (Guid id, int n, HttpContext http, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            var acts = http.RequestServices.GetRequiredService<TActs>();
            var (input, key) = await ApiBody.ReadAsync<T>(http, ct);
            var context = await desk.ActAsync(key, ct);
            return Results.Json(await Latest.UponAsync(db, () => act(acts, context, id, n, input, ct), input.Version is null), CoreJson.Api);
        }).Accepts<T>("application/json", "*/*").Produces<CaseView>();
}
