using Anxin.Core.Accounts;
using Anxin.Rules;

namespace Anxin.Core.Custody;

/// <summary>Who may move a case or a clue by an order, at once and without asking.</summary>
public static class CustodyOrders
{
    /// <summary>
    /// A caseworker above both units. What an agency has in hand comes back only by an order from above the unit that handed it over: that
    /// unit itself must wait for the agency to give it back.
    /// </summary>
    /// <param name="unit">The unit that answers for it.</param>
    /// <param name="to">The unit that is to have it.</param>
    public static bool May(Viewer viewer, Guid unit, Party owner, Guid to) => to != owner.Id
        && viewer.Has(Roles.Caseworker, unit) && viewer.Has(Roles.Caseworker, to)
        && (!owner.IsAgency || viewer.Has(Roles.Caseworker, viewer.Tree.Find(unit)?.ParentId ?? unit));
}
