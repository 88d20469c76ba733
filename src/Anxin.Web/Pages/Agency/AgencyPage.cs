using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Web.Accounts;

namespace Anxin.Web.Pages.Agency;

/// <summary>A page of an agency's desk.</summary>
[AgencyDesk]
public abstract class AgencyPage(Desk desk) : DeskPage(desk)
{
    public Viewer Viewer { get; private set; } = null!;
    public AgencyNode Agency { get; private set; } = null!;

    protected virtual async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Agency = (Viewer.Actor.Body is { } body ? Viewer.Tree.Agency(body) : null) ?? throw new NotVisibleException("agency");
    }
}
