using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Forms.Out.Ledgers;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Cases;

/// <summary>The ledger: filtered, sorted, paged, summed and taken out; everything that is asked for stands in the address.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db, CaseList list, LedgerTotals sums, FilterWords words) : DeskPage(desk)
{
    public Viewer Viewer { get; private set; } = null!;

    public FilterAddress Address { get; private set; } = null!;

    /// <summary>Null while the address asks for something that cannot be read.</summary>
    public CaseFilter? Filter { get; private set; }

    public IReadOnlyList<CaseState> Rows { get; private set; } = [];

    public CaseTotals Totals { get; private set; } = new(0, 0, 0, 0, 0);

    /// <summary>A search found more than is summed.</summary>
    public bool More { get; private set; }

    public IReadOnlyList<(string Text, string? Without)> Parts { get; private set; } = [];

    public string Sums { get; private set; } = "";

    /// <summary>The conditions that seldom matter are folded away unless one of them has a problem; the sentence tells of those set.</summary>
    public bool Unfolded => Filter is null && Array.Exists(["acceptedFrom", "acceptedTo", "industry", "peopleFrom", "peopleTo", "people"], n => Address[n] is not null);

    public async Task OnGetAsync()
    {
        await ReadAsync();
        if (Filter is null)
            return;
        Rows = await list.RowsAsync(Viewer, Filter, Aborted);
        Totals = await sums.OfAsync(db, list, Viewer, Filter, Aborted);
        More = Filter.Text is not null && Totals.Cases > CaseList.CountTo;
        Parts = words.Parts(Filter, Viewer, Address);
        Sums = words.Sums(Totals, More);
    }

    public Task<IActionResult> OnGetXlsxAsync() => TakeOutAsync("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        (body, rows) => LedgerExport.WriteXlsxAsync(body, "台账", LedgerColumns.Of(Viewer.Tree), rows, Aborted));

    public Task<IActionResult> OnGetCsvAsync() => TakeOutAsync("csv", "text/csv; charset=utf-8",
        (body, rows) => LedgerExport.WriteCsvAsync(body, LedgerColumns.Of(Viewer.Tree), rows, Aborted));

    /// <summary>Units to choose from, the tree drawn by indenting.</summary>
    public IEnumerable<SelectListItem> Units()
    {
        var top = Viewer.Tree.Above(Viewer.Home.Id).Count();
        return Viewer.Tree.All.Where(u => Viewer.Sees(u.Id)).Select(u => new SelectListItem(
            new string('\u3000', Math.Max(0, Viewer.Tree.Above(u.Id).Count() - top)) + u.Name, u.Code, u.Code == (Address["unit"] ?? Viewer.Home.Code)));
    }

    /// <summary>The address that sorts by a column; the dates turn round when pressed again.</summary>
    public string SortAddress(CaseOrder order) => Address.With(("order",
        order == CaseOrder.Newest ? (Filter?.Order == CaseOrder.Newest ? "oldest" : null) : char.ToLowerInvariant(order.ToString()[0]) + order.ToString()[1..]));

    protected override string FieldOf(string field) => field;

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Address = new FilterAddress(Request.Query);
        try
        {
            Filter = CaseFilter.Read(name => Request.Query[name], Viewer);
        }
        catch (InputException bad)
        {
            Tell(bad);
        }
    }

    private async Task<IActionResult> TakeOutAsync(string ending, string type, Func<Stream, IAsyncEnumerable<CaseState>, Task> write)
    {
        await ReadAsync();
        if (Filter is null)
            return Redirect(Address.Without("handler"));
        var name = $"台账-{Viewer.Home.Name}-{CivilTime.DateOf(await Desk.NowAsync(Aborted)):yyyyMMdd}.{ending}";
        Response.ContentType = type;
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        Response.Headers.ContentDisposition = disposition.ToString();
        // The zip writer ends its parts with a synchronous write, however it is asked to begin them.
        if (HttpContext.Features.Get<IHttpBodyControlFeature>() is { } control)
            control.AllowSynchronousIO = true;
        await write(Response.Body, list.AllAsync(Viewer, Filter));
        return new EmptyResult();
    }
}
