using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Cases;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Clues;

/// <summary>A unit's inbox: clues that wait for somebody to triage them, what is due first, first.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db, ClueList list) : DeskPage(desk)
{
    public Viewer Viewer { get; private set; } = null!;

    public FilterAddress Address { get; private set; } = null!;

    /// <summary>Null while the address asks for something that cannot be read.</summary>
    public ClueFilter? Filter { get; private set; }

    public IReadOnlyList<Clue> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Late { get; private set; }

    public DateTime Now { get; private set; }

    public bool IsPlain => Filter is { State: ClueState.Waiting, Late: false, Channel: null, Text: null, Unit: null };

    public async Task OnGetAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Now = await Desk.NowAsync(Aborted);
        Address = new FilterAddress(Request.Query);
        Late = await ClueList.Late(db.CluesOf(Viewer), Now).CountAsync(Aborted);
        try
        {
            Filter = ClueFilter.Read(name => Request.Query[name], Viewer);
            (Rows, Total) = await list.RowsAsync(Viewer, Filter, Now, Aborted);
        }
        catch (InputException bad)
        {
            Tell(bad);
        }
    }

    public IEnumerable<SelectListItem> Units()
    {
        var top = Viewer.Tree.Above(Viewer.Home.Id).Count();
        return Viewer.Tree.All.Where(u => Viewer.Sees(u.Id)).Select(u => new SelectListItem(
            new string('\u3000', Math.Max(0, Viewer.Tree.Above(u.Id).Count() - top)) + u.Name, u.Code, u.Code == (Filter?.Unit ?? Viewer.Home.Code)));
    }

    protected override string FieldOf(string field) => field;
}
