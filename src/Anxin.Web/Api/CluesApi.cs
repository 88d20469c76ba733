using System.Security.Cryptography;
using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
using Anxin.Forms.In;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Api;

/// <summary>Clues from other systems: hotline work orders, petitions, opinion and labour monitoring, other agencies; and their triage.</summary>
public static class CluesApi
{
    public static void MapClues(this RouteGroupBuilder api)
    {
        var clues = api.MapGroup("clues");
        clues.MapPost("", async (HttpContext http, Desk desk, ClueActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<CreateClue>(http, ct);
            var created = await acts.CreateAsync(await desk.ActAsync(key, ct), input, ct);
            return Results.Json(created, CoreJson.Api, statusCode: created.AlreadyTaken ? 200 : 201);
        }).Accepts<CreateClue>("application/json", "*/*").Produces<ClueCreated>(201).Produces<ClueCreated>().WithSummary(
            "A clue that waits for triage, with a receipt to hand on. The same sourceSystem and sourceNumber again is the same clue: 200 with "
            + "alreadyTaken, and with updated where it came with other content");

        clues.MapGet("", async (HttpContext http, Desk desk, ClueList list, CancellationToken ct) =>
        {
            var viewer = await desk.ViewerAsync(ct);
            return Results.Json(await list.PageAsync(viewer, ClueFilter.Read(n => http.Request.Query[n], viewer), await desk.NowAsync(ct), ct), CoreJson.Api);
        }).Produces<CluePage>().WithSummary("Clues, what is due first, first").WithMetadata(
            new QueryParameter("unit", "Unit code"), new QueryParameter("subtree", "false: without what is below it"),
            new QueryParameter("state", "waiting, asked, unanswered (petitions without their written answer), declined, taken, all; waiting unless said"),
            new QueryParameter("late", "true: only what should have happened before now"), new QueryParameter("channel", "hotline12351, lettersAndVisits, …"),
            new QueryParameter("q", "Part of employer, site or place; or a source number, credit code, phone number or receipt code, whole"),
            new QueryParameter("page", "From 1"), new QueryParameter("pageSize", "At most 200"));

        clues.MapGet("{id:guid}", async (Guid id, Desk desk, AnxinDb db, ClueActs acts, CancellationToken ct) =>
        {
            var viewer = await desk.ViewerAsync(ct);
            var clue = await db.CluesOf(viewer).SingleOrDefaultAsync(c => c.ClueId == id, ct) ?? throw new NotVisibleException("clue");
            return Results.Json(ClueView.Of(clue, viewer.Tree, await desk.NowAsync(ct), await acts.StoryAsync(clue, ct)), CoreJson.Api);
        }).Produces<ClueView>().WithSummary("One clue with what was told");
        clues.MapGet("{id:guid}/journal", async (Guid id, Desk desk, ClueActs acts, CancellationToken ct) =>
            Results.Json(new Listed<TimelineItem>(await acts.JournalAsync(await desk.ViewerAsync(ct), id, ct)), CoreJson.Api)).Produces<Listed<TimelineItem>>().WithSummary("Its acts in order");

        clues.MapAct<DeclineClue>("{id:guid}/decline", "Closed without a case, with a typed conclusion, a reason and where to go instead",
            (acts, c, id, input, ct) => acts.DeclineAsync(c, id, input, ct));
        clues.MapAct<WithReason>("{id:guid}/reopen", "A declined clue waits again", (acts, c, id, input, ct) => acts.ReopenAsync(c, id, input, ct));
        clues.MapAct<SetApart>("{id:guid}/apart", "Not the matter of the clue that sameAs named: it no longer goes into a case with that one",
            (acts, c, id, input, ct) => acts.ApartAsync(c, id, input, ct));
        clues.MapAct<AskForMore>("{id:guid}/ask", "The worker is asked for more, in the thread that the receipt opens",
            (acts, c, id, input, ct) => acts.AskAsync(c, id, input, ct));
        clues.MapAct<AnswerPetition>("{id:guid}/answer", "A petition's written answer", (acts, c, id, input, ct) => acts.AnswerPetitionAsync(c, id, input, null, ct));
        clues.MapPost("{id:guid}/join", JoinAsync).Accepts<JoinCase>("application/json", "*/*").Produces<CaseView>()
            .WithSummary("One more clue of a case that is there, and with it those that wait as the same matter; answers the case");
        clues.MapPost("{id:guid}/not-same", NotSameAsync).Accepts<NotOfCase>("application/json", "*/*").Produces<MatchDecided>()
            .WithSummary("The clue tells of another matter than a case that it looks like; not shown again unless the facts of either change");
        clues.MapPost("{id:guid}/accept", AcceptAsync).Accepts<CreateCase>("application/json", "*/*").Produces<CaseCreated>(201)
            .WithSummary("A new case born from the clue, into which go those that wait as the same matter; what the body leaves out is taken from the clue, and only the industry must be said");
        clues.MapThread();
        api.MapConsent();
        clues.MapPost("imports", ImportAsync).WithMetadata(new RequestSizeLimitAttribute(ImportsApi.MaxBytes), new ImportsApi.DisableAntiforgery(), new TakesFile("A list of clues, .xlsx, .xls or .csv",
                "工单编号,来源,反映时间,企业名称,项目名称,人数,金额(元),反映内容\nGD2022100300017,12351热线,2022-10-03,示例建筑劳务有限公司,示例安置房项目,12,86000.00,木工班组三个月没有领到工资\n"))
            .Produces<ClueImportResult>().WithSummary("A workbook of clues: multipart with one part named file, ?unit=CODE; everything or nothing, and only what is new");
    }

