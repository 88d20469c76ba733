using System.Globalization;
using Anxin.Core.Accounts;
using Anxin.Core.Day;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Day;

/// <summary>The unit's month: what falls due on each day.</summary>
public sealed class CalendarModel(Desk desk, WorkDay day, Shell shell, DayWords words) : DeskPage(desk)
{
    /// <summary><c>2022-10</c>; this month unless said.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    public Viewer Viewer { get; private set; } = null!;

    public DateOnly First { get; private set; }

    public DateOnly Today => CivilTime.DateOf(shell.Now);

    public ILookup<DateOnly, DayItem> Days { get; private set; } = null!;

    public string Word(DayItem item) => words.Of(item);

    public bool IsLate(DayItem item) => item.Due <= shell.Now;

    public static string Address(DateOnly month) => $"/day/calendar/{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    public async Task OnGetAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        if (Month is null)
            First = new DateOnly(Today.Year, Today.Month, 1);
        else if (DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 2000 and < 2100)
            First = first;
        else
            throw new NotVisibleException("month");
        Days = await day.CalendarAsync(Viewer, First, First.AddMonths(1).AddDays(-1), shell.Now, Aborted);
    }
}
