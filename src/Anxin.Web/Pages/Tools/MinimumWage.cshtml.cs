using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases.Wages;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Tools;

/// <summary>Minimum wages by area, each with its source and its day. None ships.</summary>
public sealed class MinimumWageModel(Desk desk, AnxinDb db, MinimumWages wages, Wordbook L) : DeskPage(desk)
{
    [BindProperty]
    public SetMinimumWage Input { get; set; } = new();

    public Viewer Viewer { get; private set; } = null!;

    public IReadOnlyList<MinimumWage> All { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await wages.SetAsync(context, Input, Aborted);
        Said(L["已记下。"]);
        return RedirectToPage();
    });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        All = await db.MinimumWages.AsNoTracking().OrderByDescending(m => m.From).ThenByDescending(m => m.Position).ToListAsync(Aborted);
        Units = [.. Viewer.Tree.All.Where(u => Viewer.Has(Roles.Administrator | Roles.Caseworker, u.Id)).Select(u => new SelectListItem(u.Name, u.Code, u.Id == Viewer.Home.Id))];
    }
}
