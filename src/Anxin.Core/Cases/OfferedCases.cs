using Anxin.Core.Accounts;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>A case that another unit has offered: what the receiving unit sees before it answers. Employer, site, people, unit; never the workers.</summary>
public sealed record OfferedCase(
    Guid CaseId, string Employer, string? Site, int? People, long? AmountFen, Guid FromUnitId, Guid ToUnitId, string Reason, DateTime OfferedAt, DateTime? Due,
    OfferKind Kind);

public static class OfferedCases
{
    /// <summary>Offers that this viewer can answer, oldest first.</summary>
    public static IQueryable<OfferedCase> OffersTo(this AnxinDb db, Viewer viewer)
    {
        var answerable = viewer.VisibleUnits.Where(u => viewer.Has(Roles.Caseworker, u)).ToArray();
        return from offer in db.Handovers.AsNoTracking()
               where offer.AnsweredAt == null && offer.Subject == HandoverSubject.Case && answerable.Contains(offer.ToId)
               join state in db.CaseStates on offer.SubjectId equals state.CaseId
               where state.UntilPosition == null && state.Status == CaseStatus.Open
               orderby offer.SentAt
               select new OfferedCase(state.CaseId, state.Employer, state.Site, state.People, state.AmountFen,
                   offer.FromId, offer.ToId, offer.Reason, offer.SentAt, offer.Due, offer.Kind);
    }

    /// <summary>One of them, or 404.</summary>
    public static async Task<OfferedCase> OfferToAsync(this AnxinDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        (await db.OffersTo(viewer).ToListAsync(ct)).SingleOrDefault(o => o.CaseId == id) ?? throw new NotVisibleException("offer");
}
