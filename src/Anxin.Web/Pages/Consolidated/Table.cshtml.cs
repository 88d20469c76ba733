using Anxin.Core;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;
using Anxin.Forms.Out.Printed;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Printing;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Consolidated;

/// <summary>The province's table over all reporters: live, and as it was closed, with the missing ones named.</summary>
public sealed class TableModel(
    Desk desk, Consolidating consolidating, AnxinDb db, Reporting reporting, OrganisationCache organisation, Shell shell, Wordbook L)
    : ConsolidatedPage(desk, consolidating, shell)
{
    private IReadOnlyList<SaidOtherwise> saidOtherwise = [];

    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public Consolidation? Shown { get; private set; }
    public Paper Paper { get; private set; } = null!;

    public async Task OnGetAsync() => await ReadAsync();

    public Task<IActionResult> OnPostCloseAsync() => DoAsync(async context =>
    {
        var closed = await Consolidating.CloseAsync(context, Code, Duty, FromDate, Aborted);
        Said(closed.Gaps.Length == 0 ? L["已汇总定表，各单位齐全。"] : L["已汇总定表，缺报单位已写明。"]);
        return RedirectToPage(new { Code, Duty, From, closed.Version });
    });

    public Task<IActionResult> OnGetXlsxAsync() => TakeOutAsync(TableFile.Xlsx);

    public Task<IActionResult> OnGetDocxAsync() => TakeOutAsync(TableFile.Docx);

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    private async Task<IActionResult> TakeOutAsync(TableFile kind)
    {
        await ReadAsync();
        return File(kind.Write(Head(), Paper.Lines), kind.ContentType,
            PrintedTable.FileName(View.Recipient.Name, View.Duty, View.Period) + kind.Extension);
    }

    private FormHead Head() => PrintedTable.Head(View.Campaign, View.Duty, View.Recipient.Name, View.Period, Shown?.ClosedAt ?? Shell.Now, Shell.Drill is not null) with
    {
        Version = Shown?.Version,
        Digest = Shown?.Digest,
        PreparedBy = Shown?.ClosedBy,
        SaidOtherwise = saidOtherwise,
        Gaps = Shown is { } closed
            ? [.. closed.Gaps.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(UnitName)]
            : [.. View.Gaps.Select(u => u.Name)],
    };

    private async Task ReadAsync()
    {
        await FindAsync();
        Shown = Version is { } version ? View.Closed.FirstOrDefault(c => c.Version == version) ?? throw new NotVisibleException("version") : null;
        var (lines, asOf) = Shown is { } frozen
            ? (FrozenLines.Read(View.Duty.Form, frozen.Table, await organisation.TreeAsync(db, View.Period.To, frozen.AsOf, Aborted)), frozen.AsOf)
            : await LiveAsync();
        saidOtherwise = await reporting.SaidOtherwiseAsync(View.Campaign, View.Duty, FromDate, lines, asOf, Shown?.ClosedAt ?? Shell.Now, Aborted);
        Paper = Paper.Of(Head(), lines, (row, column) => Url.Page("/Consolidated/Figure", new { Code, Duty, From, row, column, Version })!);
    }

    private async Task<(TableLines Lines, long AsOf)> LiveAsync()
    {
        var live = await reporting.LiveAsync(Viewer, View.Campaign, Duty, FromDate, View.Recipient.Id, Shell.Now, Aborted);
        return (live.Lines, live.AsOf);
    }
}
