using Anxin.Core.Cases.Closing;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Journal;
using Anxin.Forms.Out.Ledgers;
using Anxin.Rules;
using Anxin.Web.Pages.Cases.Acts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Wages;

/// <summary>The sheet of workers' wages: one line a worker, its sums, and what can be done with it.</summary>
public sealed class WorkersModel(CaseDesk with, WageActs acts) : CaseActPage(with)
{
    [BindProperty]
    public MarkComplete Input { get; set; } = new();

    public WageSheet Sheet { get; private set; } = null!;

    /// <summary>By line: when its worker said that not everything came, where nothing since answers it.</summary>
    public IReadOnlyDictionary<int, DateOnly> Denied { get; private set; } = new Dictionary<int, DateOnly>();

    protected override bool OnlyLooks => true;

    protected override bool IsPossible => true;

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await acts.CompleteAsync(context, Id, Input with { Version = Version }, Aborted);
        Said(L["已记下。"]);
        return RedirectToPage(new { id = Id });
    });

    /// <summary>The list as a workbook, numbers masked.</summary>
    public async Task<IActionResult> OnGetExportAsync()
    {
        await ReadAsync();
        Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"工资名单-{State.Number}.xlsx");
        Response.Headers.ContentDisposition = disposition.ToString();
        // The zip writer ends its parts with a synchronous write, however it is asked to begin them.
        if (HttpContext.Features.Get<IHttpBodyControlFeature>() is { } control)
            control.AllowSynchronousIO = true;
        await LedgerExport.WriteXlsxAsync(Response.Body, "工资名单", WorkerColumns.Of(Sheet), Sheet.Lines.ToAsyncEnumerable(), Aborted);
        return new EmptyResult();
    }

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Sheet = await WageSheet.LoadAsync(Db, Id, Aborted);
        Denied = (await ClosingGaps.OfAsync(Db, Id, Outcome.PaidInFull, Sheet, Aborted)).Denials
            .Where(d => d.Line is not null).GroupBy(d => d.Line!.Value).ToDictionary(g => g.Key, g => g.Max(d => d.On));
    }

    protected override IActionResult AfterFirst(SubmissionKey first) => RedirectToPage(new { id = Id });
}

/// <summary>The sheet's columns as they are taken out.</summary>
public static class WorkerColumns
{
    public static IReadOnlyList<ExportColumn<WorkerLine>> Of(WageSheet sheet) =>
    [
        ExportColumn<WorkerLine>.Number("序号", 6, l => l.Number),
        ExportColumn<WorkerLine>.Text("姓名", 12, l => sheet.PersonOf(l)?.Name),
        ExportColumn<WorkerLine>.Text("证件号（已遮盖）", 22, l => sheet.PersonOf(l)?.MaskedNumber),
        ExportColumn<WorkerLine>.Text("电话（已遮盖）", 16, l => sheet.PersonOf(l)?.MaskedPhone),
        ExportColumn<WorkerLine>.Text("工种", 12, l => sheet.PersonOf(l)?.Trade),
        ExportColumn<WorkerLine>.Text("出勤天数", 10, l => Plain(l.CentiDays)),
        ExportColumn<WorkerLine>.Text("数量", 10, l => Plain(l.CentiPieces)),
        ExportColumn<WorkerLine>.Word("计酬方式", 10, WageWords.RateBasis, l => l.RateBasis),
        ExportColumn<WorkerLine>.Yuan("单价(元)", 12, l => l.RateFen),
        ExportColumn<WorkerLine>.Date("起始日期", 12, l => l.From),
        ExportColumn<WorkerLine>.Date("截止日期", 12, l => l.To),
        ExportColumn<WorkerLine>.Yuan("应发(元)", 14, l => l.EarnedFen),
        ExportColumn<WorkerLine>.Yuan("立案前已发(元)", 14, l => l.PaidBeforeFen),
        ExportColumn<WorkerLine>.Yuan("欠发(元)", 14, l => l.OwedFen),
        ExportColumn<WorkerLine>.Yuan("立案后已付(元)", 14, l => sheet.PaidFen(l.Number)),
        ExportColumn<WorkerLine>.YesNo("本人已确认", 10, l => l.ConfirmedOn is not null),
    ];

    internal static string? Plain(long? hundredths) =>
        hundredths is { } h ? (h / 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : null;
}
