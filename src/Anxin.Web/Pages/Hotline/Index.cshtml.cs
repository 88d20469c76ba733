using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Clues;
using Anxin.Web.Pages.Public.Report;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Hotline;

/// <summary>
/// The call screen of 12351: what a caller says, what is there already beside it, and at the end a receipt to read over the phone. For
/// the keyboard alone; script only makes the search come by itself.
/// </summary>
public sealed class IndexModel(Desk desk, AnxinDb db, ClueActs acts, ClueFinder finder, Wordbook L) : DeskPage(desk)
{
    [BindProperty]
    public CreateClue Input { get; set; } = new();

    /// <summary>A code or any part of a name that means one unit.</summary>
    [BindProperty]
    public string? Unit { get; set; }

    /// <summary>What is looked for beside the employer, the site and the phone.</summary>
    [BindProperty]
    public string? Look { get; set; }

    public Viewer Viewer { get; private set; } = null!;

    public IReadOnlyList<UnitNode> Units { get; private set; } = [];

    public FoundMatters Found { get; private set; } = FoundMatters.None;

    /// <summary>The clue just taken, and its receipt's code.</summary>
    public (Clue Clue, string Code)? Done { get; private set; }

    public async Task OnGetAsync(Guid? done)
    {
        await ReadAsync();
        Unit = Shown(Units.FirstOrDefault(u => u.Id == Viewer.Home.Id) ?? Units[0]);
        if (done is { } clue && HandedCode.Of(TempData, clue, Viewer.Actor.Id) is { } code
            && await db.CluesOf(Viewer).SingleOrDefaultAsync(c => c.ClueId == clue, Aborted) is { } taken)
            Done = (taken, code);
        else
            HandedCode.Drop(TempData);
    }

    /// <summary>While somebody types.</summary>
    public async Task<IActionResult> OnGetFoundAsync(string[] q)
    {
        await ReadAsync();
        Found = await finder.FindAsync(Viewer, q.Take(4), await TodayAsync(), Aborted);
        return Partial("Hotline/_Found", this);
    }

    /// <summary>The same by a button; everything typed stays.</summary>
    public async Task<IActionResult> OnPostLookAsync()
    {
        await ReadAsync();
        ModelState.Clear();
        Found = await finder.FindAsync(Viewer, [Look, Input.Employer, Input.Site, Input.Phone], await TodayAsync(), Aborted);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => TakeAsync((context, call) => acts.CreateAsync(context, call, Aborted));

    /// <summary>The same matter as a case: one more clue of it.</summary>
    public Task<IActionResult> OnPostJoinAsync(Guid into) => TakeAsync((context, call) => acts.JoinNewAsync(context, call, into, Aborted));

    /// <summary>The same matter as a clue that still waits.</summary>
    public Task<IActionResult> OnPostSameAsync(Guid same) =>
        TakeAsync((context, call) => acts.CreateAsync(context, call with { SameAs = $"{same}" }, Aborted));

    public static string Shown(UnitNode unit) => $"{unit.Code} {unit.Name}";

    protected override string FieldOf(string field) => field == "unit" ? nameof(Unit) : base.FieldOf(field);

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        Found = await finder.FindAsync(Viewer, [Look, Input.Employer, Input.Site, Input.Phone], await TodayAsync(), Aborted);
        return Page();
    }

    private Task<IActionResult> TakeAsync(Func<ActContext, CreateClue, Task<ClueCreated>> take) => DoAsync(async context =>
    {
        await ReadAsync();
        var unit = Chosen();
        if (unit is null)
            throw new InputException(new Problems().Add("unit", L["没有这个单位，或者不止一个；请从列表里选"].Value));
        var created = await take(context, Input with
        {
            Unit = unit.Code,
            Channel = Words.Channel.Api(Channel.Hotline12351),
            ConsentWording = string.IsNullOrEmpty(Input.Consent) ? null : ConsentWords.ReadOut(L),
        });
        HandedCode.Keep(TempData, created.Id, created.Receipt, Viewer.Actor.Id);
        return RedirectToPage(new { done = created.Id });
    });

    private async Task<DateOnly> TodayAsync() => CivilTime.DateOf(await Desk.NowAsync(Aborted));

    private UnitNode? Chosen()
    {
        var typed = Unit?.Trim() ?? "";
        if (Units.FirstOrDefault(u => u.Code == typed.Split(' ')[0]) is { } byCode)
            return byCode;
        if (typed.Length == 0)
            return null;
        var byName = Units.Where(u => u.Name == typed).ToList();
        if (byName.Count == 0)
            byName = [.. Units.Where(u => u.Name.Contains(typed, StringComparison.Ordinal))];
        return byName.Count == 1 ? byName[0] : null;
    }

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Units = [.. Viewer.Tree.All.Where(u => Viewer.Has(ClueActs.Informants, u.Id))];
        if (Units.Count == 0)
            throw new RoleException("informant");
    }
}
