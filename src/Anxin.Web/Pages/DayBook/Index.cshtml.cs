using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Dispatch;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.DayBook;

/// <summary>A reporter's dispatch day book: each day's new and resolved arrears, from the ledger.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db, CampaignCache campaigns, Core.Dispatch.DayBook book, Shell shell) : DeskPage(desk)
{
    /// <summary>A unit's code; the own desk's unless said.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    public Viewer Viewer { get; private set; } = null!;
    public UnitNode Shown { get; private set; } = null!;
    public DayBookDefinition? Book { get; private set; }
    public IReadOnlyList<DayBookLine> Lines { get; private set; } = [];

    /// <summary>Reporters whose book may be opened here.</summary>
    public IReadOnlyList<UnitNode> Reporters { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Shown = Unit is { Length: > 0 } code ? Viewer.Unit(code) : Viewer.Home;
        var today = CivilTime.DateOf(shell.Now);
        var kept = (await campaigns.AllAsync(db, Aborted)).Where(c => c.Definition.DayBook is not null && c.Definition.DayBook.Window.From <= today)
            .OrderByDescending(c => c.Definition.DayBook!.Window.From).FirstOrDefault();
        if (kept?.Definition.DayBook is not { } definition)
            return;
        Book = definition;
        Reporters = [.. Viewer.Tree.All.Where(u => kept.Definition.Reporters.Includes(u.Kind, u.Code) && Viewer.Sees(u.Id))];
        Lines = await book.OfAsync(Viewer, Shown.Id, definition.Window, today, Aborted);
    }
}
