using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>A case that another unit has offered: what the receiving unit sees before it answers. Employer, site, people, unit; never the workers.</summary>
public sealed record OfferedCase(
    Guid CaseId, string Employer, string? Site, int? People, long? AmountFen, Guid FromUnitId, Guid ToUnitId, string Reason, DateTime OfferedAt);

public static class OfferedCases
{
    /// <summary>Offers that this viewer can answer, oldest first.</summary>
    public static IQueryable<OfferedCase> OffersTo(this AnxinDb db, Viewer viewer)
    {
        var answerable = viewer.VisibleUnits.Where(u => viewer.Has(Roles.Caseworker, u)).ToArray();
        return from offer in db.CaseOffers.AsNoTracking()
               where offer.AnsweredAt == null && answerable.Contains(offer.ToUnitId)
               join state in db.CaseStates on offer.CaseId equals state.CaseId
               where state.UntilPosition == null
               orderby offer.OfferedAt
               select new OfferedCase(state.CaseId, state.Employer, state.Site, state.People, state.AmountFen,
                   offer.FromUnitId, offer.ToUnitId, offer.Reason, offer.OfferedAt);
    }

    /// <summary>One of them, or 404.</summary>
    public static async Task<OfferedCase> OfferToAsync(this AnxinDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        (await db.OffersTo(viewer).ToListAsync(ct)).SingleOrDefault(o => o.CaseId == id) ?? throw new NotVisibleException("offer");
}
