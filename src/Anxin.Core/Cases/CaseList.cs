using Anxin.Core.Accounts;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>A page of the ledger. <see cref="Total"/> is exact to 10,000; beyond, it is 10,000 and <see cref="More"/> is true.</summary>
public sealed record CasePage(IReadOnlyList<CaseItem> Items, int Total, bool More, int Page, int PageSize);

/// <summary>Sums over everything that a filter finds.</summary>
public sealed record CaseTotals(int Cases, long People, int PeopleUnknown, long AmountFen, long RecoveredFen);

/// <summary>The ledger filtered, sorted, paged and summed.</summary>
public sealed class CaseList(AnxinDb db)
{
    /// <summary>A search finds no more than so many; what is beyond is neither counted nor summed.</summary>
    public const int CountTo = 10_000;

    public async Task<CasePage> PageAsync(Viewer viewer, CaseFilter filter, CancellationToken ct)
    {
        var cases = Find(viewer, filter);
        var items = await Sorted(cases, filter.Order).Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize).ToListAsync(ct);
        // The last page tells its own total.
        var total = items.Count < filter.PageSize && (items.Count > 0 || filter.Page == 1)
            ? ((filter.Page - 1) * filter.PageSize) + items.Count
            : await cases.Take(CountTo + 1).CountAsync(ct);
        return new CasePage([.. items.Select(s => CaseItem.Of(s, viewer.Tree))],
            Math.Min(total, CountTo), total > CountTo, filter.Page, filter.PageSize);
    }

    /// <summary>A page's rows without a count, for who has the totals.</summary>
    public async Task<IReadOnlyList<CaseState>> RowsAsync(Viewer viewer, CaseFilter filter, CancellationToken ct) =>
        await Sorted(Find(viewer, filter), filter.Order).Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize).ToListAsync(ct);

    public async Task<CaseTotals> TotalsAsync(Viewer viewer, CaseFilter filter, CancellationToken ct) =>
        await Find(viewer, filter).GroupBy(_ => 1).Select(g => new CaseTotals(
            g.Count(), g.Sum(s => (long?)s.People) ?? 0, g.Count(s => s.People == null),
            g.Sum(s => s.AmountFen) ?? 0, g.Sum(s => s.RecoveredFen))).SingleOrDefaultAsync(ct) ?? new CaseTotals(0, 0, 0, 0, 0);

    /// <summary>Everything found, in order, row by row: for export.</summary>
    public IAsyncEnumerable<CaseState> AllAsync(Viewer viewer, CaseFilter filter) =>
        Sorted(Find(viewer, filter), filter.Order).AsAsyncEnumerable();

    private IQueryable<CaseState> Find(Viewer viewer, CaseFilter filter)
    {
        var cases = filter.Text is null
            ? db.CasesOf(viewer, filter.Units)
            // A whole number means that very case; its digits taken two by two would find half the year.
            : CaseDraft.IsNumber(filter.Text) ? db.CasesOf(viewer, filter.Units).Where(s => s.Number == filter.Text)
            : db.Containing(filter.Text, filter.Units ?? (viewer.SeesAll ? null : viewer.VisibleUnits), CountTo + 1).AsNoTracking();
        if (filter.AcceptedFrom is { } from)
            cases = cases.Where(s => s.AcceptedOn >= from);
        if (filter.AcceptedTo is { } to)
            cases = cases.Where(s => s.AcceptedOn <= to);
        if (filter.Industry is { } industry)
            cases = cases.Where(s => s.Industry == industry);
        cases = filter.Status switch
        {
            // A merged or void case is only there for whoever asks for it.
            null => cases.Where(s => s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed),
            CaseStatus.Open => cases.Where(s => s.Status == CaseStatus.Open),
            var status => cases.Where(s => s.Status == status),
        };
        if (filter.PeopleFrom is { } least)
            cases = cases.Where(s => s.People >= least);
        if (filter.PeopleTo is { } most)
            cases = cases.Where(s => s.People <= most);
        return filter.PeopleUnknown ? cases.Where(s => s.People == null) : cases;
    }

    private static IOrderedQueryable<CaseState> Sorted(IQueryable<CaseState> cases, CaseOrder order) => order switch
    {
        CaseOrder.Oldest => cases.OrderBy(s => s.AcceptedOn).ThenBy(s => s.Serial),
        CaseOrder.MostPeople => cases.OrderByDescending(s => s.People ?? -1).ThenByDescending(s => s.Serial),
        CaseOrder.MostMoney => cases.OrderByDescending(s => s.AmountFen ?? -1).ThenByDescending(s => s.Serial),
        _ => cases.OrderByDescending(s => s.AcceptedOn).ThenByDescending(s => s.Serial),
    };
}
