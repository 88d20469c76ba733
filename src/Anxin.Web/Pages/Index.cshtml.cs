using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Dispatch;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages;

/// <summary>For whoever comes by: what to do about unpaid wages, and whom to ring. For whoever is signed in: today.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db, Organisation organisation, Today today, TodayDuties duties, Shell shell, Wordbook L) : PageModel
{
    /// <summary>Null on the public face, and for who sees no cases.</summary>
    public TodayView? Today { get; private set; }

    public DutiesView? Duties { get; private set; }

    public Viewer? Viewer { get; private set; }

    /// <summary>The federations to ring, with what is below each.</summary>
    public IReadOnlyList<(OfficePhone Office, IReadOnlyList<OfficePhone> Below)> Offices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (User.Identity?.IsAuthenticated != true)
        {
            shell.HelpLine = new HelpLine(L["职工维权热线"], Public.PublicPage.Hotline);
            await ReadOfficesAsync(ct);
            return;
        }
        Viewer = await desk.ViewerAsync(ct);
        if (Viewer.VisibleUnits.Count == 0)
            return;
        Today = await today.OfAsync(Viewer, shell.Now, ct);
        Duties = await duties.OfAsync(Viewer, shell.Now, ct);
    }

    private async Task ReadOfficesAsync(CancellationToken ct)
    {
        if (!await db.Units.AnyAsync(ct))
            return;
        var tree = await organisation.TodayAsync(ct);
        var phones = await db.Units.AsNoTracking().Where(u => u.ContactPhone != null).ToDictionaryAsync(u => u.Id, u => u.ContactPhone!, ct);
        var offices = tree.Children(tree.Root.Id).Where(u => u.Kind == UnitKind.Prefecture);
        Offices = [.. offices.Select(u => (Phone(u), (IReadOnlyList<OfficePhone>)[.. tree.Children(u.Id).Where(c => c.Kind == UnitKind.County).Select(Phone)]))];

        OfficePhone Phone(UnitNode unit) => new(unit.Name, phones.GetValueOrDefault(unit.Id));
    }

    public sealed record OfficePhone(string Name, string? Number);
}
