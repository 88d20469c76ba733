using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Api;

/// <summary>What a worker and the union have said to each other, read and answered by the union's own program.</summary>
public static class ThreadApi
{
    public static void MapThread(this RouteGroupBuilder clues)
    {
        clues.MapGet("{id:guid}/thread", async (Guid id, Desk desk, ThreadBook threads, CancellationToken ct) =>
            Results.Json(ThreadView.Of(await threads.OfClueAsync(await desk.ViewerAsync(ct), id, ct)), CoreJson.Api))
            .Produces<ThreadView>().WithSummary("What the worker and the union have said to each other, oldest first; a worker's word without answeredAt waits for an answer");
        clues.MapGet("{id:guid}/thread/files/{file:guid}", async (Guid id, Guid file, Desk desk, ThreadBook threads, CancellationToken ct) =>
        {
            await threads.FindAsync(await desk.ViewerAsync(ct), id, ct);
            return await threads.FileAsync(id, file, ct) is { } found
                ? Results.File(found.Bytes, "application/octet-stream", found.File.FileName)
                : throw new NotVisibleException("file");
        }).Produces<byte[]>(200, "application/octet-stream").WithSummary("A file that came with the report or with a line of the thread");
        clues.MapPost("{id:guid}/replies", ReplyAsync).WithMetadata(new RequestSizeLimitAttribute(2 * CaseActs.MaxFileBytes), new ImportsApi.DisableAntiforgery(), new TakesFile(
                "A paper for the worker, which may be left out: a picture, PDF, Word or Excel, at most 20 MB")
        { Words = ("text", "What is said to the worker, in plain words; at most 4000 characters", "申请表给您附上了，填好以后带到工会来。") })
            .Produces<Replied>(201).WithSummary("An answer to the worker, in the thread that the receipt opens: multipart with a part named text, perhaps with one named file; "
                + "whatever the worker had said until then is answered by it");
    }

    private static async Task<IResult> ReplyAsync(Guid id, HttpContext http, Desk desk, ThreadActs acts, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType)
            throw new InputException(new Problems().Add("text", "请用 multipart/form-data 上传，文字部分名为 text"));
        var form = await http.Request.ReadFormAsync(ct);
        var text = form["text"].ToString();
        using var bytes = new MemoryStream();
        var file = form.Files.GetFile("file");
        if (file is not null)
            await file.CopyToAsync(bytes, ct);
        var paper = file is null ? null : new AttachFile(file.FileName, file.ContentType, bytes.ToArray());
        var key = ApiBody.Key(http, [.. SHA256.HashData(Encoding.UTF8.GetBytes(text)), .. SHA256.HashData(paper?.Bytes ?? [])]);
        return Results.Json(await acts.ReplyAsync(await desk.ActAsync(key, ct), id, new ReplyInput { Text = text }, paper, ct), CoreJson.Api, statusCode: 201);
    }
}

/// <summary>A thread as programs read it.</summary>
/// <param name="Unit">Id of the unit whose caseworkers answer now.</param>
/// <param name="Files">What came with the report itself.</param>
public sealed record ThreadView(Guid Clue, Guid? Case, Guid Unit, IReadOnlyList<ThreadFile> Files, IReadOnlyList<ThreadLineView> Items)
{
    public static ThreadView Of(ClueThreadView thread) => new(thread.Clue.ClueId, thread.Clue.CaseId, thread.Unit, Named(thread.Files), [.. thread.Lines.Select(l => new ThreadLineView(
        l.Message.Id, l.Message.At, l.Message.FromWorker ? "worker" : "union", JsonNamingPolicy.CamelCase.ConvertName(l.Message.Kind.ToString()),
        l.Body, l.Message.FromWorker ? null : l.Message.By, l.Text, l.Message.AnsweredAt, Named(l.Files)))]);

    private static List<ThreadFile> Named(IEnumerable<Attachment> files) => [.. files.Select(f => new ThreadFile(f.Id, f.FileName))];
}

/// <param name="At">UTC.</param>
/// <param name="From">worker or union.</param>
/// <param name="Kind">words, asks, paidInFull, paidInPart, notPaid: the last three are the worker's own word on the money.</param>
/// <param name="Body">The body that wrote it; null for the worker.</param>
/// <param name="Text">Null where nothing was said beside the kind, or where it was erased.</param>
public sealed record ThreadLineView(Guid Id, DateTime At, string From, string Kind, string? Body, string? By, string? Text, DateTime? AnsweredAt, IReadOnlyList<ThreadFile> Files);

/// <summary>Fetched from <c>clues/{id}/thread/files/{file}</c>.</summary>
public sealed record ThreadFile(Guid Id, string FileName);
