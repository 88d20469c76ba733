using System.Security.Cryptography;
using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Parties;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Journal;
using Anxin.Forms.In;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Api;

/// <summary>The liability chain and the sheet of workers' wages.</summary>
public static class WagesApi
{
    public static void MapWages(this RouteGroupBuilder api)
    {
        var cases = api.MapGroup("cases");
        cases.MapGet("{id:guid}/parties", async (Guid id, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            await db.FindAsync(await desk.ViewerAsync(ct), id, ct);
            return Results.Json(PartiesView.Of(await db.PartiesAsync(id, ct)), CoreJson.Api);
        }).Produces<PartiesView>().WithSummary("The chain that answers for the wages, the site's safeguards, and the articles to rely on");
        cases.MapCaseAct<PartyActs, PartyInput>("{id:guid}/parties", (acts, c, id, input, ct) => acts.AddAsync(c, id, input, ct))
            .WithSummary("One more party; role: owner, generalContractor, subcontractor, labourCompany, foreman");
        cases.MapPartAct<PartyActs, PartyInput>("{id:guid}/parties/{n:int}", (acts, c, id, n, input, ct) => acts.AmendAsync(c, id, n, input, ct))
            .WithSummary("A party said anew, whole");
        cases.MapPartAct<PartyActs, WithReason>("{id:guid}/parties/{n:int}/void", (acts, c, id, n, input, ct) => acts.VoidAsync(c, id, n, input, ct))
            .WithSummary("Takes a party back");
        cases.MapCaseAct<PartyActs, SafeguardInput>("{id:guid}/safeguards", (acts, c, id, input, ct) => acts.AskAsync(c, id, input, ct))
            .WithSummary("Asked: specialAccount, deposit, realNameList, payThroughContractor; answer: yes, no, notKnown");

        cases.MapGet("{id:guid}/workers", async (Guid id, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            var work = await db.FindAsync(await desk.ViewerAsync(ct), id, ct);
            return Results.Json(WorkersView.Of(await WageSheet.LoadAsync(db, id, ct), work.Before), CoreJson.Api);
        }).Produces<WorkersView>().WithSummary("One line a worker, numbers masked, with what came to each");
        cases.MapCaseAct<WageActs, WorkerInput>("{id:guid}/workers", (acts, c, id, input, ct) => acts.AddAsync(c, id, input, ct))
            .WithSummary("One more worker; the case's people and amount follow");
        cases.MapPartAct<WageActs, WorkerInput>("{id:guid}/workers/{n:int}", (acts, c, id, n, input, ct) => acts.AmendAsync(c, id, n, input, ct))
            .WithSummary("A worker's line said anew, whole");
        cases.MapPartAct<WageActs, WithReason>("{id:guid}/workers/{n:int}/void", (acts, c, id, n, input, ct) => acts.VoidAsync(c, id, n, input, ct))
            .WithSummary("Takes a worker's line back; not once something was paid on it");
        cases.MapPartAct<WageActs, ConfirmPaid>("{id:guid}/workers/{n:int}/confirm", (acts, c, id, n, input, ct) => acts.ConfirmAsync(c, id, n, input, ct))
            .WithSummary("The worker said that the wages came; how: phone, inPerson, signature, ownPage, other");
        cases.MapPost("{id:guid}/workers/{n:int}/show", async (Guid id, int n, HttpContext http, Desk desk, WageActs acts, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.Json(await acts.ShowAsync(await desk.ActAsync(null, ct), id, n, ct) is { } person
                ? new WorkerShown(person.Name, person.Number, person.Phone) : throw new NotVisibleException("worker"), CoreJson.Api);
        }).Produces<WorkerShown>().WithSummary("The whole number and phone; that they were looked at stays on the case");
        cases.MapCaseAct<WageActs, MarkComplete>("{id:guid}/workers/complete", (acts, c, id, input, ct) => acts.CompleteAsync(c, id, input, ct))
            .WithSummary("The list names everybody, or (complete: false) no longer does");
        cases.MapCaseAct<WageActs, RecordPayments>("{id:guid}/payments", (acts, c, id, input, ct) => acts.PayAsync(c, id, input, null, ct))
            .WithSummary("One payment to many workers: it is one recovery, whose people are those paid for the first time");
        cases.MapPost("{id:guid}/workers/imports", ImportAsync).WithMetadata(new RequestSizeLimitAttribute(ImportsApi.MaxBytes), new NoAntiforgery(), new TakesFile(
                "A payroll (工资表), .xlsx, .xls or .csv, columns in any order below any title: 姓名 and one at least of 身份证号码, 出勤天数, 日工资, 应发, 已发, 欠发; for example "
                + "the rows 序号,姓名,工种,身份证号码,出勤天数,日工资(元),欠发工资(元) / 1,示例工人甲,木工,11010519491231002X,25,200,5000 / 合计,,,,,,5000",
                "序号,姓名,工种,身份证号码,出勤天数,日工资(元),欠发工资(元)\n1,示例工人甲,木工,11010519491231002X,25,200,5000\n"))
            .Produces<PayrollResult>().WithSummary("A payroll, multipart with one part named file: every row or none");
        cases.MapPost("{id:guid}/files", FileAsync).WithMetadata(new RequestSizeLimitAttribute(2 * CaseActs.MaxFileBytes), new NoAntiforgery(), new TakesFile("A paper or picture"))
            .Produces<FileKept>(201).WithSummary("A paper or picture, multipart with one part named file; its id can prove a payment or a closing");
    }

    private static async Task<IResult> ImportAsync(Guid id, HttpContext http, Desk desk, WageActs acts, CancellationToken ct)
    {
        var (file, key) = await FileOfAsync(http, ct);
        await using var stream = file.OpenReadStream();
        return Results.Json(await acts.ImportAsync(await desk.ActAsync(key, ct), id, PayrollWorkbook.Read(stream, file.FileName), new WithReason(), ct), CoreJson.Api);
    }

    private static async Task<IResult> FileAsync(Guid id, HttpContext http, Desk desk, CaseActs acts, CancellationToken ct)
    {
        var (file, key) = await FileOfAsync(http, ct);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        var kept = await acts.AttachAsync(await desk.ActAsync(key, ct), id, new AttachFile(file.FileName, file.ContentType, bytes.ToArray()), ct);
        return Results.Json(new FileKept(kept.Id, kept.FileName, kept.Length), CoreJson.Api, statusCode: 201);
    }

    private static async Task<(IFormFile File, KeyedRequest? Key)> FileOfAsync(HttpContext http, CancellationToken ct)
    {
        var file = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(ct)).Files.GetFile("file") : null;
        if (file is null)
            throw new InputException(new Problems().Add("file", "请用 multipart/form-data 上传，文件部分名为 file"));
        await using var stream = file.OpenReadStream();
        return (file, ApiBody.Key(http, await SHA256.HashDataAsync(stream, ct)));
    }

    private sealed class NoAntiforgery : IAntiforgeryMetadata
    {
        public bool RequiresValidation => false;
    }
}
