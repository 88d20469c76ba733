using System.Security.Cryptography;
using Anxin.Core;
using Anxin.Core.Cases.Import;
using Anxin.Core.Cases.Import.Jobs;
using Anxin.Core.Journal;
using Anxin.Forms.In;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Api;

public static class ImportsApi
{
    /// <summary>Of an uploaded file; what it may unfold to is limited when it is read.</summary>
    public const long MaxBytes = 100L << 20;

    public static void MapImports(this RouteGroupBuilder api) =>
        api.MapPost("imports", ImportAsync).WithMetadata(new RequestSizeLimitAttribute(MaxBytes), new DisableAntiforgery(), new TakesFile("A ledger, .xlsx, .xls or .csv",
                "单位,受理日期,来源,企业名称,项目名称,是否工程建设,所属行业,人数,金额(元)\n630102,2022-10-03,12351热线,示例建筑有限公司,示例安置房项目,是,建筑业,37,412000.00\n"))
            .Produces<ImportResult>().WithSummary("Multipart with one part named file; mode=all takes everything or nothing");

    private static async Task<IResult> ImportAsync(
        HttpContext http, string? unit, string? mode, Desk desk, ImportActs acts, HeadingBook headings, CancellationToken ct)
    {
        var problems = new Problems();
        problems.Check(!string.IsNullOrEmpty(unit), "unit", $"请在地址里写明单位代码，例如 ?unit=630102");
        var how = mode switch
        {
            null or "" or "all" => ImportMode.All,
            "goodRows" => ImportMode.GoodRows,
            _ => (ImportMode?)null,
        };
        problems.Check(how is not null, "mode", $"可选：all、goodRows");
        var file = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(ct)).Files.GetFile("file") : null;
        problems.Check(file is not null, "file", $"请用 multipart/form-data 上传，文件部分名为 file");
        problems.ThrowIfAny();

        await using var stream = file!.OpenReadStream();
        var key = ApiBody.Key(http, await SHA256.HashDataAsync(stream, ct));
        stream.Position = 0;
        var context = await desk.ActAsync(key, ct);
        var node = context.Viewer.Unit(unit!);
        var options = new ReadOptions
        {
            DefaultUnit = node.Code,
            DefaultYear = context.Today.Year,
            Mapping = await headings.OfAsync(node.Id, ct),
        };
        var items = LedgerWorkbook.Read(stream, file.FileName, options);
        var (result, _) = await acts.TakeAsync(context, node.Id, items, how!.Value, null, ct);
        return Results.Json(result, CoreJson.Api);
    }

    internal sealed class DisableAntiforgery : Microsoft.AspNetCore.Antiforgery.IAntiforgeryMetadata
    {
        public bool RequiresValidation => false;
    }
}
