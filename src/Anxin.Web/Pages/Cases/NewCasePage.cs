using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Cases;

/// <summary>The form of a new case, whoever tells of it: defaults that are mostly right, the unit's own employers suggested,
/// and likely duplicates shown before anything is written.</summary>
public abstract class NewCasePage(Desk desk, AnxinDb db, CaseActs acts, MatchFinder finder) : DeskPage(desk)
{
    private const int Suggested = 200;
    private const int Offered = 6;
    private static readonly Wordbook L = new();

    [BindProperty]
    public CreateCase Input { get; set; } = new();

    [BindProperty]
    public AmountInput Amount { get; set; } = new();

    /// <summary>The likely duplicates were looked at: it is another case.</summary>
    [BindProperty]
    public bool Sure { get; set; }

    public Viewer Viewer { get; private set; } = null!;

    /// <summary>Units for which this person may enter a case.</summary>
    public IReadOnlyList<UnitNode> Units { get; private set; } = [];

    /// <summary>Employers of the unit's own latest cases.</summary>
    public IReadOnlyList<string> Employers { get; private set; } = [];

    /// <summary>Found by "look up": one case for each employer.</summary>
    public IReadOnlyList<CaseState>? Found { get; private set; }

    /// <summary>Likely duplicates in the own subtree.</summary>
    public IReadOnlyList<Alike> Alike { get; private set; } = [];

    protected AnxinDb Db { get; } = db;

    protected CaseActs Acts { get; } = acts;

    protected abstract bool MayEnterFor(UnitNode unit);

    public IEnumerable<SelectListItem> UnitChoices() => Units.Select(u => new SelectListItem(u.Name, u.Code));

    /// <summary>Looks up employers without script: what is typed so far stays.</summary>
    public async Task<IActionResult> OnPostFindAsync()
    {
        var name = Input.Employer?.Name?.Trim() ?? "";
        await ReadAsync();
        if (Bigrams.Of(name).Count == 0)
        {
            ModelState.AddModelError("Input.Employer.Name", L["请先填两个以上的字再查"]);
            return Page();
        }
        var unit = Viewer.Unit(Input.Unit ?? "").Id;
        var cases = await Db.Containing(name, [unit]).AsNoTracking().OrderByDescending(s => s.Serial).Take(Suggested).ToListAsync(Aborted);
        var alike = await finder.NamedAsync([unit], name, false, CivilTime.DateOf(await Desk.NowAsync(Aborted)), Aborted);
        Found = [.. cases.Concat(alike).DistinctBy(c => c.EmployerKey).Take(Offered)];
        return Page();
    }

    /// <summary>Takes name, code, industry and site from an earlier case.</summary>
    public async Task<IActionResult> OnPostPickAsync(Guid from)
    {
        await ReadAsync();
        var like = (await Db.FindAsync(Viewer, from, Aborted)).Before;
        Input = Input with
        {
            Employer = new EmployerInput(like.Employer, like.CreditCode),
            Industry = Words.Industry.Api(like.Industry),
        };
        foreach (var field in (string[])["Input.Employer.Name", "Input.Employer.CreditCode", "Input.Industry"])
            ModelState.Remove(field);
        return Page();
    }

    protected override string FieldOf(string field) => field switch
    {
        "amountYuan" => "Amount",
        "on" => "Input.AcceptedOn",
        _ => base.FieldOf(field),
    };

    /// <summary>Creates the case, unless it looks like one that is there and nobody has looked yet.</summary>
    protected Task<IActionResult> CreateAsync(CreateCase input, Func<CaseCreated, IActionResult> then) => DoAsync(async context =>
    {
        await context.ReplayAsync(Db, Aborted);
        var draft = CaseDraft.Read(input, context);
        var clue = Guid.TryParse(input.Clue, out var id) ? await Db.CluesOf(context.Viewer).SingleOrDefaultAsync(c => c.ClueId == id, Aborted) : null;
        if (!Sure && await finder.AlikeAsync(context.Viewer, draft, clue, Aborted) is { Count: > 0 } alike)
        {
            Alike = alike;
            return await ShowAgainAsync();
        }
        return then(await Acts.CreateAsync(context, input, Aborted));
    });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override IActionResult AfterFirst(SubmissionKey first)
    {
        using var answer = System.Text.Json.JsonDocument.Parse(first.Answer);
        return RedirectToPage("/Cases/Case", new { id = answer.RootElement.GetProperty("id").GetGuid() });
    }

    protected virtual async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Units = [.. Viewer.Tree.All.Where(MayEnterFor)];
        if (Units.Count == 0)
            throw new RoleException("caseworker");
        var unit = Units.FirstOrDefault(u => u.Code == Input.Unit) ?? Units[0];
        var latest = await Db.CasesOf(Viewer, [unit.Id]).OrderByDescending(s => s.AcceptedOn).ThenByDescending(s => s.Serial)
            .Select(s => s.Employer).Take(Suggested * 2).ToListAsync(Aborted);
        Employers = [.. latest.Distinct().Take(Suggested)];
    }

    /// <summary>The own unit, today, the hotline.</summary>
    protected async Task<CreateCase> UsualAsync(Channel channel) => new()
    {
        Unit = (Units.FirstOrDefault(u => u.Id == Viewer.Home.Id) ?? Units[0]).Code,
        AcceptedOn = CivilTime.DateOf(await Desk.NowAsync(Aborted)).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        Channel = Words.Channel.Api(channel),
    };
}
