using Anxin.Core.Accounts;
using Anxin.Core.Custody;

namespace Anxin.Web.Pages.Notices;

/// <summary>Notifications of single cases, with a button for those who may acknowledge them.</summary>
public sealed record OfCasesView(IReadOnlyList<CaseNotification> All, Viewer Viewer)
{
    public bool MayRead(Exchange told) => Viewer.Tree.Party(told.ToId).IsAgency ? Viewer.Actor.Body == told.ToId : Viewer.Has(Roles.Caseworker, told.ToId);
}
