using Anxin.Core.Accounts;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>A page of the ledger. <see cref="Total"/> is exact to 10,000; beyond, it is 10,000 and <see cref="More"/> is true.</summary>
public sealed record CasePage(IReadOnlyList<CaseItem> Items, int Total, bool More, int Page, int PageSize);

/// <summary>Sums over everything that a filter finds.</summary>
public sealed record CaseTotals(int Cases, long People, int PeopleUnknown, long AmountFen, long RecoveredFen);

/// <summary>The ledger filtered, sorted, paged and summed.</summary>
public sealed class CaseList(AnxinDb db, LedgerCounts counts)
{
    /// <summary>What a search finds beyond so many is neither counted nor summed.</summary>
    public const int CountTo = 10_000;

    /// <summary>So few units are walked whole rather than looked up case by case.</summary>
    private const int FewUnits = 5;

    public async Task<CasePage> PageAsync(Viewer viewer, CaseFilter filter, CancellationToken ct)
    {
        // Rows, mark and count over one connection.
        await db.Database.OpenConnectionAsync(ct);
        var items = await RowsAsync(viewer, filter, ct);
        // The last page tells its own total.
        var total = items.Count < filter.PageSize && (items.Count > 0 || filter.Page == 1)
            ? ((filter.Page - 1) * filter.PageSize) + items.Count
            : await counts.OfAsync(db, LedgerTotals.Key(viewer, filter), () => CountAsync(viewer, filter, ct), ct);
        await db.Database.CloseConnectionAsync();
        return new CasePage([.. items.Select(s => CaseItem.Of(s, viewer.Tree))],
            Math.Min(total, CountTo), total > CountTo, filter.Page, filter.PageSize);
    }

    /// <summary>A page's rows without a count, for who has the totals.</summary>
    public async Task<IReadOnlyList<CaseState>> RowsAsync(Viewer viewer, CaseFilter filter, CancellationToken ct)
    {
        var found = Find(viewer, filter, await IsFrequentAsync(filter, ct));
        if (Largest(found, filter.Order) is { } largest && await RowsAsync(largest, filter, ct) is var rows && rows.Count == filter.PageSize)
            return rows;
        return await RowsAsync(Sorted(found, filter.Order), filter, ct);
    }

    public async Task<CaseTotals> TotalsAsync(Viewer viewer, CaseFilter filter, CancellationToken ct)
    {
        var found = Find(viewer, filter, false);
        if (await IsFrequentAsync(filter, ct))
            found = found.Take(CountTo + 1);
        // A case that another unit counts is listed, and in no sum.
        return await found.Where(s => s.JoinedTo == null).GroupBy(_ => 1).Select(g => new CaseTotals(
            g.Count(), g.Sum(s => (long?)s.People) ?? 0, g.Count(s => s.People == null),
            g.Sum(s => s.AmountFen) ?? 0, g.Sum(s => s.RecoveredFen))).SingleOrDefaultAsync(ct) ?? new CaseTotals(0, 0, 0, 0, 0);
    }

    /// <summary>Everything found, in order, row by row: for export.</summary>
    public IAsyncEnumerable<CaseState> AllAsync(Viewer viewer, CaseFilter filter) =>
        Sorted(Find(viewer, filter, false), filter.Order).AsAsyncEnumerable();

    private async Task<int> CountAsync(Viewer viewer, CaseFilter filter, CancellationToken ct)
    {
        var walk = filter.Units is { Count: <= FewUnits } && await IsFrequentAsync(filter, ct);
        return await Find(viewer, filter, walk).Take(CountTo + 1).CountAsync(ct);
    }

    /// <summary>A word in very many cases is found sooner by walking the list than by its index, which would give all of them unsorted.</summary>
    private async Task<bool> IsFrequentAsync(CaseFilter filter, CancellationToken ct) =>
        filter.Text is { } text && !CaseDraft.IsNumber(text)
        && await counts.IsFrequentAsync(text, async () => await db.Containing(text, null).Take(CountTo + 1).CountAsync(ct) > CountTo);

    private IQueryable<CaseState> Find(Viewer viewer, CaseFilter filter, bool walk)
    {
        var cases = filter.Text is null ? db.CasesOf(viewer, filter.Units)
            // A whole number means that very case; its digits taken two by two would find half the year.
            : CaseDraft.IsNumber(filter.Text) ? db.CasesOf(viewer, filter.Units).Where(s => s.Number == filter.Text)
            : db.Containing(filter.Text, filter.Units?.Where(viewer.Sees).ToArray() ?? (viewer.SeesAll ? null : [.. viewer.VisibleUnits]), walk).AsNoTracking();
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

    private static Task<List<CaseState>> RowsAsync(IQueryable<CaseState> sorted, CaseFilter filter, CancellationToken ct) =>
        sorted.Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize).ToListAsync(ct);

    /// <summary>Those that are in the small indexes of large cases: they stand before all others, so a page full of them is the page.</summary>
    private static IQueryable<CaseState>? Largest(IQueryable<CaseState> cases, CaseOrder order) => order switch
    {
        CaseOrder.MostPeople => cases.Where(s => s.People >= CaseStateMapping.ManyPeople).OrderByDescending(s => s.People).ThenByDescending(s => s.Serial),
        CaseOrder.MostMoney => cases.Where(s => s.AmountFen >= CaseStateMapping.MuchFen).OrderByDescending(s => s.AmountFen).ThenByDescending(s => s.Serial),
        _ => null,
    };

    private static IOrderedQueryable<CaseState> Sorted(IQueryable<CaseState> cases, CaseOrder order) => order switch
    {
        CaseOrder.Oldest => cases.OrderBy(s => s.AcceptedOn).ThenBy(s => s.Serial),
        CaseOrder.MostPeople => cases.OrderByDescending(s => s.People ?? -1).ThenByDescending(s => s.Serial),
        CaseOrder.MostMoney => cases.OrderByDescending(s => s.AmountFen ?? -1).ThenByDescending(s => s.Serial),
        _ => cases.OrderByDescending(s => s.AcceptedOn).ThenByDescending(s => s.Serial),
    };
}
