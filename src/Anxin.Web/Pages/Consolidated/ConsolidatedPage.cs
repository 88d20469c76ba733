using System.Globalization;
using Anxin.Core.Journal;
using Anxin.Core.Reports;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Consolidated;

/// <summary>What the pages over one period of all reporters share: their address and the reading of it.</summary>
public abstract class ConsolidatedPage(Desk desk, Consolidating consolidating, Shell shell) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Duty { get; set; } = "";

    /// <summary>The period's first day, 2022-10-03.</summary>
    [BindProperty(SupportsGet = true)]
    public string From { get; set; } = "";

    public ConsolidatedView View { get; private set; } = null!;
    public Core.Accounts.Viewer Viewer { get; private set; } = null!;

    protected Consolidating Consolidating { get; } = consolidating;
    protected Shell Shell { get; } = shell;

    protected DateOnly FromDate => DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date : throw new NotVisibleException("period");

    public bool IsDue => View.Owed.Any(o => Shell.Now >= o.Obligation.Due);

    public bool MayClose => IsDue && Viewer.Has(Core.Accounts.Roles.Reporter, View.Recipient.Id);

    protected async Task FindAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        View = await Consolidating.FindAsync(Viewer, Code, Duty, FromDate, Shell.Now, Aborted);
    }

    protected override Task MeanwhileAsync()
    {
        ModelState.AddModelError("", Wording.RefusalWords.Meanwhile);
        return Task.CompletedTask;
    }

    protected override IActionResult AfterFirst(SubmissionKey first) => RedirectToPage(new { Code, Duty, From });

    public string UnitName(string code) => Viewer.Tree.Find(code)?.Name ?? code;
}