    private delegate Task<ClueView> Act<in T>(ClueActs acts, ActContext context, Guid id, T input, CancellationToken ct);

    private static void MapAct<T>(this RouteGroupBuilder clues, string path, string summary, Act<T> act) where T : class, new() =>
        clues.MapPost(path, async (Guid id, HttpContext http, Desk desk, ClueActs acts, AnxinDb db, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<T>(http, ct);
            var context = await desk.ActAsync(key, ct);
            return Results.Json(await Latest.UponAsync(db, () => act(acts, context, id, input, ct)), CoreJson.Api);
        }).Accepts<T>("application/json", "*/*").Produces<ClueView>().WithSummary(summary);

    private static async Task<IResult> JoinAsync(Guid id, HttpContext http, Desk desk, CaseActs acts, AnxinDb db, CancellationToken ct)
    {
        var (input, key) = await ApiBody.ReadAsync<JoinCase>(http, ct);
        if (!Guid.TryParse(input.Case, out var into))
            throw new InputException(new Problems().Add("case", "请写明并入哪件案件，填案件的 id"));
        var context = await desk.ActAsync(key, ct);
        return Results.Json(await Latest.UponAsync(db, () => acts.JoinClueAsync(context, into, new JoinClue { Clue = $"{id}" }, ct)), CoreJson.Api);
    }

    private static async Task<IResult> NotSameAsync(Guid id, HttpContext http, Desk desk, JoinActs acts, AnxinDb db, CancellationToken ct)
    {
        var (input, key) = await ApiBody.ReadAsync<NotOfCase>(http, ct);
        var context = await desk.ActAsync(key, ct);
        return Results.Json(await Latest.UponAsync(db, () => acts.RejectAsync(context, id, input, ct)), CoreJson.Api);
    }

    private static async Task<IResult> AcceptAsync(Guid id, HttpContext http, Desk desk, CaseActs acts, AnxinDb db, CancellationToken ct)
    {
        var (input, key) = await ApiBody.ReadAsync<CreateCase>(http, ct);
        var context = await desk.ActAsync(key, ct);
        await context.ReplayAsync(db, ct);
        var created = await Latest.UponAsync(db, async () =>
        {
            var clue = await db.CluesOf(context.Viewer).SingleOrDefaultAsync(c => c.ClueId == id, ct) ?? throw new NotVisibleException("clue");
            return await acts.CreateAsync(context, ClueCase.From(clue, context.Viewer.Tree, context.Today, input), ct);
        });
        return Results.Json(created, CoreJson.Api, statusCode: 201);
    }

    private static async Task<IResult> ImportAsync(HttpContext http, string? unit, Desk desk, ClueImport import, CancellationToken ct)
    {
        var problems = new Problems();
        problems.Check(!string.IsNullOrEmpty(unit), "unit", "请在地址里写明单位代码，例如 ?unit=630102");
        var file = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(ct)).Files.GetFile("file") : null;
        problems.Check(file is not null, "file", "请用 multipart/form-data 上传，文件部分名为 file");
        problems.ThrowIfAny();
        await using var stream = file!.OpenReadStream();
        var key = ApiBody.Key(http, await SHA256.HashDataAsync(stream, ct));
        stream.Position = 0;
        var context = await desk.ActAsync(key, ct);
        var node = context.Viewer.Unit(unit!);
        var options = new ReadOptions { Clues = true, DefaultUnit = node.Code, DefaultYear = context.Today.Year };
        return Results.Json(await import.TakeAsync(context, node.Id, LedgerWorkbook.Read(stream, file.FileName, options), ct), CoreJson.Api);
    }
}
