using Anxin.Core.Clues;
using Microsoft.AspNetCore.Antiforgery;

namespace Anxin.Web.Pages.Public;

/// <summary>
/// Files in parts, for the script of the worker's pages: <c>POST …/uploads</c> begins or finds a file, <c>GET …/uploads/{id}</c> tells how far
/// it has come, <c>PUT …/uploads/{id}?offset=N</c> takes the next part. The holder is whoever the page's cookie names.
/// </summary>
public static class UploadEndpoints
{
    private const string Report = "/report/uploads";
    private const string Follow = "/follow/uploads";

    public static void MapWorkerUploads(this IEndpointRouteBuilder app)
    {
        Map(app, Report, async (desk, ct) => await desk.DraftAsync(ct) is { SentAt: null } draft ? draft.Id : null);
        Map(app, Follow, async (desk, ct) => await desk.FollowAsync(ct) is { Whole: true } open ? open.Receipt.Id : null);
    }

    private static void Map(IEndpointRouteBuilder app, string path, Func<WorkerDesk, CancellationToken, Task<Guid?>> holder)
    {
        app.MapPost(path, async (HttpContext http, WorkerDesk desk, WorkerUploads uploads, PublicLimits limits, IAntiforgery antiforgery, CancellationToken ct) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            if (await holder(desk, ct) is not { } id)
                return Results.NotFound();
            if (!limits.File(http))
                return Results.StatusCode(StatusCodes.Status429TooManyRequests);
            var form = await http.Request.ReadFormAsync(ct);
            return form["print"] is [{ Length: > 0 and <= 500 } print] && long.TryParse(form["length"], out var length)
                ? Results.Json(Told(await uploads.BeginAsync(id, print, length, ct))) : Results.BadRequest();
        }).ExcludeFromDescription();

        app.MapGet(path + "/{file:guid}", async (Guid file, WorkerDesk desk, WorkerUploads uploads, CancellationToken ct) =>
            await holder(desk, ct) is { } id && await uploads.StateAsync(id, file, ct) is { } state ? Results.Json(Told(state)) : Results.NotFound())
            .ExcludeFromDescription();

        app.MapPut(path + "/{file:guid}", async (Guid file, long offset, HttpContext http, WorkerDesk desk, WorkerUploads uploads, IAntiforgery antiforgery, CancellationToken ct) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            if (await holder(desk, ct) is not { } id)
                return Results.NotFound();
            if (http.Request.ContentLength is null or > WorkerUploads.MaxPart)
                return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            var part = new byte[http.Request.ContentLength.Value];
            // A part that was cut off on the way is thrown away whole: the next one begins where the last whole one ended.
            if (await http.Request.Body.ReadAtLeastAsync(part, part.Length, false, ct) < part.Length)
                return Results.BadRequest();
            return await uploads.AppendAsync(id, file, offset, part, (await desk.TreeAsync(ct)).Root.Id, ct) is { } state
                ? Results.Json(Told(state)) : Results.NotFound();
        }).ExcludeFromDescription();
    }

    private static object Told(UploadState state) => new
    {
        id = state.Id,
        received = state.Received,
        length = state.Length,
        whole = state.Whole,
        problem = state.Problem?.ToString().ToLowerInvariant(),
    };
}
