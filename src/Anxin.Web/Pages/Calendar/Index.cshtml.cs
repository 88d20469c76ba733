using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Calendar;

/// <summary>A year on one page: days off, make-up days, local days, and what falls due.</summary>
[RequestSizeLimit(1 << 20)]
public sealed class IndexModel(Desk desk, AnxinDb db, CalendarActs acts, Shell shell, Wordbook L) : DeskPage(desk)
{
    [BindProperty]
    public CalendarForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public int Shown { get; private set; }
    public CalendarTable? Table { get; private set; }

    /// <summary>The first year that is loaded, where the year shown lies before it.</summary>
    public int? Before { get; private set; }
    public CalendarYear Days { get; private set; } = null!;
    public IReadOnlyList<LocalDay> LocalDays { get; private set; } = [];
    public ILookup<DateOnly, string> Due { get; private set; } = null!;
    public bool MayChange { get; private set; }
    public DateOnly Today => CivilTime.DateOf(shell.Now);

    public async Task OnGetAsync() => await ReadAsync();

    public Task<IActionResult> OnPostLoadAsync() => ActAsync(async c =>
    {
        if (Input.File is not { Length: <= CalendarActs.MostCharacters } file)
            throw new InputException(new Problems().Add("file", Sentence.Told(Input.File is null ? L["请选择日历文件"] : L["文件太大，一份日历不会超过 200 KB"])));
        using var reader = new StreamReader(file.OpenReadStream());
        await acts.LoadAsync(c, await reader.ReadToEndAsync(Aborted), Input.Source, Input.Reason, Aborted);
    }, L["日历已载入，还没到期的日期已重新计算。"]);

    public Task<IActionResult> OnPostAddAsync() => ActAsync(c => acts.AddLocalDayAsync(c, Input.Date, Input.Name, Input.Reason, Aborted), L["地方假日已加上，还没到期的日期已重新计算。"]);

    public Task<IActionResult> OnPostRemoveAsync() => ActAsync(c => acts.RemoveLocalDayAsync(c, Input.Date, Input.Reason, Aborted), L["地方假日已取消，还没到期的日期已重新计算。"]);

    /// <summary>What a day is, as a style and in words; null for an ordinary day.</summary>
    public (string Css, string Word)? Kind(DateOnly day) =>
        LocalDays.FirstOrDefault(d => d.Date == day) is { } local ? ("day-local", local.Name)
        : Days.MakeUpWorkdays.Contains(day) ? ("day-work", L["调休上班"])
        : Days.OffDays.Contains(day) ? ("day-off", L["放假"])
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? ("day-weekend", L["周末"]) : null;

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override Task MeanwhileAsync()
    {
        ModelState.AddModelError("", RefusalWords.Meanwhile);
        return Task.CompletedTask;
    }

    private Task<IActionResult> ActAsync(Func<ActContext, Task> act, string said) => DoAsync(async context =>
    {
        await act(context);
        Said(said);
        return RedirectToPage(new { Year });
    });

    private async Task ReadAsync()
    {
        var viewer = await Desk.ViewerAsync(Aborted);
        Shown = Year ?? Today.Year;
        if (Shown is < 2001 or > 2099)
            throw new NotVisibleException("year");
        Table = await db.CalendarTables.AsNoTracking().SingleOrDefaultAsync(t => t.Year == Shown, Aborted);
        Before = await db.CalendarTables.MinAsync(t => (int?)t.Year, Aborted) is { } earliest && Shown < earliest ? earliest : null;
        Days = Table is { } table ? CalendarBook.Year(table) : StatutoryDays.Guess(Shown);
        LocalDays = Table is { } with ? CalendarBook.LocalDays(with) : [];
        var (first, last) = (new DateOnly(Shown, 1, 1), new DateOnly(Shown, 12, 31));
        var due = await (from o in db.Obligations.AsNoTracking()
                         join c in db.Campaigns on o.CampaignId equals c.Id
                         where o.WithdrawnAt == null && o.DueOn >= first && o.DueOn <= last
                         select new { o.DueOn, o.Duty, c.Id, c.Code, c.File }).Distinct().ToListAsync(Aborted);
        var names = due.Select(d => (d.Code, d.File)).Distinct()
            .SelectMany(c => Core.Campaigns.CampaignFile.Parse(c.File, c.Code).Definition!.Duties.Select(d => (Of: (c.Code, d.Key), Name: Wordbook.Language == "en" ? d.NameEnglish ?? d.Name : d.Name)))
            .ToDictionary(x => x.Of, x => x.Name);
        Due = due.ToLookup(d => d.DueOn, d => names.GetValueOrDefault((d.Code, d.Duty), d.Duty));
        MayChange = viewer.Has(Roles.Administrator, viewer.Tree.Root.Id);
    }

    public sealed class CalendarForm
    {
        public IFormFile? File { get; set; }
        public string? Source { get; set; }
        public string? Date { get; set; }
        public string? Name { get; set; }
        public string? Reason { get; set; }
    }
}
