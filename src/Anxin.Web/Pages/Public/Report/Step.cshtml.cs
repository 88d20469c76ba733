using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Data;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Public.Report;

/// <summary>One question of the report, and the last look before it is sent.</summary>
[RequestSizeLimit(256 * 1024)]
public sealed class StepModel(PublicRoom room, WorkerDrafts drafts, WorkerReports reports, WorkerUploads uploads) : PublicPage(room)
{
    private const int YearsBack = 8;
    private const string NotKnown = "unknown";

    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    /// <summary>Reached from the last look, and goes back there.</summary>
    [BindProperty(SupportsGet = true, Name = "check")]
    public bool FromCheck { get; set; }

    [BindProperty]
    public WorkerAnswers Input { get; set; } = new();

    [BindProperty]
    public bool Unknown { get; set; }

    public bool Kept { get; private set; }

    public UnitTree Tree { get; private set; } = null!;

    public int Papers { get; private set; }

    public int ThisYear { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ReportSteps.Exists(Step))
            return NotFound();
        if (await Desk.DraftAsync(Aborted) is not { } draft)
            return RedirectToPage("/Public/Report/Start");
        if (draft.SentAt is not null)
            return RedirectToPage("/Public/Report/Receipt");
        Input = await drafts.AnswersAsync(draft, Aborted);
        await ReadAsync(draft);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ReportSteps.Exists(Step))
            return NotFound();
        var draft = await Desk.DraftAsync(Aborted);
        if (draft?.SentAt is not null)
            return RedirectToPage("/Public/Report/Receipt");
        if (draft is null && !Room.Limits.Report(HttpContext))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        draft ??= await AfreshAsync();
        if (Step == ReportSteps.Check)
            return await SendAsync(draft);
        var typed = Clean(Input);
        if (Step == "consent")
            typed = typed with { ConsentWording = ConsentWords.Wording(L) };
        var answers = ReportSteps.Take(Step, await drafts.AnswersAsync(draft, Aborted), typed, Unknown);
        Check(answers);
        if (!ModelState.IsValid)
        {
            await ReadAsync(draft);
            return Page();
        }
        await drafts.SaveAsync(draft, answers, Aborted);
        var next = FromCheck && Step != "where" ? ReportSteps.Check : ReportSteps.Next(Step);
        return next == ReportSteps.Files ? RedirectToPage("/Public/Report/Files")
            : RedirectToPage("/Public/Report/Step", new { step = next, check = FromCheck && next != ReportSteps.Check ? "true" : null });
    }

    public IEnumerable<SelectListItem> Prefectures() =>
        Tree.Children(Tree.Root.Id).Where(u => u.Kind == UnitKind.Prefecture)
            .Select(u => new SelectListItem(PlaceName(u), u.Code)).Append(new SelectListItem(L["不知道"], NotKnown));

    public IEnumerable<SelectListItem> Counties() => Tree.Find(Input.Prefecture ?? "") is not { } prefecture ? []
        : Tree.Children(prefecture.Id).Where(u => u.Kind == UnitKind.County)
            .Select(u => new SelectListItem(PlaceName(u), u.Code)).Append(new SelectListItem(L["不知道"], NotKnown));

    public IEnumerable<SelectListItem> Years() =>
        Enumerable.Range(0, YearsBack).Select(n => $"{ThisYear - n}").Select(y => new SelectListItem(L["{0}年", y], y));

    public IEnumerable<SelectListItem> Months() =>
        Enumerable.Range(1, 12).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(m => new SelectListItem(L["{0}月", m], m));

    public IEnumerable<SelectListItem> Reaches() =>
    [
        new(L["留个电话"], nameof(ReachChoice.Phone)), new(L["用别的办法找我"], nameof(ReachChoice.Other)), new(L["不留名字"], nameof(ReachChoice.Anonymous)),
    ];

    /// <summary>Where the answers say the work was, as a reader reads it.</summary>
    public string? PlaceShown => WorkerReports.UnitOf(Input, Tree) is var unit && unit.Id == Tree.Root.Id ? null
        : string.Join(Wordbook.Language == "zh" ? "" : ", ", Tree.Above(unit.Id).Where(u => u.Id != Tree.Root.Id).Reverse().Select(PlaceName));

    /// <summary>In other languages with the name as it is on a map, and the Chinese one beside it: the worker may have to show it.</summary>
    private static string PlaceName(UnitNode unit) => WorkerReports.PlaceOf(unit.Name) is var place && Wordbook.Language != "zh"
        && DivisionData.EnglishName(unit.Code) is { } english ? $"{english} {place}" : place;

    private async Task<IActionResult> SendAsync(WorkerDraft draft)
    {
        try
        {
            await reports.SendAsync(await Desk.ActAsync(null, Aborted), draft, Aborted);
        }
        catch (AnsweredBeforeException)
        {
            // The same report was sent a moment ago: its receipt is there.
        }
        catch (InputException)
        {
            Input = await drafts.AnswersAsync(draft, Aborted);
            ModelState.Clear();
            ModelState.AddModelError("", L["还什么都没写。请至少说一样：在哪里干活、谁欠的、怎么回事，或者怎么找到您。也可以直接打电话。"]);
            await ReadAsync(draft);
            return Page();
        }
        return RedirectToPage("/Public/Report/Receipt");
    }

    /// <summary>The draft ran out while the page lay open: what was typed on it begins a new one.</summary>
    private async Task<WorkerDraft> AfreshAsync()
    {
        Said(L["放得太久，前面填的已经清掉了；刚才这一页还在。交之前请看一遍。"]);
        return await Desk.StartAsync(false, Aborted);
    }

    private async Task ReadAsync(WorkerDraft draft)
    {
        var saved = await drafts.AnswersAsync(draft, Aborted);
        if (Step == "county" && Input.Prefecture is null)
            Input = Input with { Prefecture = saved.Prefecture };
        Kept = draft.Kept;
        Tree = await Desk.TreeAsync(Aborted);
        Papers = (await uploads.OfAsync(draft.Id, Aborted)).Count(u => u.Whole);
        ThisYear = CivilTime.DateOf(Room.Shell.Now).Year;
        await HelpFromAsync(WorkerReports.UnitOf(saved, Tree), Tree);
    }

    /// <summary>Only what nobody could read is asked again, and "not known" is always at hand.</summary>
    private void Check(WorkerAnswers answers)
    {
        var read = new InputReader(new Problems(), CivilTime.DateOf(Room.Shell.Now));
        if (Step == "people")
            read.People("People", answers.People);
        if (Step == "amount")
            read.Yuan("Amount", answers.Amount);
        if (Step == "since")
            read.Date("SinceMonth", WorkerReports.Since(answers));
        foreach (var (name, text, most) in Texts(answers))
            read.Text(name, text, most);
        foreach (var (field, _) in read.Problems.All)
            ModelState.AddModelError("Input." + field, field switch
            {
                "People" => L["人数看不懂。写一个数就行，比如 12；不清楚就选“不知道”。"],
                "Amount" => L["钱数看不懂。写成 3000 或者 1.2万 都行；不清楚就选“不知道”。"],
                "SinceMonth" => L["这个月份还没到。请改一下，或者选“不知道”。"],
                _ => L["写得太长了，请短一点。"],
            });
    }

    private static IEnumerable<(string, string?, int)> Texts(WorkerAnswers a) =>
    [
        ("Place", a.Place, 100), ("Employer", a.Employer, CaseLimits.Name), ("Site", a.Site, CaseLimits.Name),
        ("GeneralContractor", a.GeneralContractor, CaseLimits.Name), ("Foreman", a.Foreman, 50), ("ForemanPhone", a.ForemanPhone, 50),
        ("Heard", a.Heard, CaseLimits.Note - 200), ("Name", a.Name, 50), ("Phone", a.Phone, 50), ("OtherReach", a.OtherReach, CaseLimits.Reason),
    ];

    /// <summary>Blanks are nothing, and so is the choice "not known"; a number that is spelled out becomes the one it means.</summary>
    private static WorkerAnswers Clean(WorkerAnswers typed) => typed with
    {
        Prefecture = typed.Prefecture == NotKnown ? null : typed.Prefecture,
        County = typed.County == NotKnown ? null : typed.County,
        People = Figures(typed.People, (read, text) => read.People("People", text), 0),
        Amount = Figures(typed.Amount, (read, text) => read.Yuan("Amount", text), 2),
    };

    private static string? Figures(string? typed, Action<InputReader, string?> reads, int decimals)
    {
        var read = new InputReader(new Problems(), DateOnly.MaxValue);
        reads(read, typed);
        return read.Problems.All.Count > 0 && SpokenNumber.TryRead(typed, out var number) && number == decimal.Round(number, decimals)
            ? number.ToString("0.##", CultureInfo.InvariantCulture) : typed;
    }
}
