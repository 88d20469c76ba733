using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases.Closing;
using Anxin.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Cases.Closing;

/// <summary>Call-backs that are due, and how many closings of each unit were opened again.</summary>
public sealed class CallBacksModel(Desk desk, AnxinDb db) : DeskPage(desk)
{
    private const int AtMost = 200;

    public Viewer Viewer { get; private set; } = null!;

    public IReadOnlyList<DueCallBack> Due { get; private set; } = [];

    public IReadOnlyList<ClosingFigure> Figures { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Due = await db.CallBacksDue(Viewer).Take(AtMost).ToListAsync(Aborted);
        Figures = [.. (await db.ClosingFiguresAsync(Viewer, Aborted)).OrderByDescending(f => f.Reopened).ThenByDescending(f => f.Closed)];
    }
}
